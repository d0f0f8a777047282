/// A self-signed certificate, made afresh in a folder.
package struct Certificate: Sendable {
  /// The certificate's file.
  package let file: String
  /// Its private key's file.
  package let key: String

  /// - Parameter name: The name that it vouches for, as OpenSSL writes it: `DNS:…` or `IP:…`.
  package init(for name: String = "IP:127.0.0.1", in folder: PrivateFolder) throws {
    file = "\(folder.path)/certificate.pem"
    key = "\(folder.path)/key.pem"
    _ = try Program.output(
      of: "/usr/bin/openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
      "-nodes", "-keyout", key, "-out", file, "-days", "2", "-subj", "/CN=relance test", "-addext",
      "subjectAltName=\(name)")
  }
}
