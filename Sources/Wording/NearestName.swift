/// The known name that a misspelled one probably means, or nil when none is close.
///
/// Edit distance on bytes without case, at most a third of the length and at most three.
package func nearestName(to text: String, among known: some Sequence<String>) -> String? {
  let wanted = lowered(text)
  guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
  let limit = max(1, min(3, wanted.count / 3))
  var best: (name: String, distance: Int)?
  for name in known {
    let candidate = lowered(name)
    guard abs(candidate.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, candidate)
    if distance <= limit, distance < best?.distance ?? Int.max { best = (name, distance) }
  }
  return best?.name
}

private func lowered(_ text: String) -> [UInt8] {
  text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
}

/// Bytes to add, drop, replace or swap with their neighbour.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let replaced = previous[column] + (left[row] == right[column] ? 0 : 1)
      var best = min(replaced, previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        best = min(best, beforePrevious[column - 1] + 1)
      }
      current.append(best)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[right.count]
}
