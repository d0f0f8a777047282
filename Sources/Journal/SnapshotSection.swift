/// The parts of a snapshot by the names under which their blocks stand.
enum SnapshotSection: String {
  case customers, invoices, payments, allocations, standings, files
  case reminders, contents, deliveries
  case calls, promises, disputes, pauses, notes
  case letterEvents, interruptions, stageMoves, acts, chargeClaims, chargeSettlements, allocationDecisions
  case house, imports
  case attemptDays, attemptDomains, attemptCustomers, attemptRecent, operations, decisions, undoings
}
