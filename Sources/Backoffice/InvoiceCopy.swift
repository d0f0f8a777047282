import Glibc

/// Why a file in the folder of invoices was not taken as the copy of one.
package enum InvoiceCopyFault: Error, Hashable, Sendable {
  /// Its name can mean several invoices, or several files have it.
  case ambiguous
  /// It is no plain file that is built as a PDF is, or does not let itself be read.
  case notPDF
  /// It holds more than `InvoiceFolder.largestCopy`.
  case tooLarge
  /// With the copies before it the dossier would hold more than `InvoiceFolder.largestTotal`.
  case tooMuch
}

/// One PDF in the folder of invoices. Only plain files are opened, and no link is followed out of the folder.
package enum InvoiceCopy {
  /// How many bytes a PDF holds, or why it cannot be taken.
  static func size(of path: String) -> Result<Int, InvoiceCopyFault> {
    switch opened(path) {
    case .failure(let fault): return .failure(fault)
    case .success(let file):
      defer { close(file.descriptor) }
      return .success(file.size)
    }
  }

  /// All bytes of a PDF, or why it cannot be taken.
  package static func bytes(of path: String) -> Result<[UInt8], InvoiceCopyFault> {
    switch opened(path) {
    case .failure(let fault): return .failure(fault)
    case .success(let file):
      defer { close(file.descriptor) }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(file.size)
      var chunk = [UInt8](repeating: 0, count: 1 << 18)
      while true {
        let count = read(file.descriptor, &chunk, chunk.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { return .failure(.notPDF) }
        if count == 0 { return .success(bytes) }
        bytes += chunk[..<count]
        // It may grow while it is read.
        guard bytes.count <= InvoiceFolder.largestCopy else { return .failure(.tooLarge) }
      }
    }
  }

  private static func opened(_ path: String) -> Result<(descriptor: Int32, size: Int), InvoiceCopyFault> {
    // A pipe of that name would let us wait for ever.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(.notPDF) }
    var facts = stat()
    var head = [UInt8](repeating: 0, count: 5)
    let isPDF =
      fstat(descriptor, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
      && pread(descriptor, &head, head.count, 0) == head.count && head == Array("%PDF-".utf8)
    let size = Int(facts.st_size)
    guard isPDF, size <= InvoiceFolder.largestCopy else {
      close(descriptor)
      return .failure(isPDF ? .tooLarge : .notPDF)
    }
    guard PDFSkeleton(descriptor, size: size).isWhole else {
      close(descriptor)
      return .failure(.notPDF)
    }
    return .success((descriptor, size))
  }
}
