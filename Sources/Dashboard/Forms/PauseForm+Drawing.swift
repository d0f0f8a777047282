import Canvas
import Dunning
import Receivables
import Wording

extension PauseForm {
  /// What is wrong at the moment, each with its field.
  var faults: [(field: Field, notice: FormNotice)] {
    let asked = fields
    var faults: [(Field, FormNotice)] = []
    func add(_ field: Field, _ notices: [FormNotice]) {
      if asked.contains(field) { faults += notices.map { (field, $0) } }
    }
    if let lacking, reason.isEmpty { add(.reason, [.missing(lacking)]) }
    add(.until, until.notices(isNeeded: picked == .inPayment))
    add(
      .day,
      ownDay.takesPast
        ? ownDay.pastNotices(isNeeded: false) : ownDay.notices(isNeeded: picked == .directDebit))
    add(.published, pastPublished.pastNotices(isNeeded: false))
    add(.followUp, followUp.notices(isNeeded: false))
    if case .fault(let fault) = cents { add(.amount, [.problem(fault.words(in: language))]) }
    if named == nil {
      add(
        .invoices,
        [
          .problem(
            language.say(
              "Facture inconnue : tapez des numéros ouverts de ce client",
              "Unknown invoice: type open numbers of this customer"))
        ])
    }
    return faults.map { (field: $0.0, notice: $0.1) }
  }

  /// What is asked for unless a reason is given; nil where the kind's own facts speak for themselves.
  private var lacking: String? {
    switch picked {
    case .paused, .notReceived, .unhandledReply, .writtenOff:
      language.say("Il manque le motif : quelques mots suffisent", "The reason is missing: a few words do")
    case .insolvency where day.field.isEmpty:
      language.say(
        "Il manque le jour du jugement, ou un motif", "The day of the judgment is missing, or a reason")
    case .handedOver where party.isEmpty:
      language.say("Il manque à qui c'est remis, ou un motif", "Who it is given to is missing, or a reason")
    case .creditNoteExpected where amount.isEmpty:
      language.say("Il manque le montant attendu, ou un motif", "The amount is missing, or a reason")
    case .inPayment, .directDebit, .insolvency, .handedOver, .creditNoteExpected: nil
    }
  }

  func draw(into frame: inout Frame) {
    let box = Dialog(
      title: language.say("Statut : relances suspendues", "Status: reminders on hold")
        + " \(frame.glyphs.middleDot) \(name)",
      footer: FormWords.saveAndLeave(frame.glyphs, in: language), content: Size(columns: 74, rows: 15))
    var page = FormPage(box.draw(into: &frame))
    page.skip()
    choice(language.say("Pourquoi", "Why"), kind, .kind, on: &page, into: &frame)
    for field in fields where field != .kind { draw(field, on: &page, into: &frame) }
    page.notices(notices, wasRefused: wasRefused, into: &frame)
  }

  private func draw(_ field: Field, on page: inout FormPage, into frame: inout Frame) {
    switch field {
    case .kind: break
    case .reason: text(language.say("Motif", "Reason"), reason, .reason, columns: 60, on: &page, into: &frame)
    case .party:
      text(language.say("Remis à", "Given to"), party, .party, columns: 40, on: &page, into: &frame)
    case .path: choice(language.say("Voie", "Way"), path, .path, on: &page, into: &frame)
    case .amount:
      text(language.say("Montant", "Amount"), amount, .amount, columns: 16, on: &page, into: &frame)
    case .day: day(dayLabel, ownDay, .day, empty: dayHint, on: &page, into: &frame)
    case .published:
      day(
        "BODACC", pastPublished, .published,
        empty: language.say("vide = à chercher", "empty = to be looked up"), on: &page, into: &frame)
    case .until:
      day(
        language.say("Reprise le", "Resumes on"), until, .until,
        empty: picked == .inPayment ? "" : language.say("vide = à la main", "empty = by hand"), on: &page,
        into: &frame)
    case .followUp:
      day(language.say("À revoir", "Look again"), followUp, .followUp, empty: "", on: &page, into: &frame)
    case .invoices:
      text(
        language.say("Factures", "Invoices"), invoices, .invoices, columns: 30,
        behind: invoices.isEmpty ? language.say("vide = tout le client", "empty = the whole customer") : "",
        on: &page, into: &frame)
    }
  }

  private var dayLabel: String {
    switch picked {
    case .insolvency: language.say("Jugement", "Judgment")
    case .directDebit: language.say("Prélevé le", "Debit on")
    case .handedOver: language.say("Remis le", "Given on")
    default: language.say("Attendu le", "Expected")
    }
  }

  private var dayHint: String {
    switch picked {
    case .handedOver: language.say("vide = aujourd'hui", "empty = today")
    case .insolvency: language.say("factures émises jusque-là gelées", "freezes invoices issued by then")
    default: "26/06, +8…"
    }
  }

  private func choice(
    _ label: String, _ choice: ChoiceField, _ field: Field, on page: inout FormPage, into frame: inout Frame
  ) {
    page.choice(label, choice, columns: 2, isActive: focus.field == field, into: &frame)
  }

  private func text(
    _ label: String, _ text: TextField, _ field: Field, columns: Int, behind: String = "",
    on page: inout FormPage, into frame: inout Frame
  ) {
    page.field(
      label, text, columns: columns, isActive: focus.field == field,
      isInvalid: faults.contains { $0.field == field && $0.notice.kind == .problem },
      behind: (behind, .muted), into: &frame)
  }

  private func day(
    _ label: String, _ day: DayField, _ field: Field, empty: String, on page: inout FormPage,
    into frame: inout Frame
  ) {
    page.field(
      label, day.field, columns: 16, isActive: focus.field == field, isInvalid: day.isInvalid,
      behind: day.field.isEmpty
        ? (empty, .muted)
        : day.takesPast ? (day.pastMeaning, .muted) : day.meaning(frame.glyphs),
      into: &frame)
  }
}
