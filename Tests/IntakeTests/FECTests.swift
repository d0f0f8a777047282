import Intake
import Receivables
import Testing

@Suite("A FEC")
struct FECTests {
  private func balance(_ entries: LedgerEntries) -> Int {
    entries.invoices.reduce(0) { $0 + $1.cents } - entries.payments.reduce(0) { $0 + $1.cents }
  }

  /// Open invoices less open credit notes and unallocated money, from what the letters settle.
  private func openBalance(_ entries: LedgerEntries) -> Int {
    var open = Dictionary(uniqueKeysWithValues: entries.invoices.map { ($0.sourceKey, $0.cents) })
    var unallocated = 0
    for note in entries.invoices {
      for share in note.settles {
        open[share.sourceKey, default: 0] -= share.cents
        open[note.sourceKey, default: 0] += share.cents
      }
    }
    for payment in entries.payments {
      unallocated += payment.cents
      guard case .documents(let shares) = payment.target else { continue }
      for share in shares {
        open[share.sourceKey, default: 0] -= share.cents
        unallocated -= share.cents
      }
    }
    return open.values.reduce(0, +) - unallocated
  }

  @Test("gives customers, invoices, credit notes and payments with what their letters settle")
  func good() throws {
    let outcome = try Fixture.read("fec-good.txt")
    let entries = outcome.entries
    #expect(outcome.problems.isEmpty)
    #expect(entries.customers.map(\.number) == ["ELAN", "SAKU", "416000"])
    #expect(entries.customers.first?.name == "Élan & Fils")
    #expect(outcome.understood.first?.content == .fec)
    let invoice = try #require(entries.invoices.first { $0.number == "FA 12" })
    #expect(invoice.cents == 300_00 && invoice.due == nil && invoice.opening == nil)
    let opening = try #require(entries.invoices.first)
    #expect(opening.opening == OpeningItem(reference: "") && opening.cents == 100_00)
    let note = try #require(entries.invoices.first { $0.number == "AV 1" })
    #expect(
      note.cents == -50_00 && note.settles == [DocumentShare(sourceKey: invoice.sourceKey, cents: 50_00)])
    let payments = entries.payments
    #expect(payments.map(\.cents) == [20_00, 230_00, 110_00])
    #expect(payments[0].opening != nil && payments[0].target == .documents([]))
    #expect(payments[1].target == .documents([DocumentShare(sourceKey: invoice.sourceKey, cents: 230_00)]))
    // 10,00 more than the open item of its letter: the rest stays unallocated.
    #expect(payments[2].target == .documents([DocumentShare(sourceKey: opening.sourceKey, cents: 100_00)]))
    let bounced = try #require(entries.invoices.first { $0.cents == 110_00 })
    #expect(bounced.reference == "BQ IMPAYE" && bounced.opening == nil)
    #expect(entries.invoices.filter { $0.number == "F 10" }.map(\.sourceKey).count == 2)
    #expect(Set(entries.invoices.map(\.sourceKey)).count == entries.invoices.count)
  }

  @Test("keeps the balance of its customer accounts to the cent")
  func balanced() throws {
    let outcome = try Fixture.read("fec-good.txt")
    let wanted = 100_00 - 20_00 + 300_00 - 50_00 - 230_00 - 110_00 + 110_00 - 10_00 + 40_00 + 40_00
    #expect(balance(outcome.entries) == wanted)
    #expect(openBalance(outcome.entries) == wanted)
    #expect(outcome.remarks.map(\.kind) == [.accountBalance(cents: wanted, rows: 10, open: 5)])
  }

  @Test("is read with Montant and Sens, bars, small letters and Latin-9")
  func side() throws {
    let outcome = try Fixture.read("fec-side.txt")
    #expect(outcome.understood.first?.encoding == .latin9)
    #expect(outcome.entries.customers.first?.name == "Élan & Fils")
    #expect(balance(outcome.entries) == 6_00)
    #expect(outcome.problems.map(\.kind) == [.unknownSide])
  }

  @Test("gives the same keys each time it is read, whatever next year's openings add")
  func keys() throws {
    let once = try Fixture.read("fec-good.txt").entries
    let again = try Fixture.read("fec-good.txt").entries
    #expect(once == again)
    let keys = once.invoices.map(\.sourceKey) + once.payments.map(\.bankReference)
    #expect(Set(keys).count == keys.count)
  }

  @Test(
    "of third parties keeps the published balance",
    arguments: [
      ("neolegal_111111111FEC20221231.TXT", 151, 34, 14_416_52),
      ("neolegal_0000000001FEC20220831.txt", 538, nil, 52_517_24),
      ("tryton_FEC-previous.csv", 1, 1, 5_00), ("tryton_FEC.csv", 4, 2, 15_00),
    ])
  func published(_ name: String, _ rows: Int, _ open: Int?, _ cents: Int) throws {
    guard let file = Fixture.shared("samples/fec/\(name)") else { return }
    let outcome = try LedgerReader.read(files: [file])
    #expect(outcome.problems.isEmpty)
    #expect(balance(outcome.entries) == cents)
    #expect(openBalance(outcome.entries) == cents)
    guard case .accountBalance(let total, let count, let unlettered) = outcome.remarks.last?.kind else {
      Issue.record("no balance")
      return
    }
    #expect(total == cents && count == rows)
    if let open { #expect(unlettered == open) }
  }
}
