import Casework
import Dunning
import Journal
import Receivables

/// Where a journal speaks of one customer, read once from its beginning.
struct SubjectTrace {
  /// Whose.
  let customer: CustomerID
  /// Lines with a value about the customer, erased ones included, ascending.
  private(set) var lines: [ErasureLog.Line] = []
  /// What gives the customer away, as long as the journal still tells it.
  private(set) var person: ErasedPerson
  /// Messages and letters of the customer: SHA-256 (hex) of their bytes.
  private(set) var blobs: Set<String> = []
  /// Messages and letters of everybody.
  private(set) var allBlobs: Set<String> = []
  /// The erasure announced in the journal, if one is, and the line of its decision.
  private(set) var announced: (line: Int, erasure: Erasure)?
  private var files: [(line: Int, file: ImportedFile)] = []
  private let reminders: Set<ReminderID>
  private var whole: Set<String> = []
  private var parts: Set<String> = []
  private var names: Set<String> = []
  private var columns: Set<String> = []
  private let decoding = EventDecoding()
  /// Numbers of the customer's own documents.
  private let numbers: Set<String>

  /// Reads the whole journal.
  init(of customer: CustomerID, in book: Casebook, store: StoreFolder) throws(StoreProblem) {
    self.customer = customer
    reminders = Set(book.file(of: customer).reminders)
    numbers = Set(
      book.portfolio.documents[customer.index].compactMap { book.portfolio.invoice($0)?.number })
    person = ErasedPerson(customer: customer.description)
    let reader = JournalReader(store, from: .beginning)
    _ = try reader.read { line throws(JSONFault) in try take(line) }
    let words = SubjectWords(whole: whole, parts: parts, names: names, of: customer, in: book)
    (person.own, person.kept) = (words.own, words.kept)
    person.shared = words.shared.union(columns.subtracting(words.own))
    person.naming = words.naming
    person.number = book.portfolio.customer(customer)?.number ?? ""
    person.fileStem = book.portfolio.customer(customer)?.fileStem ?? ""
    person.blobs = blobs.union(announced?.erasure.blobs ?? [])
    person.allBlobs = allBlobs
    let owners = RecordOwners(book)
    person.isAccount = { book.portfolio.customer(numbered: $0) != nil }
    person.owner = { owners.owner(of: $0)?.description }
  }

  /// What is to be taken away.
  var erasure: Erasure {
    let named = files.filter { person.isNamed(inFileName: $0.file.name) }
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

  /// Whether a text is long enough to speak of somebody.
  private static func isTelling(_ text: String) -> Bool { text.unicodeScalars.count >= 8 }

  /// A reference that is a document's number stays, as numbers do.
  private mutating func take(reference: String) {
    if Self.isTelling(reference), !numbers.contains(reference) { parts.insert(reference) }
  }

  private mutating func take(_ event: CaseEvent, in decision: Int, at line: Int) {
    switch event {
    case .customerRecorded(let told) where told.id == customer:
      whole.formUnion(told.wholeNames)
      parts.formUnion(told.partsOfNames)
      names.formUnion([told.name] + told.familyNames)
      columns.formUnion(told.namesInColumns)
    case .paymentReceived(let payment, _):
      if Self.isTelling(payment.label) { parts.insert(payment.label) }
      take(reference: payment.bankReference)
    case .invoiceRecorded(let invoice), .invoiceCorrected(let invoice): take(reference: invoice.reference)
    case .callLogged(let call) where call.spokeWith.unicodeScalars.count >= 4:
      parts.insert(call.spokeWith)
      names.insert(call.spokeWith)
    case .attemptIntended(let reminder, let attempt):
      allBlobs.insert(attempt.blob)
      if reminders.contains(reminder) { blobs.insert(attempt.blob) }
    case .ledgerImported(let file): files.append((line, file))
    case .subjectErased(let erasure) where erasure.customer == customer: announced = (decision, erasure)
    default: break
    }
  }
}
