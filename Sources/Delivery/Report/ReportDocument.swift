/// A report as a value: chapters of text and tables, A4, for readers and courts rather than for an envelope.
///
/// The same value gives the same PDF on the same machine; texts are plain and shown as they are.
package struct ReportDocument: Equatable, Sendable {
  /// A part of the report.
  package enum Block: Equatable, Sendable {
    /// Begins a chapter; what follows it stays with it.
    case heading(String)
    /// Begins a part of a chapter.
    case subheading(String)
    /// Wrapped at the margin; its own line breaks stay.
    case paragraph(String)
    /// The same, small.
    case fine(String)
    case table(LetterTable)
    /// What follows begins a page.
    case page
  }

  package var title: String
  /// Under the title, one line each.
  package var subtitles: [String]
  /// Who gives the report: name, address.
  package var author: [String]
  package var body: [Block]
  /// Legal lines at the bottom of every page.
  package var footer: [String]
  /// With `{x}` for the page and `{y}` for the pages.
  package var pageLabel: String
  /// The day kept in the file, ISO 8601; the clock is never asked.
  package var created: String

  /// A report.
  package init(
    title: String, subtitles: [String], author: [String], body: [Block], footer: [String],
    pageLabel: String = "page {x}/{y}", created: String
  ) {
    self.title = title
    self.subtitles = subtitles
    self.author = author
    self.body = body
    self.footer = footer
    self.pageLabel = pageLabel
    self.created = created
  }
}
