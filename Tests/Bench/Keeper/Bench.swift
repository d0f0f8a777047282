import Backoffice
import Casework
import Glibc
import Journal
import Receivables

/// Times what a program does that has a store open already, and how fast a journal is read; `make bench` runs it.
///
/// - `bench-keeper commits STORE STATE COUNT`: for each line on standard input COUNT decisions beside bare appends of
///   the same size to a file of the same disk, one after the other. Answers each line with the microseconds of all of
///   them, and the bytes of a decision.
/// - `bench-keeper planning STORE STATE DAY COUNT`: planning runs of the days after DAY that find nothing new, after a
///   run on DAY. Prints the median microseconds.
/// - `bench-keeper folding STORE STATE COUNT`: opens the store COUNT times for reading; without a snapshot in it every
///   line is proved and folded. Prints the median microseconds, and how many lines the journal has.
@main
enum Bench {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count > 4, let count = Int(words[words.count - 1]), count > 0 else { usage() }
    if words[1] == "folding", words.count == 5 {
      return try folding(count, words[2], stateFolder: words[3])
    }
    let keeper = try Bookkeeper.open(folder: words[2], stateFolder: words[3])
    switch (words[1], words.count) {
    case ("commits", 5): try commits(count, of: keeper, in: words[2])
    case ("planning", 6):
      guard let day = Day(iso: words[4]) else { usage() }
      try planning(count, of: keeper, after: day)
    default: usage()
    }
  }

  private static func usage() -> Never {
    print(
      "usage: bench-keeper commits STORE STATE COUNT | bench-keeper planning STORE STATE DAY COUNT"
        + " | bench-keeper folding STORE STATE COUNT")
    exit(64)
  }

  private static func commits(_ count: Int, of keeper: Bookkeeper, in folder: String) throws {
    guard let customer = keeper.book.portfolio.customers.first, let today = Day(iso: "2026-11-23") else {
      exit(66)
    }
    let bare = open(folder + "/bare-appends", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard bare >= 0 else { exit(74) }
    defer { unlink(folder + "/bare-appends") }
    let line = [UInt8](repeating: 0x20, count: 640)
    var done = 0
    while readLine() != nil {
      var commits: [Int] = []
      var appends: [Int] = []
      for _ in 0..<count {
        let occasion = occasion(on: today, done)
        done += 1
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
      print("{\"commits\": \(commits), \"appends\": \(appends), \"bytes\": \(line.count)}")
      fflush(nil)
    }
  }

  private static func folding(_ count: Int, _ folder: String, stateFolder: String) throws {
    var times: [Int] = []
    var lines = 0
    for _ in 0..<count {
      times.append(
        try microseconds {
          lines = try Bookkeeper.open(folder: folder, stateFolder: stateFolder, access: .readOnly).sequence
        })
    }
    print("{\"folding_us\": \(median(times)), \"lines\": \(lines)}")
  }

  private static func planning(_ count: Int, of keeper: Bookkeeper, after day: Day) throws {
    _ = try keeper.plan(on: occasion(on: day, 0))
    var times: [Int] = []
    for place in 1...count {
      let occasion = occasion(on: day + place, place)
      var found = 0
      let time = try microseconds { found = try keeper.plan(on: occasion).planning.events.count }
      if found == 0 { times.append(time) }
    }
    guard !times.isEmpty else { exit(66) }
    print("{\"planning_us\": \(median(times)), \"runs\": \(times.count)}")
  }

  private static func occasion(on day: Day, _ place: Int) -> Occasion {
    Occasion(today: day, now: Int(time(nil)), collector: "bench", operation: "bench-\(getpid())-\(place)")
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
