"""The aged balance of the IBM sample on given days, computed with Python's own csv and datetime modules.

Usage: aged_balance.py FILE.csv DAY...   Prints one JSON object: day -> whole cents per age and later documents.
"""
import csv
import datetime
import decimal
import json
import sys


def day(text):
    return datetime.datetime.strptime(text, "%m/%d/%Y").date()


def balance(rows, on):
    ages = {"not_due": 0, "days_1_30": 0, "days_31_60": 0, "days_61_90": 0, "days_over_90": 0, "later": 0}
    for row in rows:
        if day(row["InvoiceDate"]) > on:
            ages["later"] += 1
            continue
        if row["SettledDate"] and day(row["SettledDate"]) <= on:
            continue
        late = (on - day(row["DueDate"])).days
        name = ("not_due" if late <= 0 else "days_1_30" if late <= 30 else "days_31_60" if late <= 60
                else "days_61_90" if late <= 90 else "days_over_90")
        ages[name] += int((decimal.Decimal(row["InvoiceAmount"]) * 100).to_integral_exact())
    return ages


with open(sys.argv[1], newline="", encoding="utf-8-sig") as file:
    table = list(csv.DictReader(file))
json.dump({text: balance(table, datetime.date.fromisoformat(text)) for text in sys.argv[2:]}, sys.stdout)
