"""The rarer decisions about a customer's case: each system call of each of them fails once."""
import os

from house import House, TITLES
from patient import Patient, floor
from server import Server
import tracing

OLD = "2026-06-05"
ERASED = 8


def walk(relance, dice, short):
    server = Server(("dot", "drop"))
    house = House(relance, server.port).create()
    try:
        commands = furnish(house)
        patient = Patient(house, {words: forgotten for words in commands if words[:2] == ("subject", "erase")})
        cases = [case for words in commands for case in patient.cases(words)]
        if short:  # one of each command, and two of the one that rewrites files
            chosen = [dice.choice([case for case in cases if case[0] == words]) for words in commands]
            chosen.append(dice.choice([case for case in cases if case[0][:2] == ("subject", "erase")]))
        else:
            chosen = cases
        for words, call, turn, error in chosen:
            name = f"{' '.join(words)}: {error} at {call} {turn}"
            patient.attempt(words, name, tracing.failing(call, turn, error))
        return f"{len(chosen)} of {len(cases)} failing calls of {len(commands)} rarer commands: {patient.summary()}"
    finally:
        house.close()
        server.close()


def furnish(house):
    """A store in which each of the returned commands changes something; three messages are uncertain."""
    floor(house, 505)
    old = house.write("old.csv", TITLES["invoices"] + "\nC-00005;F-90005;01/04/2026;01/05/2026;700,00;EUR\n")
    house.must("import", *house.ledger(14), day=OLD)
    house.must("import", old, day=OLD)
    house.must("stage", "C-00005", "--to", "R3", "--reason", "repris", day=OLD)
    house.must("bank-checked")
    house.must("plan")
    reminders = house.json("dump")["reminders"]
    letter = next(one["id"] for one in reminders if one["task"])
    arrived, again, drop, pinned, loose = [one["id"] for one in reminders if not one["task"]][-5:]
    for words in [("done", letter, "--registered", "1A 234 567 8901 2"), ("approve", arrived, again, drop)]:
        house.must(*words)
    house.must("send", arrived, again, drop, "--yes", "--hold", "0", codes=(10,))
    for words in [("pin", pinned), ("payment", "C-00004", "5000,00", "--reference", "VIR 9"),
                  ("status", "C-00001", "paused", "--until", "2026-06-30", "--reason", "travaux"),
                  ("status", "C-00002", "in-payment", "--until", "2026-06-25"),
                  ("instalments", "C-00003", "--pay", "100,00@2026-06-30", "--pay", "100,00@2026-07-31"),
                  ("limitation", "F-00006", "acknowledged", "--on", "2026-06-16"),
                  ("note", "C-00012", "la dernière décision"), ("undo",)]:
        house.must(*words)
    return [
        ("redo",), ("letter", letter, "presented", "--on", "2026-06-17"), ("pin", loose), ("pin", pinned, "--off"),
        ("limitation", "F-00007", "claimed"), ("limitation", "F-00006", "--cancel"),
        ("charges", "waive", "F-00007", "--reason", "geste"), ("charges", "pay", "P-1"),
        ("status", "C-00009", "direct-debit", "--day", "2026-06-25"), ("status", "PA-1", "--end"),
        ("status", "PA-2", "--follow-up", "2026-06-24"),
        ("instalments", "C-00010", "--amount", "300,00", "--parts", "3", "--from", "2026-06-30"),
        ("instalments", "--cancel", "PR-1"), ("profile", "C-00011", "--payment-runs", "10,25"),
        ("contact", "C-00007", "--email", "autre@client7.example"), ("resolve", arrived, "--arrived"),
        ("resolve", again, "--again"), ("resolve", drop, "--drop"),
        ("subject", "restrict", "C-00006", "--reason", "demande"),
        ("subject", "erase", f"C-{ERASED:05}", "--even-owing", "demande", "--yes"),
    ]


def forgotten(house):
    """Where the erased customer is still named, or nothing."""
    name = f"compta{ERASED}@client{ERASED}.example".encode()
    for folder, _, files in os.walk(house.store):
        for file in files:
            with open(os.path.join(folder, file), "rb") as opened:
                if name in opened.read():
                    return f"{file} still names who was erased"
    return ""
