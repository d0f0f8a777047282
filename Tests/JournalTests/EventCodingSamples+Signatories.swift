import Casework
import Correspondence

extension EventCodingSamples {
  /// A house whose director signs some steps.
  static var signatories: [CaseEvent] {
    var house = house
    house.company.signatories.append(
      Signatory(firstName: "Kestrel", lastName: "Kestrel", steps: ["MD", "CX"]))
    return [.rulesAdopted(house)]
  }
}
