#!/usr/bin/env python3
"""The sample company's figures on its own today, computed from the CSV files alone.

  sample_totals.py [FOLDER]    prints JSON: cents outstanding, overdue and by age, per currency, from payments that name
                               their invoice; money that names none is counted apart. An independent check: it shares
                               no code with the program.
"""
import csv
import datetime
import json
import pathlib
import sys


def cents(text):
    sign = -1 if text.startswith("-") else 1
    whole, _, part = text.lstrip("-").partition(",")
    return sign * (int(whole) * 100 + int((part + "00")[:2]))


def day(text):
    return datetime.datetime.strptime(text, "%d/%m/%Y").date()


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def luhn(number):
    total = 0
    for place, digit in enumerate(reversed(number)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def bucket(late):
    if late <= 0:
        return "notDue"
    return "1-30" if late <= 30 else "31-60" if late <= 60 else "61-90" if late <= 90 else ">90"


def main():
    default = pathlib.Path(__file__).resolve().parents[2] / "sample-data"
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else default
    today = datetime.date.fromisoformat((folder / "today").read_text().strip())
    customers = {row["Numéro client"]: row for row in rows(folder / "customers.csv")}
    assert all(luhn(c["SIREN"]) and c["SIREN"].startswith("999") for c in customers.values() if c["SIREN"])
    assert all(luhn(c["SIRET"]) for c in customers.values() if c["SIRET"])
    invoices = {row["Numéro facture"]: row for row in rows(folder / "invoices.csv")}
    assert all(row["Numéro client"] in customers for row in invoices.values())
    open_cents = {number: cents(row["Montant TTC"]) for number, row in invoices.items()}
    loose = {}
    for payment in rows(folder / "payments.csv"):
        assert day(payment["Date règlement"]) <= today
        number, money = payment["Numéro facture"], cents(payment["Montant réglé"])
        taken = min(money, max(0, open_cents[number])) if number else 0
        if number:
            open_cents[number] -= taken
        if money > taken:
            loose[payment["Devise"]] = loose.get(payment["Devise"], 0) + money - taken
    figures = {}
    for number, row in invoices.items():
        left = open_cents[number]
        if day(row["Date facture"]) > today or left == 0:
            continue
        one = figures.setdefault(row["Devise"], {"outstanding": 0, "overdue": 0, "credits": 0, "ages": {}})
        if left < 0:
            one["credits"] -= left
            continue
        age = bucket((today - day(row["Échéance"])).days)
        one["outstanding"] += left
        one["overdue"] += left if age != "notDue" else 0
        one["ages"][age] = one["ages"].get(age, 0) + left
    result = {"today": today.isoformat(), "customers": len(customers), "documents": len(invoices)}
    print(json.dumps({**result, "currencies": figures, "withoutInvoice": loose}, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
