"""What a commit and a decision cost beside a bare append and a transaction of sqlite, and how fast a journal is read."""
import json
import os
import pathlib
import sqlite3
import statistics
import subprocess
import time

SKIPPED = {"error": "skipped: no --keeper program"}


def commits(program, store, folder, rounds=6, each=100):
    """Median microseconds of a commit (lock, catch up, append, flush, witness, unlock), of a whole decision, of a bare
    append with fdatasync, and of a sqlite transaction (WAL, synced).

    Ours and sqlite's take turns, so that a disk that slows down or speeds up meanwhile does it to both.
    """
    if not program:
        return SKIPPED
    keeper = subprocess.Popen([program, "commits", store, folder / "state", str(each)], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, text=True)
    base = sqlite3.connect(folder / "commits.sqlite", isolation_level=None)
    for words in ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "CREATE TABLE decision (line TEXT)"):
        base.execute(words)
    times, size = {"commits": [], "decisions": [], "appends": [], "transactions": []}, 0
    for _ in range(rounds):
        keeper.stdin.write("\n")
        keeper.stdin.flush()
        answer = keeper.stdout.readline()
        if not answer:
            raise SystemExit(f"bench-keeper commits: exit {keeper.wait()}")
        timed = json.loads(answer)
        size = timed["bytes"]
        for kind in ("commits", "decisions", "appends"):
            times[kind] += timed[kind]
        times["transactions"] += transact(base, "x" * size, each)
    base.close()
    keeper.stdin.close()
    keeper.wait()
    median = {kind: statistics.median(values) for kind, values in times.items()}
    found = {"commit_us": round(median["commits"]), "decision_us": round(median["decisions"]),
             "append_us": round(median["appends"]), "sqlite_us": round(median["transactions"]),
             "rounds": rounds, "each": each, "bytes": size}
    for kind in ("commit", "decision"):
        found[f"{kind}_to_append"] = round(median[f"{kind}s"] / median["appends"], 2)
        found[f"{kind}_to_sqlite"] = round(median[f"{kind}s"] / median["transactions"], 2)
    return found


def transact(base, line, count):
    times = []
    for _ in range(count):
        began = time.perf_counter_ns()
        base.execute("INSERT INTO decision VALUES (?)", (line,))
        times.append((time.perf_counter_ns() - began) // 1000)
    return times


def folding(program, store, folder, runs=3):
    """Opening the store without a snapshot: every line is proved and folded. The journal stays, its snapshots go."""
    if not program:
        return SKIPPED
    for snapshot in (pathlib.Path(store) / "snapshot").iterdir():
        snapshot.unlink()
    done = subprocess.run([program, "folding", store, folder / "state", str(runs)], capture_output=True, text=True,
                          check=False)
    if done.returncode:
        raise SystemExit(f"bench-keeper folding: exit {done.returncode}\n{done.stderr[-2000:]}")
    timed = json.loads(done.stdout)
    size, events = 0, 0
    for segment in (pathlib.Path(store) / "journal").iterdir():
        size += os.path.getsize(segment)
        with open(segment, "rb") as lines:
            events += sum(line.count(b'{"k":"') for line in lines)
    seconds = timed["folding_us"] / 1e6
    return {"seconds": round(seconds, 4), "lines": timed["lines"], "events": events, "bytes": size,
            "events_a_second": round(events / seconds), "megabytes_a_second": round(size / seconds / 1e6)}
