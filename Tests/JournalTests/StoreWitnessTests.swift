import Digest
import Foundation
import Glibc
import Testing

@testable import Journal

@Suite("What this machine remembers of a store")
struct StoreWitnessTests {
  @Test("is recognised as copied or restored by what this machine remembers")
  func witness() throws {
    let place = try TemporaryStore()
    let state = place.root + "/state"
    let host = "machine-of-the-test"
    func verdict(_ store: StoreFolder, host: String) throws -> StoreWitness.Verdict {
      let seen = try WitnessFile(of: store, stateFolder: state, host: host).read()
      let reader = JournalReader(store, from: .beginning)
      _ = try reader.read { _ in }
      return try StoreWitness.compare(seen, with: store, at: reader.position, host: host)
    }
    #expect(try verdict(place.store, host: host) == .firstSeen)
    try place.append([note("R-1")])
    try place.append([note("R-2")])
    let reader = JournalReader(place.store, from: .beginning)
    _ = try reader.read { _ in }
    try WitnessFile(of: place.store, stateFolder: state, host: host).begin(place.store, at: reader.position)
    #expect(try verdict(place.store, host: host) == .same)
    #expect(try verdict(place.store, host: "other") == .copiedOrRestored(.isFromOtherMachine))

    let lines = try place.bytes(place.firstSegment).split(separator: 10)
    let full = try place.bytes(place.firstSegment)
    try place.write(Array(lines[0]) + [10], to: place.firstSegment)
    unlink(place.store.path + "/head")
    #expect(try verdict(place.store, host: host) == .copiedOrRestored(.isOlder(seen: 2, found: 1)))
    try place.write(full, to: place.firstSegment)

    let copy = place.root + "/copy"
    try FileManager.default.copyItem(atPath: place.store.path, toPath: copy)
    let copied = try StoreFolder.open(copy, allowingNetwork: true)
    #expect(try verdict(copied, host: host) == .copiedOrRestored(.hasOtherLock))
    // The mark inside says it where no witness outside does.
    unlink(state + "/" + place.store.mark.id)
    #expect(try verdict(copied, host: host) == .copiedOrRestored(.hasOtherLock))
    #expect(try verdict(place.store, host: host) == .firstSeen)
  }

  @Test("fits a slot whatever it says, and comes back from it")
  func longestWitness() throws {
    let longest = StoreWitness(
      line: .max, hash: sha256(Array("x".utf8)), lockInode: .max,
      host: String(repeating: "m", count: MachineIdentity.longest))
    let slot = longest.slot
    #expect(slot.count == WitnessSlot.size && slot.last == 0x0A)
    #expect(longest.fileBytes.withUnsafeBytes { StoreWitness.newest(of: $0) } == longest)
  }

  @Test(
    "is remembered in two slots: a torn one leaves the other, a store set back leaves none that knows more"
  )
  func witnessSlots() throws {
    let place = try TemporaryStore()
    let state = place.root + "/state"
    let file = state + "/" + place.store.mark.id
    let reader = JournalReader(place.store, from: .beginning)
    let witness = WitnessFile(of: place.store, stateFolder: state, host: "machine-of-the-test")
    for number in 1...3 {
      try place.append([note("R-\(number)")])
      _ = try reader.read { _ in }
      _ = try witness.read()
      try witness.remember(place.store, at: reader.position)
    }
    func verdict() throws -> StoreWitness.Verdict {
      let seen = try WitnessFile(of: place.store, stateFolder: state, host: "machine-of-the-test").read()
      return try StoreWitness.compare(seen, with: place.store, at: .beginning, host: "machine-of-the-test")
    }
    #expect(try verdict() == .copiedOrRestored(.isOlder(seen: 3, found: 0)))
    let whole = try place.bytes(file)
    #expect(whole.count == 1024)
    var torn = whole
    torn.replaceSubrange(600..<620, with: [UInt8](repeating: 0x20, count: 20))
    try place.write(torn, to: file)
    #expect(try verdict() == .copiedOrRestored(.isOlder(seen: 2, found: 0)))
    try place.write(whole, to: file)
    try witness.begin(place.store, at: .beginning)
    #expect(try verdict() == .same)
    #expect(try place.bytes(file).count == 1024)
  }

  @Test("is still itself when others append while it is opened")
  func witnessOfOthers() throws {
    let place = try TemporaryStore()
    let state = place.root + "/state"
    let host = "machine-of-the-test"
    let others = JournalReader(place.store, from: .beginning)
    try place.append([note("R-1")])
    _ = try others.read { _ in }
    let witness = WitnessFile(of: place.store, stateFolder: state, host: host)
    try witness.begin(place.store, at: others.position)

    let seen = try witness.read()
    let reader = JournalReader(place.store, from: .beginning)
    _ = try reader.read { _ in }
    try place.append([note("R-2")])
    _ = try others.read { _ in }
    try witness.remember(place.store, at: others.position)
    #expect(try StoreWitness.compare(seen, with: place.store, at: reader.position, host: host) == .same)
    // Asked for too late, it would accuse a sound store.
    let late = try witness.read()
    #expect(
      try StoreWitness.compare(late, with: place.store, at: reader.position, host: host)
        == .copiedOrRestored(.isOlder(seen: 2, found: 1)))
  }

  @Test("is read anew where another file took its place, and is never written to the former one")
  func exchanged() throws {
    let place = try TemporaryStore()
    let state = place.root + "/state"
    let file = state + "/" + place.store.mark.id
    let early = WitnessFile(of: place.store, stateFolder: state, host: "here")
    let reader = JournalReader(place.store, from: .beginning)
    try early.begin(place.store, at: reader.position)
    _ = try early.read()
    try FileManager.default.linkItem(atPath: file, toPath: file + ".kept")
    try place.append([note("R-1")])
    _ = try reader.read { _ in }
    try WitnessFile(of: place.store, stateFolder: state, host: "there").begin(
      place.store, at: reader.position)
    let adopted = try place.bytes(file)
    // Late: it read before the other began anew.
    try early.remember(place.store, at: reader.position)
    #expect(try place.bytes(file) == adopted)
    let seen = try early.read()
    #expect(
      try StoreWitness.compare(seen, with: place.store, at: reader.position, host: "machine-of-the-test")
        == .copiedOrRestored(.isFromOtherMachine))
  }

  @Test("tells what another process has written into the same file since, whole or torn")
  func writtenByOthers() throws {
    let place = try TemporaryStore()
    let state = place.root + "/state"
    let file = state + "/" + place.store.mark.id
    let witness = WitnessFile(of: place.store, stateFolder: state, host: "machine-of-the-test")
    let other = WitnessFile(of: place.store, stateFolder: state, host: "machine-of-the-test")
    let reader = JournalReader(place.store, from: .beginning)
    func seen() throws -> StoreWitness.Verdict {
      try StoreWitness.compare(
        witness.read(), with: place.store, at: .beginning, host: "machine-of-the-test")
    }
    for number in 1...6 {
      try place.append([note("R-\(number)")])
      _ = try reader.read { _ in }
      let writer = number % 3 == 0 ? other : witness
      _ = try writer.read()
      try writer.remember(place.store, at: reader.position)
      #expect(try seen() == .copiedOrRestored(.isOlder(seen: number, found: 0)))
    }
    var torn = try place.bytes(file)
    torn.replaceSubrange(90..<100, with: [UInt8](repeating: 0x20, count: 10))
    try place.write(torn, to: file)
    #expect(try seen() == .copiedOrRestored(.isOlder(seen: 5, found: 0)))
  }

  @Test("stands in memory where its file is taken away, and is written anew")
  func takenAway() throws {
    let place = try TemporaryStore()
    let state = place.root + "/state"
    let witness = WitnessFile(of: place.store, stateFolder: state, host: "machine-of-the-test")
    let reader = JournalReader(place.store, from: .beginning)
    try place.append([note("R-1")])
    _ = try reader.read { _ in }
    try witness.begin(place.store, at: reader.position)
    _ = try witness.read()
    unlink(state + "/" + place.store.mark.id)
    let seen = try witness.read()
    #expect(
      try StoreWitness.compare(seen, with: place.store, at: .beginning, host: "machine-of-the-test")
        == .copiedOrRestored(.isOlder(seen: 1, found: 0)))
    try witness.remember(place.store, at: reader.position)
    #expect(try place.bytes(state + "/" + place.store.mark.id).count == 1024)
  }
}
