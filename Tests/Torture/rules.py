"""Each rule that other systems broke is taken out of a copy of the program, one at a time: a test must then fail.

The rules are those that the collector's expectations mark as shipped bugs. All are taken out of one copy, each behind
a name in RELANCE_MUTANT, so that the copy is built once.
"""
import os
import re
import subprocess

from protections import PLACE, ROOT, copy, found_again, swift

SWITCH = """import Glibc

/// Whether the tests ask for the program without this rule.
package func isWithout(_ rule: String) -> Bool {
  getenv("RELANCE_WITHOUT").map { String(cString: $0) == rule } ?? false
}
"""

# Rule: file below Sources, the sound text, what stands in the copy, and the tests that must notice.
RULES = {
    "ripening": (
        "Dunning/RipeDays.swift", "    return max(byAge, max(byHistory ?? byAge, byDeadline ?? byAge))",
        '    return isWithout("ripening") ? byAge : max(byAge, max(byHistory ?? byAge, byDeadline ?? byAge))', "Dunning"),
    "one step at a time": (
        "Dunning/ReminderPlanner+Proposals.swift", "let rises = invoice.ripe <= day && invoice.next <= rung",
        'let rises = isWithout("one step at a time") || invoice.ripe <= day && invoice.next <= rung', "Dunning"),
    "the highest carries": (
        "Dunning/ReminderPlanner+Verdicts.swift",
        "if left.level != right.level { return left.level > right.level }",
        'if left.level != right.level { return (left.level > right.level) != isWithout("the highest carries") }',
        "Dunning"),
    "nobody is muted": (
        "Dunning/ReminderPlanner+Verdicts.swift",
        "    return day - account.calendar.firstWorking(onOrAfter: since) < rules.spacingDays",
        '    return isWithout("nobody is muted")\n'
        "      || day - account.calendar.firstWorking(onOrAfter: since) < rules.spacingDays", "Dunning"),
    "at least, never equal": (
        "Dunning/ReminderPlanner+Verdicts.swift", "verdict.carrierRipe <= day,",
        'isWithout("at least, never equal") ? verdict.carrierRipe == day : verdict.carrierRipe <= day,', "Dunning"),
    "days between contacts": (
        "Dunning/PlanningAccount.swift", "max(noticeOver ?? day, spacingOver ?? day)",
        'max(noticeOver ?? day, isWithout("days between contacts") ? day : spacingOver ?? day)', "Dunning"),
    "a notice's deadline": (
        "Dunning/PlanningAccount.swift", "    noticeOver = position.noticeDeadline.map { $0 + 1 }",
        '    noticeOver = isWithout("a notice\'s deadline") ? nil : position.noticeDeadline.map { $0 + 1 }', "Dunning"),
    "working days": (
        "Dunning/ReminderPlanner+Verdicts.swift",
        "guard account.freeDay(from: day) <= day, account.calendar.isWorking(day) else {",
        'guard account.freeDay(from: day) <= day, isWithout("working days") || account.calendar.isWorking(day) else {',
        "Dunning"),
    "no thanks to who is late": (
        "Dunning/PaidOff.swift", "    if overdue > 0 {", '    if overdue > 0, !isWithout("no thanks to who is late") {',
        "Dunning"),
    "thanks leave the day to others": (
        "Dunning/PaidOff.swift", "    if let beside = paidOff?.beside,",
        '    if !isWithout("thanks leave the day to others"), let beside = paidOff?.beside,', "Casework"),
    "thanks once": (
        "Casework/Casebook+ThankYou.swift", "        take(reminder)\n",
        '        if !isWithout("thanks once") { take(reminder) }\n', "Casework"),
    "thanks after a reminder alone": (
        "Casework/Casebook+ThankYou.swift", "where past.reminded.contains(allocation.invoice) &&",
        'where (isWithout("thanks after a reminder alone") || past.reminded.contains(allocation.invoice)) &&', "Casework"),
    "the payment thanked for stands": (
        "Casework/Casebook+Guards.swift", "|| tellsOtherPayments(line, on: ledger)",
        '|| !isWithout("the payment thanked for stands") && tellsOtherPayments(line, on: ledger)', "Casework"),
    "levels stay when another invoice is paid": (
        "Casework/Casebook+Positions.swift", "level: standing.level,",
        'level: isWithout("levels stay when another invoice is paid")'
        " && portfolio.documents[id.index].contains { ledger.standing.open($0) == 0 } ? nil : standing.level,", "Casework"),
    "a part payment leaves the invoice in": (
        "Casework/OpenInvoices.swift", "    guard standing.open[index] > 0, case",
        '    if isWithout("a part payment leaves the invoice in"),\n'
        "      standing.open[index] != book.portfolio.invoices[index].cents { return false }\n"
        "    guard standing.open[index] > 0, case", "Casework"),
    "the side of an offset": (
        "Settings/ScenarioFile.swift", "return days * (side ?? 1)",
        'return days * (isWithout("the side of an offset") ? 1 : side ?? 1)', "Settings"),
    "a dispute stops the message": (
        "Casework/Casebook+Guards.swift",
        "    if let freeze = freeze(of: reminder, at: position) { return freeze }\n    if isRefused",
        '    if !isWithout("a dispute stops the message"),\n'
        "      let freeze = freeze(of: reminder, at: position) { return freeze }\n    if isRefused", "Casework"),
    "a payment stops the message": (
        "Casework/Casebook+Guards.swift", "    let today = ledger.day\n    if isPaid(reminder, on: ledger) {",
        '    let today = ledger.day\n    if !isWithout("a payment stops the message"), isPaid(reminder, on: ledger) {',
        "Casework"),
    "no draft older than the facts": (
        "Casework/Casebook+DecideSending.swift", "    if hasChanged(reminder, on: ledger) ||",
        '    if !isWithout("no draft older than the facts") && hasChanged(reminder, on: ledger) ||', "Casework"),
    "only the customer's own address": (
        "Casework/Casebook+DecideSending.swift", "|| !owns(reminder, content)",
        '|| !isWithout("only the customer\'s own address") && !owns(reminder, content)', "Casework"),
    "uncertain waits for a person": (
        "Casework/Casebook+DecideSending.swift",
        "      case .deferred(_, let retryAt, _): retryAt <= second ? reminder.id : nil\n"
        "      default: nil\n      }\n    }\n  }\n\n  /// What a person",
        "      case .deferred(_, let retryAt, _): retryAt <= second ? reminder.id : nil\n"
        '      case .uncertain where isWithout("uncertain waits for a person"): reminder.id\n'
        "      default: nil\n      }\n    }\n  }\n\n  /// What a person", "Casework"),
    "no intent twice": (
        "Casework/Casebook+DecideSending.swift",
        "    guard sendable(at: occasion.now).contains(id) else {",
        '    guard isWithout("no intent twice") || sendable(at: occasion.now).contains(id) else {', "Casework"),
    "an attempt is recorded first": (
        "Casework/Casebook+DecideSending.swift",
        "    guard case .sending = reminder.state else { throw .wrongState(id, reminder.state, verb: .attempt) }\n"
        "    switch outcome",
        "    if case .sending = reminder.state {\n"
        '    } else if !isWithout("an attempt is recorded first") {\n'
        "      throw .wrongState(id, reminder.state, verb: .attempt)\n    }\n    switch outcome", "Casework"),
    "no suspended address": (
        "Casework/Casebook+Compose.swift", "case .email: !contact.email.isEmpty && contact.emailSuspended == nil",
        'case .email: !contact.email.isEmpty && (isWithout("no suspended address") || contact.emailSuspended == nil)',
        "Casework"),
    "a contact to find": (
        "Casework/WorkMatters.swift", "return lacksContact ? .findContact : .wait",
        'return lacksContact && !isWithout("a contact to find") ? .findContact : .wait', "Casework"),
    "an empty variable blocks": (
        "Correspondence/MessageComposer.swift",
        "case .variable(let variable): return .missing(variable: variable.rawValue, where: variable.home)",
        "case .variable(let variable):\n"
        '      return isWithout("an empty variable blocks")\n'
        "        ? nil : .missing(variable: variable.rawValue, where: variable.home)", "Correspondence"),
    "nothing overdue in an early note": (
        "Correspondence/MessageComposer.swift",
        "if facts.step.isBeforeLateness, let problem = template.overdueProblems.first { throw .template(problem) }",
        'if !isWithout("nothing overdue in an early note"), facts.step.isBeforeLateness,\n'
        "      let problem = template.overdueProblems.first { throw .template(problem) }", "Correspondence"),
    "charges outlive the principal": (
        "Casework/InvoiceCharges.swift",
        "$0.kind == .invoice && $0.due < ledger.day && only?.contains($0.id) != false",
        "$0.kind == .invoice && $0.due < ledger.day && only?.contains($0.id) != false\n"
        '        && (!isWithout("charges outlive the principal") || ledger.standing.open($0.id) > 0)', "Casework"),
    "a promise freezes": (
        "Casework/Casebook+Positions.swift", "guard state(of: promise, on: ledger.day) == .expected else { continue }",
        'guard !isWithout("a promise freezes"), state(of: promise, on: ledger.day) == .expected else { continue }',
        "Casework"),
    "a status freezes": (
        "Casework/Casebook+Positions.swift", "for id in files[customer].pauses where pauses[id.index].holds(on: ledger.day) {",
        'for id in files[customer].pauses where !isWithout("a status freezes") && pauses[id.index].holds(on: ledger.day) {',
        "Casework"),
    "who is excluded gets nothing": (
        "Casework/Casebook+Positions.swift", "if let reason = portfolio.customers[customer].exclusion { whole",
        'if !isWithout("who is excluded gets nothing"), let reason = portfolio.customers[customer].exclusion { whole',
        "Casework"),
    "nothing below the floor": (
        "Dunning/ReminderPlanner+Verdicts.swift", "if verdict.chasedCents < rules.floorCents {",
        'if !isWithout("nothing below the floor"), verdict.chasedCents < rules.floorCents {', "Dunning"),
    "credits cover": (
        "Dunning/ReminderPlanner+Verdicts.swift", "} else if account.credits[verdict.currency] >= verdict.chasedCents {",
        '} else if !isWithout("credits cover"), account.credits[verdict.currency] >= verdict.chasedCents {', "Dunning"),
    "a credit stops the message": (
        "Casework/Casebook+Guards.swift", "guard let credit = position.credits[reminder.currency] else {",
        'guard !isWithout("a credit stops the message"), let credit = position.credits[reminder.currency] else {',
        "Casework"),
    "an invoice not received yet": (
        "Dunning/ClimbingInvoice.swift", "var free = invoices[index].issued + rules.daysAfterIssue",
        "var free = invoices[index].issued\n"
        '    if !isWithout("an invoice not received yet") { free = free + rules.daysAfterIssue }',
        "Dunning"),
    "an address for the way": (
        "Casework/Casebook+Guards.swift", "if !reminder.isTask, !position.reachable.contains(reminder.channel) {",
        'if !isWithout("an address for the way"), !reminder.isTask, !position.reachable.contains(reminder.channel) {',
        "Casework"),
    "a failed message needs a new approval": (
        "Casework/Casebook+DecideSending.swift",
        "      case .approved: reminder.holdUntil.map { $0 <= second } == true ? reminder.id : nil",
        '      case .failed where isWithout("a failed message needs a new approval"): reminder.id\n'
        "      case .approved: reminder.holdUntil.map { $0 <= second } == true ? reminder.id : nil", "Casework"),
    "an unknown variable blocks": (
        "Correspondence/MessageComposer.swift",
        "    if let problem = template.problems.first { throw .template(problem) }",
        '    if !isWithout("an unknown variable blocks"), let problem = template.problems.first {\n'
        "      throw .template(problem)\n    }", "Correspondence"),
    "fees stay beside the invoice": (
        "Correspondence/MessageComposer.swift", "demandedCents: facts.totals.demanded,",
        'demandedCents: facts.totals.demanded + (isWithout("fees stay beside the invoice") ? facts.charges.feeCents : 0),',
        "Correspondence"),
    "no debt on a phone": (
        "Correspondence/MessageComposer.swift",
        "    if facts.customer.segment == .consumer,\n      let told = TextMessageDebt",
        '    if !isWithout("no debt on a phone"), facts.customer.segment == .consumer,\n      let told = TextMessageDebt',
        "Correspondence"),
    "no amount by hand in a text message": (
        "Correspondence/MessageComposer.swift",
        "    if let amount = EditedFigures.foreignAmountInTextMessage(\n      edited, writtenFrom: original, codes: codes)",
        '    if !isWithout("no amount by hand in a text message"),\n      let amount = '
        "EditedFigures.foreignAmountInTextMessage(\n      edited, writtenFrom: original, codes: codes)",
        "Correspondence"),
    "what a hand decided survives": (
        "Casework/Casebook+Positions.swift", "position.handDecisions = handDecisions(of: id, on: ledger.day)",
        'position.handDecisions = isWithout("what a hand decided survives") ? [] : handDecisions(of: id, on: ledger.day)',
        "Casework"),
    "the store is still ours": (
        "Backoffice/Bookkeeper.swift", "    if case .copiedOrRestored(let reason) = verdict {\n      throw",
        '    if !isWithout("the store is still ours"), case .copiedOrRestored(let reason) = verdict {\n      throw',
        "Backoffice"),
    "how to pay comes from the settings": (
        "Correspondence/WrittenAccounts.swift", "    var found: [(number: Int, account: String)] = []",
        '    if isWithout("how to pay comes from the settings") { return [] }\n'
        "    var found: [(number: Int, account: String)] = []", "Correspondence"),
}


def run(relance, short, say):
    found_again(ROOT / "Sources", RULES)
    if short:
        say(f"all {len(RULES)} stand where they are looked for; taking them out is left to the long form")
        return
    tree = copy()
    (tree / "Sources/Receivables/Without.swift").write_text(SWITCH)
    for name, (file, sound, without, _) in RULES.items():
        path = tree / "Sources" / file
        text = path.read_text().replace(sound, without)
        path.write_text(text if "import Receivables\n" in text else "import Receivables\n" + text)
    built = subprocess.run([swift(), "build", "--build-tests", "--scratch-path", PLACE / "build"], cwd=tree,
                           capture_output=True, check=False)
    assert built.returncode == 0, (built.stdout + built.stderr).decode()[-2000:]
    for suite in sorted({suite for *_, suite in RULES.values()}):
        failed = failures(tree, suite, None)
        assert not failed, f"{suite}Tests of the sound copy fail: {failed}"
    for name, (*_, suite) in RULES.items():
        failed = failures(tree, suite, name)
        assert failed, f"without the rule \"{name}\" every test of {suite}Tests still passes"
        say(f"without \"{name}\": {len(failed)} tests fail, among them \"{failed[0]}\"")


def failures(tree, suite, rule):
    """Names of the tests that fail without a rule."""
    settings = {k: v for k, v in os.environ.items() if k not in ("RELANCE_SHARED", "RELANCE_WITHOUT")}
    if rule:
        settings["RELANCE_WITHOUT"] = rule
    done = subprocess.run(
        [swift(), "test", "--skip-build", "--scratch-path", PLACE / "build", "--filter", f"^{suite}Tests[.]"],
        cwd=tree, env=settings, capture_output=True, check=False, text=True)
    # What tests print themselves may come in the middle of a line: one of several that name the test is enough.
    named = list(dict.fromkeys(re.findall(
        r'✘ Test (?!run with)"?(.+?)"? (?:with \d+ test cases? )?(?:failed after|recorded an issue)', done.stdout)))
    assert named or done.returncode == 0, f"the tests broke off: {done.stdout[-1500:]}{done.stderr[-500:]}"
    return named
