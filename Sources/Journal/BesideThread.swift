import Casework
import Glibc

/// Work on a second thread beside that of the caller, for what two processors do in half the time.
///
/// Where the system gives no thread, one comes after the other.
package struct BesideThread: WorkPairing {
  /// Needs nothing.
  package init() {}

  package func both<Here, There: Sendable>(
    _ here: () -> Here, beside there: @escaping @Sendable () -> There
  ) -> (Here, There) {
    let errand = Errand(there)
    var thread = pthread_t()
    let held = Unmanaged.passRetained(errand)
    let error = pthread_create(
      &thread, nil,
      { raw in
        if let raw { Unmanaged<AnyErrand>.fromOpaque(raw).takeRetainedValue().run() }
        return nil
      }, held.toOpaque())
    if error != 0 { held.release() }
    let ours = here()
    if error == 0 { pthread_join(thread, nil) }
    return (ours, errand.found())
  }

  private class AnyErrand {
    func run() {}
  }

  /// Unchecked: the caller asks for the outcome only after the thread has ended.
  private final class Errand<Outcome>: AnyErrand, @unchecked Sendable {
    private let work: @Sendable () -> Outcome
    private var outcome: Outcome?

    init(_ work: @escaping @Sendable () -> Outcome) { self.work = work }

    override func run() { outcome = work() }

    func found() -> Outcome { outcome ?? work() }
  }
}
