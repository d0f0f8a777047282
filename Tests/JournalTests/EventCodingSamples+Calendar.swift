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

  /// A customer whose postal address a person put right, and one whose address no file told.
  static var addresses: [CaseEvent] {
    var customer = firstCustomer
    customer.filedAddress = PostalAddress(
      street: ["1 rue Kestrel", "bâtiment C"], postcode: "75011", city: "Kestrel", country: "BE")
    var other = customer
    other.filedAddress = PostalAddress()
    return [.customerRecorded(customer), .customerRecorded(other)]
  }
}
