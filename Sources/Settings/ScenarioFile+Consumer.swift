extension ScenarioFile {
  /// The commented file that `relance init` writes as `scenarios/particuliers.toml`: consumers, more gently and later.
  ///
  /// Nothing in it asks for the recovery fee of art. L441-10 C. com., which no consumer owes, nor for collection costs,
  /// which stay with the creditor without an enforceable title (art. L111-8 CPCE).
  package static let consumerText = """
    # Particuliers : plus tard et plus doucement que le scénario par défaut.
    # Jamais d'indemnité de 40 € ni de pénalités de l'article L441-10 (réservées aux professionnels) ; les frais de
    # recouvrement sans titre exécutoire restent à notre charge (L111-8 CPCE). L'intérêt légal court de la mise en demeure.
    #
    # [rule] dit à qui ce scénario s'applique ; toutes les conditions écrites doivent être vraies.
    #   segments, countries, groups, tags, customers   listes : une valeur suffit
    #   outstanding-from, outstanding-below            encours, en unités de « currency » ("EUR" par défaut)
    #   overdue-from, overdue-below                    total échu
    #   relation-days-from, relation-days-below        jours depuis la première facture
    #   late-days-from, late-days-below                jours de retard de la plus ancienne facture ouverte
    # Si plusieurs scénarios conviennent, le plus prudent l'emporte : celui qui ne relance jamais (never-chased = true,
    # sans étapes), puis celui qui nomme le client, puis la première relance la plus tardive, la mise en demeure la plus
    # tardive, le moins d'étapes, enfin l'ordre des noms. « relance why CLIENT » dit lequel et pourquoi.
    entry = "standard"

    [rule]
    segments = ["b2c"]

    [[step]]
    id = "R1"
    name-fr = "1er rappel"
    name-en = "First reminder"
    days = 8
    side = "après"
    template = "r1"
    tone = "friendly"

    [[step]]
    id = "AP"
    name-fr = "Appel téléphonique"
    name-en = "Phone call"
    days = 15
    side = "après"
    place = "call-task"
    channel = "call"
    release = "by-hand"
    tone = "friendly"

    [[step]]
    id = "R2"
    name-fr = "2e rappel"
    name-en = "Second reminder"
    days = 25
    side = "après"
    deadline = 10
    template = "r2"
    tone = "friendly"

    [[step]]
    id = "R3"
    name-fr = "Dernier avis avant mise en demeure"
    name-en = "Last reminder before formal notice"
    days = 40
    side = "après"
    deadline = 10
    template = "r3"
    tone = "firm"

    # À partir de la mise en demeure, tout se fait à la main.
    [[step]]
    id = "MD"
    name-fr = "Mise en demeure"
    name-en = "Formal notice"
    days = 55
    side = "après"
    channel = "registered-letter"
    release = "by-hand"
    deadline = 15
    formal-notice = true
    template = "md"
    tone = "formal"

    [[step]]
    id = "CX"
    name-fr = "Tribunal judiciaire"
    name-en = "Court proceedings"
    days = 90
    side = "après"
    channel = "letter"
    release = "by-hand"
    template = "cx"
    hand-over = "court"
    tone = "legal"

    """
}
