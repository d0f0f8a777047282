import Backoffice
import Dunning
import Glibc
import Journal

/// The text of a reminder on its way through an editor: a file in the store's `tmp/` that is this run's alone.
///
/// Nobody else's is ever opened, replaced or removed: two people may edit one reminder at once, and whoever records
/// second is refused with the draft kept.
struct EditorDraft {
  /// The file.
  let path: String
  /// Drafts of the same reminder that were kept before, oldest names first.
  let older: [String]
  /// Who is editing the same reminder just now; nil when nobody is.
  let rival: String?
  /// Tells others that this run edits it; held by at most one.
  private let lock: DraftLock?

  /// Writes the text that the editor starts from.
  ///
  /// - Throws: `.draftUnwritable`.
  init(_ text: String, of id: ReminderID, by collector: String, in store: StoreFolder) throws {
    switch DraftLock.take(EditorDraft.lock(of: id, in: store), by: collector) {
    case .held(let lock): (self.lock, rival) = (lock, nil)
    case .busy(let rival): (lock, self.rival) = (nil, rival)
    }
    // While somebody edits, theirs is not left over.
    older = rival == nil ? EditorDraft.kept(of: id, in: store) : []
    let part = (try? RandomBytes.uuid().prefix(8)).map(String.init) ?? "\(getpid())"
    path = "\(store.temporary)/edit-\(id).\(part).txt"
    guard FileBytes.write(Array(text.utf8), to: path, mustBeNew: true) == nil else {
      throw CommandProblem.draftUnwritable(path: path)
    }
  }

  /// The file that is locked while somebody edits a reminder, in an editor of the command line or of a dashboard.
  static func lock(of id: ReminderID, in store: StoreFolder) -> String {
    "\(store.temporary)/edit-\(id).lock"
  }

  /// Removes the file once its text is recorded, or nothing changed.
  func remove() { unlink(path) }

  private static func kept(of id: ReminderID, in store: StoreFolder) -> [String] {
    guard let names = try? FolderListing.names(ifThere: store.temporary) else { return [] }
    return names.filter { $0.hasPrefix("edit-\(id).") && $0.hasSuffix(".txt") }.sorted()
      .map { "\(store.temporary)/\($0)" }
  }
}
