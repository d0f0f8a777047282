import Canvas
import Casework
import Dunning
import Receivables
import Wording

/// Moves a customer's invoices to another rung by hand, with a reason.
struct StagePrompt: Form {
  /// A part of the prompt.
  enum Field: Hashable, Sendable, CaseIterable { case stage, reason }

  let customer: CustomerID
  let name: String
  let invoices: [InvoiceID]
  let current: StepID?
  let language: Language
  /// Rungs in climbing order; nil is "below the first".
  let rungs: [StepID?]
  var picked: Int
  var reason = TextField(limit: 200)
  var focus = FocusRing<Field>(.stage)
  var wasRefused = false

  /// Offers the rungs of a ladder.
  ///
  /// - Parameter invoices: Those to move; empty means all open ones.
  init(
    customer: CustomerID, name: String, invoices: [InvoiceID] = [], current: StepID?, ladder: [Step],
    language: Language
  ) {
    self.customer = customer
    self.name = name
    self.invoices = invoices
    self.current = current
    self.language = language
    rungs = [nil] + ladder.map(\.id)
    picked = rungs.firstIndex(of: current) ?? 0
  }

  /// What is wrong at the moment.
  var notices: [FormNotice] {
    var notices: [FormNotice] = []
    if rungs[picked] == current {
      notices.append(
        .missing(
          language.say(
            "C'est déjà son étape : choisissez-en une autre", "It is there already: pick another stage")))
    }
    if reason.isEmpty {
      notices.append(
        .missing(
          language.say(
            "Il manque le motif : quelques mots suffisent", "The reason is missing: a few words do")))
    }
    return notices
  }

  static var draftFields: [DraftField<Self>] {
    [DraftField(choice: "stage", \.keptStage), DraftField("reason", \.reason.text)]
  }

  /// The rung by its code, `-` for below the first.
  private var keptStage: String {
    get { rungs[picked]?.code ?? "-" }
    set { picked = rungs.firstIndex { ($0?.code ?? "-") == newValue } ?? picked }
  }

  var savesOnEnter: Bool { true }

  mutating func handle(_ key: Key) -> FormResult {
    switch key {
    case .escape: return .cancelled
    case .enter, .control("s"):
      if notices.isEmpty {
        return .submitted(.moveStage(customer, invoices: invoices, to: rungs[picked], reason: reason.text))
      }
      wasRefused = true
      focus.go(to: rungs[picked] == current ? .stage : .reason)
    case .tab: focus.move(1, in: Field.allCases)
    case .backTab: focus.move(-1, in: Field.allCases)
    default: edit(key)
    }
    return .stay
  }

  private mutating func edit(_ key: Key) {
    switch (focus.field, key) {
    case (.stage, .right), (.stage, .down), (.stage, .character(" ")):
      picked = min(picked + 1, rungs.count - 1)
    case (.stage, .left), (.stage, .up): picked = max(picked - 1, 0)
    case (.stage, .home): picked = 0
    case (.stage, .end): picked = rungs.count - 1
    case (.reason, _): _ = reason.handle(key)
    default: break
    }
  }

  func draw(into frame: inout Frame) {
    let box = Dialog(
      title: language.say("Changer d'étape", "Move the stage") + " \(frame.glyphs.middleDot) \(name)",
      footer: FormWords.enterOrLeave(frame.glyphs, in: language), content: Size(columns: 74, rows: 8))
    var page = FormPage(box.draw(into: &frame))
    page.skip()
    page.line(language.say("Étape", "Stage"), "", into: &frame)
    var pieces: [(String, StyleRole)] = []
    for (place, rung) in rungs.enumerated() {
      let code = rung?.code ?? language.say("aucune", "none")
      pieces.append(
        place == picked
          ? ("[\(code)]", focus.field == .stage ? .choiceActive : .strong)
          : (" \(code) ", rung == current ? .stage : .choice))
    }
    frame.put(
      pieces, at: Point(row: page.row - 1, column: page.fieldPoint.column), width: page.fieldColumns)
    let arrow = frame.glyphs.arrow
    page.line(
      "",
      "\(current?.code ?? language.say("aucune", "none")) \(arrow) \(words(for: rungs[picked]))",
      role: .muted, into: &frame)
    page.field(
      language.say("Motif", "Reason"), reason, columns: 60, isActive: focus.field == .reason, into: &frame)
    page.skip()
    page.notices(notices, wasRefused: wasRefused, into: &frame)
  }

  private func words(for rung: StepID?) -> String {
    guard let rung else { return language.say("avant la première relance", "before the first reminder") }
    let legend = rung.legend(in: language)
    return legend == rung.code ? legend : "\(rung.code), \(legend)"
  }
}
