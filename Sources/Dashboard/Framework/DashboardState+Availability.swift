import Canvas
import Casework
import Dunning
import Receivables
import Wording

extension DashboardState {
  /// Whether an action can be done now; the reason is what footer, help, menu and status line tell.
  package func availability(of action: DashboardAction, _ world: DashboardWorld) -> Availability {
    if let reason = refusal(of: action, world) { return .unavailable(because: reason) }
    return .available
  }

  /// Says in the status line why an action cannot be done.
  mutating func refuse(_ action: DashboardAction, because reason: String, in language: Language) {
    status = StatusNote(.refused, action.label(in: language) + language.say(" : ", ": ") + reason)
  }

  private func refusal(of action: DashboardAction, _ world: DashboardWorld) -> String? {
    let language = world.language
    // Contacts and address are shown first; changing one of them is refused then.
    if action.isWriting, action != .contacts, let readOnly = world.readOnly { return readOnly }
    switch action {
    case .open, .call, .promise, .dispute, .note, .stage, .why, .copy, .openFile, .pause, .contacts, .profile,
      .instalments, .charges, .allocation, .letter, .limitation, .dossier:
      if action == .open, let account = accounts[tab] { return pageRefusal(account, language) }
      if action == .open, isOnBoard, board?.isOnCoverage == true { return coverageRefusal(language) }
      if customer == nil { return language.say("aucune ligne choisie", "no row is chosen") }
      return talkRefusal(of: action, world)
    case .approve, .approveMarked, .edit, .skip, .snooze, .send, .done, .resolve, .reminders, .pin:
      return reminderRefusal(of: action, world)
    case .cancelPromise, .closeDispute, .endPause, .fileClaim, .copySent: return endRefusal(of: action, world)
    case .undo:
      return undoRefusal(world)
    case .redo:
      return (world.book.undoings[world.collector] ?? []).isEmpty
        ? language.say("rien n'a été annulé", "nothing was undone") : nil
    case .previousMonth, .nextMonth: return monthRefusal(action, world)
    case .warnings:
      return world.warnings.isEmpty && alarms(world).isEmpty
        ? language.say("rien à signaler", "nothing to report") : nil
    default: return listRefusal(of: action, language)
    }
  }

  /// A decision of an earlier sitting, whose screens are gone, is taken back on the command line, by whoever means it.
  private func undoRefusal(_ world: DashboardWorld) -> String? {
    guard world.recallable.isEmpty else { return nil }
    guard let last = world.book.decisions[world.collector]?.last else {
      return world.language.say("aucune décision à annuler", "no decision to undo")
    }
    return last.sequence > world.openedAt
      ? nil
      : world.language.say(
        "rien n'a été décidé depuis l'ouverture ; « relance undo » reprend plus ancien",
        "nothing was decided since this opened; \"relance undo\" takes back what is older")
  }

  private func pageRefusal(_ account: AccountScreen, _ language: Language) -> String? {
    account.count(of: account.pane) > 0
      ? nil : language.say("ce volet est vide", "this pane is empty")
  }

  private func talkRefusal(of action: DashboardAction, _ world: DashboardWorld) -> String? {
    if action == .openFile, let message = messageUnderCursor(world), message.blob == nil,
      !message.isPrintable
    {
      if case .sent = message.state {
        return world.language.say(
          "l'historique d'exemple n'a pas de fichiers", "the sample history has no files")
      }
      return world.language.say("rien n'est parti de cette relance", "nothing of this reminder has left")
    }
    if [.dossier, .contacts].contains(action), let customer,
      world.book.portfolio.customer(customer)?.isErased == true
    {
      return world.language.say("ce client est effacé", "this customer is erased")
    }
    if let customer, let refusal = ledgerRefusal(of: action, customer, world) { return refusal }
    guard let customer, [.promise, .stage, .instalments, .dossier].contains(action) else { return nil }
    return world.ledger.isOverdue(customer)
      ? nil : world.language.say("rien n'est échu chez ce client", "nothing is overdue with this customer")
  }

  private func reminderRefusal(of action: DashboardAction, _ world: DashboardWorld) -> String? {
    let language = world.language
    if action == .send { return sendRefusal(world) }
    if action == .reminders, tab == .queue, accounts[tab] == nil {
      return language.say("la relance est sous le curseur", "the reminder is under the cursor")
    }
    let marked = markedReminders(world)
    if action == .snooze, marked.isEmpty, !hasMarks, followUp(world) != nil { return nil }
    if action == .approveMarked || action == .skip || action == .snooze, marked.isEmpty, hasMarks {
      return emptyMarksRefusal(language)
    }
    if action == .approveMarked, marked.isEmpty {
      return language.say("aucune ligne marquée (Espace)", "no row is marked (Space)")
    }
    let targets = marked.isEmpty || action == .reminders ? reminders(world) : marked
    if targets.isEmpty {
      return language.say(
        "ce client n'a pas de relance en attente (w dit pourquoi)",
        "no reminder waits for this customer (w says why)")
    }
    let fits: (Reminder) -> Bool =
      switch action {
      case .approve, .approveMarked: \.isApprovable
      case .edit: world.isEditable
      case .skip, .snooze: \.isDecidable
      case .pin: { $0.state == .proposed }
      case .done: { $0.isTask && $0.isDecidable }
      case .resolve: { $0.state == .uncertain }
      default: { _ in true }
      }
    if action == .approve || action == .done, let colleague = colleagueRefusal(targets.filter(fits), world) {
      return colleague
    }
    if targets.contains(where: fits) { return nil }
    if action != .reminders, let refusal = markedRefusal(marked, world) { return refusal }
    if targets[0].isTask, targets[0].isPrintable, action == .approve {
      if world.book.isHandOverNote(targets[0]) {
        return language.say(
          "une note à joindre au dossier, pas au client : o la montre, D une fois remise",
          "a note for whoever takes the file, not the customer: o shows it, D once handed over")
      }
      return language.say(
        "c'est une lettre à poster : o la montre, D une fois postée",
        "a letter to post: o shows it, D once posted")
    }
    if targets[0].isTask, action == .approve || action == .edit {
      return language.say("c'est une tâche à la main : D quand elle est faite", "a task by hand: D once done")
    }
    return stateRefusal(targets[0].state, language)
  }

  /// What only somebody else may decide, as this collector wrote in its text (four eyes).
  private func colleagueRefusal(_ targets: [Reminder], _ world: DashboardWorld) -> String? {
    guard let one = targets.first, world.book.needsColleague(one, of: world.collector) else { return nil }
    return world.language.say(
      "vous avez modifié ce texte : à ce montant, un collègue décide",
      "you edited this text: at that amount a colleague decides")
  }

  /// Why a state takes no such decision, as a sentence: a failure is a noun in French.
  private func stateRefusal(_ state: Reminder.State, _ language: Language) -> String {
    if case .failed = state {
      return language.say(
        "la relance est en échec : a la valide de nouveau", "it failed: a approves it again")
    }
    let name = state.name(in: language)
    return language.say("la relance est \(name)", "the reminder is \(name)")
  }

  private func sendRefusal(_ world: DashboardWorld) -> String? {
    let language = world.language
    if let file = world.pauseFile {
      return language.say(
        "rien ne part tant que le fichier PAUSE est là, supprimez-le (\(file))",
        "nothing leaves while the file PAUSE is there, remove it (\(file))")
    }
    guard world.book.reminders.contains(where: world.isReady) else {
      return language.say("aucune relance validée à envoyer", "no approved reminder to send")
    }
    // Marks choose what leaves: without an approved one among them, all the others must not leave instead.
    guard hasMarks, !markedReminders(world).contains(where: world.isReady) else { return nil }
    let key = keys.binding(of: .back).shownKey(in: language)
    return language.say(
      "rien de marqué n'est validé : \(key) efface les marques",
      "nothing marked is approved: \(key) clears the marks")
  }

  private func endRefusal(of action: DashboardAction, _ world: DashboardWorld) -> String? {
    let language = world.language
    guard let customer else { return language.say("aucune ligne choisie", "no row is chosen") }
    switch action {
    case .cancelPromise:
      return runningPromise(of: customer, world) == nil
        ? language.say("aucune promesse en cours", "no promise runs") : nil
    case .closeDispute:
      return openDispute(of: customer, world) == nil
        ? language.say("aucun litige ouvert", "no dispute is open") : nil
    case .fileClaim:
      return openClaim(of: customer, world) == nil
        ? language.say("aucune créance à déclarer", "no claim is to be filed") : nil
    case .copySent:
      return awaitedCopy(of: customer, world) == nil
        ? language.say("aucune copie de facture à envoyer", "no copy of an invoice is to be sent") : nil
    default:
      return runningPause(of: customer, world) == nil
        ? language.say("aucune suspension en cours", "no pause runs") : nil
    }
  }

  private func listRefusal(of action: DashboardAction, _ language: Language) -> String? {
    let isAccount = accounts[tab] != nil
    let here = language.say("sans objet sur cet écran", "not on this screen")
    switch action {
    case .nextCustomer, .previousCustomer:
      if siblings.isEmpty { return here }
      guard let account = accounts[tab] else { return edgeRefusal(of: action, language) }
      return account.sibling(action == .nextCustomer ? 1 : -1) == nil
        ? language.say("fin de la liste", "end of the list") : nil
    case .nextPane, .previousPane:
      if !isAccount, tab == .board, board?.hasOneCurrency == true {
        return language.say("une seule devise", "only one currency")
      }
      return isAccount || tab == .board ? nil : here
    case .filter: return isAccount || tab == .calls || tab == .board ? here : nil
    case .views: return isAccount || tab != .worklist ? here : nil
    case .sort, .reverseSort: return isAccount || !(tab == .worklist || tab == .customers) ? here : nil
    case .mark, .range, .markAll, .markUp, .markDown:
      return isAccount || tab == .calls || tab == .board ? here : nil
    case .difference:
      guard !isAccount, tab == .queue else { return here }
      return queue?.preview?.difference == nil
        ? language.say("ce texte est celui du modèle", "this text is the template's own") : nil
    case .preview where accounts[tab] != nil: return accounts[tab].flatMap { pageRefusal($0, language) }
    case .scrollUp where isAccount, .scrollDown where isAccount:
      let key = keys.binding(of: .open).shownKey(in: language)
      return language.say("\(key) ouvre la ligne en entier", "\(key) opens the row whole")
    case .preview, .scrollUp, .scrollDown:
      return !isAccount && (tab == .worklist || tab == .queue) ? nil : here
    default: return nil
    }
  }

  /// `<` and `>` in a list move by a row: not beyond its ends.
  private func edgeRefusal(of action: DashboardAction, _ language: Language) -> String? {
    let isNext = action == .nextCustomer
    guard cursor == (isNext ? siblings.count - 1 : 0) else { return nil }
    return isNext
      ? language.say("fin de la liste", "end of the list")
      : language.say("début de la liste", "start of the list")
  }
}
