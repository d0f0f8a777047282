import Foundation
import Testing
import Workbench

@Suite("A store that may not be used as it is")
struct RefusedStoreTests {
  private let house: House

  init() throws {
    house = try House()
    try house.open()
  }

  private func note(_ language: String = "en") throws -> Program {
    try house.relance("note", "C-001", "Rappeler", "--lang", language)
  }

  private var journal: Data {
    get throws { try Data(contentsOf: URL(fileURLWithPath: house.store + "/journal/000000000001.jsonl")) }
  }

  @Test("is refused with 78 while others can look in, and while another user owns it")
  func others() throws {
    #expect(chmod(house.store, 0o750) == 0)
    #expect(try note().ended(78).errors.contains("chmod"))
    try house.relance("queue").ended(78)
    #expect(chmod(house.store, 0o700) == 0)
    try note().ended()
    guard geteuid() == 0 else { return }
    #expect(chown(house.store, 12_345, 12_345) == 0)
    #expect(try note().ended(78).errors.contains("belongs to another user"))
    #expect(chown(house.store, 0, 0) == 0)
  }

  @Test("is read-only with 74 after a disk error, until a whole check lifts that")
  func latch() throws {
    try house.write("1", "store/latch")
    #expect(try note().ended(74).errors.contains("store check --clear"))
    try house.relance("queue").ended()
    try house.relance("store", "check").ended(74)
    try house.relance("store", "check", "--clear").ended()
    try note().ended()
  }

  @Test("of a newer version is read-only, or refused, with 65 and the name of what is missing")
  func newer() throws {
    // Without its sum, as earlier versions wrote it.
    let mark = try String(
      decoding: Data(contentsOf: URL(fileURLWithPath: house.store + "/STORE")), as: UTF8.self
    ).replacing(/,"sum":"[0-9a-f]{64}"/, with: "")
    let before = try journal
    try house.write(mark.replacingOccurrences(of: "\"write\":[]", with: "\"write\":[\"sms\"]"), "store/STORE")
    #expect(try note().ended(65).errors.contains("sms"))
    try house.relance("queue").ended()
    try house.write(mark.replacingOccurrences(of: "\"v\":1", with: "\"v\":2"), "store/STORE")
    #expect(try house.relance("queue", "--lang", "en").ended(65).errors.contains("format 2"))
    #expect(try journal == before)
  }

  @Test("sends nothing while the clock does not fit the journal, until a person confirms it")
  func clock() throws {
    try house.relance("plan").ended()
    try house.relance("approve", "--customer", "C-004").ended()
    let month = house.environment(["RELANCE_NOW": "\(Int(Date().timeIntervalSince1970) - 30 * 86_400)"])
    func relance(_ words: String...) throws -> Program {
      try Program.run(
        Programs.relance(), words + ["--store", house.store, "--today", house.today, "--lang", "en"],
        environment: month)
    }
    #expect(try relance("send", "--dry-run").ended(1).output.contains("store check --clock"))
    #expect(try relance("send", "--yes", "--hold", "0").ended(1).errors.contains("store check --clock"))
    // Asked for already, and by this clock not due yet.
    #expect(try relance("send", "--yes", "--hold", "0").ended(1).errors.contains("store check --clock"))
    #expect(house.files("outbox", ending: "eml").isEmpty)
    #expect(try relance("doctor").ended(78).output.contains("The clock does not fit the journal"))
    try relance("store", "check", "--clock").ended()
    try relance("send", "--yes", "--hold", "0").ended()
    #expect(house.files("outbox", ending: "eml").count == 1)
  }

  /// Whether a disk of a chosen size can be put under a store for one program and its children.
  private static let canMount: Bool = {
    let tried = try? Program.run("/usr/bin/unshare", ["-m", "/bin/sh", "-c", "mount -t tmpfs none /mnt"])
    return tried?.status == 0
  }()

  /// Runs a script with the store copied onto a small disk at `$disk/store`.
  private func onDisk(_ size: String, _ script: String) throws -> Program {
    let disk = house.home + "/disk"
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    let beginning = """
      disk='\(disk)'; relance() { verb=$1; shift; '\(try Programs.relance())' $verb "$@" \
      --store $disk/store --today \(house.today) --lang en; }
      mount -t tmpfs -o mode=700,size=\(size) none $disk && cp -a '\(house.store)' $disk/store || exit 99
      cp -a '\(house.home)/state' $disk/state; export XDG_STATE_HOME=$disk/state
      relance 'store adopt'

      """
    return try Program.run(
      "/usr/bin/unshare", ["-m", "/bin/sh", "-c", beginning + script], environment: house.environment())
  }

  @Test(
    "warns below 50 MB, takes no import that would fill the disk, and sends nothing below 5 MB",
    .enabled(if: canMount))
  func space() throws {
    try house.relance("plan").ended()
    try house.write(String(repeating: Company.invoices, count: 15_000), "big.csv")
    let said = try onDisk(
      "12m",
      """
      relance note C-001 Rappeler || exit 1
      relance import "$HOME/big.csv"; [ $? = 74 ] || exit 2
      relance approve --customer C-004 || exit 3
      head -c 9m /dev/zero > $disk/full
      relance send --yes --hold 0; [ $? = 74 ] || exit 4
      relance send --dry-run; [ $? = 74 ] || exit 9
      [ -z "$(ls $disk/store/outbox)" ] || exit 5
      rm $disk/full
      relance send --yes --hold 0 || exit 6
      ls $disk/store/outbox/mail | grep -c eml
      mount -o remount,ro $disk
      relance note C-001 Rappeler; [ $? = 74 ] || exit 7
      relance send --dry-run; [ $? = 74 ] || exit 10
      relance queue > /dev/null || exit 8

      """
    ).ended()
    #expect(said.errors.contains("MB are left on the store's disk"))
    #expect(said.errors.contains("The disk has no room to import"))
    #expect(said.errors.contains("Less than 5 MB free: nothing was requested"))
    #expect(said.output.contains("\n1\n"), "what could not leave left once there was room")
  }
}
