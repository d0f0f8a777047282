/// What may stand between the digits of an amount.
enum AmountMark { case space, comma, dot }

/// The marks of one amount and after how many digits each stands; no cell asks for memory.
struct AmountMarks: RandomAccessCollection {
  /// A mark, and how many digits come before it.
  typealias Element = (mark: AmountMark, at: Int)

  /// No amount has more.
  private var marks = InlineArray<24, AmountMark>(repeating: .space)
  private var places = InlineArray<24, UInt8>(repeating: 0)
  private(set) var count = 0

  var startIndex: Int { 0 }
  var endIndex: Int { count }
  subscript(place: Int) -> Element { (marks[place], Int(places[place])) }

  /// - Parameter digits: At most 255.
  /// - Returns: False where there are too many.
  mutating func append(_ mark: AmountMark, at digits: Int) -> Bool {
    guard count < marks.count else { return false }
    marks[count] = mark
    places[count] = UInt8(clamping: digits)
    count += 1
    return true
  }

  /// There must be one.
  mutating func dropTheLast() { count -= 1 }
}
