"""Every state that a power cut may leave between two system calls of a command, opened again."""
import json
import os
import random
import shlex

from chain import Chain
from disk import TRACE, Recording
from house import House
from keepsake import Keepsake


def replay(relance, short, say):
    """Commands that write lines, files, segments and the store itself."""
    dice = random.Random(512)
    house = House(relance)
    try:
        empty = Keepsake(house.home)
        tally = Tally()
        creation(house, empty, dice, short, tally)
        empty.restore()
        house.create()
        house.must("import", *house.ledger(3))
        house.must("bank-checked")
        house.must("plan")
        files = house.ledger(1500, first=100, name="batch")
        few = house.ledger(3, first=50, name="few")
        commands = [("note", "C-00001", "à midi"), ("import", *few), ("import", *files), ("approve", "R-1"),
                    ("store", "check", "--clear"), ("plan",)]
        sound = Keepsake(house.home)
        for words in commands[:1] + commands[4:5] if short else commands:
            sound.restore()
            if words[0] == "store":
                Keepsake.put(os.path.join(house.store, "latch"), b"1", 0o600)
            if words[0] == "plan":
                os.unlink(os.path.join(house.store, "head"))
            command(house, words, dice, short, tally)
        if not short:
            sound.restore()
            fill_segment(house)
            command(house, ("import", *house.ledger(2500, first=20_000, name="over")), dice, True, tally)
        say(f"{tally.states} states after {tally.cuts} cuts of {tally.commands} commands, each opened, checked, written")
    finally:
        house.close()


class Tally:
    def __init__(self):
        self.states = self.cuts = self.commands = 0


def fill_segment(house):
    """Imports until the next big one needs a new segment."""
    first = 2000
    segment = os.path.join(house.store, "journal", "000000000001.jsonl")
    while os.path.getsize(segment) < 7_200_000:
        house.must("import", *house.ledger(2000, first=first, name="fill"))
        first += 2000


class Lock:
    """Keeps the inode of a store's lock: with another one the store would count as a copy."""

    def __init__(self, house):
        self.place, self.kept = os.path.join(house.store, "lock"), house.home + ".lock"
        os.link(self.place, self.kept)

    def __enter__(self):
        return {self.place: self.kept}

    def __exit__(self, *problem):
        os.unlink(self.kept)


def trace(house, words, before, first=()):
    """Runs a command under the recorder, after another one if `first` names it; the effects of both."""
    record = house.home + ".calls"
    try:
        code, _, errors = house.run(*words, before=("strace", "-f", "-y", "-xx", "-s", "9999999", "-o", record, "-e",
                                                    f"trace={TRACE}",
                                                    *prelude(house, first)))
        assert code == 0, f"{words[0]} ended with {code}: {errors}"
        return Recording(before, record)
    finally:
        os.unlink(record)


def prelude(house, first):
    """The words of a shell that runs `first` and then becomes what follows."""
    return ("sh", "-c", f'{shlex.join(house.words(*first))} && exec "$@"', "sh") if first else ()


def states(recording, keepsake, inodes, dice, more, tally):
    """Lays each different state once; yields a name for it and whether the command had been acknowledged."""
    tally.commands += 1
    seen = set()
    for calls in range(recording.calls + 1):
        if calls and calls < recording.calls and not any(effect.call == calls or effect.safe == calls
                                                         for effect in recording.effects):
            continue
        tally.cuts += 1
        for folders, files in recording.states(calls, dice, more):
            acknowledged = calls == recording.calls
            key = hash((acknowledged, tuple(sorted(folders)), tuple(sorted(files.items()))))
            if key in seen:
                continue
            seen.add(key)
            tally.states += 1
            keepsake.lay({folder: 0o700 for folder in folders},
                         {path: (text, 0o600) for path, text in files.items()}, inodes)
            yield f"state {len(seen)} after {calls} of {recording.calls} calls", acknowledged


def command(house, words, dice, short, tally, first=()):
    """One command on a store that exists: its fact is there when it was acknowledged, and the others always."""
    before = Keepsake(house.home)
    least = house.json("dump")["sequence"]
    recording = trace(house, words, before, first)
    after = [line["h"] for line in Chain(house.store).lines]
    last = house.json("dump")["sequence"]
    with Lock(house) as inodes:
        for name, acknowledged in states(recording, before, inodes, dice, 1 if short else 6, tally):
            judge(house, f"{words[0]}, {name}", range(last if acknowledged else least, last + 1), after)


def judge(house, name, allowed, history):
    """Reads, writes, checks."""
    code, output, errors = house.run("dump")
    assert code == 0, f"{name}: reading ended with {code}: {errors}"
    reached = json.loads(output)["sequence"]
    assert reached in allowed, f"{name}: {reached} lines, {allowed} were acknowledged or under way"
    code, output, errors = house.run("note", "C-00001", "après la coupure")
    if code == 74 and "--clear" in errors:
        house.must("store", "check", "--clear")
        code, output, errors = house.run("note", "C-00001", "après la coupure")
    assert code == 0, f"{name}: writing ended with {code}: {errors or output}"
    code, output, errors = house.run("verify")
    assert code == 0, f"{name}: verify ended with {code}: {errors}"
    lines = Chain(house.store).lines
    assert [line["h"] for line in lines[:reached]] == history[:reached], f"{name}: another history"
    assert lines[-1]["e"][0]["k"] == "note.written" or "note" in json.dumps(lines[-1]["e"]), f"{name}: no note at the end"


def creation(house, empty, dice, short, tally):
    """`init`: an acknowledged store is there whole; a half-made one is made again or is none."""
    recording = trace(house, ("init",), empty)
    with Lock(house) as inodes:
        for name, acknowledged in states(recording, empty, inodes, dice, 0 if short else 4, tally):
            made = os.path.exists(os.path.join(house.store, "STORE"))
            assert made or not acknowledged, f"init, {name}: acknowledged, and no store is there"
            if not made:
                code, _, errors = house.run("init")
                assert code == 0, f"init, {name}: the second try ended with {code}: {errors}"
            for part in ("settings.toml", "scenarios/default.toml"):
                path = os.path.join(house.store, part)
                assert os.path.exists(path) and os.path.getsize(path), f"init, {name}: {part} is missing or empty"
            code, _, errors = house.run("bank-checked")
            assert code == 0, f"init, {name}: writing ended with {code}: {errors}"
            house.must("verify")
