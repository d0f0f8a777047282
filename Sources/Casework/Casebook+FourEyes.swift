import Dunning
import PlainText
import Receivables
import Wording

extension Casebook {
  /// Demanded cents from which whoever wrote the text may not decide alone, where a reminder demands as much; else nil.
  package func secondApproverCents(of reminder: Reminder) -> Int? {
    step(of: reminder)?.secondApproverCents.flatMap { reminder.demandedCents >= $0 ? $0 : nil }
  }

  /// Whether a second person must decide on a reminder, as this one wrote in its text.
  package func needsColleague(_ reminder: Reminder, of collector: String) -> Bool {
    secondApproverCents(of: reminder) != nil && reminder.wasEdited(by: collector)
  }

  /// Refuses to let whoever wrote in a text approve it, or record it as done, from the step's amount on (four eyes).
  func requireSecondPerson(_ reminder: Reminder, by collector: String) throws(Refusal) {
    guard let cents = secondApproverCents(of: reminder), reminder.wasEdited(by: collector) else { return }
    throw .secondApproverNeeded(reminder.id, fromCents: cents, isTask: reminder.isTask)
  }

  /// From which amount on two people decide on a waiting reminder, and who the second one is; nil where one is enough.
  package func fourEyesSentence(of reminder: Reminder, in language: Language) -> String? {
    guard let cents = secondApproverCents(of: reminder) else { return nil }
    let from = MoneyFigures.screen(cents: cents, in: language)
    let isAutomatic = step(of: reminder)?.release == .automatic && !reminder.isTask
    guard !reminder.editors.isEmpty else {
      return isAutomatic
        ? language.say(
          "À partir de \(from), la planification ne valide pas elle-même cette étape : une personne le fait.",
          "From \(from) on planning does not approve this step by itself: a person does.") : nil
    }
    let names = reminder.editors.joined(separator: ", ")
    return reminder.isTask
      ? language.say(
        "Texte modifié par \(names) : à partir de \(from), une autre personne note la tâche faite.",
        "Text edited by \(names): from \(from) on somebody else records the task as done.")
      : language.say(
        "Texte modifié par \(names) : à partir de \(from), une autre personne valide.",
        "Text edited by \(names): from \(from) on somebody else approves.")
  }

  /// Whether planning leaves a reminder of an automatic step to a person: it may have gone already, or demands so much
  /// that two people must have seen it.
  func needsAPerson(_ reminder: Reminder) -> Bool {
    mayHaveGone(reminder) || secondApproverCents(of: reminder) != nil
  }
}

extension Reminder {
  /// Whether a person wrote in its text, by whatever capitals, accents and spaces the name is typed.
  func wasEdited(by collector: String) -> Bool { editors.contains { isSamePerson($0, collector) } }
}

/// Whether two names are one collector's.
func isSamePerson(_ one: String, _ other: String) -> Bool {
  func plain(_ name: String) -> [Substring] { folded(name).split(whereSeparator: \.isWhitespace) }
  return plain(one) == plain(other)
}
