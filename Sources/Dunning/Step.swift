import Receivables

/// One rung or side note of a scenario.
package struct Step: Hashable, Sendable {
  /// To whom a step hands the file over.
  package enum HandOver: String, CaseIterable, Sendable {
    /// An agency or a commissaire de justice, out of court.
    case amicable
    /// A lawyer or the court.
    case court
  }
  /// Where the step stands.
  package enum Place: String, CaseIterable, Sendable {
    /// A rung: an invoice climbs these one at a time, in scenario order.
    case ladder
    /// A note before the due day (P0): never a condition for a rung.
    case beforeDue = "before-due"
    /// A note on the due day (J0).
    case onDue = "on-due"
    /// A call task beside the ladder (AP).
    case callTask = "call-task"
    /// A note for the collector: a task that tells the customer nothing.
    case internalNote = "internal-note"
    /// A thank-you once everything that reminders asked for is paid: beside the ladder, no contact, never a demand.
    case afterPayment = "after-payment"
  }
  /// Who lets the message go.
  package enum Release: String, CaseIterable, Sendable {
    /// Approved by planning; still leaves only with `send`.
    case automatic
    /// A collector approves each message.
    case approval
    /// A task done by a person outside the program; `done` records day and proof.
    case byHand = "by-hand"
  }
  /// How the text speaks.
  package enum Tone: String, CaseIterable, Sendable {
    case service, friendly, firm, last, formal, legal
  }

  /// Code, unique in the scenario.
  package var id: StepID
  /// Name shown to collectors.
  package var names: [Language: String]
  /// Calendar days after the due day; negative before.
  package var offset: Int
  /// Rung or side note.
  package var place: Place
  /// How it reaches the customer; the first way of several.
  package var channel: Channel
  /// Further ways of the same step, in the order written.
  package var furtherChannels: [Channel] = []
  /// Whether it goes by one of its ways alone: the preferred one of the customer, else the first usable one. Otherwise
  /// it goes by each of them, a message or task for each, on one occasion.
  package var takesOneWay = false
  /// Name of the template set, without language; empty for tasks without text.
  package var template: String
  /// Tone, shown and checked (a pre-due text may not speak of overdue amounts).
  package var tone: Tone
  /// Who lets it go; the formal notice and later rungs are always by hand.
  package var release: Release
  /// Calendar days that the message gives the customer, or nil.
  package var deadlineDays: Int?
  /// Whether this is the formal notice (mise en demeure): while its deadline runs nothing else leaves.
  package var isFormalNotice: Bool
  /// What the customer must owe at least in the currency, in cents; below it the ladder waits. Nil: nothing.
  package var minimumCents: Int?
  /// Demanded cents above which it is never approved in a batch or by planning; nil: the house's ceiling alone.
  package var ceilingCents: Int?
  /// Demanded cents from which whoever edited the text may not approve it (four eyes); nil: never asked.
  package var secondApproverCents: Int?
  /// Whether a person may skip it.
  package var maySkip = true
  /// Role of the contact who gets it, compared without case; nil, or nobody of that role: the customer's usual one.
  package var contactRole: String?
  /// Set where it hands its invoices over: once done, they have that status and nothing more is asked for them here.
  package var handOver: HandOver?
  /// Name of the text of its text message; nil takes `template`.
  package var smsTemplate: String?
  /// Who gets a copy of its e-mail, in the order written, at most `StepCopy.most`.
  package var copies: [StepCopy] = []
  /// Calendar days after the last payment within which a thank-you goes; nil takes `usualWithin`, and for any other step.
  package var withinDays: Int?
  /// Whether it waits while nobody usable is there for one of its copies; otherwise it goes without that copy.
  package var needsCopies = false

  /// Makes a step.
  package init(
    id: StepID, names: [Language: String], offset: Int, place: Place = .ladder, channel: Channel = .email,
    template: String, tone: Tone, release: Release = .approval, deadlineDays: Int? = nil,
    isFormalNotice: Bool = false
  ) {
    self.id = id
    self.names = names
    self.offset = offset
    self.place = place
    self.channel = channel
    self.template = template
    self.tone = tone
    self.release = release
    self.deadlineDays = deadlineDays
    self.isFormalNotice = isFormalNotice
  }

  /// Name in a language, or the code.
  package func name(in language: Language) -> String { names[language] ?? names[.french] ?? id.code }
}

extension Step {
  /// Days after the payment within which a thank-you goes where its file does not say.
  package static let usualWithin = 10

  /// Days after the payment within which a thank-you goes.
  package var within: Int { withinDays ?? Step.usualWithin }

  /// Every way of the step, in the order written.
  package var channels: [Channel] { furtherChannels.isEmpty ? [channel] : [channel] + furtherChannels }

  /// Whether it has a text for any of its ways.
  package var hasText: Bool { !template.isEmpty || smsTemplate != nil }

  /// Name of the text that goes by a way, without language.
  package func text(by channel: Channel) -> String { channel == .sms ? smsTemplate ?? template : template }

  /// Whether it goes by several ways at once.
  package var goesSeveralWays: Bool { !furtherChannels.isEmpty && !takesOneWay }

  /// Whether it is a note before or on the due day: its invoices are not late yet when it is sent.
  package var isBeforeLateness: Bool { place == .beforeDue || place == .onDue }

  /// Whether it thanks for a payment: it demands nothing.
  package var isThankYou: Bool { place == .afterPayment }
}
