import Canvas
import Casework
import Dunning
import Receivables
import Wording

/// The form in which a call is logged: who, what came of it, what follows, what was said, in one gesture.
struct CallForm: FieldForm {
  /// A field of the form.
  enum Field: Hashable, Sendable {
    case contact, when, length, outcome, rest, restDay, callBack, note
    case promise(PromiseEntry.Field)
    case dispute(DisputeEntry.Field)
  }

  /// Columns of the box's content: all that 80 columns leave.
  static let columns = 76
  /// Columns of the note.
  static let noteColumns = columns - FormPage.labelColumns - 2

  let subject: TalkSubject
  let language: Language
  var focus = FocusRing<Field>(.outcome)
  /// Place of the contact; one past the last means somebody else.
  var contact = 0
  var person = TextField(limit: 80)
  /// Day and time of the call; now, unless it is logged later.
  var when: TextField
  /// How long it lasted, in minutes; may stay empty.
  var length = TextField(limit: 4)
  var outcome: CallOutcome?
  var promise: PromiseEntry
  /// What is paid later of a part payment; empty for none.
  var rest = TextField(limit: 30)
  var restDay: DayField
  var dispute: DisputeEntry
  var callBack: DayField
  var note = TextArea()
  /// Whether somebody tried to save what cannot be saved yet.
  var wasRefused = false
  /// Whether the last key picked nothing in the list of outcomes.
  var hasIdleKey = false

  /// Opens the form for a customer.
  ///
  /// - Parameter outcome: Already known, or nil.
  init(_ subject: TalkSubject, language: Language, outcome: CallOutcome? = nil) {
    self.subject = subject
    self.language = language
    self.outcome = outcome
    when = TextField(
      proposing: [subject.today.numeric, subject.time].filter { !$0.isEmpty }.joined(separator: " "),
      limit: 40
    )
    promise = PromiseEntry(subject, language: language)
    dispute = DisputeEntry(subject, language: language)
    callBack = DayField(today: subject.today, calendar: subject.calendar, language: language)
    callBack.takesTime = true
    restDay = DayField(today: subject.today, calendar: subject.calendar, language: language)
    contact = subject.contacts.firstIndex { !$0.phone.isEmpty && $0.phoneSuspended == nil } ?? 0
  }

  /// Whether the outcome asks for a promise; a part payment may have one.
  var asksPromise: Bool { outcome?.effects.contains(.recordsPromise) == true }
  /// Whether the outcome asks for a dispute.
  var asksDispute: Bool { outcome?.effects.contains(.opensDispute) == true }
  /// Whether another call follows.
  var asksCallBack: Bool { outcome?.callBackDays != nil }

  /// The fields that the outcome shows, in the order of Tab.
  var fields: [Field] {
    var fields: [Field] = [.contact, .when, .length, .outcome]
    if asksPromise { fields += promise.fields.map(Field.promise) }
    if outcome == .partial { fields += [.rest, .restDay] }
    if asksDispute { fields += DisputeEntry.Field.allCases.map(Field.dispute) }
    if asksCallBack { fields.append(.callBack) }
    return fields + [.note]
  }

  /// Whether the promise part counts: always for a promise, for a part payment once something is typed.
  var hasPromise: Bool {
    asksPromise
      && (outcome == .promise || !promise.amount.isEmpty || !promise.day.field.isEmpty || hasRest)
  }

  /// Whether a part payment has a second part.
  var hasRest: Bool { outcome == .partial && (!rest.isEmpty || !restDay.field.isEmpty) }

  /// What is wrong or odd at the moment.
  var notices: [FormNotice] {
    var notices: [FormNotice] = []
    if hasIdleKey {
      notices.append(
        .warning(
          language.say(
            "Touche sans effet ici : une lettre choisit le résultat, Tab avance",
            "No such key here: a letter picks the outcome, Tab goes on")))
    }
    if let momentFault {
      notices.append(.problem(language.say("Date : ", "Date: ") + momentFault))
    }
    if let lengthFault {
      notices.append(.problem(language.say("Durée : ", "Length: ") + lengthFault))
    }
    if outcome == nil {
      notices.append(
        .missing(
          language.say("Choisissez le résultat par sa lettre", "Pick the outcome by its letter")))
    }
    if hasPromise { notices += promise.notices + uncoveredNotices }
    if hasRest { notices += restNotices }
    if asksDispute { notices += dispute.notices }
    if asksCallBack { notices += callBackNotices }
    return notices + courtesyNotices
  }

  /// Name of the person spoken to; empty when nobody is named.
  var spokeWith: String {
    subject.contacts.indices.contains(contact) ? subject.contacts[contact].fullName : person.text
  }

  /// The report, when nothing blocks it.
  var report: CallReport? {
    guard let outcome, !notices.contains(where: \.isBlocking) else { return nil }
    return CallReport(
      customer: subject.customer, outcome: outcome, day: moment.day ?? subject.today, minute: moment.minute,
      minutes: minutes, spokeWith: spokeWith, note: note.text, callBack: asksCallBack ? callBack.day : nil,
      callBackMinute: asksCallBack ? callBack.minute : nil,
      promise: hasPromise && !hasRest ? promise.order : nil, instalments: hasRest ? instalments : nil,
      dispute: asksDispute ? dispute.order(note: note.text) : nil)
  }
}
