import Delivery

/// The exact bytes of a message and how they go.
struct RenderedMessage {
  /// An e-mail or a PDF.
  enum Form {
    case mail(from: StrictAddress, to: [StrictAddress])
    case letter
  }

  let form: Form
  let bytes: [UInt8]
  /// Domains of the envelope for the caps, the recipient's first, each once; empty for letters.
  let domains: [String]
}
