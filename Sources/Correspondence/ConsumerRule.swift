import PlainText
import Receivables

/// What no message may say to a consumer; each rule with the words that give it away.
package enum ConsumerRule: String, CaseIterable, Sendable {
  /// What only professionals owe: the fixed fee (art. D441-5 C. com.), costs of recovery without an enforceable title
  /// (art. L111-8 CPCE, al. 2).
  case costs
  /// A threat with what needs a title that nobody has, or with what no creditor may do (art. L121-6 and L121-7
  /// C. conso., aggressive practices).
  case threat
  /// The looks of an official act (art. 433-13 C. pén.).
  case impersonation
  /// That others would learn of the debt.
  case disclosure

  /// Words as texts write them; case and accents do not matter, and each begins where a word begins.
  var words: [String] {
    switch self {
    case .costs:
      [
        "indemnité forfaitaire", "indemnités forfaitaires", "frais de recouvrement", "frais de dossier",
        "L441-10", "L. 441-10", "D441-5",
        "D. 441-5", "recovery fee", "recovery cost", "collection fee", "collection cost",
      ]
    case .threat:
      [
        "avant saisie", "saisie sur", "saisie de vos", "saisie mobilière", "saisie immobilière",
        "saisie-", "procéder à la saisie", "saisir vos", "saisir votre", "huissier", "commissaire de justice",
        "expulsion", "poursuites pénales", "plainte pénale", "prison", "interdit bancaire",
        "interdiction bancaire",
        "fichage", "vous ficher", "Banque de France", "seizure", "seize your", "bailiff", "eviction",
        "criminal", "blacklist", "credit bureau",
      ]
    case .impersonation:
      [
        "commandement de payer", "sommation de payer", "au nom de la loi", "République française",
        "ministère de la justice", "procureur", "acte extrajudiciaire", "in the name of the law",
        "court order",
        "statutory demand",
      ]
    case .disclosure:
      [
        "votre employeur", "vos voisins", "votre famille", "vos proches", "votre entourage", "your employer",
        "your neighbours", "your family",
      ]
    }
  }

  /// The rule that some words give away, or nil.
  package init?(of words: String) {
    if let rule = Self.allCases.first(where: { $0.words.contains(words) }) {
      self = rule
    } else if !Self.namedCosts(in: words).isEmpty {
      self = .costs
    } else {
      return nil
    }
  }

  /// Words found in a text, and in which of its lines, from 1.
  struct Finding: Hashable, Sendable {
    let words: String
    let line: Int
  }

  /// Every word that a consumer must not read, in text order, each once a line; words that run over the end of a line
  /// are found in the line where they begin.
  ///
  /// - Parameter lines: Numbered lines of the text.
  static func findings(in lines: [(number: Int, text: String)]) -> [Finding] {
    let found = findings(of: forbiddenWords, in: lines)
    return (found + costs(in: lines).filter { !found.contains($0) }).enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }

  private static let forbiddenWords = SoughtWords(allCases.flatMap(\.words))
  private static let costWords = SoughtWords(["frais", "costs", "fees"])

  /// Costs with their amount, each once a line.
  private static func costs(in lines: [(number: Int, text: String)]) -> [Finding] {
    // Only such a text can name some: the search for amounts is dear.
    let folded = Array(folded(lines.map(\.text).joined(separator: " ")).utf8)
    guard costWords.areFound(in: folded) else { return [] }
    var text = ""
    var starts: [(offset: Int, number: Int)] = []
    for line in lines {
      starts.append((text.utf8.count, line.number))
      text += spaced(line.text) + " "
    }
    return namedCosts(in: text).map { place in
      Finding(words: place.words, line: starts.last { $0.offset <= place.offset }?.number ?? 1)
    }
  }

  /// The same for any words.
  static func findings(of sought: SoughtWords, in lines: [(number: Int, text: String)]) -> [Finding] {
    var text: [UInt8] = []
    var starts: [(offset: Int, number: Int)] = []
    for line in lines {
      starts.append((text.count, line.number))
      text += SoughtWords.folding(line.text) + [0x20]
    }
    var seen: Set<Finding> = []
    return sought.places(in: text).sorted { ($0.offset, $0.words) < ($1.offset, $1.words) }.compactMap {
      place in
      let line = starts.last { $0.offset <= place.offset }?.number ?? 1
      let finding = Finding(words: place.words, line: line)
      return seen.insert(finding).inserted ? finding : nil
    }
  }

  /// The first words forbidden in a message to a consumer, or nil; a message to a professional may say them.
  static func forbidden(in content: MessageContent, of facts: MessageFacts) -> String? {
    guard facts.customer.segment == .consumer else { return nil }
    let text = ([content.subject] + content.paragraphs).joined(separator: " ")
    return findings(in: [(1, text)]).first?.words
  }

  /// The first words forbidden in a message to a consumer that another one does not have, or nil.
  static func forbidden(
    in content: MessageContent, of facts: MessageFacts, but plain: MessageContent
  ) -> String? {
    guard facts.customer.segment == .consumer else { return nil }
    func words(_ content: MessageContent) -> [String] {
      findings(in: [(1, ([content.subject] + content.paragraphs).joined(separator: " "))]).map(\.words)
    }
    let before = Set(words(plain))
    return words(content).first { !before.contains($0) }
  }

  /// The first words forbidden in a text that a person wrote, with their line as the editor counts; nil for none.
  static func forbidden(in text: String, of facts: MessageFacts) -> Finding? {
    guard facts.customer.segment == .consumer else { return nil }
    let lines = MessageTemplate.lines(text).enumerated().map { (number: $0.offset + 1, text: $0.element) }
    return findings(in: lines).first
  }
}
