import Receivables
import Testing

@Suite("The profile of a customer")
struct CustomerProfileTests {
  @Test(
    "takes each field as people write it, and says it so that it reads back",
    arguments: [
      (ProfileField.paymentRuns, "le 10 et le 25", "10, 25"),
      (.closings, "s32-s33; 24/12-02/01", "S32-S33, 24/12-02/01"),
      (.callHours, "avant 11 h", "8h-11h"), (.callHours, "14:30-16h, 9-11h05", "9h-11h05, 14h30-16h"),
      (.callsPerWeek, " 2 ", "2"), (.preferred, "courrier", "letter"), (.refused, "SMS, tél.", "phone, sms"),
      (.refused, "", ""), (.callHours, "", ""), (.callsPerWeek, "", ""),
    ])
  func fields(_ field: ProfileField, _ typed: String, _ text: String) {
    var profile = CustomerProfile()
    let isTaken = profile.set(field, to: typed)
    #expect(isTaken)
    #expect(profile[field] == text)
    var again = CustomerProfile()
    let isRead = again.set(field, to: text)
    #expect(isRead && again == profile)
  }

  @Test(
    "refuses what says no such thing and stays as it was",
    arguments: [
      (ProfileField.paymentRuns, "lundi"), (.closings, "août"), (.callHours, "matin"), (.callHours, "11h-9h"),
      (.callHours, "9-11, 10-12"), (.callHours, "25h-26h"), (.callsPerWeek, "0"), (.callsPerWeek, "21"),
      (.callsPerWeek, "deux"), (.preferred, "fax"), (.refused, "sms, fax"),
    ])
  func wrong(_ field: ProfileField, _ text: String) {
    var profile = CustomerProfile(callsPerWeek: 3, preferred: .email)
    let before = profile
    let isTaken = profile.set(field, to: text)
    #expect(!isTaken && profile == before)
  }
}
