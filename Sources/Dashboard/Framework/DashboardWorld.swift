import Casework
import Dunning
import Receivables

/// What the dashboard looks at: handed in with every message and every drawing, never kept, never changed.
package struct DashboardWorld: Sendable {
  /// Everything that happened.
  package var book: Casebook { didSet { look() } }
  /// Open amounts on `today`.
  package var ledger: Ledger
  /// Civil day of work.
  package var today: Day { didSet { look() } }
  /// Minutes after midnight, for the clock in the title bar.
  package var minute: Int
  /// Unix seconds, for the countdown of a requested send.
  package var now: Int
  /// Language of the screens.
  package var language: Language
  /// What letters may do in this store.
  package var mode: DashboardMode
  /// Who works here.
  package var collector: String
  /// Why nothing can be written, or nil when everything can.
  package var readOnly: String?
  /// What the store has to say, each in one sentence.
  package var warnings: [String]
  /// The file that stops every sending, as long as it is there.
  package var pauseFile: String?
  /// The journal's last line when this dashboard opened: `u` speaks of what was decided since.
  package var openedAt = 0
  /// Whether the program that sends is at work for this dashboard.
  package var isSending = false
  /// Reminders that leave, are held or are tried again by themselves: a key looks at these, never at all of them.
  private(set) var underWay: [Reminder] = []
  /// Messages that may have arrived or not, looked up once a change.
  private(set) var uncertainMessages = 0
  /// Working days since the bank was last known; nil when it never was.
  private(set) var bankAge: Int?
  /// Whether the bank is too old, or unknown, to approve a batch.
  private(set) var isBankTooOld = false
  /// What the adopted settings lack before any demand can leave, as `settings.toml` names it, where somebody is to be
  /// chased.
  private(set) var settingsGaps: [String] = []

  /// Who does what can be done at once, for a list of all customers.
  package let pairing: any WorkPairing
  /// Day and minutes after midnight of Unix seconds, where the collector is.
  package let local: @Sendable (Int) -> (day: Day, minute: Int)

  /// Gathers a world; the ledger must be of the same casebook and day.
  ///
  /// - Parameter local: UTC, unless it is told.
  package init(
    book: Casebook, ledger: Ledger, today: Day, minute: Int, now: Int, language: Language,
    mode: DashboardMode, collector: String, readOnly: String? = nil, warnings: [String] = [],
    pauseFile: String? = nil, pairing: any WorkPairing = InTurn(),
    local: @escaping @Sendable (Int) -> (day: Day, minute: Int) = { second in
      (Day(number: Int32(clamping: second / 86_400)), second % 86_400 / 60)
    }
  ) {
    self.local = local
    self.pairing = pairing
    self.book = book
    self.ledger = ledger
    self.today = today
    self.minute = minute
    self.now = now
    self.language = language
    self.mode = mode
    self.collector = collector
    self.readOnly = readOnly
    self.warnings = warnings
    self.pauseFile = pauseFile
    look()
  }

  /// Looks up what every frame asks of the whole book.
  private mutating func look() {
    underWay = DashboardWorld.underWay(in: book)
    uncertainMessages = book.reminders.count { $0.state == .uncertain }
    let bank = BatchGuard(rules: book.rules, calendar: book.calendar)
    isBankTooOld = bank.bankHindrance(lastKnown: book.bankKnownOn, on: today) != nil
    bankAge = bank.bankAge(lastKnown: book.bankKnownOn, on: today)
    settingsGaps = DashboardWorld.settingsGaps(in: book)
  }

  /// Approved reminders whose hold still runs.
  var held: [Reminder] {
    underWay.filter { reminder in
      guard case .approved = reminder.state, let until = reminder.holdUntil else { return false }
      return until > now
    }
  }

  /// Requests that surely nobody is sending: their hold still runs, or the file PAUSE keeps them.
  var recallable: [Reminder] {
    guard pauseFile != nil else { return held }
    return underWay.filter { reminder in
      if case .approved = reminder.state { true } else { false }
    }
  }

  /// Whether a message waits for `send`: approved, and neither held nor being taken by a sender.
  ///
  /// A request whose hold is over while nobody sends was left behind by a run that stopped: it may be made again.
  func isReady(_ reminder: Reminder) -> Bool {
    guard case .approved = reminder.state else { return false }
    return reminder.holdUntil.map { !isSending && $0 <= now } ?? true
  }

  /// Whether a person may change its text now: a message before it leaves, a task with a text before it is done.
  func isEditable(_ reminder: Reminder) -> Bool {
    guard reminder.isTask else { return reminder.isApprovable || isReady(reminder) }
    return reminder.state == .proposed && book.step(of: reminder)?.hasText == true
  }

  private static func settingsGaps(in book: Casebook) -> [String] {
    guard !book.portfolio.customers.isEmpty, let house = book.house else { return [] }
    return house.gaps + (house.lacksSender ? ["[mail] from"] : [])
  }

  private static func underWay(in book: Casebook) -> [Reminder] {
    book.reminders.filter { reminder in
      switch reminder.state {
      case .approved: reminder.holdUntil != nil
      case .deferred: true
      default: false
      }
    }
  }
}
