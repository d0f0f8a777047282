import CPost

/// What libcurl and the server said about one transfer, and what that means.
///
/// libcurl's code alone cannot tell "not sent" from "sent, and the answer was lost": the point of no return can.
struct TransferOutcome: Equatable {
  /// libcurl's result code.
  let code: Int
  /// The code of the last complete reply; 0 if there was none.
  let replyCode: Int
  /// The last complete reply, printable ASCII, at most 200 characters.
  let reply: String
  /// Whether the end of the body was announced.
  let passed: Bool
  /// Whether the caller refused to announce it.
  let refused: Bool
  /// The code of the last complete reply after that; 0 if there was none.
  let codeAfter: Int
  /// Which recipient the last reply refused, counted from 1; 0 if it refused none.
  let refusedRecipient: Int
  /// The recipients in the order of the envelope.
  let recipients: [StrictAddress]
  /// libcurl's own words, printable ASCII.
  let trouble: String

  init(_ outcome: cpost_outcome, recipients: [StrictAddress]) {
    self.recipients = recipients
    refusedRecipient = Int(outcome.refused_recipient)
    code = Int(outcome.result)
    replyCode = Int(outcome.reply_code)
    passed = outcome.passed != 0
    refused = outcome.refused != 0
    codeAfter = Int(outcome.code_after)
    reply = withUnsafeBytes(of: outcome.reply) { Self.printable($0) }
    trouble = withUnsafeBytes(of: outcome.trouble) { Self.printable($0) }
  }

  /// The state that the sending protocol gives to it.
  var result: SendingResult {
    if refused { return .aborted }
    if code == 0 { return .sent(reply: reply) }
    return passed ? resultAfterTheEnd : resultBeforeTheEnd
  }

  private var resultAfterTheEnd: SendingResult {
    switch codeAfter {
    case 200..<300: .sent(reply: reply)
    case 400..<500: .deferred(.askedToWait(code: codeAfter), reply: reply)
    case 500..<600: .failed(code: codeAfter, reply: reply)
    default: .uncertain(reply: reply)
    }
  }

  private var resultBeforeTheEnd: SendingResult {
    switch code {
    case 60, 64, 82, 83, 90, 91: return .stopRun(.insecureConnection(trouble))
    case 58, 59, 66, 77: return .stopRun(.server(.certificateFile))
    case 67: return .stopRun(.loginRefused(reply))
    case 1, 2, 3, 4, 27, 43, 48: return .stopRun(.server(.notSupported(trouble)))
    case 55, 8, 9: return refusal ?? .deferred(.connectionLost, reply: reply)
    case 28: return lastWord ?? .deferred(.timedOut, reply: reply)
    case 5, 6, 7: return .deferred(.unreachable, reply: reply)
    default: return lastWord ?? .deferred(.connectionLost, reply: reply)
    }
  }

  /// What a server said before it went silent; one that only knows no EHLO (500–504) has refused nothing.
  private var lastWord: SendingResult? { (500...504).contains(replyCode) ? nil : refusal }

  /// Replies that say no. A login that is missing or wrong concerns every message of the run.
  private var refusal: SendingResult? {
    switch replyCode {
    case 530, 534, 535, 538: .stopRun(.loginRefused(reply))
    case 400..<500: .deferred(.askedToWait(code: replyCode, at: refusedAddress), reply: reply)
    case 500..<600: .failed(code: replyCode, reply: reply, at: refusedAddress)
    default: nil
    }
  }

  /// The address that the server refused, or nil when it spoke of the message.
  private var refusedAddress: StrictAddress? {
    recipients.indices.contains(refusedRecipient - 1) ? recipients[refusedRecipient - 1] : nil
  }

  private static func printable(_ raw: UnsafeRawBufferPointer) -> String {
    var bytes = raw.prefix { $0 != 0 }.map { (0x20...0x7E).contains($0) ? $0 : UInt8(ascii: " ") }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return String(decoding: bytes.prefix(200), as: UTF8.self)
  }
}
