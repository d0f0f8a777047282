import Backoffice
import Casework
import Glibc
import Journal
import Receivables

/// Times what a program does that has a store open already, and how fast a journal is read; `make bench` runs it.
///
/// - `bench-keeper commits STORE STATE COUNT`: for each line on standard input COUNT commits of an event made beforehand,
///   then COUNT decisions, each beside a bare append of the same size to a file of the same disk. Answers each line with
///   the microseconds of all of them, and the bytes of a line.
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
    let note = Command.addNote(customer.id, "Rappeler après la saison")
    let events = try keeper.book.decide(note, on: occasion(on: today, 0)).events
    var encoding = EventEncoding()
    let records = encoding.records(of: events, in: keeper.book)
    let store = try StoreFolder.open(folder, allowingNetwork: false)
    let reader = JournalReader(store, from: .beginning)
    let bare = BareAppends(in: folder)
    var done = 0
    while readLine() != nil {
      var (commits, decisions, appends): ([Int], [Int], [Int]) = ([], [], [])
      for _ in 0..<count {
        let occasion = occasion(on: today, done)
        done += 1
        let writing = WritingOccasion(
          command: "bench", by: occasion.collector, day: today.iso, now: .ofTheMachine(), patience: 5_000)
        commits.append(
          try microseconds {
            try store.withLock(writing, reader: reader) { session in
              _ = try session.readNewLines { _ in }
              try session.append(records, operation: occasion.operation)
            }
          })
        appends.append(microseconds { bare.append() })
      }
      _ = try keeper.catchUp()
      for _ in 0..<count {
        let occasion = occasion(on: today, done)
        done += 1
        decisions.append(try microseconds { try keeper.record(note, on: occasion) })
        appends.append(microseconds { bare.append() })
      }
      print(
        "{\"commits\": \(commits), \"decisions\": \(decisions), \"appends\": \(appends),"
          + " \"bytes\": \(BareAppends.size)}")
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

/// A file of the store's disk to which bytes are appended and flushed, without any protection.
private final class BareAppends {
  /// About what a note takes in the journal.
  static let size = 640
  private let line = [UInt8](repeating: 0x20, count: BareAppends.size)
  private let path: String
  private let file: Int32

  init(in folder: String) {
    path = folder + "/bare-appends"
    file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { exit(74) }
  }

  deinit { unlink(path) }

  func append() {
    guard line.withUnsafeBytes({ write(file, $0.baseAddress, $0.count) }) == line.count, fdatasync(file) == 0
    else { exit(74) }
  }
}
