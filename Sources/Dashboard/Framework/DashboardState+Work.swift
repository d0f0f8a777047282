import Canvas
import Casework
import Dunning
import Receivables
import Wording

extension DashboardState {
  /// Remembers what was asked for and asks for it.
  mutating func record(_ command: Command, draft: String? = nil, _ world: DashboardWorld) -> [DashboardEffect]
  {
    guard pending == nil else { return [] }
    pending = PendingRecord(
      command: command, doneText: command.doneText(in: world.book, by: world.collector, world.language),
      draft: draft)
    return [.record(command)]
  }

  /// Shows what changed rules would do; a form that somebody fills is not covered, the status line tells the key.
  mutating func showAdoption(_ preview: AdoptionPreview, _ world: DashboardWorld) {
    let wasAsked = pending != nil
    pending = nil
    guard overlay == nil || wasAsked else {
      let way = keys.way(to: .plan, in: world.language)
      status = StatusNote(
        .told,
        world.language.say(
          "Règles modifiées, pas adoptées : \(way)",
          "Changed rules, not adopted yet: \(way)"))
      return
    }
    let book = world.book
    openForm(
      AdoptDialog(
        preview, language: world.language,
        name: { book.portfolio.customer($0)?.shownName(in: world.language) ?? "\($0)" },
        demand: { book.demand(of: $0, on: world.ledger) }), "")
  }

  /// The verbs that write; each was found available.
  mutating func work(_ action: DashboardAction, _ world: DashboardWorld) -> [DashboardEffect] {
    switch action {
    case .call, .promise, .dispute, .note, .stage, .pause, .profile, .instalments, .charges, .allocation,
      .letter, .limitation:
      openTalk(action, world)
    case .contacts: overlay = customer.flatMap { contactChooser(of: $0, world) }.map { .chooser($0) }
    case .pin:
      let chosen = chosenReminders(world) { $0.state == .proposed }
      return record(.pin(chosen.map(\.id), !chosen.allSatisfy(\.isPinned)), world)
    case .copySent: openCopy(world)
    case .closeDispute, .cancelPromise, .endPause, .fileClaim: return endTalk(action, world)
    case .approve: return approveOne(world)
    case .approveMarked: openForm(approveDialog(world), "")
    case .edit: return editOne(world)
    case .skip, .snooze, .done, .resolve: openPrompt(action, world)
    case .send: openForm(sendDialog(world), "")
    case .undo:
      let requested = world.recallable.map(\.id)
      return record(requested.isEmpty ? .undo : .recall(requested), world)
    case .redo: return record(.redo, world)
    case .plan: return record(.plan(only: nil), world)
    case .checkBank: return record(.checkBank, world)
    default: break
    }
    return []
  }

  /// Opens a form under the name of its draft.
  mutating func openForm(_ form: any Form, _ name: String) {
    var open = OpenForm(form, name: name)
    if let draft = drafts[name] { open.resume(draft) }
    overlay = .form(open)
  }

  private mutating func openTalk(_ action: DashboardAction, _ world: DashboardWorld) {
    guard let customer, let account = CustomerAccount(of: customer, in: world.book, on: world.ledger) else {
      return
    }
    let name = "\(action.rawValue)-\(customer)"
    let language = world.language
    let calls = world.book.file(of: customer).calls.map { world.book.calls[$0.index] }
    let subject = TalkSubject(
      account, today: world.today, minute: world.minute, rules: world.book.rules,
      calendar: world.book.calendar, attempts: calls.filter { !$0.isRetracted }.map(\.day), language: language
    )
    switch action {
    case .call: openForm(CallForm(subject, language: language), name)
    case .promise: openForm(PromiseForm(subject, language: language), name)
    case .dispute: openForm(DisputeForm(subject, language: language), name)
    case .instalments:
      openForm(
        InstalmentsForm(subject, limitations: limitations(of: customer, world), language: language), name)
    case .charges, .allocation, .letter, .limitation:
      if let form = ledgerForm(action, account, name: subject.name, world) { openForm(form, name) }
    case .profile: openForm(ProfileForm(account.customer, language: language), name)
    case .note:
      openForm(
        NotePrompt(customer: customer, name: account.customer.shownName(in: language), language: language),
        name)
    case .pause:
      openForm(
        PauseForm(
          customer: customer, name: account.customer.shownName(in: language), today: world.today,
          calendar: world.book.calendar, open: subject.invoices, language: language),
        name)
    default:
      openForm(
        StagePrompt(
          customer: customer, name: account.customer.shownName(in: language), current: account.stage,
          ladder: world.book.scenario(of: customer, on: world.ledger).ladder, language: language), name)
    }
  }

  private mutating func endTalk(_ action: DashboardAction, _ world: DashboardWorld) -> [DashboardEffect] {
    guard let customer else { return [] }
    let language = world.language
    let name = world.book.portfolio.customer(customer)?.shownName(in: world.language) ?? "?"
    if action == .closeDispute, let dispute = openDispute(of: customer, world) {
      let id = dispute.id
      openForm(
        WordsPrompt(
          title: language.say("Clore le litige", "Close the dispute"),
          what: "\(name), \(dispute.reason.name(in: language))", label: language.say("Issue", "Outcome"),
          language: language
        ) { .closeDispute(id, outcome: $0) }, "close-\(id)")
    } else if action == .cancelPromise, let latest = runningPromise(of: customer, world) {
      let promise =
        latest.plan.flatMap { plan in
          world.book.instalments(of: plan).first { world.book.state(of: $0, on: world.today) == .expected }
        } ?? latest
      let line = "\(name), \(promise.amount.onScreen(in: language)), \(promise.day.numeric)"
      openForm(
        promise.plan.map { plan in
          ConfirmDialog(
            title: language.say("Annuler l'échéancier", "Cancel the plan of instalments"),
            lines: [
              line,
              language.say(
                "et ses échéances suivantes encore attendues", "and its later parts still expected"),
            ],
            command: .cancelInstalments(plan), language: language)
        }
          ?? ConfirmDialog(
            title: language.say("Annuler la promesse", "Cancel the promise"), lines: [line],
            command: .cancelPromise(promise.id), language: language), "")
    } else if action == .endPause, let pause = runningPause(of: customer, world), pause.kind == .insolvency {
      openForm(EndProceedingsDialog(pause: pause, name: name, language: language), "")
    } else if action == .endPause, let pause = runningPause(of: customer, world) {
      return record(.endPause(pause.id), world)
    } else if action == .fileClaim, let status = openClaim(of: customer, world) {
      return record(.changeStatus(StatusChange(status.id, claimFiled: world.today)), world)
    }
    return []
  }

  /// Asks when and which way a copy of an invoice went.
  private mutating func openCopy(_ world: DashboardWorld) {
    guard let customer, let pause = awaitedCopy(of: customer, world) else { return }
    let name = world.book.portfolio.customer(customer)?.shownName(in: world.language) ?? "?"
    let invoices = world.book.uncopied(of: pause, on: world.ledger)
    openForm(
      CopyPrompt(
        pause.id, what: name,
        facts: invoices.prefix(3).compactMap { world.book.portfolio.invoice($0)?.number }.joined(
          separator: ", "),
        since: pause.since, today: world.today, language: world.language), "copy-\(pause.id)")
  }

  private mutating func openPrompt(_ action: DashboardAction, _ world: DashboardWorld) {
    let language = world.language
    switch action {
    case .skip, .snooze:
      let chosen = chosenReminders(world, where: \.isDecidable)
      if action == .snooze, chosen.isEmpty, let followUp = followUp(world) {
        openForm(
          SnoozePrompt(
            followUp.target, what: followUp.name, facts: followUp.facts, today: world.today,
            calendar: world.book.calendar, language: language), "follow-up-\(followUp.target.draftName)")
        return
      }
      let ids = chosen.map(\.id)
      let (what, facts) = words(for: chosen, world)
      let name = "\(action.rawValue)-\(DashboardState.name(of: ids))"
      let aside = LeftOut.line(
        markedOutside(world) { !$0.isDecidable ? $0.state.name(in: language) : nil }, in: language)
      if action == .skip {
        openForm(ReasonPrompt(ids, what: what, facts: facts, aside: aside, language: language), name)
      } else {
        openForm(
          SnoozePrompt(
            ids, what: what, facts: facts, aside: aside, today: world.today,
            calendar: world.book.calendar, language: language), name)
      }
    case .done:
      guard let task = chosenReminders(world, where: { $0.isTask && $0.isDecidable }).first else { return }
      let (what, facts) = words(for: [task], world)
      openForm(
        DonePrompt(task.id, what: what, facts: facts, today: world.today, language: language),
        "done-\(task.id)")
    default:
      guard let doubt = chosenReminders(world, where: { $0.state == .uncertain }).first else { return }
      let (what, facts) = words(for: [doubt], world)
      openForm(
        ResolveDialog(
          doubt.id, what: what, facts: facts, evidence: evidence(of: doubt, world), language: language
        ), "resolve-\(doubt.id)")
    }
  }

  /// What is known of a message whose arrival is in doubt.
  private func evidence(of reminder: Reminder, _ world: DashboardWorld) -> [String] {
    let language = world.language
    return [
      reminder.recipient.map { language.say("à ", "to ") + $0 },
      reminder.messageID.map { "Message-ID " + $0 },
      language.say("essais : \(reminder.attempts)", "attempts: \(reminder.attempts)"),
      world.book.deliveries[reminder.id].map { language.say("réponse : ", "reply: ") + $0.reply },
    ].compactMap { $0 }
  }

  private func approveDialog(_ world: DashboardWorld) -> ApproveDialog {
    let language = world.language
    let reason = { (reminder: Reminder) -> String? in
      if !reminder.isApprovable {
        return reminder.isTask ? language.say("à la main", "by hand") : reminder.state.name(in: language)
      }
      let hindrance =
        world.book.hindrance(to: reminder, on: world.ledger)
        ?? world.book.batchHindrance(of: reminder, on: world.ledger)
      return hindrance?.short(in: language)
    }
    let messages = markedReminders(world).filter { reason($0) == nil }
    return ApproveDialog(
      messages.map { outgoing($0, world) }, leftOut: markedOutside(world, reason), language: language)
  }

  /// The marked ready messages, with what is marked and stays; without marks every ready one.
  private func sendDialog(_ world: DashboardWorld) -> SendDialog {
    let language = world.language
    let all = world.book.reminders.filter(world.isReady)
    let ready = hasMarks ? markedReminders(world).filter(world.isReady) : all
    let leftOut = markedOutside(world) {
      world.isReady($0) ? nil : $0.isTask ? language.say("à la main", "by hand") : $0.state.name(in: language)
    }
    return SendDialog(
      ready.map { outgoing($0, world) }, leftOut: leftOut, unmarked: all.count - ready.count,
      holdSeconds: world.book.rules.holdSeconds, language: language)
  }
}
