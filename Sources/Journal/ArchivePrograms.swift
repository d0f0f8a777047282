import CStore
import Glibc

/// Packs a folder into a `.tar.zst` file and back, by the programs `tar` and `zstd`: fixed words, no shell, nothing
/// of this program's surroundings.
struct ArchivePrograms {
  static let ending = ".tar.zst"

  private let tar: String
  private let zstd: String

  /// - Parameter places: Folders to look in, one after the other; never those of `PATH`.
  /// - Throws: `.programMissing`.
  init(in places: [String] = ["/usr/bin", "/bin", "/usr/local/bin"]) throws(StoreProblem) {
    tar = try Self.find("tar", in: places)
    zstd = try Self.find("zstd", in: places)
  }

  /// Packs everything in a folder; the new file is safe on disk when it returns.
  func pack(_ folder: String, into archive: String) throws(StoreProblem) {
    let file = try OpenFile(archive, O_WRONLY | O_CREAT | O_EXCL)
    let pipe = try Pipe()
    let packing = try Child(
      [
        tar, "--create", "--file=-", "--format=pax", "--sort=name", "--owner=0", "--group=0",
        "--numeric-owner",
        "--directory=" + folder, "--", ".",
      ], input: nil, output: pipe.entrance)
    let compressing = try Child([zstd, "-q", "-c"], input: pipe.exit, output: file.descriptor)
    pipe.close()
    let ends = [packing.wait(), compressing.wait()]
    guard ends[1] == 0 else { throw .programFailed("zstd", code: ends[1]) }
    guard ends[0] == 0 else { throw .programFailed("tar", code: ends[0]) }
    try file.sync()
  }

  /// Unpacks a file into a folder of ours; whether it holds what it should is the caller's to check.
  func unpack(_ archive: String, into folder: String) throws(StoreProblem) {
    let file = try OpenFile(archive, O_RDONLY)
    let pipe = try Pipe()
    let expanding = try Child([zstd, "-q", "-d", "-c"], input: file.descriptor, output: pipe.entrance)
    let unpacking = try Child(
      [
        tar, "--extract", "--file=-", "--no-same-owner", "--no-same-permissions", "--directory=" + folder,
      ], input: pipe.exit, output: nil)
    pipe.close()
    let ends = [expanding.wait(), unpacking.wait()]
    guard ends == [0, 0] else { throw .notABackup(path: archive) }
  }

  private static func find(_ name: String, in places: [String]) throws(StoreProblem) -> String {
    for place in places where access(place + "/" + name, X_OK) == 0 { return place + "/" + name }
    throw .programMissing(name)
  }

  /// Two ends that no other child inherits.
  private struct Pipe {
    let exit: Int32
    let entrance: Int32

    init() throws(StoreProblem) {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else {
        throw .inputOutput(path: "pipe", operation: "pipe", code: errno)
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      exit = ends[0]
      entrance = ends[1]
    }

    func close() {
      Glibc.close(exit)
      Glibc.close(entrance)
    }
  }

  private struct Child {
    private static let surroundings: [String] = ["PATH=/usr/bin:/bin", "LC_ALL=C"]
    private let process: pid_t

    init(_ words: [String], input: Int32?, output: Int32?) throws(StoreProblem) {
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      defer { posix_spawn_file_actions_destroy(&actions) }
      for (standard, given) in [(STDIN_FILENO, input), (STDOUT_FILENO, output), (STDERR_FILENO, nil)] {
        if let given {
          posix_spawn_file_actions_adddup2(&actions, given, standard)
        } else {
          posix_spawn_file_actions_addopen(&actions, standard, "/dev/null", O_RDWR, 0)
        }
      }
      var texts: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
      texts.append(nil)
      var surroundings: [UnsafeMutablePointer<CChar>?] = Self.surroundings.map { strdup($0) }
      surroundings.append(nil)
      defer { for text in texts + surroundings { free(text) } }
      var started: pid_t = 0
      let error = posix_spawn(&started, words[0], &actions, nil, &texts, &surroundings)
      guard error == 0 else { throw .inputOutput(path: words[0], operation: "spawn", code: error) }
      process = started
    }

    /// The exit code, or 128 and the number of the signal that ended it.
    func wait() -> Int32 {
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0 {
        guard errno == EINTR else { return 127 }
      }
      return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }
  }
}
