/// What came of a call (domain C4).
package enum CallOutcome: String, CaseIterable, Sendable {
  case promise
  case paid
  case partial
  case dispute
  case invoiceNotReceived = "invoice-not-received"
  case referenceMissing = "reference-missing"
  case inApproval = "in-approval"
  case cashDifficulty = "cash-difficulty"
  case refuses
  case callBack = "call-back"
  case gatekeeper
  case voicemail
  case noAnswer = "no-answer"
  case wrongNumber = "wrong-number"
  case moved
  case insolvency

  /// How far the call got.
  package enum Reach: Sendable { case success, reach, fail }

  /// Class of the outcome (domain C4; voicemail reaches nobody).
  package var reach: Reach {
    switch self {
    case .promise, .paid, .partial, .dispute, .invoiceNotReceived, .referenceMissing, .inApproval,
      .cashDifficulty, .refuses, .insolvency:
      .success
    case .callBack, .gatekeeper: .reach
    case .voicemail, .noAnswer, .wrongNumber, .moved: .fail
    }
  }

  /// Whether the call counts as a contact for the spacing (behaviours rule 7).
  package var isContact: Bool { reach != .fail }
}
