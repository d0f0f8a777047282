import Canvas
import Casework
import PlainText
import Receivables
import Wording

extension DashboardState {
  /// What is wrong with the store or its sendings, the gravest first.
  func alarms(_ world: DashboardWorld) -> [Alarm] {
    let language = world.language
    var alarms: [Alarm] = []
    if world.uncertainMessages > 0 {
      let count = language.counted(
        world.uncertainMessages, language.say("envoi incertain", "message in doubt"),
        language.say("envois incertains", "messages in doubt"))
      let queue = keys.binding(of: .showQueue).shownKey(in: language)
      let resolve = keys.binding(of: .resolve).shownKey(in: language)
      alarms.append(
        Alarm(
          name: count,
          sentence: language.say(
            "\(count) : \(queue), puis \(resolve) pour lever le doute",
            "\(count): \(queue), then \(resolve) to resolve")))
    }
    if let reason = world.readOnly {
      alarms.append(
        Alarm(
          name: language.say("lecture seule", "read only"),
          sentence: language.say("Lecture seule. ", "Read only. ") + reason))
    }
    if let file = world.pauseFile {
      alarms.append(
        Alarm(
          name: "PAUSE",
          sentence: language.say(
            "Rien ne part : le fichier PAUSE est là, supprimez-le (\(file))",
            "Nothing leaves: the file PAUSE is there, remove it (\(file))")))
    }
    if !world.settingsGaps.isEmpty {
      let gaps = world.settingsGaps.joined(separator: ", ")
      let plan = keys.menuEntry(of: .plan, in: language)
      alarms.append(
        Alarm(
          name: language.say("réglages", "settings"),
          sentence: language.say(
            "À remplir dans settings.toml : \(gaps) ; puis \(plan)",
            "To be filled in in settings.toml: \(gaps); then \(plan)")))
    }
    if world.isBankTooOld, world.ledger.totals.values.contains(where: { $0.overdue > 0 }) {
      alarms.append(Alarm(name: language.say("banque", "bank"), sentence: bankAlarm(world)))
    }
    return alarms
  }

  private func bankAlarm(_ world: DashboardWorld) -> String {
    let language = world.language
    let checked = keys.menuEntry(of: .checkBank, in: language)
    let remedy = language.say("importez-la, ou \(checked)", "import it, or \(checked)")
    guard let day = world.book.bankKnownOn, let age = world.bankAge else {
      return language.say("Banque inconnue : ", "Bank unknown: ") + remedy
    }
    let days = language.counted(
      age, language.say("j ouvré", "working day"), language.say("j ouvrés", "working days"))
    return language.say("Banque au \(day.short) (\(days)) : ", "Bank of \(day.short) (\(days)): ") + remedy
  }

  /// Rows that the banner takes under the title bar: one while something is wrong, and until the list is asked for
  /// anew once nothing is, so that no row moves twice under the hand.
  func bannerRows(_ world: DashboardWorld) -> Int { isBannerOpen || !alarms(world).isEmpty ? 1 : 0 }

  /// Draws the gravest alarm, what else is wrong (by name where there is room, else how much), and the key that shows
  /// all of it whole.
  func drawBanner(into frame: inout Frame, _ world: DashboardWorld) {
    guard bannerRows(world) > 0 else { return }
    let columns = frame.size.columns
    let language = world.language
    let alarms = alarms(world)
    guard let first = alarms.first else {
      let apply = keys.binding(of: .apply).shownKey(in: language)
      let text = language.say(
        "Alerte levée (\(apply) range l'écran)", "All clear (\(apply) tidies the screen)")
      frame.put(
        " \(frame.glyphs.check) \(text)", at: Point(row: 1, column: 0), role: .success, width: columns)
      return
    }
    frame.fill(Rect(row: 1, column: 0, columns: columns, rows: 1), role: .danger)
    let key = keys.binding(of: .warnings).shownKey(in: language)
    let hint =
      key.isEmpty
      ? "" : " \(frame.glyphs.middleDot) " + language.say("\(key) détails", "\(key) details")
    let text = " \(frame.glyphs.blocked) " + legible(first.sentence)
    let others = alarms.dropFirst()
    let names = others.isEmpty ? "" : " (+ \(others.map(\.name).joined(separator: ", ")))"
    let isNamed = (text + names + hint).columnsOnScreen < columns
    let isWhole = others.isEmpty && text.columnsOnScreen < columns
    let tail = isWhole ? "" : (isNamed || others.isEmpty ? names : " (+\(others.count))") + hint
    let room = max(1, columns - tail.columnsOnScreen - 1)
    frame.put(
      text.truncated(to: room, ellipsis: frame.glyphs.ellipsis) + tail, at: Point(row: 1, column: 0),
      role: .danger, width: columns)
  }

  /// Holds the banner's row from the moment that it opens.
  mutating func holdBanner(_ world: DashboardWorld) {
    if !isBannerOpen { isBannerOpen = !alarms(world).isEmpty }
  }
}
