import Receivables
import Wording

extension InvoiceCopyFault {
  /// What is wrong with the file, to stand behind an invoice's number.
  package func words(in language: Language) -> String {
    switch self {
    case .ambiguous:
      language.say(
        "un nom de fichier pour plusieurs factures ou fichiers", "one file name for several invoices or files"
      )
    case .notPDF: language.say("n'est pas un PDF lisible", "not a readable PDF")
    case .tooLarge: language.say("plus de 64 Mio", "more than 64 MiB")
    case .tooMuch:
      language.say("les copies dépasseraient 256 Mio", "the copies would hold more than 256 MiB")
    }
  }
}
