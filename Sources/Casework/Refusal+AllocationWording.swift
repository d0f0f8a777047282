import Receivables
import Wording

extension Refusal {
  /// What setting a payment or a credit note against an invoice can be refused for.
  func allocationPhrase(in language: Language) -> ProblemPhrase {
    switch self {
    case .otherAccount(let source, let invoice):
      language.phrase(
        (
          "\(source) et \(invoice) ne sont pas du même client et de la même devise.",
          "Choisir une facture du même compte."
        ),
        (
          "\(source) and \(invoice) are not of the same customer and currency.",
          "Choose an invoice of the same account."
        ))
    case .notAnInvoice(let number):
      language.phrase(
        ("\(number) est un avoir : rien ne le règle.", "Nommer l'avoir d'abord, puis la facture."),
        ("\(number) is a credit note: nothing settles it.", "Name the credit note first, then the invoice."))
    case .notACreditNote(let number):
      language.phrase(
        (
          "\(number) est une facture : elle n'en règle pas d'autre.",
          "Nommer un avoir ou un règlement (P-12)."
        ),
        ("\(number) is an invoice: it settles no other.", "Name a credit note or a payment (P-12)."))
    case .creditNoteUsed(let number):
      language.phrase(
        (
          "Il ne reste rien de l'avoir \(number) : il est déjà affecté.",
          "Le reprendre d'abord d'une facture : « relance allocate \(number) FACTURE --take-off »."
        ),
        (
          "Nothing is left of credit note \(number): it is set against invoices already.",
          "First take it off one: \"relance allocate \(number) INVOICE --take-off\"."
        ))
    case .nothingOpen(let number):
      language.phrase(
        ("Plus rien n'est ouvert sur \(number).", "Choisir une facture ouverte du même client."),
        ("Nothing is open on \(number) any more.", "Choose an open invoice of the same customer."))
    case .notAllocated(let source, let invoice?):
      language.phrase(
        (
          "\(source) n'est pas affecté à \(invoice).", "Voir ce qu'il règle : « relance allocate \(source) »."
        ),
        ("\(source) is not set against \(invoice).", "See what it settles: \"relance allocate \(source)\"."))
    case .notAllocated(let source, nil):
      language.phrase(
        ("\(source) n'est affecté à aucune facture.", "Rien à reprendre."),
        ("\(source) is set against no invoice.", "There is nothing to take off."))
    default: ProblemPhrase("", "")
    }
  }
}
