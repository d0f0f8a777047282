import Canvas
import Correspondence
import Dunning
import PlainText
import Receivables
import Wording

/// What the preview shows of the selected reminder.
struct QueuePreview: Sendable {
  /// The text, or why there is none.
  enum Body: Sendable {
    case message(MessageContent)
    case refused(CompositionRefusal)
    /// A task without a text; words say what to do.
    case task(String)
  }

  /// The text, or why there is none.
  let body: Body
  /// How it goes.
  let channel: Channel
  /// What was looked at; empty for a task.
  let checks: [SendingCheck]
  /// Why it waits or failed, in a sentence; nil when nothing holds it.
  var note: String?
  /// What a person changed against the template's text; nil when nobody did.
  var difference: TextDifference?
  /// Whether the text is told by its changes.
  var showsDifference = false
  /// Lines of the body scrolled away.
  var top = 0

  /// From, to, subject and what goes along, each with its label.
  ///
  /// - Parameter isBrief: Only what differs from message to message: to, subject, and what goes along if anything does.
  func heads(in language: Language, isBrief: Bool = false) -> [(label: String, text: String)] {
    guard case .message(let content) = body else { return [] }
    let to =
      content.recipient.address.isEmpty
      ? content.recipient.shownLines.filter { !$0.isEmpty }.joined(separator: ", ")
      : content.recipient.name.isEmpty
        ? content.recipient.address : "\(content.recipient.address) (\(content.recipient.name))"
    let along = content.attachments.map { attachment in
      switch attachment {
      case .statement(let day):
        language.say("relevé de compte au \(day.short)", "statement of account on \(day.short)")
      case .logo(let file): language.say("logo (\(file))", "logo (\(file))")
      }
    }
    let from = (
      label: language.say("De", "From"),
      text: content.sender.email.isEmpty ? content.sender.company : content.sender.email
    )
    let attached = (
      label: language.say("Pièces", "Along"),
      text: along.isEmpty ? language.say("aucune", "none") : along.joined(separator: ", ")
    )
    let copies = content.copies.map(\.address).joined(separator: ", ")
    let middle =
      [(label: language.say("À", "To"), text: to)]
      + (copies.isEmpty ? [] : [(label: language.say("Copie", "Copy"), text: copies)])
      + [
        content.channel == .sms
          ? (label: "SMS", text: TextMessageLength(of: content.textMessage).words(in: language))
          : (label: language.say("Objet", "Subject"), text: content.subject)
      ]
    if isBrief { return middle + (along.isEmpty ? [] : [attached]) }
    return [from] + middle + [attached]
  }

  /// The lines under the heads.
  func lines(columns: Int, in language: Language) -> [(text: String, role: StyleRole)] {
    if showsDifference, let difference { return changes(difference, columns: columns) }
    switch body {
    case .message(let content):
      let text = content.plainText(width: max(20, columns))
      return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().flatMap { line in
        // Only what cannot be wrapped at words is wider; it goes on in the next row rather than out of sight.
        String(line).wrapped(to: max(20, columns)).map { ($0, StyleRole.quote) }
      }
    case .refused(let refusal):
      let phrase = refusal.phrase(in: language)
      let head = language.say("Ce message ne peut pas être écrit.", "This message cannot be written.")
      return [(head, .danger), ("", .text)]
        + phrase.problem.wrapped(to: columns).map { ($0, .strong) } + [("", .text)]
        + phrase.remedy.wrapped(to: columns).map { ($0, .text) }
    case .task(let words): return words.wrapped(to: columns).map { ($0, .text) }
    }
  }

  /// Lines of both texts, each with a sign that needs no colour.
  private func changes(_ difference: TextDifference, columns: Int) -> [(text: String, role: StyleRole)] {
    difference.lines.flatMap { line in
      let (sign, text, role): (String, String, StyleRole) =
        switch line {
        case .kept(let text): (" ", text, .muted)
        case .removed(let text): ("-", text, .danger)
        case .added(let text): ("+", text, .success)
        }
      return legible(text).wrapped(to: max(20, columns - 2)).map { ("\(sign) \($0)", role) }
    }
  }

  /// How much was changed, for the line under the text; nil when nobody changed it.
  func differenceTitle(in language: Language) -> String? {
    guard let difference else { return nil }
    let count = language.counted(
      difference.changedLines, language.say("ligne modifiée", "line changed"),
      language.say("lignes modifiées", "lines changed"))
    return showsDifference
      ? language.say("= revient au texte : \(count)", "= goes back to the text: \(count)")
      : language.say(
        "différences avec le modèle (=) : \(count)", "differences with the template (=): \(count)")
  }

  /// The scroll position that stays inside of the text.
  func clampedTop(lines: Int, rows: Int) -> Int { max(0, min(top, lines - rows)) }
}
