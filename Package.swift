// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// One room of the house: a folder of `Sources`, and beside it `Tests/<Room>Tests`.
///
/// `on` names every room that the room may touch; arrows go down only (`ArchitectureTests` reads this list).
func room(_ name: String, on rooms: [String] = [], packages: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: rooms.map { .target(name: $0) } + packages, swiftSettings: strict)
}

func tests(of name: String, on rooms: [String] = [], excluding files: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: ([name] + rooms).map { .target(name: $0) }, exclude: files,
    swiftSettings: strict)
}

let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let toml = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let facts = ["Receivables", "Dunning", "Risk", "PlainText", "Digest"]
let words = facts + ["Wording", "Correspondence"]
let casework = words + ["Casework"]
let shell = casework + ["Canvas", "Intake", "Settings", "Journal", "Backoffice"]

let package = Package(
  name: "relance",
  products: [
    .executable(name: "relance", targets: ["relance"]),
    .executable(name: "relance-courier", targets: ["relance-courier"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    // Pure rooms: no file, network, clock or dice.
    .target(name: "CHash", linkerSettings: [.linkedLibrary("crypto")]),
    room("PlainText"),
    room("Digest", on: ["CHash"]),
    room("Canvas", on: ["PlainText"]),
    room("Receivables", on: ["Digest"]),
    room("Dunning", on: ["Receivables"]),
    room("Risk", on: ["Dunning", "Receivables"]),
    room("Wording", on: ["Risk", "Dunning", "Receivables", "PlainText"]),
    room(
      "Correspondence", on: ["Wording", "Dunning", "Receivables", "Digest", "PlainText"], packages: [mustache]
    ),
    room("Intake", on: ["Wording", "Receivables", "PlainText"]),
    room("Casework", on: words),
    room("Dashboard", on: casework + ["Canvas"]),

    // The shell: touches the world, decides nothing.
    .target(name: "CStore"),
    .target(name: "CJSON", linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "CTerminal", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .systemLibrary(name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
    .systemLibrary(name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .target(name: "CPost", dependencies: ["CGMime"], linkerSettings: [.linkedLibrary("curl")]),
    .target(name: "CPango", dependencies: ["CPangoCairo"]),
    .target(name: "CQRCode", linkerSettings: [.linkedLibrary("qrencode")]),
    .target(name: "CZip", linkerSettings: [.linkedLibrary("zip")]),
    room("Journal", on: casework + ["CJSON", "CStore"]),
    room("Settings", on: words + ["Intake", "Canvas"], packages: [toml]),
    room("Backoffice", on: casework + ["Journal", "Intake", "Settings", "Canvas"]),
    room("Delivery", on: words + ["CPost", "CPango", "CQRCode", "CZip"]),
    room("Mailroom", on: shell + ["Delivery"]),
    room("Terminal", on: ["Canvas", "CTerminal", "PlainText"]),

    .executableTarget(
      name: "relance",
      dependencies: (shell + ["Dashboard", "Terminal"]).map { .target(name: $0) } + [arguments],
      swiftSettings: strict),
    .executableTarget(
      name: "relance-courier",
      dependencies: (shell + ["Delivery", "Mailroom"]).map { .target(name: $0) } + [arguments],
      swiftSettings: strict),

    // Times decisions and planning of a program that runs already; `make bench` runs it.
    .executableTarget(
      name: "bench-keeper", dependencies: shell.map { .target(name: $0) }, path: "Tests/Bench/Keeper",
      swiftSettings: strict),

    // Programs, private folders and mail servers that several tests use.
    .target(
      name: "Workbench", path: "Tests/Workbench",
      exclude: ["mail_server.py", "fault_server.py", "parse_mail.py"], swiftSettings: strict),
    tests(of: "PlainText"),
    tests(of: "Digest"),
    tests(of: "Canvas"),
    tests(of: "Receivables", excluding: ["charge_vectors.py", "Fixtures"]),
    tests(of: "Dunning", on: ["Settings", "Correspondence"]),
    tests(of: "Risk"),
    tests(of: "Wording"),
    tests(of: "Correspondence"),
    tests(of: "Intake", excluding: ["Fixtures"]),
    tests(of: "Casework"),
    tests(of: "Dashboard"),
    tests(of: "Journal", excluding: ["Fixtures"]),
    tests(of: "Settings"),
    tests(of: "Backoffice", on: ["Workbench"]),
    tests(of: "Delivery", on: ["Workbench"]),
    tests(of: "Mailroom", on: ["Workbench"]),
    tests(of: "Terminal"),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    .testTarget(
      name: "JourneyTests", dependencies: ["Workbench"], exclude: ["aged_balance.py"], swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)

// Random bytes for the readers: libFuzzer must be linked in, so only `make fuzz` asks for it.
if Context.environment["RELANCE_FUZZING"] != nil {
  package.targets.append(
    .executableTarget(
      name: "relance-fuzz", dependencies: shell.map { .target(name: $0) }, path: "Tests/Fuzz",
      exclude: ["run"], swiftSettings: strict))
}
