import Dunning
import Receivables
import Risk
import Testing
import Wording

@Suite("Words for what the program knows")
struct WordsTests {
  static let day = Day(number: 20_000)

  @Test("exist for every case, in both languages, and French ones are not code", arguments: Language.allCases)
  func names(language: Language) {
    var words: [(raw: String, word: String)] = []
    words += Reminder.Cancellation.allCases.map { ($0.rawValue, $0.name(in: language)) }
    words += Channel.allCases.map { ($0.rawValue + "?", $0.name(in: language)) }
    words += Channel.allCases.map { ($0.rawValue + "?", $0.short(in: language)) }
    words += CallOutcome.allCases.map { ($0.rawValue, $0.name(in: language)) }
    words += CallOutcome.allCases.map { ($0.rawValue, $0.effect(in: language)) }
    words += Dispute.Reason.allCases.map { ($0.rawValue, $0.name(in: language)) }
    words += Pause.Kind.allCases.map { ($0.rawValue, $0.name(in: language)) }
    words += Promise.State.allCases.map { ($0.rawValue, $0.name(in: language)) }
    words += Segment.allCases.map { ($0.rawValue, $0.name(in: language)) }
    words += Contact.Preference.allCases.map { ($0.rawValue, $0.name(in: language)) }
    words += AgedBalance.Bucket.allCases.map { (String($0.rawValue), $0.name(in: language)) }
    words += Step.Place.allCases.map { ($0.rawValue, $0.name(in: language)) }
    words += Step.Release.allCases.map { ($0.rawValue, $0.name(in: language)) }
    words += Scenario.Entry.allCases.map { ($0.rawValue, $0.name(in: language)) }
    words += PriorityPart.allCases.map { ($0.rawValue, $0.name(in: language)) }
    words += StageMark.allCases.map { ($0.rawValue, $0.name(in: language)) }
    words += Step.Tone.allCases.map { ($0.rawValue + "?", $0.name(in: language)) }
    for (raw, word) in words {
      #expect(!word.isEmpty, "\(raw)")
      if language == .french, raw != "service" { #expect(word != raw) }
    }
  }

  @Test("name the ten states of a reminder as the screens do")
  func states() {
    let states: [Reminder.State] = [
      .proposed, .approved(on: Self.day), .sending(attempt: 1), .sent(on: Self.day),
      .deferred(attempt: 1, retryAt: 0, reason: "421"), .failed(reason: "550"), .uncertain,
      .cancelled(reason: .paid), .skipped(reason: "avoir"), .snoozed(until: Self.day),
    ]
    #expect(
      states.map { $0.name(in: .french) } == [
        "proposée", "approuvée", "en cours", "remise", "différée", "échec", "incertaine", "annulée",
        "ignorée",
        "reportée",
      ])
    #expect(Set(states.map { $0.name(in: .english) }).count == 10)
    #expect(states.allSatisfy { !$0.sentence(in: .english).isEmpty })
  }

  @Test("give each call outcome its own key")
  func keys() {
    #expect(Set(CallOutcome.allCases.map(\.key)).count == CallOutcome.allCases.count)
  }

  @Test("say each hindrance in a whole sentence, with its end", arguments: Language.allCases)
  func hindrances(language: Language) {
    let day = Self.day
    var all: [Hindrance] = [
      .paid, .notDue(until: day), .notRipe(step: StepID("R2"), until: day),
      .spacing(lastContact: day, until: day + 5), .noticeRunning(until: day), .announcedDeadline(until: day),
      .notWorkingDay(until: day), .customerClosed(until: day), .paymentRun(until: day),
      .issuedRecently(until: day), .disputed(DisputeID(3), followUp: day),
      .promised(PromiseID(2), day: day - 6, until: day), .excluded(reason: "Élan & Fils"),
      .belowFloor(cents: 500),
      .aboveCeiling(cents: 2_000_000, ceiling: 1_000_000), .creditsCover(cents: 10_000),
      .missingVariable(name: "IBAN"),
      .bankTooOld(lastKnown: day), .bankTooOld(lastKnown: nil), .snoozed(until: day),
      .skipped(step: StepID("R1"), reason: "avoir"), .ladderFinished, .byHand(step: StepID("MD")),

      .alreadyQueued(ReminderID(12)), .refused(.sms),
      .chargesClaimed([Amount(cents: 60_44), Amount(cents: 1_00, currency: Currency(code: "USD")!)]),
    ]
    all += Pause.Kind.allCases.map { .paused($0, reason: "", until: day) }
    all += Channel.allCases.map { .noAddress($0) }
    for hindrance in all {
      let sentence = hindrance.sentence(in: language)
      #expect(sentence.hasSuffix("."), "\(sentence)")
      #expect(!hindrance.short(in: language).isEmpty)
      // What no day ends says what does, but for what is over, erased, or names its remedy in its own sentence.
      if hindrance.until == nil, hindrance.wayOut(in: language) == nil {
        switch hindrance {
        case .paid, .erased, .aboveCeiling, .belowMinimum, .refused, .missingRate, .noticeLacks,
          .forbiddenToConsumer, .bankTooOld, .alreadyQueued:
          break
        default: Issue.record("\(hindrance) never ends")
        }
      }
      if let until = hindrance.until { #expect(sentence.contains(until.numeric), "\(sentence)") }
    }
  }

  @Test("answer why, line by line, with days and figures", arguments: Language.allCases)
  func trace(language: Language) {
    let day = Self.day
    let lines: [TraceLine] = [
      .calendar(day: day, off: .holiday(.easterMonday), firstWorking: day + 2),
      .calendar(day: day, off: nil, firstWorking: day),
      .lastContact(day, spacingDays: 5, freeOn: day + 5, isHindering: true),
      .lastContact(nil, spacingDays: 5, freeOn: nil, isHindering: false),
      .notice(deadline: day, isRunning: true),
      .freeze(nil),
      .money(
        .eur, overdueCents: 1_245_000, frozenCents: 45_000, floorCents: 1_000, creditCents: 0, hindrance: nil),
      .excluded(ReminderPlan.Exclusion(invoice: InvoiceID(7), currency: .eur, hindrance: .paid)),
      .sendable(ReminderPlan.NextStep(step: StepID("R2"), currency: .eur, day: day)),
    ]
    for line in lines { #expect(line.sentence(in: language) { "F-\($0.number)" }.hasSuffix(".")) }
    #expect(lines[7].sentence(in: language) { "F-\($0.number)" }.contains("F-7"))
    #expect(lines[6].sentence(in: .french) { _ in "" }.contains("12 450,00 dont gelé 450,00"))
  }

  @Test("guess the name that a misspelled one means, and no other")
  func nearest() {
    #expect(nearestName(to: "CustomerNane", among: ["CustomerName", "IBAN"]) == "CustomerName")
    #expect(nearestName(to: "iban", among: ["IBAN"]) == "IBAN")
    #expect(nearestName(to: "zzzzzz", among: ["IBAN", "CustomerName"]) == nil)
  }
}
