import Casework
import Correspondence
import Dunning
import Receivables
import Wording

/// One thing that is looked at before a message may leave, in words that need no colour.
struct SendingCheck: Hashable, Sendable {
  /// Whether it is in order.
  let isPassed: Bool
  /// What was looked at, and what was found.
  let words: String

  /// Looks at a message as the sender will: recipient, figures, freezes, spacing, text, address, bank.
  ///
  /// - Parameter content: The composed text, nil when it cannot be written.
  static func checks(
    of reminder: Reminder, content: MessageContent?, in book: Casebook, on ledger: Ledger,
    language: Language
  ) -> [SendingCheck] {
    // What has left or fallen away stands in its own way no more.
    let hindrance = reminder.isOpen ? book.hindrance(to: reminder, on: ledger) : nil
    return [
      recipient(of: reminder, content, in: book, language)
    ]
      + copies(of: reminder, content, in: book, language)
      + ways(of: reminder, in: book, on: ledger, language) + [
        amounts(of: reminder, on: ledger, language),
        freeze(hindrance, language), spacing(hindrance, language), text(content, language),
        batch(of: reminder, in: book, on: ledger, language),
      ] + fourEyes(of: reminder, in: book, language)
  }

  private static func recipient(
    of reminder: Reminder, _ content: MessageContent?, in book: Casebook, _ language: Language
  ) -> SendingCheck {
    if content != nil, book.isHandOverNote(reminder) {
      return SendingCheck(
        isPassed: true,
        words: language.say("pour qui reprend le dossier", "for whoever takes the file over"))
    }
    let customer = book.portfolio.customer(reminder.customer)
    let contact = customer.flatMap { book.contact(of: $0, for: reminder) }
    guard contact != nil || reminder.channel.isOnPaper && content != nil else {
      return SendingCheck(
        isPassed: false,
        words: language.say("destinataire : complétez le contact", "recipient: complete the contact"))
    }
    return SendingCheck(
      isPassed: true, words: language.say("destinataire du client", "recipient is the customer's"))
  }

  /// The ways of the step that this customer cannot be reached by, and whether it hands the file over.
  private static func ways(
    of reminder: Reminder, in book: Casebook, on ledger: Ledger, _ language: Language
  ) -> [SendingCheck] {
    let handOver = book.step(of: reminder)?.handOver.map {
      SendingCheck(isPassed: true, words: $0.name(in: language))
    }
    return book.waysLeftOut(of: reminder, on: ledger).map {
      SendingCheck(isPassed: false, words: $0.short(in: language))
    } + (handOver.map { [$0] } ?? [])
  }

  /// The copies that the step asks for; none where it asks for none.
  private static func copies(
    of reminder: Reminder, _ content: MessageContent?, in book: Casebook, _ language: Language
  ) -> [SendingCheck] {
    let missing = book.missingCopies(of: reminder).map {
      SendingCheck(isPassed: false, words: MissingCopy.short($0, in: language))
    }
    guard missing.isEmpty, let count = content?.copies.count, count > 0 else { return missing }
    return [
      SendingCheck(
        isPassed: true,
        words: language.counted(count, language.say("copie", "copy"), language.say("copies", "copies")))
    ]
  }

  /// That somebody else must approve what a person wrote in, from the step's amount on; or that a person must at all.
  private static func fourEyes(
    of reminder: Reminder, in book: Casebook, _ language: Language
  ) -> [SendingCheck] {
    guard book.secondApproverCents(of: reminder) != nil else { return [] }
    guard let last = reminder.editors.last else {
      guard book.step(of: reminder)?.release == .automatic else { return [] }
      return [
        SendingCheck(
          isPassed: true, words: language.say("montant : une personne valide", "amount: a person approves"))
      ]
    }
    return [
      SendingCheck(
        isPassed: false,
        words: language.say(
          "modifié par \(last) : un autre valide", "edited by \(last): somebody else approves"))
    ]
  }

  private static func amounts(
    of reminder: Reminder, on ledger: Ledger, _ language: Language
  ) -> SendingCheck {
    let isSame = reminder.lines.allSatisfy { ledger.standing.open($0.invoice) == $0.openCents }
    return SendingCheck(
      isPassed: isSame,
      words: isSame
        ? language.say("montants = grand livre", "amounts = ledger")
        : language.say("montants changés : relancez le plan", "amounts changed: run plan again"))
  }

  private static func freeze(_ hindrance: Hindrance?, _ language: Language) -> SendingCheck {
    switch hindrance {
    case nil, .spacing, .notWorkingDay, .customerClosed, .paymentRun, .noAddress:
      return SendingCheck(
        isPassed: true, words: language.say("ni litige ni promesse ni pause", "no dispute, promise or pause"))
    case .some(let hindrance):
      return SendingCheck(isPassed: false, words: hindrance.shortWithEnd(in: language))
    }
  }

  private static func spacing(_ hindrance: Hindrance?, _ language: Language) -> SendingCheck {
    switch hindrance {
    case .spacing(let last, let until):
      return SendingCheck(
        isPassed: false,
        words: language.say(
          "contact le \(last.short) : attendre le \(until.short)",
          "contact on \(last.short): wait until \(until.short)"))
    case .notWorkingDay(let until):
      return SendingCheck(
        isPassed: false,
        words: language.say(
          "jour non ouvré : attendre le \(until.short)", "no working day: wait until \(until.short)"))
    case .customerClosed(let until):
      return SendingCheck(
        isPassed: false,
        words: language.say(
          "client fermé : attendre le \(until.short)", "customer closed: wait until \(until.short)"))
    case .paymentRun(let until):
      return SendingCheck(
        isPassed: false,
        words: language.say(
          "jour de règlement : attendre le \(until.short)", "payment run: wait until \(until.short)"))
    default:
      return SendingCheck(
        isPassed: true, words: language.say("délai entre contacts", "days between contacts"))
    }
  }

  private static func text(_ content: MessageContent?, _ language: Language) -> SendingCheck {
    SendingCheck(
      isPassed: content != nil,
      words: content == nil
        ? language.say("texte incomplet", "text incomplete") : language.say("texte complet", "text complete"))
  }

  /// What keeps it out of batches; the bank, which every one of them needs, where nothing does.
  private static func batch(
    of reminder: Reminder, in book: Casebook, on ledger: Ledger, _ language: Language
  ) -> SendingCheck {
    switch book.batchHindrance(of: reminder, on: ledger) {
    case .maybeSent(let day):
      return SendingCheck(
        isPassed: false,
        words: language.say(
          "peut-être déjà partie avant le \(day.short) : vérifiez", "maybe sent before \(day.short): find out"
        ))
    case .bankTooOld:
      return SendingCheck(
        isPassed: false,
        words: language.say("banque ancienne : seul, pas en lot", "bank too old: alone, not in a batch"))
    case .aboveCeiling:
      return SendingCheck(
        isPassed: false,
        words: language.say(
          "au-dessus du plafond : seul, pas en lot", "above the ceiling: alone, not in a batch"))
    default: return SendingCheck(isPassed: true, words: language.say("banque à jour", "bank up to date"))
    }
  }
}
