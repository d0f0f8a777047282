"""A disk that fills up, turns read-only, or is taken away from its user."""
import json
import os
import shutil
import subprocess
import tempfile

from chain import Chain
from house import House
from server import Server

# A new store takes 24 KiB of a tmpfs (six files of one page each): 96 KiB leave room to begin, and end soon.
SMALL = "96k"
PAGE = 4096
NOBODY = 65534


def run(relance, short, say):
    say(rights(relance))
    with SmallDisk(relance, SMALL) as house:
        if house is None:
            say(f"full and read-only disks skipped: {SmallDisk.reason}")
            return
        say(fill(house))
        say(squeeze(house, 2 if short else 8))
        say(read_only(house))
    say(thresholds(relance))


class SmallDisk:
    """A home whose store lies on a tmpfs of its own; None where mounting is not permitted."""

    reason = ""

    def __init__(self, relance, size, port=2525):
        self.house, self.size = House(relance, port), size

    def __enter__(self):
        os.mkdir(self.house.store, 0o700)
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={self.size},mode=700", "tmpfs", self.house.store],
                              capture_output=True, check=False)
        if done.returncode != 0:
            SmallDisk.reason = done.stderr.decode().strip() or "mounting needs root"
            self.house.close()
            return None
        return self.house.create()

    def __exit__(self, *problem):
        subprocess.run(["umount", "-l", self.house.store], capture_output=True, check=False)
        self.house.close()


def remount(house, options):
    subprocess.run(["mount", "-o", f"remount,{options}", house.store], check=True, capture_output=True)


def expect_refusal(house, words, remedy, codes=(74,)):
    """The command fails with a sentence and its remedy, nothing of it stands, and all reading goes on."""
    operation = house.operation()
    code, output, errors = house.run(*words, "--op-id", operation)
    assert code in codes, f"{words[0]} ended with {code}: {errors or output}"
    assert remedy in errors, f"{words[0]} says no remedy: {errors}"
    assert Chain(house.store).decisions().get(operation, 0) == 0, f"{words[0]} ended with {code}, yet it stands"
    expect_reading(house)
    return operation


def expect_reading(house):
    for words in (("dump",), ("worklist",), ("ledger",), ("queue",), ("aging",), ("customer", "C-00001")):
        house.must(*words)
    verified = house.json("verify")
    assert verified["sound"] and not verified["latched"], f"verify: {verified}"


def notes(house):
    return [note["text"] for note in house.json("dump")["notes"]]


def fill(house):
    """Writes until nothing goes any more, then frees some room and goes on."""
    house.must("import", *house.ledger(3))
    house.must("bank-checked")
    house.must("plan")
    kept = []
    while True:
        text = f"note {len(kept)} " + "x" * 800
        operation = house.operation()
        code, _, errors = house.run("note", "C-00001", text, "--op-id", operation)
        if code != 0:
            break
        kept.append(text)
        assert len(kept) < 1000, "the disk does not fill up"
    assert code == 74 and "Libérez de la place" in errors, f"full: {code}: {errors}"
    assert notes(house) == kept, f"{len(kept)} notes acknowledged, {len(notes(house))} there"
    expect_reading(house)
    expect_refusal(house, ("note", "C-00002", text), "Libérez de la place")
    expect_refusal(house, ("import", *house.ledger(400, first=50, name="big")), "place")
    remount(house, "size=160k")
    for _ in range(2):  # the second time it only returns its first result
        house.must("note", "C-00001", text, "--op-id", operation)
    assert notes(house) == [*kept, text], "the note is not there once"
    house.must("approve", "--all")
    house.must("verify")
    return f"a full disk of {SMALL}: {len(kept)} notes acknowledged and kept, one refused and taken later"


def squeeze(house, most):
    """Each command on a disk with so many free pages; what it says is true."""
    remount(house, "size=4m")
    ballast, refused = os.path.join(house.store, "tmp", "ballast"), 0
    for pages in range(most + 1):
        for words in squeezed(house, pages):
            with open(ballast, "wb") as file:
                os.chmod(ballast, 0o600)
                free = os.statvfs(house.store).f_bavail
                file.write(b"\1" * PAGE * max(0, free - pages))
            operation, before = house.operation(), house.json("dump")["sequence"]
            code, _, errors = house.run(*words, "--op-id", operation)
            stands = Chain(house.store).decisions().get(operation, 0)
            assert code in (0, 74), f"{words[0]} with {pages} pages free ended with {code}: {errors}"
            assert stands == (1 if code == 0 else 0), f"{words[0]}, {pages} pages: exit {code}, {stands} decisions"
            expect_reading(house)
            if code == 74:
                refused += 1
                assert "place" in errors, f"{words[0]}: {errors}"
                assert house.json("dump")["sequence"] == before, f"{words[0]}: refused, yet lines came"
            os.unlink(ballast)
            house.must(*words, "--op-id", operation)
            assert Chain(house.store).decisions().get(operation, 0) == 1, f"{words[0]} does not stand once"
    assert refused, "no command met a full disk"
    return f"{4 * (most + 1)} commands with 0 to {most} pages free, {refused} refused and taken later"


def squeezed(house, turn):
    """Commands that need more or less room."""
    files = house.ledger(30, first=500 + 100 * turn, name="squeezed")
    return [("import", *files), ("call", "C-00002", "--outcome", "promise", "--promise", f"5,{turn:02}@2026-06-30",
             "--reason", "encore une"),
            ("contact", "C-00003", "--add", "--name", f"M. Li {turn}"),
            ("pause", "C-00003", "--until", "2026-06-30", "--reason", f"{turn} " + "y" * 900)]


def read_only(house):
    remount(house, "ro,size=4m")
    for words in (("note", "C-00001", "non"), ("plan",), ("import", *house.ledger(3, first=900, name="ro"))):
        expect_refusal(house, words, "inscriptible")
    code, _, errors = house.run("send", "--yes", "--hold", "0")
    assert code == 74 and "inscriptible" in errors, f"send on a read-only disk ended with {code}: {errors}"
    remount(house, "rw")
    house.must("note", "C-00001", "oui")
    assert "oui" in notes(house) and "non" not in notes(house)
    return "a read-only disk: 4 commands refused, reading goes on, writing comes back"


def thresholds(relance):
    """Below 5 MB nothing leaves, below 50 MB a warning is said; both end when there is room."""
    server = Server()
    try:
        with SmallDisk(relance, "4m", server.port) as house:
            house.must("import", *house.ledger(2))
            for words in (("bank-checked",), ("plan",), ("approve", "--all")):
                house.must(*words)
            code, _, errors = house.run("send", "--yes", "--hold", "0")
            assert code == 74 and "5 Mo" in errors, f"send with 4 MB ended with {code}: {errors}"
            kinds = [event["k"] for line in Chain(house.store).lines for event in line["e"]]
            assert "send.requested" not in kinds, "74 was answered, yet the request stands"
            assert not server.accepted and server.conversations == 0, "a message left below 5 MB"
            assert set(house.states().values()) == {"approved"}, f"states: {house.states()}"
            expect_reading(house)
            remount(house, "size=40m")
            code, _, errors = house.run("send", "--yes", "--hold", "0")
            assert code == 0 and len(server.accepted) == 2, f"send with 40 MB: {code}, {len(server.accepted)}: {errors}"
            _, _, errors = house.run("note", "C-00001", "peu de place")
            assert "Mo" in errors, f"no warning below 50 MB: {errors!r}"
            remount(house, "size=200m")
            _, _, errors = house.run("note", "C-00001", "assez de place")
            assert not errors, f"a warning with 200 MB: {errors}"
        return "sending refused below 5 MB, a warning below 50 MB"
    finally:
        server.close()


def rights(relance):
    """Rights taken away from files and folders of the store, as somebody who is not root."""
    folder = tempfile.mkdtemp(prefix="relance-rights.")
    as_user = ()
    if os.geteuid() == 0:
        # A copy of the program where everybody can start it.
        program = os.path.dirname(os.path.dirname(os.path.abspath(relance)))
        for part in ("bin", "libexec"):
            shutil.copytree(os.path.join(program, part), os.path.join(folder, "program", part))
        subprocess.run(["chmod", "-R", "a+rX", folder], check=True)
        relance = os.path.join(folder, "program", "bin", "relance")
        as_user = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
    house = House(relance)
    plain = house.run
    house.run = lambda *words, **more: plain(*words, before=as_user, **more)
    try:
        if as_user:
            os.chown(house.home, NOBODY, NOBODY)
        house.must("init")
        files = house.ledger(3)
        for path in files:
            os.chmod(path, 0o644)
        for words in (("import", *files), ("bank-checked",), ("plan",)):
            house.must(*words)
        segment = "journal/000000000001.jsonl"
        taken = [("journal", 0o500), (segment, 0o400), ("lock", 0o400), ("latch", 0o000), ("journal", 0o000),
                 (segment, 0o000), ("", 0o500), ("head", 0o000)]
        for name, mode in taken:
            withhold(house, name, mode)
        house.must("verify")
        return f"{len(taken)} rights taken away and given back"
    finally:
        house.close()
        shutil.rmtree(folder, ignore_errors=True)


def withhold(house, name, mode):
    """Writing tells the truth without this right, reading goes on where it may, and all comes back with it."""
    path = os.path.join(house.store, name)
    usual, before, operation = os.stat(path).st_mode & 0o777, notes(house), house.operation()
    os.chmod(path, mode)
    code, output, errors = house.run("note", "C-00001", f"sans {name}", "--op-id", operation)
    read, _, complaint = house.run("dump")
    os.chmod(path, usual)
    where = f"{name or 'the store'} with mode {mode:03o}"
    stands = f"sans {name}" in notes(house)[len(before):]
    assert code in (0, 74, 78), f"{where}: writing ended with {code}: {errors or output}"
    assert stands == (code == 0), f"{where}: exit {code}, yet {'it stands' if stands else 'nothing stands'}"
    assert code == 0 or errors.count(".") >= 2, f"{where}: no sentence with a remedy: {errors}"
    if mode & 0o400:
        assert read == 0, f"{where}: reading ended with {read}: {complaint}"
    else:
        assert read in (0, 65, 74, 78) and (read == 0 or complaint.strip()), f"{where}: {read}: {complaint}"
    house.must("note", "C-00001", f"sans {name}", "--op-id", operation)
    assert len(notes(house)) == len(before) + 1, f"{where}: the note does not stand once"
    assert json.loads(house.must("verify", "--json"))["latched"] is False, f"{where}: the latch was set"
