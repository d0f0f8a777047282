extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  var isUpperCase: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }

  var isLetterOrDigit: Bool {
    isDigit || isUpperCase || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
  }

  var lowercased: UInt8 { isUpperCase ? self + 32 : self }

  var uppercased: UInt8 { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) ? self - 32 : self }
}
