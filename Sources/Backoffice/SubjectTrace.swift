import Casework
import Dunning
import Journal
import PlainText
import Receivables

/// Where a journal speaks of one customer, read once from its beginning.
struct SubjectTrace {
  /// Whose.
  let customer: CustomerID
  /// Lines with a value about the customer, erased ones included, ascending.
  private(set) var lines: [ErasureLog.Line] = []
  /// Texts that point to the customer alone, as long as the journal still tells them.
  private(set) var words: Set<String> = []
  /// Messages and letters of the customer: SHA-256 (hex) of their bytes.
  private(set) var blobs: Set<String> = []
  /// Messages and letters of everybody.
  private(set) var allBlobs: Set<String> = []
  /// The erasure announced in the journal, if one is, and the line of its decision.
  private(set) var announced: (line: Int, erasure: Erasure)?
  private var files: [(line: Int, file: ImportedFile)] = []
  private let reminders: Set<ReminderID>
  private let decoding = EventDecoding()
  private static let shortestLabel = 8

  /// Reads the whole journal.
  init(of customer: CustomerID, in book: Casebook, store: StoreFolder) throws(StoreProblem) {
    self.customer = customer
    reminders = Set(book.file(of: customer).reminders)
    let reader = JournalReader(store, from: .beginning)
    _ = try reader.read { line throws(JSONFault) in try take(line) }
  }

  /// What is to be taken away.
  var erasure: Erasure {
    let named = files.filter { isNamed($0.file.name) }
    return Erasure(
      customer: customer, lines: lines.map(\.number), fileLines: Set(named.map(\.line)).sorted(),
      files: named.map(\.file.fingerprint), blobs: blobs.sorted())
  }

  private mutating func take(_ line: JournalLine) throws(JSONFault) {
    var isAbout = false
    try line.forEachEvent { event throws(JSONFault) in
      let isOwn = try tells(event)
      isAbout = isAbout || isOwn
      guard
        isOwn || event.kind.equals("attempt.intent") || event.kind.equals("ledger.imported")
          || event.kind.equals("subject.erased")
      else { return }
      guard case .event(let happened) = try decoding.read(&event) else { return }
      take(happened, in: line.decision, at: line.number)
    }
    if isAbout { lines.append(ErasureLog.Line(number: line.number, hash: line.hash.string)) }
  }

  private func tells(_ event: JournalEvent) throws(JSONFault) -> Bool {
    var personal = event.personal
    let subject = customer.description
    while personal.remaining > 0 {
      if try personal.nextWithSubject().of.bytes.elementsEqual(subject.utf8) { return true }
    }
    return false
  }

  private mutating func take(_ event: CaseEvent, in decision: Int, at line: Int) {
    switch event {
    case .customerRecorded(let told) where told.id == customer: words.formUnion(told.identifyingWords)
    case .paymentReceived(let payment, _) where payment.label.unicodeScalars.count >= Self.shortestLabel:
      words.insert(payment.label)
    case .callLogged(let call) where call.spokeWith.unicodeScalars.count >= 4: words.insert(call.spokeWith)
    case .attemptIntended(let reminder, let attempt):
      allBlobs.insert(attempt.blob)
      if reminders.contains(reminder) { blobs.insert(attempt.blob) }
    case .ledgerImported(let file): files.append((line, file))
    case .subjectErased(let erasure) where erasure.customer == customer: announced = (decision, erasure)
    default: break
    }
  }

  /// Whether a file's name holds a word of four letters or more out of the customer's names.
  private func isNamed(_ name: String) -> Bool {
    let name = folded(name)
    return words.flatMap { folded($0).split { !$0.isLetter } }.contains { $0.count >= 4 && name.contains($0) }
  }
}
