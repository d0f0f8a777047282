import ArgumentParser
import Dunning
import Receivables

/// Which reminders a verb means.
struct ReminderSelection: ParsableArguments {
  @Argument(help: ArgumentHelp("Reminders (R-12 or 12).", valueName: "ID")) var ids: [ReminderID] = []
  @Option(help: "Those of this customer.") var customer: String?
}
