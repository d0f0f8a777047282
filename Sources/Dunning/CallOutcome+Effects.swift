import Receivables

extension CallOutcome {
  /// What follows from the outcome, the most important first (domain C4; working days are defaults of the form).
  package var effects: [CallEffect] {
    switch self {
    case .promise: [.recordsPromise]
    case .paid: [.pauses(.inPayment, workingDays: 3), .checksBank(workingDays: 3)]
    case .partial: [.agreesPaymentPlan, .recordsPromise, .plansCallBack(workingDays: 2)]
    case .dispute: [.opensDispute]
    case .invoiceNotReceived:
      [
        .sendsCopy, .restartsClock, .pauses(.notReceived, workingDays: 2), .plansCallBack(workingDays: 2),
      ]
    case .referenceMissing: [.suppliesReference, .plansCallBack(workingDays: 2)]
    case .inApproval: [.asksCallBackDay, .plansCallBack(workingDays: 5)]
    case .cashDifficulty: [.agreesPaymentPlan, .flagsRisk, .plansCallBack(workingDays: 5)]
    case .refuses: [.escalates]
    case .callBack: [.asksCallBackDay, .plansCallBack(workingDays: 1)]
    case .gatekeeper: [.findsContact, .plansCallBack(workingDays: 1)]
    case .voicemail: [.plansCallBack(workingDays: 2)]
    case .noAnswer: [.plansCallBack(workingDays: 1)]
    case .wrongNumber: [.suspendsPhone, .findsContact]
    case .moved: [.findsContact]
    case .insolvency: [.pauses(.insolvency, workingDays: nil), .filesClaim]
    }
  }

  /// Working days after which to call again by default; nil when no further call follows.
  package var callBackDays: Int? {
    for case .plansCallBack(let days) in effects { return days }
    return nil
  }

  /// The day on which to call again by default; nil when no further call follows.
  ///
  /// An invoice in approval is paid by the customer's payment run (domain C4, "recall at run date"): the next run of a
  /// customer whose runs are known, else so many working days.
  /// - Parameters:
  ///   - day: Of the call.
  ///   - calendar: Working days of the house.
  ///   - runs: When the customer pays its bills; may be empty.
  package func callBack(after day: Day, calendar: BusinessCalendar, runs: PaymentRuns) -> Day? {
    if self == .inApproval,
      let run = calendar.with(CustomerDays(paymentRuns: runs)).paymentRun(onOrAfter: day + 1)
    {
      return run
    }
    return callBackDays.map { calendar.adding(workingDays: $0, to: day) }
  }

  /// The pause that the outcome brings, with its working days (nil until a person ends it).
  package var pause: (kind: Pause.Kind, workingDays: Int?)? {
    for case .pauses(let kind, let days) in effects { return (kind, days) }
    return nil
  }

  /// Whether reminders wait because of the outcome: a promise, a dispute or a pause holds them.
  package var holdsReminders: Bool {
    effects.contains { effect in
      switch effect {
      case .opensDispute, .pauses: true
      case .recordsPromise: self == .promise
      default: false
      }
    }
  }
}
