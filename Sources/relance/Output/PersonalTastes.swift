import Backoffice
import Settings

/// What the person set in `config.toml`, for every command; what is wrong in it leaves the default in force.
struct PersonalTastes {
  /// Language, theme, keys.
  let config: PersonalConfig
  /// What is wrong in the file.
  let problems: [SettingsProblem]
  /// The folder of the person's files; nil when nothing says where it is.
  let folder: String?

  /// Reads the file of the person whose surroundings these are; a missing one prefers nothing.
  init(_ surroundings: ProcessSurroundings) {
    do throws(BookkeeperProblem) {
      folder = try StoreLocator(surroundings).preferencesFolder()
    } catch {
      folder = nil
    }
    guard let path = folder.map({ $0 + "/config.toml" }) else {
      (config, problems) = (PersonalConfig(), [])
      return
    }
    switch FileBytes.read(path, atMost: FileBytes.peoplesLimit) {
    case .success(let bytes): (config, problems) = PersonalConfig.salvaged(from: bytes, file: path)
    case .failure(let failure):
      config = PersonalConfig()
      problems =
        failure.isWrongKind ? [SettingsProblem(file: path, line: nil, key: "", fault: .unreadable)] : []
    }
  }
}
