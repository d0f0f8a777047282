import ArgumentParser
import Backoffice
import Casework
import Dunning
import Glibc
import Journal
import Receivables
import Wording

/// Hands over everything that is kept about a customer.
struct SubjectExportVerb: ReadingVerb {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: CommandWords.say(
      "Remet tout ce qui est conservé sur un client : JSON, PDF lisible, messages.",
      "Hands over everything kept about a customer: JSON, a readable PDF, messages."),
    discussion: CommandWords.say(
      """
      Écrit dans un dossier neuf, pour vous seul : subject.pdf, subject.json et messages/ (les octets exacts de
      chaque envoi). Ce que d'autres clients disent de la même personne n'y est pas.
      subject.json : {"format":"relance.subject","v":1,"day","id","customer","name",…,"contacts",
      "events":[{"line","time","day","by","operation","kind","version","id","facts":{faits},"values":[ce qui fut dit
      de la personne ; null une fois effacé]}],
      "sends":[{"reminder","attempt","message_id","transport","day","sha256","file","outcome","outcome_day","reply"}]}.
      --json répond {"folder","events","sends","files"}.
      """,
      """
      Writes into a new folder, for you alone: subject.pdf, subject.json and messages/ (the exact bytes of every
      sending). What other customers tell of the same person is not in it.
      subject.json: {"format":"relance.subject","v":1,"day","id","customer","name",…,"contacts",
      "events":[{"line","time","day","by","operation","kind","version","id","facts":{facts},"values":[what was told
      of the person; null once erased]}],
      "sends":[{"reminder","attempt","message_id","transport","day","sha256","file","outcome","outcome_day","reply"}]}.
      --json answers {"folder","events","sends","files"}.
      """))

  @OptionGroup var global: GlobalOptions
  @Argument(help: .say("Numéro du client.", "Customer number.", name: "CUSTOMER")) var customer: String
  @Option(
    help: .say(
      "Le dossier à créer (par défaut : subject-C-117-JOUR, ici).",
      "The folder to make (default: subject-C-117-DAY, here).", name: "DIR"))
  var to: String?

  func perform(in session: StoreSession) throws -> Int32 {
    let known = try session.customer(customer)
    let record = try SubjectRecord(of: known.id, in: session.keeper)
    let folder = to ?? "subject-\(known.id)-\(session.today.iso)"
    try make(folder)
    try make(folder + "/messages")
    var files: [String] = []
    var names: [String: String] = [:]
    for send in record.sends where names[send.attempt.blob] == nil {
      guard let bytes = try SubjectRecord.message(send, in: session.keeper) else { continue }
      let ending = bytes.starts(with: "%PDF".utf8) ? "pdf" : "eml"
      let name = "messages/\(send.reminder)_\(send.attempt.blob.prefix(8)).\(ending)"
      try write(bytes, to: folder + "/" + name)
      names[send.attempt.blob] = name
      files.append(name)
    }
    try write(json(of: record, known, files: names, in: session), to: folder + "/subject.json")
    files.insert("subject.json", at: 0)
    let code = try CourierCall.run(
      ["subject-report", known.number, "--pdf", folder + "/subject.pdf"], for: session, options: global)
    guard code == 0 else { return code }
    answer(record, folder, ["subject.pdf"] + files, on: session.console)
    return 0
  }

  private func answer(_ record: SubjectRecord, _ folder: String, _ files: [String], on console: Console) {
    guard global.json else {
      return console.line(
        console.say(
          "Remis dans \(folder) : \(Language.french.counted(record.events.count, "fait", "faits")), "
            + "\(Language.french.counted(record.sends.count, "envoi", "envois")).",
          "Written to \(folder): \(Language.english.counted(record.events.count, "fact", "facts")), "
            + "\(Language.english.counted(record.sends.count, "sending", "sendings"))."))
    }
    console.json { writer in
      writer.beginObject()
      writer.field("folder", folder)
      writer.field("events", record.events.count)
      writer.field("sends", record.sends.count)
      writer.field("files", listing: files) { $0.string($1) }
      writer.endObject()
    }
  }

  private func json(
    of record: SubjectRecord, _ customer: Customer, files: [String: String], in session: StoreSession
  ) -> [UInt8] {
    var writer = JSONWriter(reserving: 65_536)
    writer.beginObject()
    writer.field("format", "relance.subject")
    writer.field("v", 1)
    writer.fact("day", session.today)
    writer.field("id", customer.id.description)
    writer.fields(of: customer)
    writer.field("events", listing: record.events) { $0.raw($1) }
    writer.field("sends", listing: record.sends) { writer, send in
      writer.beginObject()
      writer.field("reminder", send.reminder.description)
      writer.field("attempt", send.attempt.number)
      writer.field("message_id", send.attempt.messageID)
      writer.field("transport", send.attempt.transport)
      writer.fact("day", send.attempt.day)
      writer.field("sha256", send.attempt.blob)
      writer.fact("file", files[send.attempt.blob])
      writer.field("outcome", send.outcome)
      writer.fact("outcome_day", send.day)
      writer.field("reply", send.reply)
      writer.endObject()
    }
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  private func make(_ folder: String) throws {
    guard mkdir(folder, 0o700) == 0 else { throw failed(folder, "mkdir") }
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    if let failure = FileBytes.write(bytes, to: path, mustBeNew: true) {
      errno = failure.code
      throw failed(path, "write")
    }
  }

  private func failed(_ path: String, _ operation: String) -> BookkeeperProblem {
    .store(.inputOutput(path: path, operation: operation, code: errno))
  }
}
