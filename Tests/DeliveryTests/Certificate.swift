/// A self-signed certificate, made afresh in a folder.
struct Certificate {
  let file: String
  let key: String

  init(for name: String = "IP:127.0.0.1", in folder: Folder) throws {
    file = "\(folder.path)/certificate.pem"
    key = "\(folder.path)/key.pem"
    try Tool.run(
      "/usr/bin/openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
      "-keyout",
      key, "-out", file, "-days", "2", "-subj", "/CN=relance test", "-addext", "subjectAltName=\(name)")
  }
}
