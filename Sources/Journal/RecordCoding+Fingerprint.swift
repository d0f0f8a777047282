import Casework
import Digest

extension HouseRules {
  /// The same rules under the SHA-256 (hex) of everything in them, so that only a change that decides something is
  /// adopted: a new mail server or a comment is none.
  package var fingerprinted: HouseRules {
    var rules = self
    rules.fingerprint = ""
    var writer = JSONWriter(reserving: 4_096)
    writer.beginObject()
    writer.fields(of: rules)
    writer.personalFields(of: rules)
    writer.endObject()
    rules.fingerprint = sha256(writer.bytes).hex
    return rules
  }
}
