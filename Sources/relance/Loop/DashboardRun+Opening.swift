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
  /// Shows a file: a copy of what left, or the statement of the day, in the folder `opened` of the outbox.
  func open(_ file: OpenedFile) {
    let folder = session.keeper.store.outbox + "/opened"
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { return take(.failed(unwritable(folder))) }
    switch file {
    case .message(let id): openMessage(id, in: folder)
    case .statement(let id): openStatement(of: id, in: folder)
    }
  }

  private func openMessage(_ id: ReminderID, in folder: String) {
    let language = session.language
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
    guard opening == nil, let customer = session.book.portfolio.customer(id) else { return }
    do {
      opening = try StatementRun.start(
        for: customer, to: "\(folder)/C-\(id.number)-\(world.today.iso).pdf", in: session)
    } catch {
      return take(.refused(session.phrase(ofAny: error)))
    }
    let language = session.language
    take(
      opening == nil
        ? .failed(language.say("Le relevé ne peut pas être écrit.", "The statement cannot be written."))
        : .said(language.say("Relevé en préparation…", "Writing the statement…")))
  }

  /// Takes what the courier says of the statement; once written it is shown.
  func listenToStatement() {
    guard var running = opening else { return }
    let isRunning = running.listen()
    opening = isRunning ? running : nil
    guard !isRunning else { return }
    if let problem = running.finish() { take(.failed(problem)) } else { show(running.path) }
  }

  private func show(_ path: String) {
    let language = session.language
    viewers.removeAll(where: \.hasEnded)
    guard let viewer = preferences.opener.show(path) else {
      return take(.said(language.say("Le fichier est prêt : \(path)", "The file is ready: \(path)")))
    }
    viewers.append(viewer)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    take(.said(language.say("Ouvert : \(name)", "Opened: \(name)")))
  }

  private func unwritable(_ path: String) -> String {
    session.language.say("Écriture impossible : \(path)", "Cannot write: \(path)")
  }
}
