import Glibc

/// Lets the stop signals wait between the point of no return and its record.
///
/// Killed before that point a message is simply taken up again; killed after it somebody must find out whether it
/// arrived. A signal that waited ends the process as soon as the shield is lowered.
final class InterruptionShield {
  private var before: sigset_t?

  /// Holds SIGTERM, SIGINT and SIGHUP back; further calls change nothing.
  func raise() {
    guard before == nil else { return }
    var blocked = sigset_t()
    sigemptyset(&blocked)
    for signal in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&blocked, signal) }
    var old = sigset_t()
    if pthread_sigmask(SIG_BLOCK, &blocked, &old) == 0 { before = old }
  }

  /// Lets them come again.
  func lower() {
    guard var old = before else { return }
    before = nil
    pthread_sigmask(SIG_SETMASK, &old, nil)
  }
}
