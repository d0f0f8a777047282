import Casework
import Correspondence
import Dunning
import Journal
import PlainText
import Receivables

/// What gives a customer away in files beside the journal, set apart from what others are called too.
///
/// A name that several customers have, a payment's label that is on every bank statement and a word of our own letters
/// point to nobody: they are covered in the customer's own rows alone, and nobody else's paper is touched for them.
struct SubjectWords {
  /// Texts of the customer's own, covered wherever nobody else speaks.
  private(set) var own: Set<String> = []
  /// Texts that others have too, or that are anybody's: covered in rows under the customer's number.
  private(set) var shared: Set<String> = []
  /// Longer texts of others in which one of the customer's own stands.
  private(set) var kept: Set<String> = []
  /// Folded words of four letters or more that make a file's name one about the customer.
  private(set) var naming: Set<String> = []

  /// - Parameters:
  ///   - whole: Names, identifiers and addresses; they are given up only where somebody else has the same one.
  ///   - parts: Family names, streets, labels, people spoken with; given up where another's text holds one.
  ///   - names: What the customer and its people are called: a file called after one is about the customer.
  init(whole: Set<String>, parts: Set<String>, names: Set<String>, of customer: CustomerID, in book: Casebook)
  {
    let others = TextsOfOthers(than: customer, in: book)
    let ordinary = OrdinaryWords(in: book.house?.templates ?? [:])
    for text in whole {
      if others.have(text) { shared.insert(text) } else { own.insert(text) }
    }
    for text in parts.subtracting(whole) {
      if others.hold(text) || ordinary.make(up: text) { shared.insert(text) } else { own.insert(text) }
    }
    for text in own { kept.formUnion(others.texts(around: text)) }
    for word in names.flatMap(Self.words) where word.unicodeScalars.count >= 4 {
      if !others.words.contains(word), !ordinary.contains(word) { naming.insert(word) }
    }
  }

  /// A text's words as they are compared: runs of letters, without case and accents.
  static func words(of text: String) -> [String] { folded(text).split { !$0.isLetter }.map(String.init) }
}

/// What the casebook tells about everybody but one customer, and about our own house.
private struct TextsOfOthers {
  private var texts: [String] = []
  /// The same folded, each between two line feeds, and where each begins.
  private var folds: [UInt8] = [Self.feed]
  private var starts: [Int] = []
  private(set) var words: Set<String> = []
  private static let feed = UInt8(ascii: "\n")

  init(than customer: CustomerID, in book: Casebook) {
    var found: Set<String> = []
    for other in book.portfolio.customers where other.id != customer && !other.isErased {
      found.formUnion(other.identifyingWords)
    }
    for payment in book.portfolio.payments where payment.customer != customer {
      found.formUnion([payment.label, payment.bankReference])
    }
    for invoice in book.portfolio.invoices where invoice.customer != customer && !invoice.reference.isEmpty {
      found.insert(invoice.reference)
    }
    for call in book.calls where call.customer != customer { found.insert(call.spokeWith) }
    if let company = book.house?.company {
      found.formUnion([company.legalName, company.senderName, company.senderEmail] + company.addressLines)
      for person in company.signatories { found.formUnion([person.fullName, person.lastName, person.email]) }
    }
    for text in found.sorted() where !text.isEmpty {
      let fold = folded(text)
      texts.append(text)
      starts.append(folds.count)
      folds += fold.utf8
      folds.append(Self.feed)
      for word in fold.split(whereSeparator: { !$0.isLetter }) { words.insert(String(word)) }
    }
  }

  /// Whether one of them is that text.
  func have(_ text: String) -> Bool {
    !places(of: [Self.feed] + Array(folded(text).utf8) + [Self.feed], atMost: 1).isEmpty
  }

  /// Whether that text stands in one of them.
  func hold(_ text: String) -> Bool { !places(of: Array(folded(text).utf8), atMost: 1).isEmpty }

  /// Those in which that text stands.
  func texts(around text: String) -> [String] {
    places(of: Array(folded(text).utf8), atMost: .max).compactMap { place in
      var low = 0
      var high = starts.count
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] <= place { low = middle + 1 } else { high = middle }
      }
      return low > 0 ? texts[low - 1] : nil
    }
  }

  private func places(of wanted: [UInt8], atMost most: Int) -> [Int] {
    guard !wanted.isEmpty else { return [] }
    var found: [Int] = []
    folds.withUnsafeBytes { all in
      var from = 0
      while found.count < most, let place = ByteSearch.place(of: wanted, in: all, from: from) {
        found.append(place)
        from = place + 1
      }
    }
    return found
  }
}

/// Words that name nobody: those of the texts that messages are made from, and of the trade.
private struct OrdinaryWords {
  private var words: Set<String>

  /// Words of bank labels, of who answers a telephone and of company names, folded.
  private static let trade: Set<String> = [
    "accountant", "accounting", "accounts", "accueil", "achats", "assistante", "banque", "bank", "carte",
    "cash",
    "check", "cheque", "client", "comptabilite", "comptable", "compta", "compte", "direct", "direction",
    "directeur",
    "directrice", "dirigeant", "espece", "especes", "etablissements", "eurl", "facture", "facturation",
    "factures",
    "fils", "finance", "finances", "fournisseurs", "gerant", "gerante", "gmbh", "groupe", "inst", "invoice",
    "invoices",
    "limited", "madame", "manager", "monsieur", "office", "paiement", "patron", "payable", "payment",
    "prelevement", "purchasing", "reception",
    "reglement", "remise", "sarl", "sasu", "secretaire", "secretariat", "sepa", "service", "societe",
    "standard",
    "transfer", "tresorerie", "virement", "virements",
  ]

  init(in templates: [String: String]) {
    words = Self.trade
    for text in TemplateLibrary.builtInTexts + templates.values {
      words.formUnion(SubjectWords.words(of: text))
    }
  }

  func contains(_ word: String) -> Bool { words.contains(word) }

  /// Whether a text is made of such words alone; digits in it, such as a reference, make it somebody's.
  func make(up text: String) -> Bool {
    !text.contains(where: \.isNumber) && SubjectWords.words(of: text).allSatisfy(words.contains)
  }
}
