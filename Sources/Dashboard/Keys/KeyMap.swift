import Canvas

/// Which key does what: the defaults, and over them what the person set by action name.
package struct KeyMap: Sendable {
  /// A setting that could not be taken as it stands.
  package enum Conflict: Equatable, Sendable {
    /// Two settings of the person claim a key; the first in the table keeps it.
    case claimedTwice(Key, kept: DashboardAction, lost: DashboardAction)
    /// A default gave way to the person's setting and has no key left.
    case withoutKey(DashboardAction)
    /// No action has that name.
    case unknownAction(String)
  }

  /// Every action in the order of the table.
  package let bindings: [KeyBinding]
  /// What `relance doctor` reports.
  package let conflicts: [Conflict]
  private let actions: [Key: DashboardAction]
  private let places: [DashboardAction: Int]

  /// Merges the person's keys, by action name, over the defaults: the person's win.
  package init(overrides: [String: [Key]] = [:]) {
    var owners: [Key: DashboardAction] = [:]
    var conflicts: [Conflict] = []
    for name in overrides.keys.sorted() where DashboardAction(rawValue: name) == nil {
      conflicts.append(.unknownAction(name))
    }
    var bound: [DashboardAction: [Key]] = [:]
    for action in DashboardAction.allCases {
      for key in overrides[action.rawValue] ?? [] {
        if let kept = owners[key], kept != action {
          conflicts.append(.claimedTwice(key, kept: kept, lost: action))
        } else if owners.updateValue(action, forKey: key) == nil {
          bound[action, default: []].append(key)
        }
      }
    }
    for action in DashboardAction.allCases where overrides[action.rawValue] == nil {
      for key in action.defaultKeys where owners[key] == nil {
        owners[key] = action
        bound[action, default: []].append(key)
      }
      if bound[action] == nil, !action.defaultKeys.isEmpty { conflicts.append(.withoutKey(action)) }
    }
    bindings = DashboardAction.allCases.map { KeyBinding(action: $0, keys: bound[$0] ?? []) }
    places = Dictionary(uniqueKeysWithValues: bindings.enumerated().map { ($1.action, $0) })
    actions = owners
    self.conflicts = conflicts
  }

  /// What a key does, or nil.
  package func action(for key: Key) -> DashboardAction? { actions[key] }

  /// The binding of an action.
  func binding(of action: DashboardAction) -> KeyBinding {
    places[action].map { bindings[$0] } ?? KeyBinding(action: action, keys: [])
  }
}
