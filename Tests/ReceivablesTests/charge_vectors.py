#!/usr/bin/env python3
"""Computes late-payment charges day by day, in exact fractions, apart from the program.

    python3 charge_vectors.py > Fixtures/charge_vectors.json

Every day takes its own rate and base; days that follow each other with the same rate, base, length of year and
half-year form a segment, which alone is rounded (a half up). Nothing here is shared with the Swift code.
"""
import json
from datetime import date, timedelta
from fractions import Fraction

# Central bank on 1 January / 1 July, and the legal rate of professionals, in percent (published tables).
RATES = {
    "2019-S1": ("0.00", "0.86"), "2019-S2": ("0.00", "0.87"), "2020-S1": ("0.00", "0.87"),
    "2020-S2": ("0.00", "0.84"), "2021-S1": ("0.00", "0.79"), "2021-S2": ("0.00", "0.76"),
    "2022-S1": ("0.00", "0.76"), "2022-S2": ("0.00", "0.77"), "2023-S1": ("2.50", "2.06"),
    "2023-S2": ("4.00", "4.22"), "2024-S1": ("4.50", "5.07"), "2024-S2": ("4.25", "4.92"),
    "2025-S1": ("3.15", "3.71"), "2025-S2": ("2.15", "2.76"), "2026-S1": ("2.15", "2.62"),
    "2026-S2": ("2.40", "2.75"),
}


def half_year(day):
    return f"{day.year}-S{1 if day.month <= 6 else 2}"


def leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def cent(value):
    return int(value + Fraction(1, 2))  # never negative: a half goes up


def rate(case, day, began):
    # A public body keeps the rate of the half-year in which interest began (art. R2192-31 Code de la commande publique).
    central, legal = (Fraction(text) for text in RATES[half_year(began if case["regime"] == "public" else day)])
    if case["regime"] == "consumer":
        return legal
    if case["regime"] == "public":
        return central + 8
    return Fraction(case["contract"]) if case.get("contract") else central + 10


def compute(case):
    due, through = date.fromisoformat(case["due"]), date.fromisoformat(case["through"])
    parts = sorted(
        (date.fromisoformat(day), kind != "credit", kind, cents) for day, kind, cents in case.get("parts", [])
    )
    parts = [part for part in parts if part[0] <= through]
    # What a credit note took back was never owed.
    credited = sum(cents for _, _, kind, cents in parts if kind == "credit")
    parts = [part for part in parts if part[2] != "credit"]
    start = due
    if case["regime"] == "consumer":
        start = max(due, date.fromisoformat(case["notice"])) if case.get("notice") else None
    stop = date.fromisoformat(case["insolvency"]) if case.get("insolvency") else None
    ledger = principal = case["cents"] - credited
    segments, set_offs, given = [], [], 0
    pending = list(parts)
    # Interest that was waived, or paid by money of its own.
    forgone = [(date.fromisoformat(day), cents) for day, cents in sorted(case.get("settled", []))]

    def owing():
        return sum(cent(segment["exact"]) for segment in segments) - sum(done for _, done, _ in set_offs) - given

    def forgo(day):
        nonlocal principal, given
        while forgone and forgone[0][0] <= day:
            _, cents = forgone.pop(0)
            # More than the interest that is unpaid: it was principal, which a payment had left for the sake of interest.
            excess = max(0, min(cents - owing(), principal - max(ledger, 0)))
            principal -= excess
            given += cents - excess

    def settle(day):
        nonlocal ledger, principal
        forgo(day)
        while pending and pending[0][0] <= day:
            when, _, kind, cents = pending.pop(0)
            ledger -= cents
            if ledger <= 0:
                principal = 0
                continue
            first = case.get("set_off", "interest-first") == "interest-first"
            interest = min(cents, max(0, owing())) if kind == "payment" and first else 0
            principal -= cents - interest
            if interest:
                set_offs.append((when.isoformat(), interest, cents - interest))

    if start is None or start >= through:
        settle(through)
    else:
        settle(start)
        day = start
        while day < through:
            day += timedelta(days=1)
            if principal > 0 and (stop is None or day < stop):
                percent = rate(case, day, start + timedelta(days=1))
                year = 366 if case.get("count") == "act/act" and leap(day.year) else 365
                one_rate = case["regime"] == "public" or case["regime"] == "business" and case.get("contract")
                half = None if one_rate else half_year(day)
                key = (principal, str(percent), year, half)
                last = segments[-1] if segments else None
                if last is None or last["key"] != key or last["after"] != len(set_offs) + len(parts) - len(pending):
                    last = {"key": key, "from": day, "exact": Fraction(0), "days": 0,
                            "after": len(set_offs) + len(parts) - len(pending)}
                    segments.append(last)
                last["exact"] += Fraction(principal) * percent / 100 / year
                last["days"] += 1
                last["through"] = day
            settle(day)
    in_time = credited + sum(cents for when, _, _, cents in parts if when <= due)
    fee = 4000 if (
        case["regime"] != "consumer" and through > due and in_time < case["cents"] and (stop is None or stop > due)
    ) else 0
    return {
        "segments": [
            {"from": s["from"].isoformat(), "through": s["through"].isoformat(), "days": s["days"],
             "base": s["key"][0], "cents": cent(s["exact"])} for s in segments
        ],
        "set_offs": [{"day": d, "interest": i, "principal": p} for d, i, p in set_offs],
        "interest": sum(cent(s["exact"]) for s in segments), "fee": fee, "principal": max(principal, 0),
    }


CASES = [
    dict(name="ten days on each side of 1 July 2026", regime="business", cents=1000000, due="2026-06-20",
         through="2026-07-10"),
    dict(name="from the last day of 2025 to a statement in November 2026", regime="business", cents=456000,
         due="2025-12-31", through="2026-11-23"),
    dict(name="across the leap day, 365 days a year", regime="business", cents=1000000, due="2024-02-15",
         through="2024-03-15"),
    dict(name="across the leap day, 366 days in the leap year", regime="business", cents=1000000,
         due="2024-02-15", through="2024-03-15", count="act/act"),
    dict(name="from a leap year into the next, days as the calendar has them", regime="business", cents=777777,
         due="2024-11-30", through="2025-02-28", count="act/act"),
    dict(name="due on 30 June, paid on 1 July", regime="business", cents=123456, due="2026-06-30",
         through="2026-07-01"),
    dict(name="due on 29 June, paid on 30 June", regime="business", cents=123456, due="2026-06-29",
         through="2026-06-30"),
    dict(name="three half-years with three rates", regime="business", cents=984321, due="2024-05-14",
         through="2025-03-03"),
    dict(name="a part payment pays interest first", regime="business", cents=1000000, due="2026-01-31",
         through="2026-08-31", parts=[("2026-05-01", "payment", 300000)]),
    dict(name="a part payment pays principal first by contract", regime="business", cents=1000000,
         due="2026-01-31", through="2026-08-31", parts=[("2026-05-01", "payment", 300000)],
         set_off="principal-first"),
    dict(name="a part payment smaller than the interest", regime="business", cents=5000000, due="2025-01-31",
         through="2026-06-30", parts=[("2026-01-15", "payment", 100000), ("2026-03-15", "payment", 900000)]),
    dict(name="paid whole in two parts on and after 1 July", regime="business", cents=500000, due="2026-06-10",
         through="2026-11-23", parts=[("2026-07-01", "payment", 200000), ("2026-08-20", "payment", 300000)]),
    # 184 days at 12.15 % of 100,000 are 6,124.93 and 1 January 33.29; of 6,158.22 are 32.96 left, with 2 January 66.25.
    dict(name="interest paid by money of its own is not set off again", regime="business", cents=10000000,
         due="2025-06-30", through="2026-06-30", parts=[("2026-01-02", "payment", 5000000)],
         settled=[("2026-01-01", 612526)]),
    dict(name="waived interest is not taken from the next payment", regime="business", cents=1000000,
         due="2026-01-31", through="2026-08-31", parts=[("2026-05-01", "payment", 300000)],
         settled=[("2026-02-15", 1664)]),
    dict(name="interest waived on the day of a payment", regime="business", cents=1000000, due="2026-01-31",
         through="2026-08-31", parts=[("2026-05-01", "payment", 300000)], settled=[("2026-05-01", 20000)]),
    dict(name="a waiver after a set-off reaches what the set-off left of principal", regime="business",
         cents=1000000, due="2026-01-31", through="2026-08-31",
         parts=[("2026-05-01", "payment", 300000), ("2026-07-15", "payment", 100000)],
         settled=[("2026-05-20", 20000)]),
    dict(name="a waiver after a set-off of no more than the interest since", regime="business", cents=1000000,
         due="2026-01-31", through="2026-08-31",
         parts=[("2026-05-01", "payment", 300000), ("2026-07-15", "payment", 100000)],
         settled=[("2026-05-20", 1000)]),
    dict(name="interest settled beyond what has run, covering what runs next", regime="business", cents=1000000,
         due="2026-01-31", through="2026-08-31", parts=[("2026-05-01", "payment", 300000)],
         settled=[("2026-03-01", 50000)]),
    dict(name="a credit note is no payment", regime="business", cents=1000000, due="2026-03-31",
         through="2026-09-30", parts=[("2026-05-15", "credit", 250000), ("2026-06-15", "payment", 250000)]),
    dict(name="a credit note and a payment on one day", regime="business", cents=1000000, due="2026-03-31",
         through="2026-09-30", parts=[("2026-05-15", "payment", 250000), ("2026-05-15", "credit", 250000)]),
    dict(name="part paid before the due day", regime="business", cents=800000, due="2026-03-31",
         through="2026-05-31", parts=[("2026-03-10", "payment", 300000), ("2026-03-31", "payment", 100000)]),
    dict(name="paid whole on the due day", regime="business", cents=800000, due="2026-03-31",
         through="2026-05-31", parts=[("2026-03-31", "payment", 800000)]),
    dict(name="a public body", regime="public", cents=2345678, due="2025-06-16", through="2026-07-19"),
    dict(name="a public body over three half-years, one rate", regime="public", cents=1234567, due="2025-10-31",
         through="2026-11-23"),
    dict(name="a public body whose interest begins on 1 July", regime="public", cents=1234567, due="2026-06-30",
         through="2026-11-23", parts=[("2026-09-01", "payment", 234567)]),
    dict(name="a public body across the leap day, days as the calendar has them", regime="public", cents=777777,
         due="2023-10-31", through="2025-02-28", count="act/act"),
    dict(name="a credit note of the whole after the due day", regime="business", cents=1000000, due="2026-03-31",
         through="2026-09-30", parts=[("2026-07-15", "credit", 1000000)]),
    dict(name="paid late, the rest taken back later", regime="business", cents=1000000, due="2026-03-31",
         through="2026-09-30", parts=[("2026-05-15", "payment", 800000), ("2026-07-15", "credit", 200000)]),
    dict(name="a credit note that is still to come", regime="business", cents=1000000, due="2026-03-31",
         through="2026-07-14", parts=[("2026-07-15", "credit", 1000000)]),
    dict(name="a rate of the contract over the whole period", regime="business", cents=1234567,
         due="2023-10-17", through="2026-02-11", contract="12.75"),
    dict(name="a rate of the contract, days as the calendar has them", regime="business", cents=1234567,
         due="2023-10-17", through="2025-02-11", contract="12.75", count="act/act"),
    dict(name="a consumer before any notice", regime="consumer", cents=64900, due="2026-03-31",
         through="2026-09-30"),
    dict(name="a consumer from the notice on", regime="consumer", cents=64900, due="2026-03-31",
         through="2026-09-30", notice="2026-05-11"),
    dict(name="a consumer who paid a part before the notice", regime="consumer", cents=64900, due="2026-03-31",
         through="2026-09-30", notice="2026-05-11", parts=[("2026-05-02", "payment", 14900)]),
    dict(name="a consumer given notice before the due day", regime="consumer", cents=64900, due="2026-06-15",
         through="2026-07-15", notice="2026-06-01"),
    dict(name="insolvency after the due day stops interest", regime="business", cents=1000000,
         due="2026-05-31", through="2026-09-30", insolvency="2026-07-02"),
    dict(name="insolvency on the due day takes the fee away", regime="business", cents=1000000,
         due="2026-05-31", through="2026-09-30", insolvency="2026-05-31"),
    dict(name="not late on its due day", regime="business", cents=1000000, due="2026-05-31",
         through="2026-05-31"),
    dict(name="a cent for a day is rounded away", regime="business", cents=1, due="2026-05-31",
         through="2026-06-01"),
    dict(name="ten thousand billions do not overflow", regime="business", cents=1000000000000000,
         due="2019-01-01", through="2026-12-31"),
]

print(json.dumps([{**case, "expected": compute(case)} for case in CASES], indent=1, ensure_ascii=False))
