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
}
