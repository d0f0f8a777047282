/// What stands over the screen and takes the keys.
enum Overlay: Sendable {
  case chooser(Chooser)
  case page(TextPage)
  /// A form, with the name under which its draft is kept.
  case form(any Form, draft: String)
  /// Asks before leaving while something is pending.
  case leaving(String)
}
