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
    guard let path = folder.map({ $0 + "/config.toml" }), case .success(let bytes) = FileBytes.read(path)
    else {
      (config, problems) = (PersonalConfig(), [])
      return
    }
    (config, problems) = PersonalConfig.salvaged(from: bytes, file: path)
  }
}
