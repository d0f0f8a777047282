/// Where stores and what belongs to them are (XDG base directories).
package struct StoreLocator: Sendable {
  private let surroundings: ProcessSurroundings

  /// Looks in these surroundings.
  package init(_ surroundings: ProcessSurroundings) { self.surroundings = surroundings }

  /// The store: `--store DIR`, else `relance` in the XDG data folder.
  ///
  /// - Throws: `.noHome` when neither says where.
  package func store(chosen folder: String?) throws(BookkeeperProblem) -> String {
    if let folder, !folder.isEmpty { return folder }
    return try base("XDG_DATA_HOME", else: "/.local/share", or: .noHome) + "/relance"
  }

  /// What this machine remembers of stores: `relance` in the XDG state folder.
  ///
  /// - Throws: `.noStateFolder` when nothing says where.
  package func stateFolder() throws(BookkeeperProblem) -> String {
    try base("XDG_STATE_HOME", else: "/.local/state", or: .noStateFolder) + "/relance"
  }

  /// The person's preferences: `relance` in the XDG configuration folder.
  package func preferencesFolder() throws(BookkeeperProblem) -> String {
    try base("XDG_CONFIG_HOME", else: "/.config", or: .noHome) + "/relance"
  }

  /// A relative XDG path is ignored, as the specification says; of `HOME` it says nothing, and a relative one would
  /// mean another folder in each folder that one stands in.
  private func base(
    _ variable: String, else home: String, or problem: BookkeeperProblem
  ) throws(BookkeeperProblem) -> String {
    if let folder = surroundings.variable(variable), folder.utf8.first == UInt8(ascii: "/") { return folder }
    guard let root = surroundings.variable("HOME") else { throw problem }
    guard root.utf8.first == UInt8(ascii: "/") else { throw .relativeHome(root) }
    return root + home
  }
}
