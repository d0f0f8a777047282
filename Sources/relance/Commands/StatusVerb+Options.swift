import ArgumentParser
import Dunning

extension StatusVerb {
  /// Refuses what would be passed over: each thing that is done to a status takes options of its own.
  func validate() throws {
    let (deed, taken): (String, Set<String>) =
      if end {
        ("--end", ["--day"])
      } else if mistaken {
        ("--mistaken", [])
      } else if copySent != nil {
        ("--copy-sent", ["--copy-sent", "--day"])
      } else if status != nil {
        ("PA-…", ["--follow-up", "--judgment", "--published", "--claim-filed"])
      } else if let kind {
        (kind.rawValue, Self.ofNew)
      } else {
        (CommandWords.say("une liste", "a list"), [])
      }
    let idle = given.filter { !taken.contains($0) }
    guard !idle.isEmpty else { return }
    let options = idle.joined(separator: ", ")
    throw ValidationError(
      CommandWords.say(
        "\(options) : sans effet avec \(deed). Une sorte va avec un nouveau statut ; le reste, voyez --help.",
        "\(options): no effect with \(deed). A kind goes with a new status; for the rest see --help."))
  }

  private static let ofNew: Set<String> = [
    "--until", "--day", "--judgment", "--published", "--to", "--court", "--amount", "--reason", "--follow-up",
    "--invoice",
  ]

  /// The options that were given, in the order of the help.
  private var given: [String] {
    let options: [(String, Bool)] = [
      ("--until", until != nil), ("--day", day != nil), ("--judgment", judgment != nil),
      ("--published", published != nil), ("--to", !to.isEmpty), ("--court", court),
      ("--amount", amount != nil), ("--reason", !reason.isEmpty), ("--follow-up", followUp != nil),
      ("--invoice", !invoice.isEmpty), ("--claim-filed", claimFiled != nil), ("--copy-sent", copySent != nil),
    ]
    return options.filter(\.1).map(\.0)
  }
}
