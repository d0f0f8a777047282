#!/usr/bin/env python3
"""Measures the release binary on portfolios of its own making, and other programs in the same run; `make bench`.

  measure.py --relance PROGRAM [--keeper PROGRAM] [--sizes 1000,10000,100000,1000000] [--json FILE] [--runs 5]
             [--keys 200] [--idle 10]

Needs Python's standard library alone. Peers that are not installed are named as skipped.
"""
import argparse
import json
import os
import pathlib
import resource
import sqlite3
import shutil
import statistics
import subprocess
import tempfile
import time

import generate
from growth import growth
from terminal import Terminal

DAY = ["--today", generate.TODAY.isoformat()]


def quantile(values, share):
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, round(share * (len(ranked) - 1)))]


def processor(command, **settings):
    """Wall and processor seconds of one command; its failure is ours."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.monotonic()
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, **settings)
    wall = time.monotonic() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stderr[-2000:]}")
    return {"seconds": round(wall, 4), "processor": round(
        after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, 4), "output": done.stdout}


def starts(command, runs, settings):
    """Milliseconds from start to the end of the first complete screen, and peak KiB; the first run warms up."""
    times, peaks = [], []
    for _ in range(runs + 1):
        program = Terminal(command, settings=settings)
        last = program.settle(60, until="F1")
        if last is None or not program.alive:
            program.close()
            raise SystemExit(f"{command[0]} painted nothing:\n{program.text()[-2000:]}")
        times.append((last - program.started) / 1e6)
        peaks.append(program.peak_kib())
        program.close()
    return {"milliseconds": round(statistics.median(times[1:]), 1), "worst": round(max(times[1:]), 1),
            "peak_kib": round(statistics.median(peaks[1:]))}


def keys(command, presses, settings=None, before=(), ways=(b"j", b"k"), idle=0.0):
    """Milliseconds and bytes of the down key (the up key after a list's end), then the wake-ups of an idle stretch."""
    program = Terminal(command, settings=settings)
    try:
        program.settle(800)
        for first in before:
            program.press(first, quiet=300)
        found, way, silent = [], 0, 0
        while len(found) < presses + 10 and silent < 2:
            painted = program.press(ways[way])
            if painted is None:
                way, silent = 1 - way, silent + 1
            else:
                found.append(painted)
                silent = 0
        found = found[10:]
        if not found:
            return {"error": "nothing painted"}
        result = {"presses": len(found), "p50_ms": round(quantile([f[0] for f in found], .5), 3),
                  "p99_ms": round(quantile([f[0] for f in found], .99), 3),
                  "bytes": quantile([f[1] for f in found], .5)}
        if idle:
            program.settle(2000, limit=5)
            start = program.wakeups()
            time.sleep(idle)
            result["wakeups"] = program.wakeups() - start
            result["idle_seconds"] = idle
        return result
    finally:
        program.close()


def portfolio(relance, count, folder, all_open):
    """A new store filled from generated files; what they hold and how long the import took."""
    made = generate.generate(count, folder / "files", all_open)
    store = folder / "store"
    processor([relance, "init", "--store", store])
    files = [folder / "files" / name for name in ("customers.csv", "invoices.csv", "payments.csv")]
    taken = processor([relance, "import", "--store", store, *DAY, *files])
    return made, store, taken


def commits(program, store, folder, count=300):
    """Median microseconds of a decision, of a bare append with fdatasync, and of a sqlite transaction (WAL, synced)."""
    if not program:
        return {"error": "skipped: no --keeper program"}
    timed = json.loads(processor([program, "commits", store, folder / "state", str(count)])["output"])
    base = sqlite3.connect(folder / "commits.sqlite", isolation_level=None)
    base.execute("PRAGMA journal_mode=WAL")
    base.execute("PRAGMA synchronous=FULL")
    base.execute("CREATE TABLE decision (line TEXT)")
    line, times = "x" * timed["bytes"], []
    for _ in range(count):
        began = time.perf_counter_ns()
        base.execute("INSERT INTO decision VALUES (?)", (line,))
        times.append((time.perf_counter_ns() - began) // 1000)
    base.close()
    timed["sqlite_us"] = quantile(times, .5)
    timed["to_append"] = round(timed["commit_us"] / timed["append_us"], 2)
    timed["to_sqlite"] = round(timed["commit_us"] / timed["sqlite_us"], 2)
    return timed


def next_plan(program, store, state):
    """Median milliseconds of a run on one of the next days that finds nothing new, the store being open already."""
    if not program:
        return {"error": "skipped: no --keeper program"}
    timed = json.loads(processor([program, "planning", store, state, DAY[1], "3"])["output"])
    return {"milliseconds": round(timed["planning_us"] / 1000, 2), "runs": timed["runs"]}


def size(relance, count, asked, settings, empty_kib):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        made, store, taken = portfolio(relance, count, folder / "normal", False)
        screen = [relance, "--store", str(store), *DAY]
        aging = processor([relance, "aging", "--store", store, *DAY])
        result = {**made, "import": {k: taken[k] for k in ("seconds", "processor")},
                  "aging": {k: aging[k] for k in ("seconds", "processor")},
                  "start": starts(screen, asked.runs, settings),
                  "down_with_pane": keys(screen, asked.keys, settings),
                  "down_without_pane": keys(screen, asked.keys, settings, before=(b"2", b"\x1bOR"), idle=asked.idle)}
        rows = made["customers"] + made["invoices"] + made["payments"]
        result["import_rows_a_second"] = round(rows / taken["seconds"])
        result["commits"] = commits(asked.keeper, store, folder)
        result["bytes_an_invoice"] = round((result["start"]["peak_kib"] - empty_kib) * 1024 / count)
        _, store, _ = portfolio(relance, count, folder / "open", True)
        plan = processor([relance, "plan", "--store", store, *DAY])
        result["plan_open"] = {k: plan[k] for k in ("seconds", "processor")}
        result["next_plan"] = next_plan(asked.keeper, store, folder / "state")
        result["peers"] = peers(folder / "normal" / "files", asked)
        return result


def peers(files, asked):
    """Other programs on the same machine in the same run."""
    found = {}
    letters, arrows = (b"j", b"k"), (b"\x1b[B", b"\x1b[A")
    pagers = {"htop": (["htop"], arrows), "less": (["less", str(files / "invoices.csv")], letters),
              "vim": (["vim", "-u", "NONE", str(files / "invoices.csv")], letters), "mc": (["mc"], arrows)}
    for name, (command, ways) in pagers.items():
        found[name] = keys(command, asked.keys, ways=ways) if shutil.which(name) else "skipped: not installed"
    if shutil.which("sqlite3"):
        base = files / "peer.sqlite"
        load = f".mode csv\n.import {files}/invoices.csv invoices\n.import {files}/payments.csv payments\n"
        subprocess.run(["sqlite3", base], input=load, text=True, check=True)
        query = (
            'SELECT i."customer number", SUM(i.amount - COALESCE(p.paid, 0)) FROM invoices i LEFT JOIN (SELECT'
            ' "invoice number" n, SUM("payment amount") paid FROM payments GROUP BY 1) p ON p.n ='
            f' i."invoice number" WHERE i."due date" < \'{generate.TODAY}\' GROUP BY 1;')
        timed = processor(["sqlite3", base, query])
        found["sqlite3 aging"] = {k: timed[k] for k in ("seconds", "processor")}
    else:
        found["sqlite3 aging"] = "skipped: not installed"
    return found


def table(results):
    rows = [("invoices", lambda r: f"{r['invoices']:,}"),
            ("start to first screen, ms", lambda r: r["start"]["milliseconds"]),
            ("down key p50 / p99, ms", lambda r: both(r["down_with_pane"], "p50_ms", "p99_ms")),
            ("  without side pane", lambda r: both(r["down_without_pane"], "p50_ms", "p99_ms")),
            ("bytes a down key, with / without", lambda r: "{} / {}".format(
                r["down_with_pane"].get("bytes", "-"), r["down_without_pane"].get("bytes", "-"))),
            ("htop down key p50 / p99, ms", lambda r: both(r["peers"]["htop"], "p50_ms", "p99_ms")),
            ("plan, all open, processor s", lambda r: r["plan_open"]["processor"]),
            ("  the next day, nothing new, ms", lambda r: both(r["next_plan"], "milliseconds")),
            ("import, s", lambda r: r["import"]["seconds"]),
            ("import, rows a second", lambda r: f"{r['import_rows_a_second']:,}"),
            ("decision / append / sqlite, µs", lambda r: both(r["commits"], "commit_us", "append_us", "sqlite_us")),
            ("  to append / to sqlite", lambda r: both(r["commits"], "to_append", "to_sqlite")), ("aging, s", lambda r: r["aging"]["seconds"]),
            ("sqlite3 aging, s", lambda r: both(r["peers"]["sqlite3 aging"], "seconds")),
            ("memory, bytes an invoice", lambda r: r["bytes_an_invoice"]),
            ("idle wake-ups", lambda r: both(r["down_without_pane"], "wakeups", "idle_seconds"))]
    for label, value in rows:
        print(f"{label:34}" + "".join(f"{value(one)!s:>24}" for one in results))


def both(measured, *names):
    if isinstance(measured, str) or "error" in measured:
        return measured if isinstance(measured, str) else measured["error"]
    return " / ".join(str(measured[name]) for name in names)


def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--relance", required=True)
    asked.add_argument("--keeper", help="the program bench-keeper")
    asked.add_argument("--sizes", default="1000,10000,100000,1000000")
    asked.add_argument("--json")
    asked.add_argument("--runs", type=int, default=5)
    asked.add_argument("--keys", type=int, default=200)
    asked.add_argument("--idle", type=float, default=10)
    asked = asked.parse_args()
    relance = os.path.abspath(asked.relance)
    with tempfile.TemporaryDirectory() as home:
        settings = {"XDG_CONFIG_HOME": home + "/config", "XDG_STATE_HOME": home + "/state"}
        empty = home + "/empty"
        processor([relance, "init", "--store", empty])
        base = starts([relance, "--store", empty, *DAY], asked.runs, settings)
        results = [size(relance, int(n), asked, settings, base["peak_kib"]) for n in asked.sizes.split(",")]
    table(results)
    exponents = growth(results)
    for label, exponent in exponents.items():
        print(f"growth of {label:24}{exponent:>24}")
    if asked.json:
        pathlib.Path(asked.json).write_text(json.dumps(
            {"cores": os.cpu_count(), "empty": base, "sizes": results, "growth": exponents}, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
