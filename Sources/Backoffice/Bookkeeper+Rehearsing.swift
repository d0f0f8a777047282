import Casework
import Dunning
import Journal

/// What the next planning would record, and the casebook between adoption and planning.
package struct PlanRehearsal: Sendable {
  /// The casebook with people's files as they now are.
  package let book: Casebook
  /// What adopting them records; nil when nothing has changed.
  package let adoption: [CaseEvent]?
}

extension Bookkeeper {
  /// The casebook as `plan` would adopt it now; nothing is written.
  ///
  /// - Throws: `.settings` and the like, as adopting does.
  package func rehearseAdoption(on occasion: Occasion) throws(BookkeeperProblem) -> PlanRehearsal {
    guard let rules = try changedFiles()?.rules else { return PlanRehearsal(book: book, adoption: nil) }
    return try rehearse(adopting: rules, on: occasion)
  }

  /// The casebook as it would be with those rules; nothing is written.
  func rehearse(
    adopting rules: HouseRules, on occasion: Occasion
  ) throws(BookkeeperProblem) -> PlanRehearsal {
    var adopted = book
    let events: [CaseEvent]
    do throws(Refusal) {
      events = try book.decide(.adopt(rules), on: occasion).events
    } catch {
      throw .refused(error)
    }
    adopted.apply(
      events,
      at: Moment(
        sequence: sequence + 1, day: occasion.today, second: occasion.now, by: occasion.collector,
        operation: occasion.operation + "/adopt"))
    return PlanRehearsal(book: adopted, adoption: events)
  }

  /// What `plan` would adopt and record now; nothing is written.
  package func rehearsePlan(
    on occasion: Occasion
  ) throws(BookkeeperProblem) -> (planning: Receipt, adoption: Receipt?) {
    let rehearsal = try rehearseAdoption(on: occasion)
    do throws(Refusal) {
      let decision = try rehearsal.book.decide(.plan(only: nil), on: occasion, by: BesideThread())
      let planning = Receipt(
        sequence: sequence, events: decision.events, remarks: decision.remarks, isRepeat: false)
      let adoption = rehearsal.adoption.map {
        Receipt(sequence: sequence, events: $0, remarks: [], isRepeat: false)
      }
      return (planning, adoption)
    } catch {
      throw .refused(error)
    }
  }
}
