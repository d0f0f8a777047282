extension DashboardAction {
  /// Further words, French and English, by which help and palette find it: what people call it elsewhere.
  var otherWords: String {
    switch self {
    case .call: "rappel rappeler téléphone téléphoner appeler phone call back callback"
    case .undo: "rappel rappeler retirer arrêter envoi défaire recall revert take back stop sending"
    case .redo: "refaire again"
    case .send: "expédier poster partir mail deliver"
    case .reminders: "relancer rappel message lettre courrier dunning letter"
    case .snooze: "plus tard remettre repousser later postpone defer"
    case .approve, .approveMarked: "approuver accepter accept validate"
    case .skip: "sauter passer ignore"
    case .edit: "éditer corriger texte change"
    case .dispute: "différend contestation contester réclamation claim"
    case .promise: "engagement word commitment"
    case .instalments: "échelonner plan de paiement payment plan part payments"
    case .charges: "pénalités indemnité 40 intérêts abandonner remise waive pay penalties fee interest"
    case .allocation:
      "lettrer lettrage imputer imputation compenser avoir credit note allocation set off match"
    case .letter: "recommandé lrar avis signé refusé présentée registered post tracking"
    case .limitation: "reconnaissance de dette justice forclusion délai acknowledgment claim court"
    case .pin: "fixer garder punaise tenir hold fast keep"
    case .copySent: "duplicata non reçue facture duplicate not received resend"
    case .fileClaim: "procédure collective bodacc mandataire insolvency"
    case .contacts:
      "carnet bottin adresse téléphone e-mail courriel coordonnées interlocuteur address book phone mail person"
    case .profile:
      "préférences jours de règlement fermeture congés heures langue opt-out preferences holidays"
    case .pause:
      "suspendre geler arrêter prélèvement insolvabilité procédure perte avoir contentieux status pause freeze stop hold insolvency debit loss"
    case .stage: "niveau palier level"
    case .note: "commentaire remarque comment remark"
    case .done: "terminer fini finish complete"
    case .resolve: "incertain doute uncertain doubt"
    case .dossier:
      "recouvrement huissier injonction tribunal preuve agence collection court evidence agency zip"
    case .export: "csv json tableur excel fichier relevé pdf spreadsheet file statement"
    case .copy: "presse-papiers clipboard"
    case .openFile: "relevé pdf pièce statement attachment"
    case .filter: "chercher rechercher trouver search find"
    case .apply: "rafraîchir recharger reload"
    case .checkBank: "banque relevé règlements bank payments"
    case .plan: "préparer calculer prepare"
    case .why: "raison trace explication reason explain"
    case .close: "sortir exit leave"
    case .showBoard: "indicateurs dso balance âgée figures aged"
    default: ""
    }
  }
}
