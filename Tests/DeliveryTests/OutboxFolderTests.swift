import Delivery
import Foundation
import Testing
import Workbench

@Suite("The outbox folder")
struct OutboxFolderTests {
  @Test("takes a message once, for its owner's eyes only")
  func once() throws {
    let folder = try PrivateFolder("delivery")
    let sender = EmlFolderSender(folder: OutboxFolder(path: folder.path))
    let bytes = try message().encoded()
    #expect(sender.send(bytes, named: "R-12_1_0a1b2c3d.eml") { true } == .sent(reply: "R-12_1_0a1b2c3d.eml"))
    #expect(try folder.bytes("R-12_1_0a1b2c3d.eml") == bytes)
    let facts = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/R-12_1_0a1b2c3d.eml")
    #expect((facts[.posixPermissions] as? Int) == 0o600)
    #expect(sender.send(bytes, named: "R-12_1_0a1b2c3d.eml") { true } == .sent(reply: "R-12_1_0a1b2c3d.eml"))
    let other = sender.send([1], named: "R-12_1_0a1b2c3d.eml") { true }
    #expect(other == .failed(code: 0, reply: "R-12_1_0a1b2c3d.eml: another file has this name"))
    #expect(folder.names() == ["R-12_1_0a1b2c3d.eml"])
  }

  @Test("holds nothing when the caller refuses at the point of no return")
  func refused() throws {
    let folder = try PrivateFolder("delivery")
    let sender = EmlFolderSender(folder: OutboxFolder(path: folder.path))
    #expect(sender.send([1, 2], named: "a.eml") { false } == .aborted)
    #expect(folder.names().isEmpty)
  }

  @Test(
    "takes no name that leads elsewhere",
    arguments: ["../a.eml", "a/b.eml", ".a.eml", "", "a", "-a.eml", "é.eml", "a\n.eml"])
  func names(name: String) throws {
    let folder = try PrivateFolder("delivery")
    let sender = EmlFolderSender(folder: OutboxFolder(path: folder.path))
    guard case .stopRun(.fileName) = sender.send([1], named: name, beforePointOfNoReturn: { true }) else {
      Issue.record("taken: \(name)")
      return
    }
  }

  @Test("that is missing stops the run")
  func missing() {
    let sender = EmlFolderSender(folder: OutboxFolder(path: "/nonexistent"))
    #expect(sender.send([1], named: "a.eml") { true } == .stopRun(.folder(error: ENOENT)))
  }
}
