import Backoffice
import Dashboard
import Glibc
import Journal
import Receivables
import Wording

extension DashboardRun {
  /// Writes a list to a new file in the folder `exports` of the outbox; what was exported before is never replaced.
  func export(_ table: ExportTable, as format: ExportFormat) {
    do throws(BookkeeperProblem) {
      try session.keeper.requireMark()
    } catch {
      let words = error.phrase(in: session.language)
      return take(.failed(words.problem, remedy: words.remedy))
    }
    let language = session.language
    let bytes: [UInt8]
    switch format {
    case .csv: bytes = Array(table.csv(in: language).utf8)
    case .json: bytes = JSONWriter.file(of: table)
    }
    let folder = session.keeper.store.outbox + "/exports"
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { return take(.failed(unwritten(folder))) }
    var number = 1
    while true {
      let name = "\(table.name)-\(world.today.iso)-\(number).\(format.rawValue)"
      guard let failure = FileBytes.write(bytes, to: "\(folder)/\(name)", mustBeNew: true) else {
        let rows = language.counted(
          table.rows.count, language.say("ligne", "row"), language.say("lignes", "rows"))
        return take(
          .said(
            language.say(
              "Exporté, \(rows) : outbox/exports/\(name)", "Exported, \(rows): outbox/exports/\(name)")))
      }
      guard failure.code == EEXIST else {
        // Half a list would be taken for a whole one.
        unlink("\(folder)/\(name)")
        return take(.failed(unwritten("\(folder)/\(name)")))
      }
      number += 1
    }
  }

  private func unwritten(_ path: String) -> String {
    session.language.say(
      "Export impossible, voyez la place et les droits : \(path)",
      "Cannot export, look at room and permissions: \(path)")
  }
}
