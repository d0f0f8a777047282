import Receivables
import Wording

extension DashboardAction {
  /// The word beside its key in the footer.
  package func label(in language: Language) -> String {
    switch self {
    case .help: language.say("Aide", "Help")
    case .menu: language.say("Menu", "Menu")
    case .palette: language.say("Commande", "Command")
    case .open: language.say("Ouvrir", "Open")
    case .back: language.say("Retour", "Back")
    case .close: language.say("Quitter", "Close")
    case .nextPane, .previousPane: language.say("Volet", "Pane")
    case .previousMonth: language.say("Mois préc.", "Month back")
    case .nextMonth: language.say("Mois suiv.", "Month on")
    case .previousCustomer: language.say("Précédent", "Previous")
    case .nextCustomer: language.say("Suivant", "Next")
    case .filter: language.say("Filtrer", "Filter")
    case .views: language.say("Vues", "Views")
    case .sort: language.say("Trier", "Sort")
    case .mark: language.say("Marquer", "Mark")
    case .range: language.say("Plage", "Range")
    case .markAll: language.say("Tout marquer", "Mark all")
    case .call: language.say("Appel", "Call")
    case .reminders: language.say("Relance", "Reminder")
    case .promise: language.say("Promesse", "Promise")
    case .dispute: language.say("Litige", "Dispute")
    case .note: language.say("Note", "Note")
    case .stage: language.say("Étape", "Move stage")
    case .why: language.say("Pourquoi", "Why")
    case .snooze: language.say("Reporter", "Snooze")
    case .approve: language.say("Valider", "Approve")
    case .approveMarked: language.say("Valider marqués", "Approve marked")
    case .edit: language.say("Modifier", "Edit")
    case .skip: language.say("Ignorer", "Skip")
    case .send: language.say("Envoyer", "Send")
    case .undo: language.say("Annuler", "Undo")
    case .redo: language.say("Rétablir", "Redo")
    case .done: language.say("Fait", "Done")
    case .resolve: language.say("Lever le doute", "Resolve")
    case .contacts: language.say("Contacts", "Contacts")
    case .profile: language.say("Profil", "Profile")
    case .pause: language.say("Statut", "Status")
    case .instalments: language.say("Échéancier", "Instalments")
    case .charges: language.say("Frais", "Charges")
    case .allocation: language.say("Affecter", "Allocate")
    case .letter: language.say("Lettre", "Letter")
    case .limitation: language.say("Prescription", "Limitation")
    case .pin: language.say("Épingler", "Pin")
    case .preview: language.say("Aperçu", "Preview")
    case .difference: language.say("Différences", "Differences")
    case .copy: language.say("Copier", "Copy")
    case .openFile: language.say("Ouvrir la pièce", "Open the file")
    case .export: language.say("Exporter", "Export")
    case .dossier: language.say("Dossier", "Dossier")
    case .apply: language.say("Actualiser", "Refresh")
    case .warnings: language.say("Avertissements", "Warnings")
    default: title(in: language)
    }
  }

  /// What it does, in a few words: help, menu and palette.
  package func title(in language: Language) -> String {
    switch self {
    case .help: language.say("Aide : toutes les touches", "Help: every key")
    case .menu: language.say("Menu des actions", "Menu of actions")
    case .palette: language.say("Commande par son nom", "Command by its name")
    case .open: language.say("Ouvrir la fiche, lire une ligne en entier", "Open the record, read a row whole")
    case .back: language.say("Revenir, effacer les marques", "Go back, clear marks")
    case .close: language.say("Fermer l'écran, quitter", "Close the screen, quit")
    case .showWorklist: language.say("Travail du jour", "Today's work")
    case .showCustomers: language.say("Clients", "Customers")
    case .showQueue: language.say("File de relances", "Reminder queue")
    case .showCalls: language.say("Appels", "Calls")
    case .showBoard: language.say("Tableau de bord", "Board of figures")
    case .nextPane: language.say("Volet suivant", "Next pane")
    case .previousPane: language.say("Volet précédent", "Previous pane")
    case .previousMonth: language.say("Tableau : mois précédent", "Board: month before")
    case .nextMonth: language.say("Tableau : mois suivant", "Board: month after")
    case .previousCustomer: language.say("Client précédent", "Previous customer")
    case .nextCustomer: language.say("Client suivant", "Next customer")
    case .filter: language.say("Filtrer la liste", "Filter the list")
    case .views: language.say("Vues enregistrées", "Saved views")
    case .sort: language.say("Trier par…", "Sort by…")
    case .reverseSort: language.say("Inverser le tri", "Reverse the sort")
    case .mark: language.say("Marquer la ligne", "Mark the row")
    case .range: language.say("Marquer une plage", "Mark a range")
    case .markUp: language.say("Marquer vers le haut", "Mark upwards")
    case .markDown: language.say("Marquer vers le bas", "Mark downwards")
    case .markAll: language.say("Marquer toutes les lignes filtrées", "Mark every filtered row")
    default: movingTitle(in: language)
    }
  }

  private func movingTitle(in language: Language) -> String {
    switch self {
    case .up: language.say("Ligne précédente", "Previous row")
    case .down: language.say("Ligne suivante", "Next row")
    case .pageUp: language.say("Page précédente", "Previous page")
    case .pageDown: language.say("Page suivante", "Next page")
    case .halfPageUp: language.say("Demi-page vers le haut", "Half a page up")
    case .halfPageDown: language.say("Demi-page vers le bas", "Half a page down")
    case .first: language.say("Première ligne", "First row")
    case .last: language.say("Dernière ligne", "Last row")
    case .scrollUp: language.say("Remonter l'aperçu", "Scroll the preview up")
    case .scrollDown: language.say("Descendre l'aperçu", "Scroll the preview down")
    case .preview: language.say("Aperçu : masquer ou montrer", "Preview: hide or show")
    case .difference: language.say("Différences avec le modèle", "Differences with the template")
    case .openFile:
      language.say(
        "Ouvrir le message parti, sinon le relevé", "Open the message that left, else the statement")
    case .copy: language.say("Copier (téléphone, e-mail, numéro)", "Copy (phone, e-mail, number)")
    case .export: language.say("Exporter la vue en CSV ou JSON", "Export the view as CSV or JSON")
    case .dossier:
      language.say(
        "Dossier de transmission : relevé, pénalités, preuves (ZIP et PDF)",
        "Hand-over dossier: statement, charges, proofs (ZIP and PDF)")
    case .apply: language.say("Appliquer les mises à jour, réordonner", "Apply updates, sort again")
    case .pauseLive: language.say("Suspendre les mises à jour", "Hold live updates")
    case .warnings:
      language.say("Avertissements du dossier et des réglages", "Warnings of store and settings")
    case .redraw: language.say("Redessiner l'écran", "Paint the screen anew")
    case .suspend: language.say("Mettre en arrière-plan", "Go to the background")
    case .mouse: language.say("Souris : activer, désactiver", "Mouse: on, off")
    default: workingTitle(in: language)
    }
  }

  private func workingTitle(in language: Language) -> String {
    switch self {
    case .call: language.say("Consigner un appel", "Log a call")
    case .reminders: language.say("Relance de ce client", "This customer's reminder")
    case .promise: language.say("Noter une promesse", "Record a promise")
    case .dispute: language.say("Ouvrir un litige", "Open a dispute")
    case .note: language.say("Ajouter une note", "Add a note")
    case .stage: language.say("Changer d'étape, avec un motif", "Move the stage, with a reason")
    case .why: language.say("Pourquoi : la trace complète", "Why: the full trace")
    case .snooze: language.say("Reporter à plus tard", "Snooze")
    case .approve: language.say("Valider la relance", "Approve the reminder")
    case .approveMarked: language.say("Valider les relances marquées", "Approve marked reminders")
    case .edit: language.say("Modifier le texte", "Edit the text")
    case .skip: language.say("Ignorer, avec un motif", "Skip, with a reason")
    case .send: language.say("Envoyer les relances validées", "Send approved reminders")
    case .undo: language.say("Annuler la dernière décision", "Undo the last decision")
    case .redo: language.say("Rétablir ce qui vient d'être annulé", "Bring back what was just undone")
    case .done: language.say("Tâche faite", "Task done")
    case .resolve: language.say("Lever le doute d'un envoi incertain", "Resolve an uncertain sending")
    case .instalments: language.say("Accorder un échéancier", "Agree a plan of instalments")
    case .charges:
      language.say("Frais et intérêts : abandonner, payer", "Late-payment charges: waive, pay")
    case .allocation:
      language.say("Affecter un avoir, un règlement", "Set a credit note or payment against an invoice")
    case .letter:
      language.say("Suivi d'une lettre : présentée, signée…", "Tracking of a letter: presented, signed…")
    case .limitation:
      language.say("Dette reconnue, demande en justice", "Debt acknowledged, court claim")
    case .pin:
      language.say("Épingler la relance, la détacher", "Pin the reminder, let go of it")
    case .contacts:
      language.say("Contacts et adresse : corriger, ajouter", "Contacts and address: mend, add")
    case .profile:
      language.say(
        "Profil du client : règlements, fermetures, canaux",
        "Customer's profile: payment runs, closings, channels")
    case .pause:
      language.say(
        "Statut : suspendre, transmettre, passer en perte…", "Status: pause, hand over, write off…")
    case .cancelPromise: language.say("Annuler la promesse en cours", "Cancel the running promise")
    case .closeDispute: language.say("Clore le litige", "Close the dispute")
    case .endPause: language.say("Reprendre les relances", "End the pause")
    case .fileClaim: language.say("Créance déclarée aujourd'hui", "Claim filed today")
    case .copySent: language.say("Copie de facture envoyée", "Copy of the invoice sent")
    case .plan: language.say("Planifier les relances", "Plan reminders")
    case .checkBank: language.say("Banque vérifiée aujourd'hui", "Bank checked today")
    default: rawValue
    }
  }
}
