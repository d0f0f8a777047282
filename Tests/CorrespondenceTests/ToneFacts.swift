/// What the text of a step must and must not say (domain C3): the same facts for every reader, in both languages.
struct ToneFacts: CustomStringConvertible {
  let step: String
  /// Words each of which stands in the message, French and English.
  var says: [(french: String, english: String)] = []
  /// Words of which none stands there.
  var never: [(french: String, english: String)] = []
  /// Where it goes by the law: what professionals alone are told.
  var saysToBusiness: [(french: String, english: String)] = []
  /// The subject's words.
  var subject: [(french: String, english: String)] = []
  /// Whether it names the last day to pay; formal notices count from their receipt instead.
  var namesDeadline = false
  /// Words at most, without the table.
  let words: Int

  var description: String { step }

  /// What only a formal notice and what follows may threaten with.
  static let threats: [(french: String, english: String)] = [
    ("mise en demeure", "formal notice"), ("recouvrement de", "recovery of"),
    ("contentieux", "court proceedings"),
    ("tribunal", "legal"), ("voie de droit", "legal means"), ("poursui", "pursue"),
    ("recommandée", "registered"),
    ("dernier", "last reminder"),
  ]
  static let charges: [(french: String, english: String)] = [
    ("pénalité", "charges"), ("indemnité", "fee"), ("40\u{202F}€", "€40"), ("L441-10", "L441-10"),
    ("intérêt", "interest"),
  ]
  static let reproach: [(french: String, english: String)] = [
    ("retard", "overdue"), ("impayé", "unpaid"), ("malgré", "despite"), ("échue", "fell due"),
    ("oubli", "oversight"), ("toujours pas", "still not"),
  ]
  /// What no text says: nobody counts reminders to the customer from the first, nor threatens with what needs a title.
  static let unsayable: [(french: String, english: String)] = [
    ("première relance", "first reminder"), ("premier rappel", "1st reminder"), ("saisie", "seiz"),
    ("huissier", "bailiff"),
  ]
  private static let ignoreIfPaid = (
    french: "pas tenir compte de ce message", english: "please disregard this message"
  )

  static let all: [ToneFacts] = [
    // A service: check the receipt, ask for what is missing, no reproach.
    ToneFacts(
      step: "P0",
      says: [
        ("bon de commande", "order number"), ("duplicata", "a copy"),
        ("pas compte de ce message", "disregard"),
      ],
      never: threats + charges + reproach, subject: [("échéance", "due")], words: 130),
    // Neutral.
    ToneFacts(
      step: "J0",
      says: [("à échéance", "now due"), ("pas compte de ce message", "please disregard this message")],
      never: threats + charges + reproach,
      subject: [("Échéance", "due")], words: 120),
    // Supposes an oversight, has the statement with it, may be paid already; no charges, no threat.
    ToneFacts(
      step: "R1",
      says: [
        ("Sauf erreur ou omission", "Unless we are mistaken"), ("simple oubli", "simple oversight"),
        ignoreIfPaid, ("relevé de votre compte est joint", "statement of your account is attached"),
      ], never: threats + charges + [("malgré", "despite")], subject: [("oubli", "oversight")], words: 160),
    // Firm: recalls the reminder before, quotes the law without claiming, names the last day.
    ToneFacts(
      step: "R2",
      says: [
        ("Malgré notre rappel du", "Despite our reminder of"), ("Si vous contestez", "If you dispute"),
        ("pas en tenir compte", "please disregard it"),
      ], never: threats,
      saysToBusiness: [
        ("L441-10", "L441-10"), ("pénalités", "late-payment charges"), ("40\u{202F}€", "€40"),
        ("ne vous les réclamons pas", "do not claim them"),
      ], subject: [("rappel", "reminder")], namesDeadline: true, words: 230),
    // Announces the notice and what will then be claimed.
    ToneFacts(
      step: "R3",
      says: [
        ("Malgré notre rappel du", "Despite our reminder of"), ("mise en demeure", "formal notice"),
        ("recommandée", "registered letter"), ("dernier rappel", "last friendly reminder"),
        ("proposition écrite", "written proposal"), ignoreIfPaid,
      ],
      never: [("contentieux", "court proceedings"), ("tribunal", "legal"), ("voie de droit", "legal means")],
      saysToBusiness: [("pénalités de retard", "late-payment charges"), ("réclamées", "claimed")],
      subject: [("Dernier rappel", "Last reminder")], namesDeadline: true, words: 220),
    // Formal: title, both parties, sums, time, law, what follows, reminders before.
    ToneFacts(
      step: "MD",
      says: [
        ("999000003", "999000003"), ("Élan & Fils", "Élan & Fils"),
        ("3 rue des Œillets", "3 rue des Œillets"),
        ("12 quai des Étroits", "12 quai des Étroits"), ("article 1344", "article 1344"),
        ("vous mettons en demeure", "give you formal notice"), ("15 jours", "15 days"),
        ("réception", "receiving"), ("règlements et avoirs", "payments and credit notes"),
        ("Rappel du", "Reminder of"),
        ("toute voie de droit", "every legal means"), ("Comptable", "Comptable"),
      ], never: [("oubli", "oversight"), ("pas tenir compte", "disregard")],
      saysToBusiness: [("intérêts de retard", "late-payment interest")],
      subject: [("MISE EN DEMEURE", "FORMAL NOTICE")], words: 400),
    // Notes to whoever takes the file over: facts and papers, no address to the customer.
    ToneFacts(
      step: "AM",
      says: [
        ("Note de transmission", "Hand-over note"), ("Créancier", "Creditor"), ("Débiteur", "Debtor"),
        ("Principal restant dû", "Principal still owed"), ("mandat écrit", "written mandate"),
      ], never: [("Madame", "Dear"), ("tenir compte", "disregard"), ("salutations", "faithfully")],
      subject: [("recouvrement amiable", "amicable collection")], words: 300),
    ToneFacts(
      step: "CX",
      says: [
        ("contentieux", "court proceedings"), ("Créancier", "Creditor"), ("Débiteur", "Debtor"),
        ("décompte", "detailed account"),
      ], never: [("Madame", "Dear"), ("tenir compte", "disregard"), ("salutations", "faithfully")],
      saysToBusiness: [("Kbis", "company register")],
      subject: [("contentieux", "court proceedings")], words: 300),
  ]
}
