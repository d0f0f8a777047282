import Receivables

/// How a message opens.
enum Greeting {
  /// `Madame,` and `Monsieur,` by the contact's civility; `Dear Ms Diallo,` in English; else to both.
  static func text(for contact: Contact?, in language: Language) -> String {
    let isLady = contact.flatMap { sex($0.civility) }
    switch (language, isLady) {
    case (.french, .some(let lady)): return lady ? "Madame," : "Monsieur,"
    case (.french, .none): return "Madame, Monsieur,"
    case (.english, .some(let lady)):
      guard let name = contact?.lastName, !name.isEmpty else { return lady ? "Dear Madam," : "Dear Sir," }
      return "Dear \(lady ? "Ms" : "Mr") \(name),"
    case (.english, .none): return "Dear Sir or Madam,"
    }
  }

  private static func sex(_ civility: String) -> Bool? {
    switch civility.lowercased().filter({ $0 != "." && $0 != " " }) {
    case "mme", "madame", "mlle", "mademoiselle", "ms", "mrs", "miss": true
    case "m", "mr", "monsieur": false
    default: nil
    }
  }
}
