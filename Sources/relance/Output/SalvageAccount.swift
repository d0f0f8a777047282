import Backoffice
import Casework
import Dunning
import Journal
import Receivables
import Wording

/// What a salvage would give up, or has given up, said to a person or as JSON.
struct SalvageAccount {
  let survey: SalvageSurvey
  /// The sound part, for names.
  let book: Casebook

  /// Everything that would be lost, line by line, then what may have been sent.
  func tell(on console: Console) {
    let damage = survey.damage.phrase(in: console.language)
    console.line(damage.problem)
    console.line(
      console.say(
        "Reste : jusqu'à la ligne \(survey.sound.line). \(lostRange(in: .french))",
        "Stays: up to line \(survey.sound.line). \(lostRange(in: .english))"))
    for line in survey.lost { console.line("  " + words(of: line, in: console.language)) }
    let attempts = survey.attempts
    guard !attempts.isEmpty else { return }
    console.line(
      console.say(
        "Peut-être déjà partis, d'après les lignes perdues :", "Maybe sent already, as the lost lines tell:"))
    for attempt in attempts {
      let lines = attempt.lines.map { $0.number.map(String.init) ?? "?" }.joined(separator: ", ")
      console.line(
        "  \(attempt.id)  \(customer(of: attempt.id))  "
          + console.say("(lignes \(lines))", "(lines \(lines))"))
    }
  }

  /// One object; without a report nothing was changed.
  func write(to writer: inout JSONWriter, report: EpochReport?) {
    writer.beginObject()
    writer.field("damaged", true)
    writer.field("sound", survey.sound.line)
    writer.field("lost", listing: survey.lost) { writer, line in
      writer.beginObject()
      writer.field("segment", line.segment)
      writer.field("offset", line.offset)
      writer.field("bytes", line.bytes)
      writer.field("number", line.number ?? 0)
      writer.field("sound", line.isSound)
      writer.key("kinds")
      writer.beginObject()
      for (kind, count) in line.kinds {
        writer.key(named: kind)
        writer.integer(count)
      }
      writer.endObject()
      writer.endObject()
    }
    writer.field("maybeSent", listing: survey.attempts) { $0.string($1.id) }
    if let report { writer.fields(of: report) } else { writer.field("salvaged", false) }
    writer.endObject()
  }

  private func lostRange(in language: Language) -> String {
    guard let lines = survey.lostLines else {
      return language.say("Aucune ligne connue n'est perdue.", "No line that is known of is lost.")
    }
    return lines.count == 1
      ? language.say("Perdue : la ligne \(lines.lowerBound).", "Lost: line \(lines.lowerBound).")
      : language.say(
        "Perdues : les lignes \(lines.lowerBound) à \(lines.upperBound).",
        "Lost: lines \(lines.lowerBound) to \(lines.upperBound).")
  }

  private func words(of line: LostLine, in language: Language) -> String {
    let number = line.number.map(String.init) ?? "?"
    let state =
      line.isSound
      ? language.say("lisible", "readable") : language.say("abîmée ou inachevée", "damaged or unfinished")
    let kinds = line.kinds.map { $0.count == 1 ? $0.kind : "\($0.kind) x\($0.count)" }.joined(separator: ", ")
    return language.say("ligne", "line") + " \(number) (\(line.segment), \(line.offset)) \(state)"
      + (kinds.isEmpty ? "" : ": \(kinds)")
  }

  /// Number and name, if the sound part knows the reminder or its customer; else the record that a lost line names.
  private func customer(of reminder: String) -> String {
    let portfolio = book.portfolio
    if let known = book.reminders.first(where: { $0.id.description == reminder }) {
      return portfolio.customer(known.customer).map { "\($0.number) \($0.name)" } ?? ""
    }
    guard let record = survey.customer(of: reminder) else { return "?" }
    return portfolio.customers.first { $0.id.description == record }.map { "\($0.number) \($0.name)" }
      ?? record
  }
}

extension Console {
  /// What became of a salvage.
  ///
  /// - Parameter book: The casebook, for names.
  func tellSalvaged(_ report: EpochReport, in book: Casebook) {
    line(
      say(
        "Dossier repris à la ligne \(report.sequence) ; le journal trouvé est entier dans \(report.quarantine).",
        "The store goes on with line \(report.sequence); the journal as found is whole in \(report.quarantine)."
      ))
    tell(report, in: book)
    line(
      say(
        "Importez de nouveau les fichiers pris depuis ; un fichier déjà connu ne change rien.",
        "Import again the files taken since; one that is known already changes nothing."))
  }
}

extension JSONWriter {
  /// The fields of a salvage that was done.
  mutating func fields(of report: EpochReport) {
    field("salvaged", true)
    field("quarantine", report.quarantine)
    field("uncertain", listing: report.uncertain) { $0.string($1.description) }
    field("returned", listing: report.returned) { $0.string($1.description) }
  }
}
