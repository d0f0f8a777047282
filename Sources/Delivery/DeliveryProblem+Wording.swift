/// What is wrong and one thing to do about it, in the collector's words.
package struct ProblemWording: Equatable, Sendable {
  /// One sentence: what is wrong.
  package let problem: String
  /// One sentence: what to do.
  package let remedy: String

  init(_ problem: String, _ remedy: String) {
    self.problem = problem
    self.remedy = remedy
  }
}

extension DeliveryProblem {
  /// The problem and its remedy in French or in English.
  package func wording(inFrench french: Bool) -> ProblemWording {
    func say(_ fr: (String, String), _ en: (String, String)) -> ProblemWording {
      french ? ProblemWording(fr.0, fr.1) : ProblemWording(en.0, en.1)
    }
    switch self {
    case .address(let fault): return fault.wording(inFrench: french)
    case .sender(let fault): return fault.wording(ofSetting: "[mail] from", inFrench: french)
    case .replyTo(let fault): return fault.wording(ofSetting: "[[signatory]] email", inFrench: french)
    case .server(let fault): return fault.wording(inFrench: french)
    case .password(let fault): return fault.wording(inFrench: french)
    case .paymentCode(let fault): return fault.wording(inFrench: french)
    case .controlCharacter(let header):
      return say(
        (
          "L'en-tête \(header) contient un caractère de contrôle.",
          "Retapez cette valeur sans retour à la ligne."
        ),
        ("The header \(header) holds a control character.", "Type this value again without a line break."))
    case .missing(let header):
      return say(
        ("L'en-tête \(header) est vide.", "Complétez-le."), ("The header \(header) is empty.", "Fill it in."))
    case .headerName:
      return say(
        ("Cet en-tête ne peut pas être ajouté.", "Retirez-le."),
        ("This header cannot be added.", "Remove it."))
    case .messageID:
      return say(
        (
          "L'identifiant du message n'est pas de la forme nom@domaine.",
          "Corrigez le domaine de l'expéditeur."
        ),
        ("The message identifier is not of the form name@domain.", "Correct the sender's domain."))
    case .controlCharacterInText:
      return say(
        ("Le texte contient un caractère de contrôle.", "Modifiez le texte et retirez-le."),
        ("The text holds a control character.", "Edit the text and remove it."))
    default: return attachmentOrPageWording(inFrench: french)
    }
  }

  private func attachmentOrPageWording(inFrench french: Bool) -> ProblemWording {
    func say(_ fr: (String, String), _ en: (String, String)) -> ProblemWording {
      french ? ProblemWording(fr.0, fr.1) : ProblemWording(en.0, en.1)
    }
    switch self {
    case .fileName:
      return say(
        ("Le nom de la pièce jointe est inutilisable.", "Donnez un nom simple de 100 caractères au plus."),
        ("The attachment's name cannot be used.", "Give it a plain name of at most 100 characters."))
    case .contentType:
      return say(
        ("Le type de la pièce jointe est inconnu.", "Indiquez-le sous la forme application/pdf."),
        ("The attachment's type is unknown.", "Give it in the form application/pdf."))
    case .picture:
      return say(
        (
          "Le logo n'est ni un PNG ni un JPEG utilisable.",
          "Choisissez un PNG de 4000 points de côté au plus."
        ),
        ("The logo is neither a usable PNG nor JPEG.", "Choose a PNG of at most 4000 pixels a side."))
    case .insecureConnection(let words):
      return say(
        ("La connexion au serveur n'est pas sûre : \(words)", "Vérifiez l'hôte, le port et le certificat."),
        ("The connection to the server is not secure: \(words)", "Check host, port and certificate."))
    case .loginRefused(let words):
      return say(
        ("Le serveur refuse l'identification : \(words)", "Vérifiez l'utilisateur et le mot de passe."),
        ("The server refuses the login: \(words)", "Check the user and the password."))
    case .folder(let error):
      return say(
        ("Le dossier d'envoi refuse le fichier (erreur \(error)).", "Vérifiez la place et les droits."),
        ("The outbox refuses the file (error \(error)).", "Check free space and permissions."))
    case .recipientDoesNotFit(let lines):
      return say(
        ("L'adresse (\(lines) lignes) ne tient pas dans la fenêtre.", "Ramenez-la à six lignes courtes."),
        ("The address (\(lines) lines) does not fit the window.", "Shorten it to six short lines."))
    case .rowHigherThanPage(let row):
      return say(
        ("La ligne \(row) du tableau dépasse une page.", "Raccourcissez son libellé."),
        ("Row \(row) of the table is higher than a page.", "Shorten its label."))
    case .archive:
      return say(
        ("L'archive ZIP n'a pas pu être produite.", "Libérez de la mémoire, puis recommencez."),
        ("The ZIP archive could not be made.", "Free some memory, then try again."))
    default:
      return say(
        ("Le document n'a pas pu être produit.", "Vérifiez les polices installées, puis recommencez."),
        ("The document could not be made.", "Check the installed fonts, then try again."))
    }
  }
}
