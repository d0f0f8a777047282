#!/usr/bin/env python3
"""Writes a portfolio to measure with: customers.csv, invoices.csv and payments.csv, which `relance import` reads as they are.

  generate.py COUNT FOLDER [--open] [--seed N]

COUNT invoices over two years up to TODAY for COUNT/25 customers, most of them paid, some late, some in parts, some never.
With --open every invoice is unpaid and past due, for planning at full load. Equal arguments give equal bytes.
"""
import argparse
import csv
import datetime
import math
import pathlib
import random

TODAY = datetime.date(2026, 11, 23)
FIRST = TODAY - datetime.timedelta(days=730)
TERMS = [0, 14, 30, 30, 30, 45, 60]
STEMS = ["Ker", "Val", "Mont", "Pré", "Roc", "Bel", "Clair", "Haut", "Étang", "Lande", "Forge", "Aulne", "Grève"]
ENDS = ["ville", "maison", "rive", "œuvre", "pierre", "métal", "verre", "bois", "atelier", "Müller", "作者", "& Fils"]
FORMS = ["SARL", "SAS", "SA", "EURL", "GmbH", "Ltd"]
TOWNS = [("75011", "Paris", "FR", "fr"), ("69002", "Lyon", "FR", "fr"), ("35400", "Saint-Malo", "FR", "fr"),
         ("1204", "Genève", "CH", "fr"), ("10115", "Berlin", "DE", "en"), ("SW1A 1AA", "London", "GB", "en")]
# Share of customers, mean days late, spread, chance that an invoice is never paid, chance of two parts.
HABITS = [(.45, -2, 4, .002, .03), (.35, 9, 8, .01, .08), (.15, 28, 18, .04, .18), (.05, 70, 40, .22, .30)]


def euros(cents):
    return f"{cents // 100}.{cents % 100:02d}"


def customer(dice, place):
    town = dice.choice(TOWNS)
    name = f"{dice.choice(STEMS)}{dice.choice(ENDS)} {dice.choice(FORMS)} {place}"
    return {
        "number": f"C{place:06d}", "name": name, "street": f"{dice.randint(1, 180)} rue de la Gare",
        "postcode": town[0], "city": town[1], "country": town[2], "language": town[3],
        "terms": str(dice.choice(TERMS)), "contact": "Comptabilité", "e-mail": f"compta{place}@client.example",
        "phone": f"01 99 00 {place // 100 % 100:02d} {place % 100:02d}",
    }


def settled(dice, habit, due, issued, cents):
    """The payments of one invoice up to TODAY."""
    _, mean, spread, never, parted = habit
    if dice.random() < never:
        return []
    late = int(dice.gauss(mean, spread))
    parts = [(late, cents)]
    if dice.random() < parted and cents > 1:
        first = max(1, cents * dice.choice([25, 30, 50, 60]) // 100)
        parts = [(late, first), (late + dice.randint(14, 75), cents - first)]
    days = [(max(issued, due + datetime.timedelta(days=shift)), money) for shift, money in parts]
    return [(day, money) for day, money in days if day <= TODAY]


def write(folder, name, head, rows):
    with open(folder / name, "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(head)
        table.writerows(rows)


def generate(count, folder, all_open, seed=20261123):
    """Writes the three files and returns what they hold, in cents, to compare with."""
    dice = random.Random(f"{seed}/{count}/{all_open}")
    customers = [customer(dice, place) for place in range(max(4, count // 25))]
    habits = dice.choices(HABITS, weights=[habit[0] for habit in HABITS], k=len(customers))
    weights = [min(60, dice.paretovariate(1.3)) for _ in customers]
    invoices, payments, left, overdue = [], [], 0, 0
    last = (TODAY - FIRST).days - (65 if all_open else 0)
    for place, owner in enumerate(dice.choices(range(len(customers)), weights=weights, k=count)):
        issued = FIRST + datetime.timedelta(days=place * last // count)
        due = issued + datetime.timedelta(days=int(customers[owner]["terms"]))
        cents = max(1500, int(math.exp(dice.gauss(6.6, 1.1)) * 100))
        number = f"INV{place:07d}"
        invoices.append([customers[owner]["number"], number, issued, due, euros(cents), "EUR"])
        paid = [] if all_open else settled(dice, habits[owner], due, issued, cents)
        payments += [(day, customers[owner]["number"], money, number) for day, money in paid]
        rest = cents - sum(money for _, money in paid)
        left += rest
        overdue += rest if due < TODAY else 0
    payments.sort()
    folder.mkdir(parents=True, exist_ok=True)
    write(folder, "customers.csv",
          ["customer number", "name", "street", "postcode", "city", "country", "language", "terms", "contact",
           "e-mail", "phone"], [list(one.values()) for one in customers])
    write(folder, "invoices.csv",
          ["customer number", "invoice number", "issue date", "due date", "amount", "currency"], invoices)
    write(folder, "payments.csv",
          ["customer number", "payment date", "payment amount", "currency", "invoice number", "bank reference"],
          [[owner, day, euros(money), "EUR", number, f"PAY{place:07d}"]
           for place, (day, owner, money, number) in enumerate(payments)])
    return {"customers": len(customers), "invoices": count, "payments": len(payments),
            "outstanding": left, "overdue": overdue}


def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("count", type=int)
    asked.add_argument("folder", type=pathlib.Path)
    asked.add_argument("--open", action="store_true")
    asked.add_argument("--seed", type=int, default=20261123)
    asked = asked.parse_args()
    print(generate(asked.count, asked.folder, asked.open, asked.seed))


if __name__ == "__main__":
    main()
