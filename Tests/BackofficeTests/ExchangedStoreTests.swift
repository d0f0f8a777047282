import Backoffice
import Casework
import Foundation
import Glibc
import Journal
import Testing

@Suite("A store that is exchanged below a program that has it open")
struct ExchangedStoreTests {
  private func filled(_ house: TemporaryHouse) throws -> Bookkeeper {
    let keeper = try house.create()
    try keeper.record(.importLedger(TemporaryHouse.entries, files: []), on: TemporaryHouse.occasion("import"))
    return keeper
  }

  private func lines(of folder: String) throws -> Int {
    try Data(contentsOf: URL(fileURLWithPath: folder + "/journal/000000000001.jsonl")).count { $0 == 10 }
  }

  /// Records, and says what kept it from being recorded; nil when nothing did.
  private func obstacle(_ keeper: Bookkeeper, _ name: String) -> BookkeeperProblem? {
    do throws(BookkeeperProblem) {
      try keeper.record(.checkBank, on: TemporaryHouse.occasion(name))
      return nil
    } catch {
      return error
    }
  }

  @Test("by yesterday's copy takes no decision, neither in the copy nor later", arguments: [false, true])
  func yesterday(isFollowing: Bool) throws {
    let house = try TemporaryHouse()
    let keeper = try filled(house)
    let copy = house.root + "/yesterday"
    try FileManager.default.copyItem(atPath: house.folder, toPath: copy)
    #expect(obstacle(keeper, "today") == nil)
    _ = keeper.followerDescriptor
    try FileManager.default.moveItem(atPath: house.folder, toPath: house.folder + ".old")
    try FileManager.default.moveItem(atPath: copy, toPath: house.folder)
    let before = try lines(of: house.folder)
    if isFollowing {
      let change = try keeper.catchUp()
      #expect(change.isHeldUp && keeper.writeObstacle?.exitCode == 78)
    }
    #expect(obstacle(keeper, "late") == .copied(.hasOtherLock))
    #expect(try lines(of: house.folder) == before)
    guard case .copied = try house.open().obstacle else {
      Issue.record("the witness was overwritten")
      return
    }
    // Adopted by another program, it may be written again.
    try house.open().adoptStore(on: TemporaryHouse.occasion("adopt"))
    #expect(try keeper.catchUp().isWritableAgain)
    #expect(obstacle(keeper, "again") == nil)
    #expect(try house.open().obstacle == nil)
  }

  @Test("by a backup takes no decision before it is adopted")
  func restored() throws {
    let house = try TemporaryHouse()
    let keeper = try filled(house)
    let backup = house.root + "/backup"
    try keeper.store.backUp(
      to: backup,
      on: WritingOccasion(
        command: "backup", by: "test", day: "2026-11-23", now: .ofTheMachine(), patience: 0))
    #expect(obstacle(keeper, "today") == nil)
    try FileManager.default.moveItem(atPath: house.folder, toPath: house.folder + ".old")
    try StoreFolder.restore(backup, to: house.folder)
    let before = try lines(of: house.folder)
    #expect(obstacle(keeper, "late") == .copied(.isRestored))
    #expect(try lines(of: house.folder) == before)
  }

  @Test("by another company's store is told to be another one")
  func otherCompany() throws {
    let house = try TemporaryHouse()
    let keeper = try filled(house)
    let others = try TemporaryHouse()
    _ = try filled(others).store.rewritingMark(mode: .live, host: keeper.store.mark.host)
    try FileManager.default.moveItem(atPath: house.folder, toPath: house.folder + ".old")
    try FileManager.default.copyItem(atPath: others.folder, toPath: house.folder)
    let before = try lines(of: house.folder)
    #expect(obstacle(keeper, "late") == .copied(.isOtherStore))
    let change = try keeper.catchUp()
    #expect(!change.isWritableAgain && !change.isOtherMode && keeper.mode == .sandbox)
    #expect(try lines(of: house.folder) == before)
  }

  @Test("by nothing is told once, and is written again when it is back")
  func gone() throws {
    let house = try TemporaryHouse()
    let keeper = try filled(house)
    _ = keeper.followerDescriptor
    try FileManager.default.moveItem(atPath: house.folder, toPath: house.folder + ".away")
    #expect(throws: BookkeeperProblem.store(.notAStore(path: house.folder))) { try keeper.catchUp() }
    #expect(try !keeper.catchUp().changedSomething)
    #expect(keeper.writeObstacle != nil && keeper.pollInterval != nil)
    try FileManager.default.moveItem(atPath: house.folder + ".away", toPath: house.folder)
    #expect(try keeper.catchUp().isWritableAgain)
    #expect(obstacle(keeper, "back") == nil && keeper.pollInterval == nil)
  }

  @Test("and whose copy is adopted elsewhere, sends no more")
  func copyAdopted() throws {
    let house = try TemporaryHouse()
    let keeper = try filled(house)
    #expect(obstacle(keeper, "before") == nil)
    let copy = house.root + "/copy"
    try FileManager.default.copyItem(atPath: house.folder, toPath: copy)
    let other = try Bookkeeper.open(folder: copy, stateFolder: house.state, allowingNetwork: true)
    try other.adoptStore(on: TemporaryHouse.occasion("adopt"))
    #expect(obstacle(keeper, "after") == .copied(.hasOtherLock))
    #expect(obstacle(other, "there") == nil)
    guard case .copied = try house.open().obstacle else {
      Issue.record("the original took the witness back")
      return
    }
  }
}

@Suite("An obstacle")
struct PassingObstacleTests {
  @Test("passes in an open program when the latch is lifted elsewhere")
  func latch() throws {
    let house = try TemporaryHouse()
    let keeper = try house.create()
    try Data("1".utf8).write(to: URL(fileURLWithPath: house.folder + "/latch"))
    #expect(throws: BookkeeperProblem.store(.latched)) {
      try keeper.record(.checkBank, on: TemporaryHouse.occasion("bank"))
    }
    #expect(try !keeper.catchUp().isWritableAgain)
    #expect(keeper.pollInterval != nil, "nobody would tell")
    _ = try keeper.store.clearLatch(
      WritingOccasion(command: "check", by: "test", day: "2026-11-23", now: .ofTheMachine(), patience: 0))
    #expect(try keeper.catchUp().isWritableAgain && keeper.writeObstacle == nil)
    try keeper.record(.checkBank, on: TemporaryHouse.occasion("bank"))
  }

  @Test(
    "is seen by an open program that saves nothing: a latch of another, and rights that somebody takes away")
  func seen() throws {
    let house = try TemporaryHouse()
    let keeper = try house.create()
    #expect(keeper.followerDescriptor >= 0)
    #expect(try !keeper.catchUp().isHeldUp)
    let latch = try FileHandle(forWritingTo: URL(fileURLWithPath: house.folder + "/latch"))
    try latch.write(contentsOf: Data("1".utf8))
    try latch.close()
    #expect(try keeper.catchUp().isHeldUp)
    #expect(keeper.obstacle == .store(.latched))
    _ = try keeper.store.clearLatch(
      WritingOccasion(command: "check", by: "test", day: "2026-11-23", now: .ofTheMachine(), patience: 0))
    #expect(try keeper.catchUp().isWritableAgain && keeper.obstacle == nil)

    chmod(house.folder + "/journal", 0o755)
    #expect(try keeper.catchUp().isHeldUp)
    #expect(keeper.obstacle == .store(.openToOthers(path: house.folder + "/journal")))
    #expect(try !keeper.catchUp().changedSomething, "it is told once")
    chmod(house.folder + "/journal", 0o700)
    #expect(try keeper.catchUp().isWritableAgain && keeper.obstacle == nil)
  }

  @Test("is a mark that cannot be read: everything is shown, nothing recorded, and no other store made of it")
  func spoiltMark() throws {
    let house = try TemporaryHouse()
    try house.create().record(.checkBank, on: TemporaryHouse.occasion("bank"))
    let path = house.folder + "/STORE"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    bytes[20] ^= 1
    try bytes.write(to: URL(fileURLWithPath: path))
    let keeper = try house.open()
    #expect(keeper.obstacle == .store(.spoiltMark(path: house.folder)) && keeper.obstacle?.isDamage == true)
    #expect(keeper.obstacle?.exitCode == 65)
    #expect(keeper.book.bankKnownOn != nil)
    #expect(throws: BookkeeperProblem.store(.spoiltMark(path: house.folder))) {
      try keeper.record(.checkBank, on: TemporaryHouse.occasion("again"))
    }
    #expect(try keeper.adoptStore(on: TemporaryHouse.occasion("adopt")) == nil)
    #expect(try !keeper.catchUp().isWritableAgain)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }

  @Test("is none where the witness outside cannot be written, but it is told, once")
  func lag() throws {
    let house = try TemporaryHouse()
    _ = try house.create()
    // A path on which the witness itself would have its place, but not the file that is renamed to it.
    var state = house.root
    while state.utf8.count < 4_030 {
      let next = state + "/" + String(repeating: "d", count: min(200, 4_030 - state.utf8.count))
      guard mkdir(next, 0o700) == 0 else { break }
      state = next
    }
    let blind = try Bookkeeper.open(folder: house.folder, stateFolder: state, allowingNetwork: true)
    for name in ["a", "b"] { try blind.record(.checkBank, on: TemporaryHouse.occasion(name)) }
    let lag = StoreWarning.witnessLags(path: state + "/" + blind.store.mark.id)
    #expect(blind.warnings.filter { $0 == lag }.count == 1)
  }

  @Test("passes in an open program when the damage is salvaged elsewhere")
  func damage() throws {
    let house = try TemporaryHouse()
    let keeper = try house.create()
    for name in ["a", "b", "c"] { try keeper.record(.checkBank, on: TemporaryHouse.occasion(name)) }
    _ = keeper.followerDescriptor
    let whole = try Data(contentsOf: URL(fileURLWithPath: house.journal))
    try Data(whole.dropLast(400)).write(to: URL(fileURLWithPath: house.journal))
    #expect(throws: BookkeeperProblem.self) { try keeper.catchUp() }
    #expect(keeper.obstacle?.exitCode == 65)
    let damaged = try house.open()
    let survey = try #require(try damaged.store.surveyDamage())
    _ = try Bookkeeper.salvage(
      survey, of: damaged.store, stateFolder: house.state, on: TemporaryHouse.occasion("salvage"))
    #expect(try keeper.catchUp().isWritableAgain && keeper.obstacle == nil)
    try keeper.record(.checkBank, on: TemporaryHouse.occasion("after"))
    #expect(try house.open().obstacle == nil)
  }
}
