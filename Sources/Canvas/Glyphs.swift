/// The signs that screens are built of, each one column wide, with an ASCII twin for terminals without UTF-8.
package struct Glyphs: Equatable, Sendable {
  /// `─`
  package let horizontal: String
  /// `│`
  package let vertical: String
  /// `┌`
  package let topLeft: String
  /// `┐`
  package let topRight: String
  /// `└`
  package let bottomLeft: String
  /// `┘`
  package let bottomRight: String
  /// Rising heights of a sparkline, lowest first.
  package let heights: [String]
  /// The filled part of a bar.
  package let full: String
  /// The empty part of a bar.
  package let empty: String
  /// `•`, in front of an entry of a list.
  package let bullet: String
  /// `✓`, a check that passed.
  package let check: String
  /// `✗`, a check that failed.
  package let cross: String
  /// `…`, what does not fit.
  package let ellipsis: String
  /// `·`, between facts on one line.
  package let middleDot: String
  /// `›`, between the steps of a path.
  package let path: String
  /// `→`, from … to.
  package let arrow: String
  /// `↑`, ascending.
  package let up: String
  /// `↓`, descending.
  package let down: String
  /// `▾`, a field that opens a menu.
  package let menu: String
  /// `–`, a range or a remark.
  package let dash: String
  /// `≈`, about.
  package let approximately: String
  /// `>`, the row under the cursor.
  package let caret: String
  /// `*`, a marked row.
  package let mark: String
  /// `!`, a blocked row.
  package let blocked: String
  /// `~`, news that wait to be sorted in.
  package let news: String
  /// Whether every sign is ASCII.
  package let isASCII: Bool

  /// For terminals with UTF-8: only signs that every terminal shows in one column.
  package static let utf8 = Glyphs(
    horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
    heights: ["▁", "▂", "▃", "▄", "▅", "▆", "▇"], full: "▇", empty: "░", bullet: "•", check: "✓", cross: "✗",
    ellipsis: "…", middleDot: "·", path: "›", arrow: "→", up: "↑", down: "↓", menu: "▾", dash: "–",
    approximately: "≈", caret: ">", mark: "*", blocked: "!", news: "~", isASCII: false)

  /// For terminals without UTF-8, and with `--ascii`.
  package static let ascii = Glyphs(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
    heights: ["_", ".", ":", "-", "=", "*", "#"], full: "#", empty: ".", bullet: "*", check: "v", cross: "x",
    ellipsis: "~", middleDot: "-", path: ">", arrow: ">", up: "^", down: "v", menu: "v", dash: "-",
    approximately: "~", caret: ">", mark: "*", blocked: "!", news: "~", isASCII: true)
}
