import Receivables

/// Turns the rows of customer accounts into entries, with what their letters settle.
///
/// Within one account and letter, credits settle debits, both in the order of their days; what is left over stays open,
/// so that open documents less unallocated money are the balance of the accounts to the cent.
struct FECSettlement {
  private(set) var entries = LedgerEntries()

  private struct Group: Hashable {
    let customer: String
    let letter: String
  }

  init(_ unkeyed: [FECRow], file: Int) {
    var rows = unkeyed
    FECSettlement.giveKeys(to: &rows)
    let shares = FECSettlement.shares(of: rows)
    addCustomers(rows, file)
    for (index, row) in rows.enumerated() {
      add(row, settles: shares[index] ?? [], origin: EntryOrigin(file: file, line: row.line))
    }
  }

  /// Account, reference, date, amount and an ordinal; opening rows count by themselves.
  private static func giveKeys(to rows: inout [FECRow]) {
    var ordinals: [String: Int] = [:]
    for index in rows.indices {
      let row = rows[index]
      let mark = row.nature == .opening ? "AN" : "FEC"
      let key = "\(mark)|\(row.customer)|\(row.reference)|\(row.day.iso)|\(row.cents)"
      let ordinal = (ordinals[key] ?? 0) + 1
      ordinals[key] = ordinal
      rows[index].sourceKey = "\(key)|\(ordinal)"
    }
  }

  /// What each lettered credit settles, by the credit's position.
  private static func shares(of rows: [FECRow]) -> [Int: [DocumentShare]] {
    var groups: [Group: [Int]] = [:]
    for index in rows.indices where !rows[index].letter.isEmpty {
      groups[Group(customer: rows[index].customer, letter: rows[index].letter), default: []].append(index)
    }
    var shares: [Int: [DocumentShare]] = [:]
    for members in groups.values {
      let byDay = members.sorted { (rows[$0].day, $0) < (rows[$1].day, $1) }
      var debits = byDay.filter { rows[$0].cents > 0 }.map { (index: $0, open: rows[$0].cents) }[...]
      for credit in byDay where rows[credit].cents < 0 {
        var rest = -rows[credit].cents
        while rest > 0, let first = debits.first {
          let part = min(rest, first.open)
          shares[credit, default: []].append(
            DocumentShare(sourceKey: rows[first.index].sourceKey, cents: part))
          rest -= part
          debits[debits.startIndex].open -= part
          if first.open == part { debits.removeFirst() }
        }
      }
    }
    return shares
  }

  private mutating func addCustomers(_ rows: [FECRow], _ file: Int) {
    var known: [String: Int] = [:]
    for row in rows {
      let name = row.customerName.isEmpty ? nil : row.customerName
      if let index = known[row.customer] {
        if entries.customers[index].name == nil { entries.customers[index].name = name }
        continue
      }
      known[row.customer] = entries.customers.count
      entries.customers.append(
        CustomerEntry(origin: EntryOrigin(file: file, line: row.line), number: row.customer, name: name))
    }
  }

  private mutating func add(_ row: FECRow, settles: [DocumentShare], origin: EntryOrigin) {
    let opening = row.nature == .opening ? OpeningItem(reference: row.reference) : nil
    if row.cents > 0 || row.nature == .sale {
      var entry = InvoiceEntry(
        origin: origin, customer: row.customer, number: row.number, issued: row.day,
        due: row.cents < 0 ? row.day : nil, cents: row.cents)
      entry.currency = .eur
      entry.sourceKey = row.sourceKey
      entry.opening = opening
      entry.settles = settles
      // A debit outside the sales journals (bounced payment, transfer) says where it comes from.
      if row.nature == .bank || row.nature == .other { entry.reference = "\(row.journal) \(row.label)" }
      entries.invoices.append(entry)
    } else {
      var entry = PaymentEntry(origin: origin, customer: row.customer, day: row.day, cents: -row.cents)
      entry.currency = .eur
      entry.bankReference = row.sourceKey
      entry.label = row.label
      entry.target = .documents(settles)
      entry.opening = opening
      entries.payments.append(entry)
    }
  }
}
