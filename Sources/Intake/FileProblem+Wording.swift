import Receivables

extension FileProblem {
  /// What is wrong, in one sentence without a full stop and without the file's name.
  package func problem(in language: Language) -> String {
    language == .french ? reason.problem(.french).french : reason.problem(.english).english
  }

  /// What to do about it, in one sentence without a full stop.
  package func remedy(in language: Language) -> String {
    language == .french ? reason.remedy(.french).french : reason.remedy(.english).english
  }
}

extension FileProblem.Reason {
  fileprivate typealias Words = (french: String, english: String)

  fileprivate func problem(_ language: Language) -> Words {
    switch self {
    case .empty: ("fichier vide", "the file is empty")
    case .tooLarge: ("plus de 4 Go", "more than 4 GB")
    case .binary(let line):
      ("octet nul à la ligne \(line) : ce n'est pas un texte", "NUL byte on line \(line): not a text")
    case .undecodable(let encoding, let line):
      ("la ligne \(line) n'est pas en \(encoding.rawValue)", "line \(line) is not \(encoding.rawValue)")
    case .truncated(let line):
      ("le fichier s'arrête au milieu de la ligne \(line)", "the file ends in the middle of line \(line)")
    case .unended(let line, let excerpt):
      (
        "la ligne \(line), la dernière, n'a pas de fin de ligne : « \(excerpt) » est peut-être coupé",
        "line \(line), the last, has no line ending: \"\(excerpt)\" may be cut"
      )
    case .rowTooLong(let line): ("ligne \(line) de plus de 1 Mo", "line \(line) has more than 1 MB")
    case .tooManyColumns(let count): ("\(count) colonnes, 1 000 au plus", "\(count) columns, 1,000 at most")
    case .duplicateHeader(let name): ("deux colonnes « \(name) »", "two columns \"\(name)\"")
    case .unknownHeader(let found) where found.count == 1:
      (
        "une seule colonne, « \(list(found)) » : le séparateur n'est pas ; , | ni la tabulation",
        "only one column, \"\(list(found))\": the separator is neither ; , | nor a tab"
      )
    case .unknownHeader(let found):
      ("colonnes non reconnues : \(list(found))", "columns not recognised: \(list(found))")
    case .missingColumns(let kind, let columns):
      (
        "\(kind.name(in: .french)) sans colonne \(labels(columns, .french))",
        "\(kind.name(in: .english)) without column \(labels(columns, .english))"
      )
    case .ambiguousKind: ("factures ou règlements ?", "invoices or payments?")
    case .mapColumnAbsent(let header, let found):
      ("pas de colonne « \(header) » parmi \(list(found))", "no column \"\(header)\" among \(list(found))")
    case .mapIncomplete(let kind, let columns):
      (
        "\(kind.name(in: .french)) : la table ne donne pas \(columns.map(\.name).joined(separator: ", "))",
        "\(kind.name(in: .english)): the map does not give \(columns.map(\.name).joined(separator: ", "))"
      )
    case .mapConstant(let column, let text):
      (
        "valeur « \(text) » de \(column.name) incomprise",
        "value \"\(text)\" of \(column.name) not understood"
      )
    case .fecSeparator:
      ("FEC sans tabulation ni | entre les champs", "FEC without tabs or | between its fields")
    case .fecColumns(let names):
      (
        "FEC sans colonne \(names.joined(separator: ", "))",
        "FEC without column \(names.joined(separator: ", "))"
      )
    }
  }

  fileprivate func remedy(_ language: Language) -> Words {
    switch self {
    case .empty, .truncated: ("exporter le fichier à nouveau", "export the file again")
    case .unended:
      (
        "exporter le fichier à nouveau ; s'il est complet, ajouter --allow-unended",
        "export the file again; if it is complete, add --allow-unended"
      )
    case .tooLarge, .rowTooLong: ("couper le fichier en plusieurs", "split the file")
    case .binary: ("exporter en CSV, non en tableur", "export as CSV, not as a spreadsheet")
    case .undecodable: ("donner --encoding, par exemple cp1252", "give --encoding, for example cp1252")
    case .tooManyColumns: ("n'exporter que les colonnes utiles", "export only the columns that matter")
    case .duplicateHeader: ("renommer l'une des deux", "rename one of them")
    case .unknownHeader(let found) where found.count == 1:
      (
        "exporter avec le point-virgule ; noms connus : \(known(.french))",
        "export with semicolons; known names: \(known(.english))"
      )
    case .unknownHeader:
      (
        "noms connus : \(known(.french)) ; sinon --map FICHIER.toml",
        "known names: \(known(.english)); else --map FILE.toml"
      )
    case .missingColumns: ("ajouter la colonne, ou --map FICHIER.toml", "add the column, or --map FILE.toml")
    case .ambiguousKind:
      (
        "nommer la date « date facture » ou « date règlement », ou --map FICHIER.toml",
        "name the date \"invoice date\" or \"payment date\", or --map FILE.toml"
      )
    case .mapColumnAbsent:
      ("corriger le nom dans le fichier de --map", "correct the name in the file of --map")
    case .mapIncomplete: ("compléter le fichier de --map", "complete the file of --map")
    case .mapConstant:
      ("corriger la valeur dans le fichier de --map", "correct the value in the file of --map")
    case .fecSeparator:
      ("exporter le FEC au format légal (tabulation ou |)", "export the FEC in its legal form (tab or |)")
    case .fecColumns: ("exporter le FEC avec ses 18 colonnes", "export the FEC with its 18 columns")
    }
  }

  private func list(_ names: [String]) -> String { names.joined(separator: ", ") }

  private func labels(_ columns: [LedgerColumn], _ language: Language) -> String {
    columns.map { $0.label(in: language) }.joined(separator: ", ")
  }

  private func known(_ language: Language) -> String {
    TableKind.allCases.map { kind in
      let columns = kind == .payments ? kind.required + [.customerNumber, .paidInvoice] : kind.required
      let shown = kind == .customers ? columns + [.customerName] : columns
      return "\(kind.name(in: language)) (\(labels(shown, language)))"
    }.joined(separator: ", ")
  }
}
