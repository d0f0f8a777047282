import Casework
import Dunning
import Receivables

extension EventCodingSamples {
  /// Rules with public holidays of a region and closings of the house.
  static var calendar: [CaseEvent] {
    var house = house
    house.calendar = BusinessCalendar(
      region: .alsaceMoselle, closings: [.weeks(32, through: 33), .days(day...day + 3)])
    return [.rulesAdopted(house)]
  }

  /// A customer with a profile, part of it changed by hand.
  static var profile: [CaseEvent] {
    var customer = firstCustomer
    customer.profile = CustomerProfile(
      paymentRuns: PaymentRuns([10, 31]), closings: [.weeks(52, through: 1)],
      callHours: CallWindows(text: "9h-11h30") ?? CallWindows(), callsPerWeek: 2, preferred: .letter,
      refused: [.sms])
    customer.filedProfile = [.paymentRuns: "10"]
    return [.customerRecorded(customer)]
  }
}
