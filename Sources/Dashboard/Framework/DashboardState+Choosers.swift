import Canvas
import Casework
import Receivables
import Wording

extension DashboardState {
  /// Every key with its words, typed into and run; what cannot be done now says why.
  func helpPage(_ world: DashboardWorld) -> Chooser {
    Chooser(
      title: world.language.say("Aide", "Help"),
      entries: keys.bindings.filter { $0.action != .help }.map { entry($0, world, allKeys: true) })
  }

  /// The verbs with their keys: a letter runs one at once.
  func actionMenu(_ world: DashboardWorld) -> Chooser {
    let shown = keys.bindings.filter { !$0.action.isSilent && $0.action != .menu && $0.action != .back }
    // Verbs on the record first; each in its place, whether it can be done now or not.
    let verbs = shown.filter { $0.action.isVerb }
    return Chooser(
      title: world.language.say("Actions", "Actions"),
      entries: (verbs + shown.filter { !$0.action.isVerb }).map { entry($0, world, allKeys: false) },
      runsKeys: true)
  }

  /// Every action by its French and English names; a number goes to that row.
  func palette(_ world: DashboardWorld) -> Chooser {
    Chooser(
      title: world.language.say("Commande", "Command"),
      entries: keys.bindings.filter { !$0.action.isSilent && $0.action != .palette }
        .map { entry($0, world, allKeys: false) }, takesRows: true)
  }

  func viewChooser(_ world: DashboardWorld) -> Chooser {
    Chooser(
      title: world.language.say("Vues", "Views"),
      entries: WorkView.allCases.map { view in
        Chooser.Entry(
          choice: .view(view.rawValue), title: view.name(in: world.language),
          keys: String(worklist.viewCounts[view.rawValue]))
      })
  }

  func sortChooser(_ world: DashboardWorld) -> Chooser {
    let names =
      tab == .customers
      ? CustomerSort.allCases.map { ($0.rawValue, $0.name(in: world.language)) }
      : WorkSort.allCases.map { ($0.rawValue, $0.name(in: world.language)) }
    return Chooser(
      title: world.language.say("Trier par", "Sort by"),
      entries: names.map { Chooser.Entry(choice: .sort($0.0), title: $0.1) })
  }

  /// Phone, e-mail, numbers of what stands under the cursor.
  func copyChooser(_ world: DashboardWorld) -> Chooser {
    let language = world.language
    var entries: [Chooser.Entry] = []
    func add(_ title: String, _ text: String) {
      if !text.isEmpty {
        entries.append(Chooser.Entry(choice: .copy(text), title: "\(title) : \(text)"))
      }
    }
    if let customer = customer.flatMap(world.book.portfolio.customer) {
      for contact in customer.contacts {
        add(language.say("téléphone", "phone"), contact.phone)
        add(language.say("e-mail", "e-mail"), contact.email)
      }
      add(language.say("numéro", "number"), customer.number)
      add(language.say("nom", "name"), customer.name)
      add("SIREN", customer.siren)
    }
    if let account = accounts[tab], account.pane == .invoices, let rows = account.brief?.account.rows,
      rows.indices.contains(account.window.cursor)
    {
      let row = rows[account.window.cursor]
      add(language.say("facture", "invoice"), row.invoice.number)
      add(
        language.say("reste dû", "open amount"),
        Amount(cents: row.openCents, currency: row.invoice.currency).figures(in: language))
    }
    return Chooser(title: language.say("Copier", "Copy"), entries: entries)
  }

  private func entry(_ bound: KeyBinding, _ world: DashboardWorld, allKeys: Bool) -> Chooser.Entry {
    let language = world.language
    let binding = shownKeys(of: bound.action)
    let other: Language = language == .french ? .english : .french
    let action = binding.action
    return Chooser.Entry(
      choice: .action(action), title: action.title(in: language),
      keys: allKeys ? binding.keyNames(in: language) : binding.shownKey(in: language),
      reason: availability(of: action, world).reason,
      alias:
        "\(action.label(in: language)) \(action.title(in: other)) \(action.label(in: other)) \(action.rawValue) \(action.otherWords)"
    )
  }
}
