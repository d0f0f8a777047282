import Backoffice
import Casework
import Glibc
import Journal
import Receivables

/// Times decisions on a store beside bare appends of the same size to a file of the same disk, one after the other.
///
/// `bench-commits STORE STATE COUNT` prints one JSON object: median microseconds of both, and bytes of a decision.
@main
enum Commits {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count == 4, let count = Int(words[3]), count > 0 else {
      print("usage: bench-commits STORE STATE COUNT")
      exit(64)
    }
    let keeper = try Bookkeeper.open(folder: words[1], stateFolder: words[2])
    guard let customer = keeper.book.portfolio.customers.first, let today = Day(iso: "2026-11-23") else {
      exit(66)
    }
    let bare = open(words[1] + "/bare-appends", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard bare >= 0 else { exit(74) }
    defer { unlink(words[1] + "/bare-appends") }
    let line = [UInt8](repeating: 0x20, count: 640)
    var commits: [Int] = []
    var appends: [Int] = []
    for place in 0..<count {
      let occasion = Occasion(
        today: today, now: Int(time(nil)), collector: "bench", operation: "bench-\(getpid())-\(place)")
      commits.append(
        try microseconds {
          try keeper.record(.addNote(customer.id, "Rappeler après la saison"), on: occasion)
        })
      appends.append(
        microseconds {
          guard line.withUnsafeBytes({ write(bare, $0.baseAddress, $0.count) }) == line.count,
            fdatasync(bare) == 0
          else { exit(74) }
        })
    }
    print(
      "{\"commit_us\": \(median(commits)), \"append_us\": \(median(appends)), \"commits\": \(count), "
        + "\"bytes\": \(line.count)}")
  }

  /// Microseconds of a piece of work.
  private static func microseconds<Result>(_ body: () throws -> Result) rethrows -> Int {
    var before = timespec()
    var after = timespec()
    clock_gettime(CLOCK_MONOTONIC, &before)
    _ = try body()
    clock_gettime(CLOCK_MONOTONIC, &after)
    return (after.tv_sec - before.tv_sec) * 1_000_000 + (after.tv_nsec - before.tv_nsec) / 1000
  }

  private static func median(_ values: [Int]) -> Int { values.sorted()[values.count / 2] }
}
