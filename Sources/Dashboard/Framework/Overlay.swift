/// What stands over the screen and takes the keys.
enum Overlay: Sendable {
  case chooser(Chooser)
  case page(TextPage)
  case form(OpenForm)
  /// Asks before leaving while something is pending.
  case leaving(String)
}
