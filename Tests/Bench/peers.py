"""Other programs on the same machine in the same run; who is not installed is named as skipped."""
import csv
import json
import shutil
import statistics
import subprocess

import generate
from terminal import Terminal

SKIPPED = "skipped: not installed"


def peers(files, asked, keys, processor):
    """The pagers' keys, sqlite's aged balance, and VisiData's first screen, of the files that were imported."""
    found = {}
    letters, arrows = (b"j", b"k"), (b"\x1b[B", b"\x1b[A")
    pagers = {"htop": (["htop"], arrows), "less": (["less", str(files / "invoices.csv")], letters),
              "vim": (["vim", "-u", "NONE", str(files / "invoices.csv")], letters), "mc": (["mc"], arrows)}
    for name, (command, ways) in pagers.items():
        found[name] = keys(command, asked.keys, ways=ways) if shutil.which(name) else SKIPPED
    found["sqlite3 aging"] = aging(files, processor) if shutil.which("sqlite3") else SKIPPED
    found["VisiData"] = visidata(files, asked.runs) if shutil.which("vd") else SKIPPED
    return found


def aging(files, processor):
    base = files / "peer.sqlite"
    load = f".mode csv\n.import {files}/invoices.csv invoices\n.import {files}/payments.csv payments\n"
    subprocess.run(["sqlite3", base], input=load, text=True, check=True)
    query = (
        'SELECT i."customer number", SUM(i.amount - COALESCE(p.paid, 0)) FROM invoices i LEFT JOIN (SELECT'
        ' "invoice number" n, SUM("payment amount") paid FROM payments GROUP BY 1) p ON p.n ='
        f' i."invoice number" WHERE i."due date" < \'{generate.TODAY}\' GROUP BY 1;')
    timed = processor(["sqlite3", base, query])
    return {k: timed[k] for k in ("seconds", "processor")}


def visidata(files, runs):
    """Milliseconds from start until the first row of the invoices as JSON stands on VisiData's screen.

    It reads on behind that screen; ours has every total by then.
    """
    rows = json_of(files)
    with open(rows, encoding="utf-8") as file:
        first = json.loads(file.readline().strip("[,\n"))["invoice number"]
    settings = {"HOME": str(files), "XDG_CONFIG_HOME": str(files / "config")}
    times = []
    for _ in range(runs + 1):
        program = Terminal(["vd", "-f", "json", str(rows)], settings=settings)
        seen = None
        while program.alive and seen is None:
            stamp = program.read(60_000)
            if stamp is None:
                break
            seen = stamp if first in program.text() else None
        times.append((seen - program.started) / 1e6 if seen else None)
        program.close()
    if None in times:
        return {"error": "VisiData showed no row"}
    return {"milliseconds": round(statistics.median(times[1:]), 1), "worst": round(max(times[1:]), 1)}


def json_of(files):
    """The invoices with what was paid of each, in cents: one array of objects, a line each."""
    paid = {}
    with open(files / "payments.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            paid[row["invoice number"]] = paid.get(row["invoice number"], 0) + cents(row["payment amount"])
    target = files / "invoices.json"
    with open(files / "invoices.csv", encoding="utf-8", newline="") as file, open(target, "w", encoding="utf-8") as out:
        separator = "["
        for row in csv.DictReader(file):
            row["amount"] = cents(row["amount"])
            row["paid"] = paid.get(row["invoice number"], 0)
            out.write(separator + json.dumps(row, ensure_ascii=False))
            separator = ",\n"
        out.write("]\n")
    return target


def cents(text):
    """`generate` writes two decimals always."""
    return int(text.replace(".", ""))
