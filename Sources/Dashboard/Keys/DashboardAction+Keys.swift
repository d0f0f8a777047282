import Canvas

extension DashboardAction {
  /// The keys that AZERTY types without AltGr, F-keys as twins.
  var defaultKeys: [Key] {
    switch self {
    case .help: [.function(1), .character("?")]
    case .menu: [.character(","), .function(2)]
    case .palette: [.character(":"), .control("p")]
    case .open: [.enter, .right]
    case .back: [.escape, .left]
    case .close: [.character("q"), .function(10)]
    case .showWorklist: [.character("1"), .character("&")]
    case .showCustomers: [.character("2"), .character("é")]
    case .showQueue: [.character("3"), .character("\"")]
    case .showCalls: [.character("4"), .character("'")]
    case .showBoard: [.character("5"), .character("(")]
    case .nextPane: [.tab]
    case .previousPane: [.backTab]
    case .previousMonth: [.character("h")]
    case .nextMonth: [.character("H")]
    case .up: [.up, .character("k")]
    case .down: [.down, .character("j")]
    case .pageUp: [.pageUp]
    case .pageDown: [.pageDown]
    case .halfPageUp: [.control("u")]
    case .halfPageDown: [.control("d")]
    case .first: [.home, .character("g")]
    case .last: [.end, .character("G")]
    case .scrollUp: [.character("K")]
    case .scrollDown: [.character("J")]
    case .previousCustomer: [.character("<")]
    case .nextCustomer: [.character(">")]
    case .filter: [.character("/"), .function(7)]
    case .views: [.character("f")]
    case .sort: [.character("t"), .function(6)]
    case .reverseSort: [.character("T")]
    case .mark: [.character(" "), .insert]
    case .range: [.character("v")]
    case .markUp: [.shiftUp]
    case .markDown: [.shiftDown]
    case .markAll: [.character("*")]
    default: workingKeys
    }
  }

  private var workingKeys: [Key] {
    switch self {
    case .call: [.character("c")]
    case .reminders: [.character("r")]
    case .promise: [.character("p")]
    case .dispute: [.character("d")]
    case .note: [.character("n")]
    case .stage: [.character("m")]
    case .why: [.character("w")]
    case .snooze: [.character("z"), .function(8)]
    case .approve: [.character("a")]
    case .approveMarked: [.character("A")]
    case .edit: [.character("e"), .function(4)]
    case .skip: [.character("i")]
    case .send: [.character("S"), .function(9)]
    case .undo: [.character("u")]
    case .redo: [.control("r")]
    case .done: [.character("D")]
    case .resolve: [.character("l")]
    case .pause: [.character("s")]
    case .contacts: [.character("b")]
    case .profile: [.character("C")]
    case .instalments: [.character("E")]
    case .charges: [.character("$")]
    case .allocation: [.character("N")]
    case .letter: [.character("L")]
    case .limitation: [.character("I")]
    case .pin: [.character("F")]
    case .preview: [.function(3), .character("V")]
    case .difference: [.character("=")]
    case .copy: [.character("y")]
    case .openFile: [.character("o")]
    case .export: [.character("x")]
    case .dossier: [.character("X")]
    case .apply: [.character("R"), .function(5)]
    case .pauseLive: [.character("P")]
    case .warnings: [.character("W")]
    case .redraw: [.control("l")]
    case .suspend: [.control("z")]
    case .mouse: [.character("M")]
    default: []
    }
  }

  /// Moves and marks that a footer or menu need not name.
  var isSilent: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .halfPageUp, .halfPageDown, .first, .last, .markUp, .markDown: true
    default: false
    }
  }

  /// Whether it acts on the record under the cursor.
  var isVerb: Bool {
    switch self {
    case .reminders, .why, .open, .copy, .openFile, .difference, .dossier: true
    case .plan, .checkBank, .undo, .redo, .send: false
    default: isWriting
    }
  }

  /// Whether it writes: refused in a store that cannot be written.
  var isWriting: Bool {
    switch self {
    case .call, .promise, .dispute, .note, .stage, .snooze, .approve, .approveMarked, .edit, .skip, .send,
      .undo, .redo, .done, .resolve, .contacts, .profile, .instalments, .charges, .allocation, .letter,
      .limitation,
      .pin,
      .pause,
      .cancelPromise, .closeDispute, .endPause,
      .fileClaim, .copySent,
      .plan,
      .checkBank:
      true
    default: false
    }
  }
}
