import Casework
import Dunning

/// What changed files of people would do to the queue, to be looked at before they are adopted.
package struct AdoptionPreview: Sendable {
  /// The rules to adopt, exactly those that were looked at.
  package let rules: HouseRules
  /// Names of the scenarios that are new, changed or gone, in alphabetical order.
  package let scenarios: [String]
  /// What adopting them and planning would do.
  package let change: PlanChange
}

extension Bookkeeper {
  /// What people's files would change in the queue beside what planning does anyway; nothing is written.
  ///
  /// - Returns: Nil when no deciding file has changed, when the queue stays as it would be without the change, and
  ///   before the first rules.
  /// - Throws: `.settings` and the like, as adopting does.
  package func previewAdoption(on occasion: Occasion) throws(BookkeeperProblem) -> AdoptionPreview? {
    guard let old = book.house, let rules = try PeoplesFiles.read(store)?.rules,
      rules.fingerprint != old.fingerprint
    else { return nil }
    let after = try rehearsePlan(on: occasion)
    let change = PlanChange((after.adoption?.events ?? []) + after.planning.events, in: book)
    do throws(Refusal) {
      let without = PlanChange(try book.decide(.plan(only: nil), on: occasion).events, in: book)
      if change == without { return nil }
    } catch {
      throw .refused(error)
    }
    return AdoptionPreview(rules: rules, scenarios: changedScenarios(from: old, to: rules), change: change)
  }

  private func changedScenarios(from old: HouseRules, to new: HouseRules) -> [String] {
    let before = Dictionary(([old.scenario] + old.furtherScenarios).map { ($0.name, $0) }) { first, _ in first
    }
    let after = Dictionary(([new.scenario] + new.furtherScenarios).map { ($0.name, $0) }) { first, _ in first
    }
    return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
  }
}
