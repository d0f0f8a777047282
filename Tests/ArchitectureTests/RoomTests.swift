import Testing

@Suite("The rooms of the house")
struct RoomTests {
  private let repository = Repository.here
  private let rooms: RoomTable
  private let imports: [SourceImport]

  /// Rooms without file, network, clock or dice.
  private let pure: Set<String> = [
    "PlainText", "Digest", "Canvas", "Receivables", "Dunning", "Risk", "Wording", "Correspondence", "Intake",
    "Casework", "Dashboard",
  ]
  /// What the toolchain brings; everything else must be in the table.
  private let system: Set<String> = [
    "Foundation", "FoundationXML", "FoundationEssentials", "FoundationNetworking", "Glibc", "Musl",
    "Dispatch", "Synchronization", "Swift", "_StringProcessing", "RegexBuilder", "Observation",
  ]
  /// Rooms of the courier: Foundation costs the dashboard start time and memory.
  private let mayUseFoundation: Set<String> = ["Delivery", "Mailroom", "relance-courier"]

  init() throws {
    rooms = RoomTable(manifest: try repository.text("Package.swift"))
    imports = try SourceImport.all(in: repository)
  }

  @Test("are read from the manifest whole, each with its folder")
  func tableIsWhole() throws {
    #expect(try rooms.allowed.keys.sorted() == repository.folders(in: "Sources"))
    #expect(rooms.allowed["Dunning"] == ["Receivables"])
    #expect(rooms.allowed["Settings"]?.isSuperset(of: ["TOMLKit", "Canvas", "Wording", "Digest"]) == true)
    #expect(rooms.allowed["CPost"] == ["CGMime"])
    #expect(imports.count > 50)
  }

  @Test("import only what the manifest allows them")
  func importsAreAllowed() {
    let forbidden = imports.filter {
      !system.contains($0.module) && rooms.allowed[$0.room]?.contains($0.module) != true
    }
    #expect(forbidden.isEmpty, "\(forbidden)")
  }

  @Test("have arrows that go down only")
  func noCycle() {
    for room in rooms.allowed.keys.sorted() {
      let way = rooms.cycle(from: room)
      #expect(way == nil, "\(way ?? [])")
    }
  }

  /// Modules that reach nothing outside the program; a lock around what was worked out once starts no thread.
  private let timeless: Set<String> = ["Swift", "_StringProcessing", "RegexBuilder", "Synchronization"]

  @Test("are pure where they must be: no file, network, clock or thread")
  func pureRooms() {
    let touching = imports.filter {
      pure.contains($0.room)
        && system.subtracting(timeless).contains($0.module)
    }
    #expect(touching.isEmpty, "\(touching)")
    let shell: Set<String> = [
      "Journal", "Settings", "Backoffice", "Delivery", "Mailroom", "Terminal", "CStore", "CJSON",
    ]
    for room in pure.sorted() {
      #expect(rooms.allowed[room]?.isDisjoint(with: shell) == true, "\(room) leans on the shell")
    }
  }

  @Test("keep Foundation out of the dashboard's program")
  func foundationStaysWithTheCourier() {
    let elsewhere = imports.filter {
      $0.module.hasPrefix("Foundation") && !mayUseFoundation.contains($0.room)
    }
    #expect(elsewhere.isEmpty, "\(elsewhere)")
  }

  @Test(
    "keep each C library behind one door",
    arguments: [
      ("CTerminal", "Terminal"), ("CPost", "Delivery"), ("CPango", "Delivery"), ("CQRCode", "Delivery"),
      ("CJSON", "Journal"), ("CStore", "Journal"), ("CHash", "Digest"), ("TOMLKit", "Settings"),
      ("Mustache", "Correspondence"),
    ])
  func oneDoor(library: String, door: String) {
    let others = imports.filter { $0.module == library && $0.room != door }
    #expect(others.isEmpty, "\(others)")
    #expect(rooms.allowed.filter { $0.value.contains(library) }.keys.sorted() == [door])
  }

  @Test("give the dashboard's program no way to send")
  func dashboardCannotSend() {
    var reached: Set<String> = []
    var waiting = ["relance"]
    while let room = waiting.popLast() {
      guard reached.insert(room).inserted else { continue }
      waiting += rooms.allowed[room] ?? []
    }
    #expect(reached.isDisjoint(with: ["Delivery", "Mailroom", "CPost", "CPango", "CQRCode", "CGMime"]))
  }

  @Test("have tests beside them, one target a room")
  func everyRoomIsTested() {
    let swiftRooms = Set(imports.map(\.room)).union(pure).subtracting(["relance", "relance-courier"])
    for room in swiftRooms.sorted() {
      #expect(rooms.tested.contains(room), "no test target for \(room)")
      #expect(repository.exists("Tests/\(room)Tests"), "no folder Tests/\(room)Tests")
    }
  }
}
