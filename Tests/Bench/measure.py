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
import statistics
import subprocess
import tempfile
import time

import generate
from commits import commits, folding
from growth import growth
from peers import peers
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
        result["fold"] = folding(asked.keeper, store, folder)
        result["bytes_an_invoice"] = round((result["start"]["peak_kib"] - empty_kib) * 1024 / count)
        _, store, _ = portfolio(relance, count, folder / "open", True)
        plan = processor([relance, "plan", "--store", store, *DAY])
        result["plan_open"] = {k: plan[k] for k in ("seconds", "processor")}
        result["next_plan"] = next_plan(asked.keeper, store, folder / "state")
        result["peers"] = peers(folder / "normal" / "files", asked, keys, processor)
        theirs = result["peers"]["VisiData"]
        if "milliseconds" in theirs:
            result["to_visidata"] = round(result["start"]["milliseconds"] / theirs["milliseconds"], 2)
        return result


ROWS = [
    ("invoices", lambda r: f"{r['invoices']:,}"),
    ("start to first screen, ms", lambda r: r["start"]["milliseconds"]),
    ("VisiData, the same as JSON, ms", lambda r: both(r["peers"]["VisiData"], "milliseconds")),
    ("  ours to VisiData's", lambda r: r.get("to_visidata", "-")),
    ("down key p50 / p99, ms", lambda r: both(r["down_with_pane"], "p50_ms", "p99_ms")),
    ("  without side pane", lambda r: both(r["down_without_pane"], "p50_ms", "p99_ms")),
    ("bytes a down key, with / without", lambda r: "{} / {}".format(
        r["down_with_pane"].get("bytes", "-"), r["down_without_pane"].get("bytes", "-"))),
    ("htop down key p50 / p99, ms", lambda r: both(r["peers"]["htop"], "p50_ms", "p99_ms")),
    ("plan, all open, processor s", lambda r: r["plan_open"]["processor"]),
    ("  the next day, nothing new, ms", lambda r: both(r["next_plan"], "milliseconds")),
    ("import, s", lambda r: r["import"]["seconds"]),
    ("import, rows a second", lambda r: f"{r['import_rows_a_second']:,}"),
    ("fold without snapshot, s", lambda r: both(r["fold"], "seconds")),
    ("fold, events / MB a second", lambda r: both(r["fold"], "events_a_second", "megabytes_a_second")),
    ("append / sqlite, µs", lambda r: both(r["commits"], "append_us", "sqlite_us")),
    ("commit, µs; to append / to sqlite", lambda r: both(
        r["commits"], "commit_us", "commit_to_append", "commit_to_sqlite")),
    ("decision, µs; the same", lambda r: both(
        r["commits"], "decision_us", "decision_to_append", "decision_to_sqlite")),
    ("aging, s", lambda r: r["aging"]["seconds"]),
    ("sqlite3 aging, s", lambda r: both(r["peers"]["sqlite3 aging"], "seconds")),
    ("memory, bytes an invoice", lambda r: r["bytes_an_invoice"]),
    ("idle wake-ups", lambda r: both(r["down_without_pane"], "wakeups", "idle_seconds"))]
MEANING = """
first screen   from the start of the program to the last byte of a screen with all totals right; median, page cache warm
VisiData       from its start to the first row of the same invoices; it reads on behind that screen
fold           opening a store whose snapshots were taken away: every line proved and folded, page cache warm
append         write and fdatasync of as many bytes as a note takes, to the same disk; sqlite: INSERT of as many bytes,
               WAL, synchronous=FULL; all in turns of a hundred, median of all turns
commit         a note's event made beforehand: lock, catch up, append, flush, witness, unlock, by an open store
decision       the whole note: commit, its rules, folding it, the second witness
memory         peak of the first screen above that of an empty store, for each invoice
growth of …    exponent between the two largest sizes; 1 is in proportion, 0 the same cost at both"""


def table(results):
    for label, value in ROWS:
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
    print(MEANING)
    if asked.json:
        pathlib.Path(asked.json).write_text(json.dumps(
            {"cores": os.cpu_count(), "empty": base, "sizes": results, "growth": exponents}, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
