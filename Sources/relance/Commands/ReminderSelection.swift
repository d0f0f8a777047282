import ArgumentParser
import Dunning
import Receivables

/// Which reminders a verb means.
struct ReminderSelection: ParsableArguments {
  @Argument(help: .say("Les relances (R-12 ou 12).", "Reminders (R-12 or 12).", name: "ID")) var ids:
    [ReminderID] = []
  @Option(help: .say("Celles de ce client.", "Those of this customer.", name: "CUSTOMER")) var customer:
    String?
}
