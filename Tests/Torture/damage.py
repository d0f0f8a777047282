"""Damaged journals: a change of the bytes on disk is never taken for history."""
import hashlib
import os
import pathlib
import random
import re

from house import House

SECTOR = 512


def run(relance, short, say):
    house = House(relance).furnish(6)
    try:
        house.must("call", "C-00001", "--outcome", "voicemail", "--note", "Rappeler après 14 h")
        house.must("note", "C-00002", "Comptable en congé")
        house.must("pause", "C-00003", "--until", "2026-06-30", "--reason", "travaux")
        patient = Patient(house)
        say(cut_everywhere(patient))
        say(flip_bits(patient, 300 if short else 10_000))
        say(zero_sectors(patient))
        say(rearrange(patient))
        say(rewrite(patient))
        say(junk_tails(patient))
        patient.recover()
    finally:
        house.close()


class Patient:
    """One store whose only segment is changed in place and put back."""

    def __init__(self, house):
        self.house = house
        folder = os.path.join(house.store, "journal")
        names = sorted(os.listdir(folder))
        assert len(names) == 1, f"one segment expected: {names}"
        self.segment = os.path.join(folder, names[0])
        # A snapshot would answer for the bytes that it has folded; the journal alone is tried here.
        snapshots = os.path.join(house.store, "snapshot")
        for name in os.listdir(snapshots) if os.path.isdir(snapshots) else []:
            os.unlink(os.path.join(snapshots, name))
        self.sound = self.read()
        self.truth = house.must("dump")

    def read(self):
        with open(self.segment, "rb") as file:
            return file.read()

    def put(self, content):
        with open(self.segment, "r+b") as file:
            file.write(content)
            file.truncate(len(content))

    def lines(self):
        return self.sound.splitlines(keepends=True)

    def expect_refused(self, content, name):
        """Writing is refused with 65, the refused copy keeps each byte, and no reader tells another story."""
        self.put(content)
        code, output, errors = self.house.run("note", "C-00001", "une note de plus")
        assert code == 65, f"{name}: writing ended with {code}: {output}{errors}"
        assert self.read() == content, f"{name}: the refused journal was changed"
        code, output, errors = self.house.run("verify")
        assert code == 65, f"{name}: verify ended with {code}: {output}{errors}"
        self.put(self.sound)

    def expect_seen(self, content, name):
        """Cheaper: `verify` alone says 65."""
        self.put(content)
        code, output, errors = self.house.run("verify")
        assert code == 65, f"{name}: verify ended with {code}: {output}{errors}"
        self.put(self.sound)

    def recover(self):
        """The sound bytes back: everything is as before."""
        assert self.house.must("dump") == self.truth, "the sound journal reads otherwise than before"


def cut_everywhere(patient):
    """Every length that loses bytes of the last three acknowledged records."""
    start = len(patient.sound) - sum(len(line) for line in patient.lines()[-3:])
    for length in range(start, len(patient.sound)):
        patient.expect_seen(patient.sound[:length], f"cut at {length}")
    for length in (start, start + 1, len(patient.sound) - 1):
        patient.expect_refused(patient.sound[:length], f"cut at {length}")
    return f"cut at each of {len(patient.sound) - start} bytes of the last three records"


def flip_bits(patient, count):
    """Single flipped bits anywhere; where one lies in the last record too."""
    dice = random.Random(65)
    for turn in range(count):
        place, bit = dice.randrange(len(patient.sound)), dice.randrange(8)
        content = bytearray(patient.sound)
        content[place] ^= 1 << bit
        name = f"bit {bit} of byte {place} flipped"
        (patient.expect_refused if turn % 50 == 0 else patient.expect_seen)(bytes(content), name)
    return f"{count} single flipped bits"


def zero_sectors(patient):
    sectors = range(0, len(patient.sound), SECTOR)
    for start in sectors:
        end = min(start + SECTOR, len(patient.sound))
        patient.expect_refused(patient.sound[:start] + b"\0" * (end - start) + patient.sound[end:],
                               f"sector at {start} zeroed")
    return f"{len(sectors)} zeroed sectors"


def rearrange(patient):
    lines = patient.lines()
    cases = []
    for place in range(len(lines)):
        cases.append((f"line {place + 1} twice", lines[:place + 1] + lines[place:]))
        cases.append((f"line {place + 1} missing", lines[:place] + lines[place + 1:]))
        if place:
            cases.append((f"lines {place} and {place + 1} swapped",
                          lines[:place - 1] + [lines[place], lines[place - 1]] + lines[place + 1:]))
    for name, changed in cases:
        patient.expect_refused(b"".join(changed), name)
    return f"{len(cases)} doubled, missing and swapped lines"


def rewrite(patient):
    """Each line but the last written anew by somebody else, with a hash that is true of its bytes."""
    lines = patient.lines()
    for place, line in enumerate(lines[:-1]):
        head, rest = line.split(b',"h":"', 1)
        forged = re.sub(rb'"pid":\d', lambda found: found[0][:-1] + (b"8" if found[0][-1:] == b"9" else b"9"), head, count=1)
        assert forged != head, "the line does not say which process wrote it"
        content = forged + b',"h":"' + hashlib.sha256(forged).hexdigest().encode() + rest[64:]
        patient.expect_refused(b"".join(lines[:place] + [content] + lines[place + 1:]), f"line {place + 1} rewritten")
    return f"{len(lines) - 1} lines rewritten with a hash of their own"


def junk_tails(patient):
    """Whole lines that were never written are damage; a torn tail is taken away, kept, and nothing is lost."""
    for name, tail in [("an empty line", b"\n"), ("words", b"hello\n"), ("an object", b"{}\n"),
                       ("the first line again", patient.lines()[0])]:
        patient.expect_refused(patient.sound + tail, f"{name} at the end")
    torn = 0
    for tail in (b"{", b"\0" * 700, patient.lines()[-1][:-1], b"\xff\xfe half a line"):
        patient.put(patient.sound + tail)
        house = patient.house
        assert house.must("dump") == patient.truth, "a torn tail changed what is read"
        assert patient.read() == patient.sound + tail, "a reader repaired the journal"
        house.must("note", "C-00001", "après une coupure")
        house.must("verify")
        kept = os.path.join(house.store, "quarantine")
        contents = [pathlib.Path(kept, name).read_bytes() for name in os.listdir(kept)]
        assert tail in contents, f"the torn bytes {tail[:20]!r} were not kept"
        torn += 1
        patient.sound = patient.read()
        patient.truth = house.must("dump")
    return f"4 junk tails refused, {torn} torn tails repaired with their bytes kept"
