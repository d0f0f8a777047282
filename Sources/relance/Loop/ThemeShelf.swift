import Backoffice
import Canvas
import Glibc
import Settings

/// Finds theme files: the person's own, those beside the program, the built-in one.
struct ThemeShelf {
  private let folders: [String]

  /// Looks in these folders, in order.
  init(folders: [String]) { self.folders = folders }

  /// Folders beside the running program: `../share/relance/themes`, then the checkout's `themes` above it.
  static func besideProgram() -> [String] {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard count > 0 else { return [] }
    let program = String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    var folder = program.split(separator: "/").dropLast()
    var found = ["/" + (folder.dropLast() + ["share", "relance", "themes"]).joined(separator: "/")]
    for _ in 0..<5 {
      found.append("/" + (folder + ["themes"]).joined(separator: "/"))
      folder = folder.dropLast()
    }
    return found
  }

  /// The theme of a name; nil when no file has it or the file is wrong.
  func theme(named name: String) -> Theme? {
    if name == Theme.terminal.name { return .terminal }
    guard !name.contains("/") else { return nil }
    for folder in folders {
      let path = "\(folder)/\(name).toml"
      guard case .success(let bytes) = FileBytes.read(path, atMost: FileBytes.peoplesLimit) else { continue }
      do throws(SettingsRefusal) {
        return try ThemeFile.read(bytes, name: name, file: path)
      } catch {
        return nil
      }
    }
    return nil
  }
}
