import Receivables

/// What planning decides for one currency of a customer on one day, before lines are written.
struct Verdict: Sendable {
  /// What leaves.
  enum Message: Equatable, Sendable {
    case none
    /// The carrying invoice's step, by rung.
    case rung(Int)
    /// A note before the due day.
    case beforeDue
    /// A note on the due day.
    case onDue
  }

  /// Position of the currency in the account.
  let currency: Int
  /// Open cents of the overdue invoices that nothing freezes.
  var chasedCents = 0
  /// Position of the carrying invoice, −1 when none carries.
  var carrier = -1
  /// Rung that the carrying invoice takes next (behaviours rules 3 and 11).
  var carrierRung = -1
  /// Day from which that rung is ripe.
  var carrierRipe = ClimbingInvoice.never
  /// Floor or credits that stop the currency.
  var hold: Hindrance?
  /// Rung of the task by hand to propose, that which has been ripe longest; −1 when none.
  var task = -1
  /// First day on which an invoice was ripe for the task.
  var taskRipe = ClimbingInvoice.never
  /// Rung by hand of this or another currency that goes first and holds the message back, −1 when none.
  var waitsForTask = -1
  /// Message to propose.
  var message = Message.none

  /// Whether anything but a call is proposed.
  var isSilent: Bool { task < 0 && message == .none }
}
