/// Where a sandbox store may send: everything to one address, through listed servers only.
package struct SandboxSettings: Hashable, Sendable {
  /// The address that receives everything instead of the customers; empty: nothing can be sent.
  package var override: String
  /// Servers that may be used.
  package var hosts: [String]

  /// No address and this machine only, unless said otherwise.
  package init(override: String = "", hosts: [String] = ["localhost", "127.0.0.1", "::1"]) {
    self.override = override
    self.hosts = hosts
  }
}
