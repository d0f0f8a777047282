/// The kinds of value that the store's JSON may hold.
///
/// Numbers with a fraction or beyond 64 bits are `other`: no reader accepts them.
package enum JSONKind: String, Sendable {
  case object = "an object"
  case array = "an array"
  case string = "a string"
  case integer = "an integer"
  case bool = "true or false"
  case null = "null"
  case other = "another value"
}
