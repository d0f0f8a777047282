import Canvas
import Casework
import Receivables
import Wording

extension DashboardState {
  /// What the planning after a decision did that nobody had asked for.
  func followUpRemarks(approvalsVoided voided: Int, isUnplanned: Bool, _ world: DashboardWorld) -> [String] {
    let language = world.language
    var remarks: [String] = []
    if voided > 0 {
      remarks.append(
        language.say(
          language.counted(voided, "validation retirée.", "validations retirées."),
          language.counted(voided, "approval withdrawn.", "approvals withdrawn.")))
    }
    if isUnplanned {
      let way = keys.way(to: .plan, in: language)
      remarks.append(language.say("Pas encore planifié : \(way).", "Not planned yet: \(way)."))
    }
    return remarks
  }

  /// Tells what a command came to and puts its form away.
  ///
  /// - Parameter isUnchanged: Whether nothing was recorded: then there is nothing that `u` could take back.
  mutating func finishRecord(
    _ remarks: [String], isUnchanged: Bool, _ world: DashboardWorld
  ) -> [DashboardEffect] {
    let done = pending
    pending = nil
    if let draft = done?.draft {
      drafts[draft] = nil
      if case .form(let open) = overlay, open.name == draft { overlay = nil }
    }
    let told = remarks.isEmpty ? "" : " (\(remarks.joined(separator: " ")))"
    let text =
      (done?.doneText ?? world.language.say("Enregistré", "Recorded")) + sums(of: done?.command, world)
    unmark(done?.command, world)
    switch done?.command {
    case .plan, .adopt:
      // `u` takes back decisions of a person, not what the rules say.
      status = StatusNote(.told, text + told)
      applyUpdates(world)
    default:
      status =
        isUnchanged
        ? StatusNote(.told, world.language.say("Rien n'a changé", "Nothing has changed") + told)
        : StatusNote(.done, text + redoHint(after: done?.command, world) + told)
      readAgain(world)
    }
    var effects: [DashboardEffect] = []
    if let draft = done?.draft, !draft.isEmpty { effects.append(.saveDraft(name: draft, text: "")) }
    if case .requestSend = done?.command {
      effects.append(.send)
      // The countdown says it already, with the key that recalls.
      if remarks.isEmpty { status = nil }
    }
    return effects
  }

  /// What charges or allocations that were just settled come to; known only once they are.
  private func sums(of command: Command?, _ world: DashboardWorld) -> String {
    switch command {
    case .waiveCharges, .payCharges:
      world.book.chargeSettlements.last.map { ", " + $0.sums(in: world.book, world.language) } ?? ""
    case .allocate:
      world.book.allocationDecisions.last.flatMap { decision in
        world.book.credit(decision.source).map { credit in
          let cents = abs(decision.changes.reduce(0) { $0 + $1.cents })
          return ", " + Amount(cents: cents, currency: credit.currency).onScreen(in: world.language)
        }
      } ?? ""
    default: ""
    }
  }

  /// The key that brings back what was just undone, where one can.
  private func redoHint(after command: Command?, _ world: DashboardWorld) -> String {
    guard case .undo = command, world.book.undoings[world.collector]?.isEmpty == false else { return "" }
    return world.language.say(" · Ctrl-R rétablit", " · Ctrl-R brings it back")
  }
}
