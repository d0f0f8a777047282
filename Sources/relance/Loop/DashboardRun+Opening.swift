import Backoffice
import Casework
import Dashboard
import Digest
import Dunning
import Glibc
import Journal
import Receivables
import Wording

extension DashboardRun {
  /// Shows a file: a copy of what left, or the statement of the day, in the folder `opened` of the outbox; a letter to
  /// print lies in its folder `letters`.
  func open(_ file: OpenedFile) {
    let folder = session.keeper.store.outbox + "/opened"
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { return take(.failed(unwritable(folder))) }
    switch file {
    case .message(let id): openMessage(id, in: folder)
    case .statement(let id): openStatement(of: id, in: folder)
    case .dossier(let id): openDossier(of: id)
    case .letter(let id):
      write(
        language.say("La lettre ne peut pas être écrite.", "The letter cannot be written."),
        while: language.say("Lettre en préparation…", "Writing the letter…")
      ) { try PaperRun.letter(id, in: session) }
    }
  }

  private func openMessage(_ id: ReminderID, in folder: String) {
    guard let reminder = session.book.reminder(id),
      let digest = reminder.blob.flatMap({ SHA256Digest(hex: $0) })
    else { return }
    let bytes: [UInt8]?
    do throws(StoreProblem) {
      bytes = try BlobFolder(session.keeper.store).read(digest)
    } catch {
      return take(.failed(error.phrase(in: language).problem))
    }
    guard let bytes else {
      return take(
        .failed(
          language.say(
            "Le fichier de \(id) manque ou n'est plus celui qui est parti : voyez relance verify.",
            "The file of \(id) is missing or no longer the one that left: see relance verify.")))
    }
    let path = "\(folder)/\(id).\(bytes.starts(with: Array("%PDF".utf8)) ? "pdf" : "eml")"
    guard FileBytes.write(bytes, to: path, mustBeNew: false) == nil else {
      return take(.failed(unwritable(path)))
    }
    show(path)
  }

  private func openStatement(of id: CustomerID, in folder: String) {
    guard let customer = session.book.portfolio.customer(id) else { return }
    let kind = language.say("releve", "statement")
    let path = "\(folder)/\(kind)-\(customer.fileStem)-\(world.today.iso).pdf"
    write(
      language.say("Le relevé ne peut pas être écrit.", "The statement cannot be written."),
      while: language.say("Relevé en préparation…", "Writing the statement…")
    ) { try PaperRun.statement(for: customer, to: path, in: session) }
  }

  /// Dossiers are new files, as exports are: one that was handed over is never replaced.
  private func openDossier(of id: CustomerID) {
    guard let customer = session.book.portfolio.customer(id) else { return }
    let folder = session.keeper.store.outbox + "/dossiers"
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { return take(.failed(unwritable(folder))) }
    var number = 1
    var stem: String { "\(folder)/dossier-\(customer.fileStem)-\(world.today.iso)-\(number)" }
    while FileBytes.exists(stem + ".zip") || FileBytes.exists(stem + ".pdf") { number += 1 }
    write(
      language.say("Le dossier ne peut pas être écrit.", "The dossier cannot be written."),
      while: language.say("Dossier en préparation…", "Writing the dossier…")
    ) { try PaperRun.dossier(for: customer, pdf: stem + ".pdf", zip: stem + ".zip", in: session) }
  }

  private var language: Language { session.language }

  /// Lets the courier write one PDF at a time.
  private func write(_ failure: String, while said: String, _ start: () throws -> PaperRun?) {
    guard opening == nil else { return }
    do {
      opening = try start()
    } catch {
      return take(.refused(session.phrase(ofAny: error)))
    }
    take(opening == nil ? .failed(failure) : .said(said))
  }

  /// Takes what the courier says of the PDF; once written it is shown.
  func listenToPaper() {
    guard var running = opening else { return }
    let isRunning = running.listen()
    opening = isRunning ? running : nil
    guard !isRunning else { return }
    let written = running.finish()
    guard let path = written.path else { return take(.failed(written.problem)) }
    show(path)
    guard let archive = running.archive else { return }
    let name = archive.split(separator: "/").suffix(2).joined(separator: "/")
    take(.dossierWritten(name: "outbox/\(name)", lacking: lacking(running.customer)))
  }

  /// What the dossier of a customer lacks, each in one sentence: points that are not in order, then papers to add.
  private func lacking(_ customer: CustomerID?) -> [String] {
    guard let customer else { return [] }
    do {
      let facts = try DossierFacts(of: customer, in: session.book, on: world.ledger)
      let given = try GivenPapers([], for: facts, in: session)
      return facts.points.filter { !$0.isMet }.map { $0.sentence(in: language) }
        + given.lacking(facts, in: language, withOptions: false).map { $0 + "." }
    } catch {
      let phrase = session.phrase(ofAny: error)
      return ["\(phrase.problem) \(phrase.remedy)"]
    }
  }

  private func show(_ path: String) {
    viewers.removeAll(where: \.hasEnded)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let viewer = preferences.opener.show(path) else {
      // Its name first: a long folder is cut at the screen's edge.
      return take(
        .said(language.say("Le fichier est prêt : \(name) (\(path))", "The file is ready: \(name) (\(path))"))
      )
    }
    viewers.append(viewer)
    take(.said(language.say("Ouvert : \(name)", "Opened: \(name)")))
  }

  private func unwritable(_ path: String) -> String {
    language.say("Écriture impossible : \(path)", "Cannot write: \(path)")
  }
}
