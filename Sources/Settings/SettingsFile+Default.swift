extension SettingsFile {
  /// The commented file that `relance init` writes; it reads back as the defaults.
  package static let defaultText = """
    # Réglages de ce dossier. Le programme lit ce fichier et ne le réécrit jamais.
    # Un texte va entre guillemets ; une ligne qui commence par # est un commentaire.

    language = "fr"              # langue des textes du dossier : "fr" ou "en"
    zone = "Europe/Paris"        # fuseau horaire des journées
    scenario = "default"         # scenarios/default.toml : qui n'a pas d'autre scénario

    # Qui nous sommes : en tête et au pied de chaque message.
    [company]
    name = ""                    # raison sociale
    address = []                 # lignes de rue : ["12 quai des Étroits"]
    postcode = ""
    city = ""                    # « Lyon, le … »
    country = ""                 # deux lettres, vide pour la France
    siren = ""
    siret = ""
    vat-number = ""
    legal-line = ""              # « SARL au capital de 10 000 €, RCS Lyon 999 000 003 »
    website = ""
    logo = ""                    # fichier PNG ou JPEG, relatif au dossier

    # Où payer. Seul ce fichier fixe l'IBAN : jamais un import.
    [bank]
    beneficiary = ""
    iban = ""
    bic = ""

    # Qui signe et suit les dossiers : la première personne par défaut. Répétez la section pour d'autres ;
    # steps = ["MD", "CX"] : qui signe ces étapes-là (la ligne directe de qui suit le dossier y figure aussi).
    [[signatory]]
    first-name = ""
    last-name = ""
    role = ""
    email = ""
    phone = ""

    # Serveur de messagerie. Le mot de passe n'est jamais ici :
    # password-command = ["secret-tool", "lookup", "service", "relance"], ou password-file (droits 0600).
    [mail]
    from-name = ""
    from = ""
    host = ""
    # port = 465
    security = "tls"             # "tls", "starttls", ou "none" vers cette machine seulement
    user = ""
    # password-command = ["pass", "show", "relance"]
    # password-file = "/home/moi/.config/relance/password"
    # ca-file = ""

    # Tant que le dossier est en essai, tout part à cette seule adresse.
    [sandbox]
    override = ""
    hosts = ["localhost", "127.0.0.1", "::1"]

    [limits]
    per-day = 500                # messages par jour
    per-customer-week = 2        # jours avec message, par client et par semaine
    per-domain-minute = 30       # messages par minute vers un même domaine
    hold-seconds = 10            # temps pendant lequel un envoi se rappelle

    [rules]
    spacing-days = 5             # jours entre deux contacts avec un client
    floor = 10                   # échu sous lequel rien n'est proposé, en unités de la devise
    ceiling = 10000              # échu au-dessus duquel rien n'est approuvé en lot
    promise-grace-days = 3       # jours ouvrés après le jour promis
    bank-freshness-days = 3      # âge maximal du dernier import de paiements, en jours ouvrés
    approval-validity-days = 3   # jours ouvrés pendant lesquels une approbation vaut
    days-after-issue = 5         # pas de rappel avant échéance plus tôt après la facture
    postal-days = 3              # jours ouvrés d'acheminement d'un courrier
    calls-per-week = 3           # appels par client en 7 jours
    calls-per-month = 8          # appels par client en 30 jours

    # Pénalités de retard ; les taux publiés sont dans rates.toml.
    [charges]
    contract-rate = ""           # taux de vos conditions de vente entre professionnels : "12.00" ; vide : BCE + 10
    day-count = "act/365"        # ou "act/act" : 366 jours les années bissextiles
    set-off = "interest-first"   # un acompte règle d'abord les intérêts (art. 1343-1 C. civ.) ; un contrat
                                 # peut dire "principal-first"
    carrier = false              # transporteur de marchandises : prescription d'un an (art. L133-6 C. com.)

    # Papiers que les dossiers de transmission prennent d'eux-mêmes.
    [papers]
    invoices = ""                # dossier de vos factures en PDF, chacune nommée par son numéro : F-2231.pdf

    # Jours où rien ne part : samedis, dimanches, jours fériés, et les fermetures de la maison.
    [calendar]
    region = "metropole"         # ou "alsace-moselle", "guadeloupe", "martinique", "guyane", "la-reunion", "mayotte"…
    closed = []                  # ["24/12-02/01", "03/08/2026-21/08/2026", "S33"]

    # Points de l'ordre de travail ; 0 éteint un critère.
    [priority]
    broken-promise = 60
    uncertain-sending = 80
    failed-sending = 50
    unhandled-reply = 55
    call-back-due = 45
    promise-due-today = 20
    dispute-follow-up-due = 30
    task-due = 35
    decision-needed = 15
    overdue-tier = 10
    overdue-tiers = [500, 2000, 5000, 10000, 50000]   # paliers d'échu, en unités de la devise
    ten-days-late = 3
    ten-days-late-limit = 9
    credit-limit = 10
    credit-limit-from-percent = 80
    missing-contact = 25
    no-next-action = 25
    slower-than-usual = 12

    """
}
