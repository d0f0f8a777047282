extension ScenarioFile {
  /// The commented file that `relance init` writes as `scenarios/public.toml`: public bodies, at the pace of their payments.
  package static let publicBodyText = """
    # Organismes publics : délai de paiement de 30 jours, mandatement puis comptable public ; on laisse le temps de payer,
    # et un appel au service facturier règle plus qu'une lettre.
    entry = "standard"

    [rule]
    segments = ["public"]

    [[step]]
    id = "R1"
    name-fr = "1re relance"
    name-en = "First reminder"
    days = 10
    side = "après"
    template = "r1"
    tone = "friendly"

    [[step]]
    id = "AP"
    name-fr = "Appel téléphonique"
    name-en = "Phone call"
    days = 18
    side = "après"
    place = "call-task"
    channel = "call"
    release = "by-hand"
    tone = "friendly"

    [[step]]
    id = "R2"
    name-fr = "2e relance"
    name-en = "Second reminder"
    days = 30
    side = "après"
    deadline = 10
    template = "r2"
    tone = "firm"

    [[step]]
    id = "R3"
    name-fr = "Dernier avis avant mise en demeure"
    name-en = "Last reminder before formal notice"
    days = 45
    side = "après"
    deadline = 10
    template = "r3"
    tone = "last"

    # À partir de la mise en demeure, tout se fait à la main.
    [[step]]
    id = "MD"
    name-fr = "Mise en demeure"
    name-en = "Formal notice"
    days = 65
    side = "après"
    channel = "registered-letter"
    release = "by-hand"
    deadline = 15
    formal-notice = true
    template = "md"
    tone = "formal"

    [[step]]
    id = "CX"
    name-fr = "Contentieux"
    name-en = "Court proceedings"
    days = 100
    side = "après"
    channel = "letter"
    release = "by-hand"
    template = "cx"
    hand-over = "court"
    tone = "legal"

    """
}
