import Casework
import Dunning
import PlainText
import Receivables

/// Whose a record is, by the names that files bear.
struct RecordOwners {
  private let book: Casebook
  private let numbers: [String: CustomerID]

  /// - Parameter book: With every record.
  init(_ book: Casebook) {
    self.book = book
    // Two numbers that read alike in a file's name name nobody.
    var numbers: [String: CustomerID?] = [:]
    for customer in book.portfolio.customers {
      for key in Set([Self.key(customer.number), Self.key(customer.fileStem)]) where !key.isEmpty {
        numbers.updateValue(numbers[key] == nil ? customer.id : nil, forKey: key)
      }
    }
    self.numbers = numbers.compactMapValues(\.self)
  }

  /// Whose a record (`R-12`, `C-117`, `LI-3`) or an account's number (`0117-B`, as file names have it) is.
  func owner(of name: String) -> CustomerID? { ownerOfRecord(name) ?? numbers[Self.key(name)] }

  private func ownerOfRecord(_ name: String) -> CustomerID? {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = UInt32(parts[1]), number > 0, String(number) == parts[1] else {
      return nil
    }
    let index = Int(number) - 1
    switch parts[0] {
    case "C": return book.portfolio.customer(CustomerID(number))?.id
    case "R": return book.reminder(ReminderID(number))?.customer
    case "I": return book.portfolio.invoice(InvoiceID(number))?.customer
    case "P": return book.portfolio.payment(PaymentID(number))?.customer
    case "A": return index < book.calls.count ? book.calls[index].customer : nil
    case "PR": return index < book.promises.count ? book.promises[index].customer : nil
    case "LI": return index < book.disputes.count ? book.disputes[index].customer : nil
    case "PA": return index < book.pauses.count ? book.pauses[index].customer : nil
    default: return nil
    }
  }

  /// A number as a file's name has it: letters and digits of ASCII, dashes between them.
  private static func key(_ number: String) -> String {
    number.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
  }
}
