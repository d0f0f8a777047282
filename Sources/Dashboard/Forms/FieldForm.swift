import Canvas

/// A form of several fields: Tab and Enter go on, Ctrl-S saves, Esc leaves and keeps the draft.
protocol FieldForm: Form {
  associatedtype Field: Hashable & Sendable
  /// The fields that are shown, in the order of Tab.
  var fields: [Field] { get }
  /// Which of them has the keys.
  var focus: FocusRing<Field> { get set }
  /// Whether somebody tried to save what cannot be saved yet.
  var wasRefused: Bool { get set }
  /// Gives a key to the field that has the keys; false when that has no use for it.
  mutating func edit(_ key: Key) -> Bool
  /// The command, when everything needed is there; else the field that lacks something gets the keys.
  mutating func submit() -> FormResult
}

extension FieldForm {
  mutating func handle(_ key: Key) -> FormResult { pass(key) }

  /// What a key does in every form of several fields.
  mutating func pass(_ key: Key) -> FormResult {
    switch key {
    case .escape: return .cancelled
    case .control("s"): return submit()
    case .tab: focus.move(1, in: fields)
    case .backTab: focus.move(-1, in: fields)
    default:
      if edit(key) { return .stay }
      switch key {
      case .enter, .down: focus.move(1, in: fields)
      case .up: focus.move(-1, in: fields)
      default: break
      }
    }
    return .stay
  }

  /// Gives the keys to a field that keeps the form from being saved.
  mutating func refuse(at field: Field) -> FormResult {
    wasRefused = true
    focus.go(to: field)
    return .stay
  }
}

/// A form that knows of each mistake in which field it is.
protocol CheckedForm: FieldForm {
  /// What is wrong at the moment, each with its field.
  var faults: [(field: Field, notice: FormNotice)] { get }
}

extension CheckedForm {
  /// What is wrong at the moment.
  var notices: [FormNotice] { faults.map(\.notice) }

  /// The first field that keeps the form from being saved, or nil.
  var blockedField: Field? { faults.first { $0.notice.isBlocking }?.field }
}
