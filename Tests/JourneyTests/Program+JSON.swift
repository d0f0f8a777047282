import Foundation
import Testing
import Workbench

extension Program {
  /// Its output as a JSON object.
  func object() throws -> [String: Any] {
    try #require(
      JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any],
      "no object: \(output.prefix(300))")
  }

  /// The objects of a list in its JSON output.
  func list(_ name: String) throws -> [[String: Any]] {
    try #require(try object()[name] as? [[String: Any]], "no \(name) in \(output.prefix(300))")
  }

  /// Fails the test with everything said unless the program ended with that code.
  @discardableResult
  func ended(_ expected: Int32 = 0, _ place: SourceLocation = #_sourceLocation) throws -> Program {
    try #require(
      status == expected, "ended with \(status): \(errors.prefix(1500)) \(output.prefix(500))",
      sourceLocation: place)
    return self
  }
}
