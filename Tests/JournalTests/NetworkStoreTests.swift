import Receivables
import Testing
import Wording

@testable import Journal

@Suite("A store reached over a network")
struct NetworkStoreTests {
  @Test("is refused for writing with 78, with the option that allows it")
  func network() throws {
    let types: [(Int64, String)] = [
      (0x6969, "NFS"), (0xFF53_4D42, "CIFS"), (0x0102_1997, "9p"), (0x6573_5546, "FUSE"),
    ]
    for (type, name) in types {
      let problem = StoreFolder.networkProblem(ofType: type, at: "/s")
      #expect(problem == .networkFileSystem(path: "/s", name: name) && problem?.exitCode == 78)
      #expect(problem?.phrase(in: .english).remedy.contains("--allow-network-fs") == true)
    }
    for local: Int64 in [0xEF53, 0x9123_683E, 0x5846_5342, 0x0102_1994] {
      #expect(StoreFolder.networkProblem(ofType: local, at: "/s") == nil)
    }
  }
}
