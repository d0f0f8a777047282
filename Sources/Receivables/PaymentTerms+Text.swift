extension PaymentTerms {
  /// The terms in their canonical wording, which `init(_:)` reads back.
  package func text(in language: Language) -> String {
    switch language {
    case .french: french
    case .english: english
    }
  }

  private var french: String {
    switch self {
    case .net(let days): "\(days) j nets"
    case .endOfMonthThen(let days): "\(days) j FDM"
    case .thenEndOfMonth(let days): "\(days) j puis FDM"
    case .endOfMonthOn(let days, let dayOfMonth): "\(days) j FDM le \(dayOfMonth)"
    case .onReceipt: "à réception"
    }
  }

  private var english: String {
    switch self {
    case .net(let days): "\(days) days net"
    case .endOfMonthThen(let days): "\(days) days EOM"
    case .thenEndOfMonth(let days): "\(days) days then EOM"
    case .endOfMonthOn(let days, let dayOfMonth): "\(days) days EOM on the \(dayOfMonth)"
    case .onReceipt: "on receipt"
    }
  }
}
