"""Each protection is taken out of a copy of the program, one at a time: the attack on it must then succeed.

An attack that succeeds on no mutilated program would prove nothing about the sound one.
"""
import fcntl
import os
import pathlib
import random
import shutil
import subprocess

import damage
import exchanges
import replays
import tracing
from chain import Chain
from house import House
from keepsake import Keepsake

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLACE = ROOT / ".build-protections"
JOURNAL = "Sources/Journal/"


def run(relance, short, say):
    found_again(ROOT / JOURNAL, PROTECTIONS)
    if short:
        say(f"all {len(PROTECTIONS)} stand where they are looked for; taking them out is left to the long form")
        return
    tree = copy()
    build(tree)
    program = PLACE / "build" / "debug" / "relance"
    for name, (attack, file, sound, without) in PROTECTIONS.items():
        attack(str(program))
        path = tree / JOURNAL / file
        text = path.read_text()
        path.write_text(text.replace(sound, without))
        try:
            build(tree)
            try:
                attack(str(program))
            except (AssertionError, subprocess.TimeoutExpired) as noticed:
                say(f"without {name}: {str(noticed).splitlines()[0][:110]}")
            else:
                raise AssertionError(f"without {name} the attack still finds nothing wrong")
        finally:
            path.write_text(text)
        build(tree)


def found_again(folder, entries):
    """Each entry's sound text stands once in its file: (…, file, sound, without) or (file, sound, without, …)."""
    for name, entry in entries.items():
        file, sound = entry[1:3] if callable(entry[0]) else entry[:2]
        assert (folder / file).read_text().count(sound) == 1, f"{name}: {file} has changed, find it again"


def copy():
    """The files of the project as they stand, below .build-protections."""
    tree = PLACE / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT,
                            capture_output=True, check=True).stdout.decode().split("\0")
    for name in filter(None, listed):
        if (ROOT / name).is_file():
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, tree / name)
    return tree


def swift():
    return shutil.which("swift") or "/opt/swift/usr/bin/swift"


def build(tree):
    for product in ("relance", "relance-courier"):
        done = subprocess.run([swift(), "build", "--scratch-path", PLACE / "build", "--product", product], cwd=tree,
                              capture_output=True, check=False)
        assert done.returncode == 0, (done.stdout + done.stderr).decode()[-2000:]


# The attacks.


def held_lock(relance):
    """Somebody else holds the lock: nothing is written until it is free."""
    def attack(house):
        before = [line["h"] for line in Chain(house.store).lines]
        with open(os.path.join(house.store, "lock"), "rb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            code, _, errors = house.run("note", "C-00001", "au milieu")
        assert code == 75, f"writing while another process holds the lock ended with {code}: {errors}"
        assert [line["h"] for line in Chain(house.store).lines] == before, "written while another held the lock"
        house.must("note", "C-00001", "après")
    with_house(relance, attack)


def power_cuts(relance):
    with_house(relance, lambda house: replayed(house, ("note", "C-00001", "à midi")))


def power_cut_at_new_segment(relance):
    """A line in a segment that a cleared latch began; the power goes between the two or after both."""
    def attack(house):
        Keepsake.put(os.path.join(house.store, "latch"), b"1", 0o600)
        replayed(house, ("note", "C-00001", "à midi"), ("store", "check", "--clear"))
    with_house(relance, attack)


def replayed(house, words, first=()):
    replays.command(house, words, random.Random(512), True, replays.Tally(), first)


def power_cut_at_new_store(relance):
    house = House(relance)
    try:
        replays.creation(house, Keepsake(house.home), random.Random(512), True, replays.Tally())
    finally:
        house.close()


def failed_flush(relance):
    """A flush that fails once: nothing is recorded, and nobody writes before the latch is cleared."""
    def attack(house):
        before = [line["h"] for line in Chain(house.store).lines]
        failing = tracing.failing("fdatasync", 1, "EIO")
        code, _, errors = house.run("note", "C-00001", "perdue", before=failing)
        assert code == 74, f"a failed flush ended with {code}: {errors}"
        assert [line["h"] for line in Chain(house.store).lines] == before, "a line stands after a failed flush"
        code, _, errors = house.run("note", "C-00001", "trop tôt")
        assert code == 74, f"writing after a failed flush ended with {code}: {errors}"
        house.must("store", "check", "--clear")
        house.must("note", "C-00001", "après")
        house.must("verify")
    with_house(relance, attack)


def rolled_back(relance):
    """Journal and head of a moment ago, put back: nothing is written before the store is adopted."""
    def attack(house):
        house.must("note", "C-00001", "avant")
        parts = ["head"] + [os.path.join("journal", name) for name in os.listdir(os.path.join(house.store, "journal"))]
        old = {part: pathlib.Path(house.store, part).read_bytes() for part in parts}
        house.must("note", "C-00001", "après")
        for part, content in old.items():
            pathlib.Path(house.store, part).write_bytes(content)
        code, _, errors = house.run("note", "C-00001", "sur une copie")
        assert code != 0, "written on yesterday's copy"
        house.must("store", "adopt")
        house.must("note", "C-00001", "adoptée")
    with_house(relance, attack)


def damaged(*attacks):
    def attack(house):
        house.must("note", "C-00002", "Comptable en congé")
        house.must("call", "C-00001", "--outcome", "voicemail", "--note", "Rappeler")
        patient = damage.Patient(house)
        for one in attacks:
            one(patient)
        patient.recover()
    return lambda relance: with_house(relance, attack)


def with_house(relance, attack):
    house = House(relance)
    try:
        house.create()
        house.must("import", *house.ledger(3))
        house.must("bank-checked")
        house.must("plan")
        attack(house)
    finally:
        house.close()


# The attack, the file, what stands there, and what leaves the protection out.
PROTECTIONS = {
    "the lock": (held_lock, "FileLock.swift", "while flock(taken.descriptor, LOCK_EX | LOCK_NB) != 0 {",
                 "while getpid() == 0, flock(taken.descriptor, LOCK_EX | LOCK_NB) != 0 {"),
    "the flush": (power_cuts, "JournalAppender.swift",
                  "func commit() throws(StoreProblem) {\n    guard fdatasync(current.descriptor) == 0 else {",
                  "func commit() throws(StoreProblem) {\n    guard getpid() != 0 else {"),
    "the folder's flush at a new segment": (
        power_cut_at_new_segment, "JournalAppender.swift",
        "try next.sync()\n      try OpenFile(folder: store.journal).sync()", "try next.sync()"),
    "the folders' flush at a new store": (
        power_cut_at_new_store, "StoreFolder+Creation.swift",
        'for folder in [path + "/journal", path + "/scenarios", path] { try OpenFile(folder: folder).sync() }', ""),
    "one try alone of a flush": (
        failed_flush, "JournalAppender.swift",
        "func commit() throws(StoreProblem) {\n    guard fdatasync(current.descriptor) == 0 else {",
        "func commit() throws(StoreProblem) {\n    guard fdatasync(current.descriptor) == 0 "
        "|| fdatasync(current.descriptor) == 0 else {"),
    "the latch": (failed_flush, "Latch.swift",
                  'return byte == UInt8(ascii: "1")', 'return byte == UInt8(ascii: "2")'),
    "cutting a torn tail": (damaged(damage.junk_tails), "JournalSession.swift",
                            "guard ftruncate(file.descriptor, off_t(tear.offset)) == 0 else",
                            "guard getpid() != 0 else"),
    "the chain": (damaged(damage.rewrite), "ReadingPass.swift",
                  "guard header.previous == previous else", "guard header.previous == header.previous else"),
    "the lines' own hash": (damaged(lambda patient: damage.flip_bits(patient, 40)), "ReadingPass.swift",
                            "guard header.isTrue(of: bytes) else", "guard header.number > 0 else"),
    "the witness": (damaged(damage.cut_everywhere), "HeadWitness.swift",
                    "return HeadWitness(slot: slots[isFirstNewer ? 0 : 1])",
                    "return getpid() != 0 ? nil : HeadWitness(slot: slots[isFirstNewer ? 0 : 1])"),
    "asking anew what a path names": (
        exchanges.exchanged, "OpenFile.swift",
        "guard found.st_ino == opened.st_ino, found.st_dev == opened.st_dev, found.st_mode",
        "guard found.st_ino != 0, found.st_mode"),
    "the witness outside": (rolled_back, "StoreWitness.swift", "if seen.line > position.line {",
                            "if seen.line > position.line, seen.line < 0 {"),
}
