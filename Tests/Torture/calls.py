"""Each system call of each writing command fails once; the exit code tells the truth, and a second try does not double."""
import os
import random

from house import House, TITLES
from keepsake import Keepsake
from patient import NOTHING, REFUSED, Patient, floor
import casecalls
import sendcalls
import shortwrites
import storecalls
import tracing

OLD = "2026-06-05"


def run(relance, short, say):
    dice = random.Random(74)
    house = House(relance).create()
    try:
        commands = furnish(house)
        patient = Patient(house)
        cases = [case for words in commands for case in patient.cases(words)]
        chosen = dice.sample(cases, 90) if short else cases
        for words, call, turn, error in chosen:
            name = f"{' '.join(words)}: {error} at {call} {turn}"
            patient.attempt(words, name, tracing.failing(call, turn, error))
        say(f"{len(chosen)} of {len(cases)} failing calls of {len(commands)} commands: {patient.summary()}")
        say(shortwrites.walk(patient, commands, dice, short))
        say(creations(house, dice, short))
    finally:
        house.close()
    say(casecalls.walk(relance, dice, short))
    say(storecalls.walk(relance, dice, short))
    say(sendcalls.walk(relance, dice, short))


def furnish(house):
    """A store in which each of the returned commands changes something."""
    floor(house, 505)
    old = house.write("old.csv", TITLES["invoices"] + "\nC-00005;F-90005;01/04/2026;01/05/2026;700,00;EUR\n")
    house.must("import", *house.ledger(12), day=OLD)
    house.must("import", old, day=OLD)
    house.must("stage", "C-00005", "--to", "R3", "--reason", "repris", day=OLD)
    house.must("bank-checked")
    house.must("plan")
    reminders = house.json("dump")["reminders"]
    task = next(one["id"] for one in reminders if one["task"])
    first, second, third, fourth, fifth = [one["id"] for one in reminders if not one["task"]][:5]
    for words in [("approve", first), ("promise", "C-00001", "10,00@2026-06-30"),
                  ("dispute", "C-00002", "--reason", "price"), ("payment", "C-00004", "1,00", "--reference", "VIR 1"),
                  ("pause", "C-00003", "--until", "2026-06-30", "--reason", "travaux")]:
        house.must(*words)
    # How to pay stays in every text: IBAN, amount and reference are taken over from the message itself.
    payment = [line for line in house.json("show", third)["body"].split("\n")
               if line.startswith(("IBAN", "Montant", "Référence"))]
    text = house.write("text.txt", "\n".join(
        ["Objet : Votre compte", "", "Madame,", "", "Merci de régler.", "", "[[InvoiceTable]]", "", *payment, ""]))
    house.must("note", "C-00012", "la dernière décision")
    return [
        ("note", "C-00001", "à midi"), ("import", *house.ledger(5, first=50, name="more")),
        ("import", *house.ledger(1500, first=100, name="batch")), ("plan",), ("approve", second), ("approve", "--all"),
        ("edit", third, "--text", text), ("skip", fourth, "--reason", "réglé hier"),
        ("snooze", fifth, "--until", "2026-06-22"), ("done", task, "--proof", "1A 2345"),
        ("call", "C-00012", "--outcome", "promise", "--promise", "20,00@2026-06-30", "--note", "sans faute"),
        ("promise", "C-00011", "10,00@2026-06-30"), ("promise", "--cancel", "PR-1"),
        ("dispute", "C-00010", "--reason", "delivery"), ("dispute", "--close", "LI-1", "--outcome", "avoir"),
        ("pause", "C-00009", "--until", "2026-06-30", "--reason", "congés"), ("pause", "--end", "PA-1"),
        ("payment", "C-00007", "12,34", "--reference", "VIR 2"), ("payment", "--void", "P-1", "--reason", "rejet"),
        ("contact", "C-00001", "--add", "--name", "M. Li"), ("stage", "C-00012", "--to", "R2", "--reason", "accord"),
        ("bank-checked",), ("undo",),
    ]


def creations(house, dice, short):
    """`init`: a store is made whole, or can be made on a second try in the same place."""
    place = os.path.join(house.home, "new")
    os.mkdir(place)
    young = House(house.program, place=place)
    empty = Keepsake(young.home)
    record = os.path.join(place, "calls")
    code, _, errors = young.run("init", before=tracing.recording(record))
    assert code == 0, f"init unharmed ended with {code}: {errors}"
    cases = tracing.cases(record, young.home)
    chosen = dice.sample(cases, 20) if short else cases
    for call, turn, error in chosen:
        empty.restore()
        name = f"init: {error} at {call} {turn}"
        code, _, errors = young.run("init", before=tracing.failing(call, turn, error))
        assert code == 0 or code in REFUSED, f"{name}: ended with {code}: {errors}"
        if code != 0:
            assert errors.strip(), f"{name}: exit {code} without a word"
            wanted = 0 if NOTHING in errors else 78  # made, but told to nobody: then the place is taken
            code, _, errors = young.run("init")
            assert code == wanted, f"{name}: the second try ended with {code}: {errors}"
        for part in ("settings.toml", "scenarios/default.toml"):
            assert os.path.getsize(os.path.join(young.store, part)) > 0, f"{name}: no {part}"
        young.must("note", "C-00001", "personne", codes=(1,))
        young.must("verify")
    young.close()
    return f"{len(chosen)} of {len(cases)} failing calls of init"
