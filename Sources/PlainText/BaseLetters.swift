/// The ASCII letter under each accented Latin letter (canonical decomposition, lower-cased); `.` where there is none.
enum BaseLetters {
  /// The plain letter of a scalar in U+00C0…024F or U+1E00…1EFF.
  static func plain(_ value: UInt32) -> UInt8? {
    let letter: UInt8 =
      switch value {
      case 0xC0...0x24F: latin[Int(value) - 0xC0]
      case 0x1E00...0x1EFF: additional[Int(value) - 0x1E00]
      default: dot
      }
    return letter == dot ? nil : letter
  }

  private static let dot = UInt8(ascii: ".")

  private static let latin = Array(
    """
    aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.yaaaaaaccccccccdd\
    ..eeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll....nnnnnn...oooooo..rrrrrrssssss\
    sstttt..uuuuuuuuuuuuwwyyyzzzzzzs................................oo.............u\
    u............................aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....\
    aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............................
    """.utf8)

  private static let additional = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo\
    oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s....\
    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu\
    uuyyyyyyyy......
    """.utf8)
}
