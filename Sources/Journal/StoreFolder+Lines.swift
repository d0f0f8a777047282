import Digest

extension StoreFolder {
  /// The hash of one line of the journal, 64 hexadecimal digits; nil where no line has that number.
  ///
  /// Only its segment is looked through; nothing is verified.
  package func hash(ofLine number: Int) throws(StoreProblem) -> String? {
    guard let segment = try SegmentName.all(in: journal).last(where: { $0.first <= number }),
      let window = try SegmentWindow.ifThere(self, segment: segment.first, from: 0)
    else { return nil }
    while case .line(let bytes, let count) = try window.next() {
      if let header = LineHeader(bytes, count: count), header.number == number {
        return header.hash.digest?.hex
      }
    }
    return nil
  }
}
