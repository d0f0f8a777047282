/// How a customer works and wishes to be treated: when it pays, when it is closed, how and when it may be reached.
package struct CustomerProfile: Hashable, Sendable {
  /// Days of the month on which it pays its bills.
  package var paymentRuns: PaymentRuns
  /// When it is closed.
  package var closings: [ClosingPeriod]
  /// When it likes to be called; empty for the hours of usage.
  package var callHours: CallWindows
  /// Calls in seven days at most, in place of the house's cap; nil keeps that.
  package var callsPerWeek: Int?
  /// The way that it prefers, or nil.
  package var preferred: ContactWay?
  /// Ways that it has refused: nothing is sent by them.
  package var refused: Set<ContactWay>

  /// Makes a profile; by default nothing is known.
  package init(
    paymentRuns: PaymentRuns = PaymentRuns(), closings: [ClosingPeriod] = [],
    callHours: CallWindows = CallWindows(), callsPerWeek: Int? = nil, preferred: ContactWay? = nil,
    refused: Set<ContactWay> = []
  ) {
    self.paymentRuns = paymentRuns
    self.closings = closings
    self.callHours = callHours
    self.callsPerWeek = callsPerWeek
    self.preferred = preferred
    self.refused = refused
  }

  /// Whether nothing is known.
  package var isEmpty: Bool { self == CustomerProfile() }

  /// The most calls a week that a customer can allow; whoever wants none refuses the phone.
  package static let mostCalls = 20
}

/// A way to reach a customer.
package enum ContactWay: String, CaseIterable, Comparable, Sendable {
  case email, phone, sms, letter

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// One thing that a profile says; the raw value is its column's and option's name.
package enum ProfileField: String, CaseIterable, Sendable {
  case paymentRuns = "payment-runs"
  case closings
  case callHours = "call-hours"
  case callsPerWeek = "calls-per-week"
  case preferred = "prefers"
  case refused = "refuses"
}

extension CustomerProfile {
  /// What a field says, as text that `set` reads back; empty where nothing is known.
  package subscript(field: ProfileField) -> String {
    switch field {
    case .paymentRuns: paymentRuns.text
    case .closings: ClosingPeriod.text(of: closings)
    case .callHours: callHours.text
    case .callsPerWeek: callsPerWeek.map { "\($0)" } ?? ""
    case .preferred: preferred?.rawValue ?? ""
    case .refused: refused.sorted().map(\.rawValue).joined(separator: ", ")
    }
  }

  /// Takes a field from a text; an empty one forgets it.
  ///
  /// - Returns: False for a text that says no such thing; the profile is then as before.
  package mutating func set(_ field: ProfileField, to text: String) -> Bool {
    let isBlank = text.allSatisfy { $0 == " " }
    switch field {
    case .paymentRuns:
      guard let runs = PaymentRuns(text: text) else { return false }
      paymentRuns = runs
    case .closings:
      guard let periods = ClosingPeriod.list(text) else { return false }
      closings = periods
    case .callHours:
      guard let windows = CallWindows(text: text) else { return false }
      callHours = windows
    case .callsPerWeek:
      let calls = Int(text.filter { $0 != " " })
      guard isBlank || calls.map((1...Self.mostCalls).contains) == true else { return false }
      callsPerWeek = calls
    case .preferred:
      let way = ContactWay(word: text)
      guard isBlank || way != nil else { return false }
      preferred = way
    case .refused:
      guard let ways = ContactWay.list(text) else { return false }
      refused = ways
    }
    return true
  }
}

extension ContactWay {
  /// The way that a French or English word names; nil for any other word.
  package init?(word: String) {
    switch word.lowercased().filter({ $0 != " " && $0 != "-" && $0 != "." }) {
    case "email", "mail", "courriel", "mél", "mel": self = .email
    case "phone", "téléphone", "telephone", "tel", "tél", "appel", "call": self = .phone
    case "sms", "text": self = .sms
    case "letter", "courrier", "lettre", "post", "poste": self = .letter
    default: return nil
    }
  }

  /// Ways separated by commas, semicolons or slashes; nil when one of them is none.
  package static func list(_ text: String) -> Set<ContactWay>? {
    var ways: Set<ContactWay> = []
    for word in text.split(whereSeparator: { ",;/".contains($0) }) where word.contains(where: { $0 != " " }) {
      guard let way = ContactWay(word: String(word)) else { return nil }
      ways.insert(way)
    }
    return ways
  }
}
