extension ScenarioFile {
  /// The commented file that `relance init` writes as `scenarios/default.toml`; it reads back as `Scenario.frenchBusiness`.
  package static let defaultText = """
    # Scénario de relance : les étapes dans l'ordre. Le programme lit ce fichier et ne le réécrit jamais.
    # Il vaut pour tous les clients qu'aucune [rule] d'un autre fichier de ce dossier ne choisit.
    #
    # id          code court, gardé pour toujours dans l'historique
    # days, side  jours calendaires et leur côté de l'échéance : "avant" ou "après" ("before", "after")
    # place       "ladder" échelon (par défaut), "before-due" avant, "on-due" le jour même, "call-task" appel,
    #             "internal-note" note pour vous : une tâche à votre nom, rien ne part et rien ne monte,
    #             "after-payment" remerciement (exemple en fin de fichier)
    # channel     "email" (par défaut), "letter", "registered-letter", "sms", "call"
    # channels    plusieurs voies à la fois, ["email", "letter"] : un message ou une tâche par voie, une seule relance
    # one-of      une voie parmi plusieurs, ["email", "letter"] : celle que le client préfère, sinon la première utilisable
    # sms-template  texte du SMS d'une étape qui part aussi ainsi : "sms-r1", "sms-r2", ou le vôtre
    # hand-over   remise du dossier, "amicable" (recouvrement amiable) ou "court" (contentieux) : la tâche faite, les
    #             factures prennent ce statut et plus rien ne part d'ici tant qu'il dure
    # template    nom du texte, sans la langue ; vide pour un appel
    # tone        "service", "friendly" (par défaut), "firm", "last", "formal", "legal"
    # release     "approval" une personne approuve (par défaut), "automatic", "by-hand"
    # deadline    délai annoncé au client, en jours
    #
    # minimum               encours du client (unités de la devise) sous lequel l'étape attend
    # ceiling               montant réclamé au-dessus duquel elle n'est jamais approuvée en lot ni par le plan
    # second-approver-from  montant à partir duquel qui a modifié le texte ne peut ni l'approuver ni noter la tâche
    #                       faite (quatre yeux), et à partir duquel une étape automatique attend qu'une personne l'approuve
    # may-skip = false      personne ne peut l'ignorer
    # contact-role          fonction du contact destinataire ; sinon le contact habituel du client
    # copies                copies d'un e-mail, 5 au plus : fonctions de contacts du client, ou adresses de votre maison,
    #                       par exemple ["direction", "chef@societe.fr"] ; tous reçoivent le message, ou personne
    # copies-needed = true  sans contact joignable pour une copie, l'étape attend ; sinon elle part sans, et le dit

    # Entrée d'un client jamais contacté : "contextual" selon l'ancienneté (au plus R2), "standard" à la première étape.
    entry = "contextual"

    [[step]]
    id = "P0"
    name-fr = "Rappel avant échéance"
    name-en = "Note before the due day"
    days = 5
    side = "avant"
    place = "before-due"
    template = "p0"
    tone = "service"

    [[step]]
    id = "J0"
    name-fr = "Rappel le jour de l'échéance"
    name-en = "Note on the due day"
    days = 0
    place = "on-due"
    template = "j0"
    tone = "service"

    [[step]]
    id = "R1"
    name-fr = "1re relance"
    name-en = "First reminder"
    days = 5
    side = "après"
    template = "r1"
    tone = "friendly"

    [[step]]
    id = "AP"
    name-fr = "Appel téléphonique"
    name-en = "Phone call"
    days = 12
    side = "après"
    place = "call-task"
    channel = "call"
    tone = "friendly"
    release = "by-hand"

    [[step]]
    id = "R2"
    name-fr = "2e relance"
    name-en = "Second reminder"
    days = 20
    side = "après"
    template = "r2"
    tone = "firm"
    deadline = 7

    [[step]]
    id = "R3"
    name-fr = "Dernier avis avant mise en demeure"
    name-en = "Last reminder before formal notice"
    days = 28
    side = "après"
    template = "r3"
    tone = "last"
    deadline = 8

    # À partir de la mise en demeure, tout se fait à la main.
    [[step]]
    id = "MD"
    name-fr = "Mise en demeure"
    name-en = "Formal notice"
    days = 38
    side = "après"
    channel = "registered-letter"
    template = "md"
    tone = "formal"
    release = "by-hand"
    deadline = 15
    formal-notice = true

    [[step]]
    id = "AM"
    name-fr = "Recouvrement amiable"
    name-en = "Amicable collection"
    days = 53
    side = "après"
    channel = "letter"
    template = "am"
    # hand-over = "amicable"   si un cabinet prend alors le dossier : CX attend qu'il revienne
    tone = "formal"
    release = "by-hand"

    [[step]]
    id = "CX"
    name-fr = "Contentieux"
    name-en = "Court proceedings"
    days = 75
    side = "après"
    channel = "letter"
    template = "cx"
    hand-over = "court"
    tone = "legal"
    release = "by-hand"

    # Remerciement (facultatif) : dit merci une fois, quand tout ce qui a été relancé est payé et que plus rien n'est échu.
    # Il ne réclame rien, ne compte pas comme un contact et laisse la place à tout autre message. Ni days ni deadline.
    # within    jours après le dernier paiement, 1 à 60 (10 par défaut) ; minimum : payé au moins (unités de la devise)
    #
    # [[step]]
    # id = "MC"
    # name-fr = "Remerciement"
    # name-en = "Thank-you"
    # place = "after-payment"
    # template = "merci"        # SMS : channel = "sms" et template = "sms-merci"
    # tone = "friendly"
    # within = 10

    """
}
