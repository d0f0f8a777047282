import Canvas
import Casework
import Dunning
import Receivables
import Testing

@testable import Dashboard

@Suite("What was typed in a form")
struct FormDraftTests {
  private let subject = FormFixture.subject(brokenPromises: 2)
  private let today = FormFixture.today

  /// A form filled, its draft written down, read, and put into a fresh form: the same draft, the same frame.
  private func survives(_ filled: any Form, in blank: any Form) throws {
    var again = blank
    #expect(filled.draft != blank.draft)
    again.restore(try #require(FormDraft(reading: filled.draft.text)))
    #expect(again.draft == filled.draft)
    var frames: [[String]] = []
    for form in [filled, again] {
      var frame = Frame(size: Size(columns: 100, rows: 40), glyphs: .utf8)
      form.draw(into: &frame)
      frames.append(frame.lines)
    }
    #expect(frames[0] == frames[1])
  }

  @Test("comes back in a form of the same kind, every field of it")
  func everyForm() throws {
    var call = CallForm(subject, language: .french)
    call.press(.character("p"), .tab)
    call.type("5 000,00")
    call.press(.tab)
    call.type("26/06")
    call.press(.tab)
    call.type("virement")
    call.press(.tab)
    call.type("après la saison")
    call.press(.tab)
    call.type("作者 Kōbō = \\n\\ rappeler")
    call.press(.enter)
    call.type("le 25")
    #expect(call.draft["note"] == "作者 Kōbō = \\n\\ rappeler\nle 25")
    var fresh = CallForm(subject, language: .french)
    fresh.restore(try #require(FormDraft(reading: call.draft.text)))
    #expect(fresh.draft == call.draft && fresh.promise.typed.value == 500_000)

    var dispute = DisputeForm(subject, language: .french)
    dispute.type("l")
    try survives(dispute, in: DisputeForm(subject, language: .french))
    var promise = PromiseForm(subject, language: .english)
    promise.type("12,50")
    try survives(promise, in: PromiseForm(subject, language: .english))
    var pause = PauseForm(customer: CustomerID(1), name: "Élan & Fils", today: today, language: .french)
    let noPause = pause
    pause.type("i")
    try survives(pause, in: noPause)
    var stage = StagePrompt(
      customer: CustomerID(1), name: "Élan & Fils", current: StepID("R2"),
      ladder: Scenario.frenchBusiness.ladder, language: .french)
    let noStage = stage
    stage.press(.right)
    try survives(stage, in: noStage)
    var reason = ReasonPrompt([ReminderID(3)], what: "x", language: .french)
    reason.type("v")
    try survives(reason, in: ReasonPrompt([ReminderID(3)], what: "x", language: .french))
    var snooze = SnoozePrompt([ReminderID(3)], what: "x", today: today, language: .french)
    snooze.type("26/0")
    try survives(snooze, in: SnoozePrompt([ReminderID(3)], what: "x", today: today, language: .french))
    var done = DonePrompt(ReminderID(3), what: "MD", today: today, language: .french)
    done.type("1A 234")
    try survives(done, in: DonePrompt(ReminderID(3), what: "MD", today: today, language: .french))
  }

  @Test("keeps the day that +8 meant when it was typed, not another one tomorrow")
  func relativeDay() {
    var field = DayField("+8", today: today, language: .french)
    let kept = field.kept
    field = DayField("", today: today + 1, language: .french)
    field.kept = kept
    #expect(field.day == today + 8)
    field.takesTime = true
    field.field.text = "+8 9h"
    let moment = field.kept
    field.kept = moment
    #expect(field.day == today + 1 + 8 && field.minute == 540)
  }

  @Test("is kept at every key, under the form's own name, and removed once recorded")
  func effects() {
    var desk = FrameworkDesk()
    desk.press(.character("n"))
    #expect(desk.effects.isEmpty)
    desk.type("Lun")
    #expect(desk.effects.count == 3)
    #expect(desk.effects.last == .saveDraft(name: "note-C-1", text: "relance-draft 1\nnote=Lun\n"))
    desk.press(.left)
    #expect(desk.effects.isEmpty, "moving types nothing")
    desk.press(.control("s"))
    #expect(desk.effects.last == .saveDraft(name: "note-C-1", text: ""))
    desk.press(.character("n"))
    #expect(!desk.footer.contains("repris") && desk.state.drafts.isEmpty)
  }

  @Test("is offered again by a dashboard that starts after a crash; Ctrl-N starts blank and brings it back")
  func resumed() {
    var desk = FrameworkDesk()
    desk.state = DashboardState(
      size: Size(columns: 80, rows: 24), world: desk.world,
      drafts: ["note-C-1": "relance-draft 1\nnote=Rappeler lundi\n", "note-C-2": "rubbish"])
    #expect(desk.state.draftSentence(in: .french)?.contains("1 brouillon gardé") == true)
    desk.press(.character("n"))
    #expect(desk.shown.contains("Rappeler lundi") && desk.footer.contains("Brouillon repris"))
    desk.press(.control("n"))
    #expect(!desk.shown.contains("Rappeler lundi") && desk.footer.contains("Ctrl-N Reprendre"))
    desk.press(.control("n"))
    #expect(desk.shown.contains("Rappeler lundi"))
    desk.press(.escape)
    #expect(desk.statusLine.contains("Brouillon gardé"))
  }

  @Test("stays while a key of the lists is pressed, which is told to do nothing, until the next key")
  func idleKey() {
    var desk = FrameworkDesk()
    desk.press(.character("n"))
    desk.type("Lun")
    desk.press(.function(5))
    #expect(desk.statusLine.contains("F5 : sans effet ici"))
    desk.type("di")
    #expect(desk.shown.contains("Lundi") && !desk.statusLine.contains("sans effet"))
  }

  @Test("is no draft while only a choice was made: it would come back picked, unseen")
  func choiceAlone() {
    var desk = FrameworkDesk()
    desk.press(.character("s"), .character("i"), .escape)
    #expect(desk.state.drafts.isEmpty && !desk.told.contains("Brouillon"), "\(desk.told)")
    desk.state = DashboardState(
      size: Size(columns: 80, rows: 24), world: desk.world,
      drafts: ["pause-C-1": "relance-draft 1\nkind=i\npath=a\n"])
    desk.press(.character("s"))
    guard case .form(let open)? = desk.state.overlay, let form = open.form as? PauseForm else {
      Issue.record("s opens the form of statuses")
      return
    }
    #expect(form.picked == .paused && !open.isResumed, "what an earlier version kept is not taken up")
  }

  @Test("is read only from a text of ours, whole")
  func foreign() {
    for text in ["", "note=x", "relance-draft 2\nnote=x\n", "relance-draft 1\nrubbish\n"] {
      #expect(FormDraft(reading: text) == nil)
    }
    #expect(FormDraft(reading: "relance-draft 1\nnote=a\\\\b\\nc=d\n")?["note"] == "a\\b\nc=d")
    #expect(DashboardState.draft("relance-draft 1\nday=x\n", withNote: "n")?.contains("note=n") == true)
  }

  @Test("asks before going on with a reminder's text that was left")
  func reminderText() {
    var desk = FrameworkDesk()
    _ = desk.state.update(.draftFound(ReminderID(1)), desk.world)
    #expect(desk.shown.contains("Reprendre le brouillon"))
    desk.press(.enter)
    #expect(desk.effects == [.resumeEdit(ReminderID(1), fromDraft: true)])
    _ = desk.state.update(.draftFound(ReminderID(1)), desk.world)
    desk.press(.down, .enter)
    #expect(desk.effects == [.resumeEdit(ReminderID(1), fromDraft: false)])
  }
}
