import Casework
import Wording

extension DashboardState {
  /// Whether the clock or a countdown on the screen changes with every second.
  package func isCountingDown(_ world: DashboardWorld) -> Bool { QueueScreen.hold(world) != nil }

  /// `q`: the account, else the program; asks only when messages are on their way or texts are unfinished.
  mutating func close(_ world: DashboardWorld) -> [DashboardEffect] {
    if accounts[tab] != nil {
      back(world)
      return []
    }
    if let cameFrom {
      show(cameFrom, world)
      return []
    }
    if let question = heldQuestion(world) {
      overlay = .leaving(question)
    } else if areDraftsAtRisk, !drafts.isEmpty {
      let language = world.language
      overlay = .leaving(
        language.counted(
          drafts.count, language.say("saisie inachevée serait perdue.", "unfinished form would be lost."),
          language.say("saisies inachevées seraient perdues.", "unfinished forms would be lost.")))
    } else {
      return [.quit]
    }
    return []
  }

  /// Ctrl-C closes the program from wherever one is; it asks first while messages are about to leave, once, unless a form
  /// is open, which the question would close.
  mutating func interrupt(_ world: DashboardWorld) -> [DashboardEffect] {
    if case .leaving? = overlay { return [.quit] }
    guard !isTooSmall, let question = heldQuestion(world) else { return [.quit] }
    if case .form? = overlay { return [.quit] }
    overlay = .leaving(question)
    return []
  }

  /// What leaves although the program is closed now; nil when nothing does.
  private func heldQuestion(_ world: DashboardWorld) -> String? {
    let language = world.language
    let held = world.pauseFile == nil ? world.held.count : 0
    guard held > 0 else { return nil }
    return language.counted(
      held, language.say("message part", "message leaves"),
      language.say("messages partent", "messages leave"))
      + language.say(
        " dans quelques secondes, même sans ce programme.",
        " in a few seconds, even without this program.")
  }
}
