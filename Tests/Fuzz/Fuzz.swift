import Backoffice
import Correspondence
import Digest
import Glibc
import Intake
import Journal
import Receivables
import Settings

/// Random bytes for one reader of files that strangers write: `RELANCE_FUZZ=csv relance-fuzz CORPUS`.
enum Fuzz {
  /// The reader that the environment names.
  fileprivate static let reader: @Sendable ([UInt8]) -> Void = {
    guard let name = getenv("RELANCE_FUZZ"), let reader = readers[String(cString: name)] else {
      print("RELANCE_FUZZ names none of \(readers.keys.sorted().joined(separator: ", "))")
      exit(64)
    }
    return reader
  }()

  private static let readers: [String: @Sendable ([UInt8]) -> Void] = [
    "journal": { JournalFuzz.read($0) },
    "csv": { _ = try? LedgerReader.read(files: [(name: "fuzz.csv", bytes: $0)]) },
    "fec": { bytes in
      let head =
        "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\t"
        + "PieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise\n"
      _ = try? LedgerReader.read(files: [(name: "999000003FEC20261231.txt", bytes: Array(head.utf8) + bytes)])
    },
    "template": { bytes in
      _ = MessageTemplate(
        key: TemplateKey(name: "r1", language: .french), text: String(decoding: bytes, as: UTF8.self))
    },
    "settings": { _ = try? SettingsFile.read($0) },
    "scenario": {
      _ = try? ScenarioFile.read($0, name: "fuzz", file: "fuzz.toml", library: TemplateLibrary())
    },
    "map": { _ = try? ColumnMapFile.read($0, file: "fuzz.toml") },
  ]
}

/// What libFuzzer calls with each input; its archive brings the main program.
@_cdecl("LLVMFuzzerTestOneInput")
public func readRandomBytes(_ bytes: UnsafePointer<UInt8>, _ size: Int) -> Int32 {
  Fuzz.reader(Array(UnsafeBufferPointer(start: bytes, count: size)))
  return 0
}
