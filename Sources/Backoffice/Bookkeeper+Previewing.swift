import Casework
import Journal

extension Bookkeeper {
  /// What people's files would change in the queue beside what planning does anyway; nothing is written.
  ///
  /// - Returns: Nil when no deciding file has changed, when the queue stays as it would be without the change, and
  ///   before the first rules.
  /// - Throws: `.settings` and the like, as adopting does.
  package func previewAdoption(on occasion: Occasion) throws(BookkeeperProblem) -> AdoptionPreview? {
    guard let files = try changedFiles() else { return nil }
    return try preview(of: files, on: occasion)
  }

  /// Adopts what people changed and plans all customers; changed files that would move the queue are not adopted but
  /// handed back, to be looked at.
  ///
  /// - Returns: The planning's receipt, that of the adoption if there was one, and what waits for a look.
  /// - Throws: As `plan`.
  package func planHoldingBack(
    on occasion: Occasion
  ) throws(BookkeeperProblem) -> (planning: Receipt, adoption: Receipt?, held: AdoptionPreview?) {
    let changed = try changedFiles()
    let held = if let changed { try preview(of: changed, on: occasion) } else { AdoptionPreview?.none }
    let adoption =
      if let changed, held == nil { try adopt(changed.rules, on: occasion) } else { Receipt?.none }
    return (try record(.plan(only: nil), on: occasion, followUp: false), adoption, held)
  }

  private func preview(
    of files: PeoplesFiles, on occasion: Occasion
  ) throws(BookkeeperProblem) -> AdoptionPreview? {
    let rules = files.rules
    guard let old = book.house else { return nil }
    let rehearsal = try rehearse(adopting: rules, on: occasion)
    let change: PlanChange
    do throws(Refusal) {
      let planning = try rehearsal.book.decide(.plan(only: nil), on: occasion, by: BesideThread()).events
      change = PlanChange((rehearsal.adoption ?? []) + planning, in: book)
      if change
        == PlanChange(try book.decide(.plan(only: nil), on: occasion, by: BesideThread()).events, in: book)
      {
        return nil
      }
    } catch {
      throw .refused(error)
    }
    var preview = AdoptionPreview(of: rules, after: old, change: change)
    preview.isFallbackBuiltIn = files.isFallbackBuiltIn
    return preview
  }
}
