import Dunning
import Receivables
import Testing

@Suite("The outcome of a call")
struct CallTests {
  @Test("has its effects for every outcome, and none changes a rung")
  func effects() {
    for outcome in CallOutcome.allCases { #expect(!outcome.effects.isEmpty) }
    #expect(CallOutcome.voicemail.callBackDays == 2 && CallOutcome.noAnswer.callBackDays == 1)
    #expect(CallOutcome.insolvency.pause?.kind == .insolvency)
    #expect(CallOutcome.insolvency.pause?.workingDays == nil)
    #expect(CallOutcome.wrongNumber.effects == [.suspendsPhone, .findsContact])
  }

  @Test("'invoice not received' sends the copy and restarts the clock")
  func notReceived() {
    let effects = CallOutcome.invoiceNotReceived.effects
    #expect(effects.contains(.sendsCopy) && effects.contains(.restartsClock))
  }

  @Test("counts as a contact when a person was reached; voicemail does not")
  func contacts() {
    #expect(!CallOutcome.voicemail.isContact && !CallOutcome.noAnswer.isContact)
    #expect(CallOutcome.gatekeeper.isContact && CallOutcome.promise.isContact)
  }

  @Test("leaves room for the next attempt only within both caps")
  func caps() {
    let allowance = CallAllowance(rules: DunningRules())
    let today = day("2026-06-12")
    #expect(allowance.nextDay(attempts: [today, today - 1], on: today) == today)
    #expect(allowance.nextDay(attempts: [today, today - 1, today - 2], on: today) == today + 5)
    let month = (0..<8).map { today - 8 - 2 * $0 }
    #expect(allowance.nextDay(attempts: month, on: today) == today + 8)
  }
}
