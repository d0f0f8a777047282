import Foundation
import Testing
import Workbench

@Suite("A salvage that is cut short")
struct SalvageCrashTests {
  /// System calls after which the disk holds something else, and how often a salvage makes them at most.
  private static let instants: [(call: String, times: ClosedRange<Int>)] = [
    ("fsync", 1...18), ("fdatasync", 1...1), ("renameat2", 1...2), ("unlink", 1...4),
  ]

  private let house: House

  init() throws {
    house = try House()
    try house.open()
    try house.relance("plan").ended()
    try house.relance("approve", "--customer", "C-004").ended()
    try house.relance("send", "--yes", "--hold", "0").ended()
    for name in house.files("snapshot", ending: "json") { try FileManager.default.removeItem(atPath: name) }
    let text = try String(decoding: Data(contentsOf: journal), as: UTF8.self)
    try Data(text.replacing("reminder.approved", with: "reminder.improved").utf8).write(to: journal)
    for name in ["journal", "head"] {
      try FileManager.default.copyItem(
        atPath: "\(house.store)/\(name)", toPath: "\(house.home)/found-\(name)")
    }
    try FileManager.default.copyItem(atPath: "\(house.home)/state", toPath: "\(house.home)/found-state")
  }

  private var journal: URL { URL(fileURLWithPath: house.store + "/journal/000000000001.jsonl") }

  /// Puts the damage back; the lock stays the same file.
  private func damageAgain() throws {
    for (from, to) in [
      ("found-journal", "store/journal"), ("found-head", "store/head"), ("found-state", "state"),
    ] {
      try FileManager.default.removeItem(atPath: "\(house.home)/\(to)")
      try FileManager.default.copyItem(atPath: "\(house.home)/\(from)", toPath: "\(house.home)/\(to)")
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: house.store + "/quarantine") {
      try FileManager.default.removeItem(atPath: house.store + "/quarantine/" + name)
    }
  }

  @Test(
    "at any instant leaves the damaged store or the salvaged one, the original whole, and nothing to send twice"
  )
  func cutShort() throws {
    let found = try Data(contentsOf: URL(fileURLWithPath: house.home + "/found-journal/000000000001.jsonl"))
    for (call, times) in Self.instants {
      for time in times {
        try damageAgain()
        _ = try Program.run(
          "/usr/bin/strace",
          [
            "-f", "-o", "/dev/null", "-e", "trace=\(call)", "-e", "inject=\(call):signal=KILL:when=\(time)",
            Programs.relance(), "store", "salvage", "--yes", "--store", house.store, "--today", house.today,
          ], environment: house.environment())
        let place = "\(call) \(time)"
        let originals = [house.store + "/journal"] + house.files("quarantine", ending: "journal")
        #expect(
          originals.contains { FileManager.default.contents(atPath: $0 + "/000000000001.jsonl") == found },
          "\(place)")
        let check = try house.relance("verify").status
        if check != 0 {
          #expect(check == 65, "\(place)")
          #expect([0, 10].contains(try house.relance("store", "salvage", "--yes").status), "\(place)")
          try house.relance("verify").ended()
        }
        #expect(try house.reminder(of: "C-004")["state"] as? String == "uncertain", "\(place)")
      }
    }
    // Killed before this machine remembered the new end, the store counts as restored: one more question, no message.
    try house.relance("store", "adopt").ended()
    try house.relance("send", "--yes", "--hold", "0").ended(10)
    #expect(house.files("outbox/mail", ending: "eml").count == 1)
  }
}
