/// The transport of demo and sandbox: each message becomes an `.eml` file, and no socket is opened.
package struct EmlFolderSender: Equatable, Sendable {
  /// Where the files go.
  package let folder: OutboxFolder

  /// A sender into a folder.
  package init(folder: OutboxFolder) { self.folder = folder }

  /// Places the exact bytes of a message as a file.
  ///
  /// - Parameters:
  ///   - name: The file's name, ending in `.eml`, made of an identifier and a hash.
  ///   - beforePointOfNoReturn: As in `SMTPSender.send`: called once, before the file becomes visible.
  package func send(_ bytes: [UInt8], named name: String, beforePointOfNoReturn: () -> Bool) -> SendingResult
  {
    guard name.hasSuffix(".eml") else { return .stopRun(.fileName(name.withVisibleControls)) }
    return folder.place(bytes, named: name, beforePointOfNoReturn: beforePointOfNoReturn)
  }
}
