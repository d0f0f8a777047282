extension AddressFault {
  /// The fault and its remedy in French or in English.
  func wording(inFrench french: Bool) -> ProblemWording {
    let problem: (String, String) =
      switch self {
      case .empty: ("L'adresse e-mail est vide.", "The e-mail address is empty.")
      case .tooLong:
        ("L'adresse e-mail dépasse 254 caractères.", "The e-mail address exceeds 254 characters.")
      case .character:
        (
          "L'adresse e-mail contient un caractère interdit.",
          "The e-mail address holds a forbidden character."
        )
      case .notOneAt: ("L'adresse e-mail doit avoir un seul @.", "The e-mail address needs exactly one @.")
      case .localPart: ("La partie avant le @ est incorrecte.", "The part before the @ is wrong.")
      case .domain: ("Le domaine après le @ est incorrect.", "The domain after the @ is wrong.")
      case .accentedDomain:
        ("Ce domaine accentué est inconvertible.", "This accented domain cannot be converted.")
      }
    let remedy =
      self == .accentedDomain
      ? ("Demandez au client la forme xn-- de son domaine.", "Ask the customer for its xn-- form.")
      : ("Corrigez l'adresse du contact : nom@domaine.fr.", "Correct the contact's address: name@domain.com.")
    return french ? ProblemWording(problem.0, remedy.0) : ProblemWording(problem.1, remedy.1)
  }

  /// The same fault of an address of ours, which a key of the settings gives.
  func wording(ofSetting key: String, inFrench french: Bool) -> ProblemWording {
    let remedy =
      french
      ? "Corrigez \(key) dans settings.toml (nom@domaine.fr), puis : relance plan, et validez à nouveau."
      : "Correct \(key) in settings.toml (name@domain.com), then relance plan, and approve again."
    guard self != .empty else {
      return ProblemWording(
        french ? "L'adresse d'expédition \(key) est vide." : "The sending address \(key) is empty.", remedy)
    }
    return ProblemWording("\(key)\(french ? "\u{202F}" : ""): \(wording(inFrench: french).problem)", remedy)
  }
}

extension ServerFault {
  /// The fault and its remedy in French or in English.
  func wording(inFrench french: Bool) -> ProblemWording {
    let words: (fr: (String, String), en: (String, String)) =
      switch self {
      case .host:
        (
          ("Le nom du serveur est incorrect.", "Écrivez un nom tel que smtp.societe.fr."),
          ("The server's name is wrong.", "Write a name such as smtp.company.com.")
        )
      case .port:
        (
          ("Le port est incorrect.", "Choisissez 465 (TLS) ou 587 (STARTTLS)."),
          ("The port is wrong.", "Choose 465 (TLS) or 587 (STARTTLS).")
        )
      case .clearBeyondThisMachine:
        (
          ("Sans chiffrement, le serveur doit être sur cette machine.", "Choisissez tls ou starttls."),
          ("Without encryption the server must be on this machine.", "Choose tls or starttls.")
        )
      case .clearLogin:
        (
          (
            "Aucun mot de passe ne part sans chiffrement.",
            "Choisissez tls ou starttls, ou retirez l'identifiant."
          ),
          ("No password leaves without encryption.", "Choose tls or starttls, or remove the login.")
        )
      case .user:
        (
          ("L'identifiant est vide ou contient un caractère de contrôle.", "Corrigez-le."),
          ("The user is empty or holds a control character.", "Correct it.")
        )
      case .timeout:
        (
          ("Un délai du serveur est hors limites.", "Choisissez entre 1 et 3600 secondes."),
          ("A time limit of the server is out of range.", "Choose between 1 and 3600 seconds.")
        )
      case .certificateFile:
        (
          ("Le fichier de certificats est illisible.", "Indiquez un fichier PEM lisible."),
          ("The certificate file cannot be read.", "Name a readable PEM file.")
        )
      case .notSupported(let reason):
        (
          ("Ce réglage du serveur est refusé : \(reason)", "Vérifiez les réglages du courrier."),
          ("This server setting is refused: \(reason)", "Check the mail settings.")
        )
      }
    return french ? ProblemWording(words.fr.0, words.fr.1) : ProblemWording(words.en.0, words.en.1)
  }
}

extension PasswordFault {
  /// The fault and its remedy in French or in English.
  func wording(inFrench french: Bool) -> ProblemWording {
    let words: (fr: (String, String), en: (String, String)) =
      switch self {
      case .commandNotFound:
        (
          ("La commande du mot de passe est introuvable.", "Écrivez son chemin complet."),
          ("The password command is not found.", "Write its full path.")
        )
      case .commandFailed(let status):
        (
          ("La commande du mot de passe a échoué (code \(status)).", "Essayez-la dans un terminal."),
          ("The password command failed (status \(status)).", "Try it in a terminal.")
        )
      case .commandTooSlow(let seconds):
        (
          (
            "La commande du mot de passe dépasse \(seconds) s.",
            "Déverrouillez le trousseau puis recommencez."
          ),
          ("The password command takes over \(seconds) s.", "Unlock the keyring and try again.")
        )
      case .tooLong:
        (
          ("Le mot de passe dépasse 1000 octets.", "La commande ne doit dire que le mot de passe."),
          ("The password exceeds 1000 bytes.", "The command must print the password alone.")
        )
      case .empty:
        (
          ("Le mot de passe est vide.", "Vérifiez la commande ou le fichier."),
          ("The password is empty.", "Check the command or the file.")
        )
      case .character:
        (
          ("Le mot de passe a plusieurs lignes.", "Ne gardez qu'une ligne."),
          ("The password has several lines.", "Keep one line only.")
        )
      case .fileUnreadable(let error):
        (
          ("Le fichier du mot de passe est illisible (erreur \(error)).", "Vérifiez son chemin."),
          ("The password file cannot be read (error \(error)).", "Check its path.")
        )
      case .filePermissions:
        (
          ("D'autres peuvent lire le fichier du mot de passe.", "Faites : chmod 600 sur ce fichier."),
          ("Others can read the password file.", "Run chmod 600 on that file.")
        )
      }
    return french ? ProblemWording(words.fr.0, words.fr.1) : ProblemWording(words.en.0, words.en.1)
  }
}

extension PaymentCodeFault {
  /// The fault and its remedy in French or in English.
  func wording(inFrench french: Bool) -> ProblemWording {
    let problem: (String, String) =
      switch self {
      case .currency: ("Un code de paiement n'existe qu'en euros.", "A payment code exists in euros only.")
      case .amount: ("Le montant est hors limites pour un code.", "The amount is out of a code's range.")
      case .beneficiary:
        ("Le bénéficiaire doit avoir de 1 à 70 caractères.", "The beneficiary needs 1 to 70 characters.")
      case .iban: ("L'IBAN est incorrect.", "The IBAN is wrong.")
      case .bic: ("Le BIC est incorrect.", "The BIC is wrong.")
      case .reference: ("La référence dépasse 140 caractères.", "The reference exceeds 140 characters.")
      case .controlCharacter:
        ("Une valeur contient un caractère de contrôle.", "A value holds a control character.")
      case .tooLong(let bytes):
        ("Le code de paiement fait \(bytes) octets sur 331.", "The payment code has \(bytes) bytes of 331.")
      }
    let remedy = (
      "La lettre montre l'IBAN et la référence seuls.", "The letter shows IBAN and reference alone."
    )
    return french ? ProblemWording(problem.0, remedy.0) : ProblemWording(problem.1, remedy.1)
  }
}
