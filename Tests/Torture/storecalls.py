"""What is done to a store as a whole: each system call of each of these commands fails once."""
import json
import os
import pathlib
import subprocess

from chain import Chain
from house import DAY, House
from keepsake import Keepsake
from patient import NOTHING, REFUSED
import tracing

COMPANY = "Atelier Lumen SARL"


def walk(relance, dice, short):
    outcomes, chosen, known = {}, 0, 0
    for kind in (GoingLive, Adopting, Salvaging, Restoring, BackingUp, Clearing):
        deed = kind(relance)
        try:
            cases = deed.cases()
            known += len(cases)
            for call, turn, error in dice.sample(cases, 3) if short else cases:
                chosen += 1
                outcome = deed.attempt(f"{' '.join(deed.words)}: {error} at {call} {turn}",
                                       tracing.failing(call, turn, error))
                outcomes[outcome] = outcomes.get(outcome, 0) + 1
        finally:
            deed.house.close()
    told = ", ".join(f"{count} x exit {code}{' done' if done else ''}" for (code, done), count in sorted(outcomes.items()))
    return f"{chosen} of {known} failing calls of commands for the whole store: {told}"


class Deed:
    """One command on a home of its own, put back before each attempt.

    `words` is the command, `codes` what it answers where it is done, `again` what a second try may answer where the
    first was done but could not say so, `refused` what else it answers to a sick disk.
    """

    codes, again, refused = (0,), (0,), ()
    denials = (NOTHING,)  # what is not said of a thing that is done

    def __init__(self, relance):
        self.house = House(relance).furnish(3)
        self.words = self.prepare(self.house)
        self.keepsake = Keepsake(self.house.home)

    def prepare(self, house):
        raise NotImplementedError

    def is_done(self):
        raise NotImplementedError

    def written(self):
        """How many bytes of journal there are."""
        return sum(file.stat().st_size for file in pathlib.Path(self.house.store, "journal").iterdir())

    def check(self, name):
        """What has to hold whatever came of it."""

    def run(self, words, before=()):
        house = self.house
        done = subprocess.run([*before, house.program, *words, "--store", house.store], env=house.environment,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
        return done.returncode, done.stderr.decode()

    def cases(self):
        record = os.path.join(self.house.home, "calls")
        code, errors = self.run(self.words, tracing.recording(record))
        assert code in self.codes and self.is_done(), f"{' '.join(self.words)} unharmed ended with {code}: {errors}"
        return tracing.cases(record, self.house.home)

    def attempt(self, name, before):
        """The command with one fault, then again without it: the first exit code, and whether it was done."""
        self.keepsake.restore()
        words = (*self.words, "--op-id", self.house.operation())
        written = self.written()
        code, errors = self.run(words, before)
        done = self.is_done()
        if code in self.codes:
            assert done, f"{name}: exit {code}, and it is not done: {errors}"
            self.deny(name, code, errors)
        else:
            # Done or at least recorded, and not finished on the disk: a second try finishes it.
            stands = done or self.written() > written
            assert code in (*REFUSED, *self.refused, *((1,) if stands else ())), f"{name}: ended with {code}: {errors}"
            assert errors.strip(), f"{name}: exit {code} without a word"
            if done:
                self.deny(name, code, errors)
        self.check(name)
        if pathlib.Path(self.house.store, "latch").read_bytes() == b"1":
            self.run(("store", "check", "--clear"))
        second, errors = self.run(words)
        assert second in (self.again if done else self.codes), f"{name}: the second try ended with {second}: {errors}"
        assert self.is_done(), f"{name}: not done after a second try"
        self.check(name)
        return code, done

    def deny(self, name, code, errors):
        said = [words for words in self.denials if words in errors]
        assert not said, f"{name}: exit {code} and done, and it says: {errors}"


class GoingLive(Deed):
    """The store is live, or is not; nothing in between."""

    refused = (66,)  # people's files cannot be read

    def prepare(self, house):
        return "store", "go-live", "--company", COMPANY

    def is_done(self):
        return json.loads(pathlib.Path(self.house.store, "STORE").read_text(encoding="utf-8"))["mode"] == "live"

    def check(self, name):
        code, errors = self.run(("verify",))
        assert code == 0, f"{name}: afterwards verify ends with {code}: {errors}"


class Adopting(Deed):
    """A store put back to an earlier day begins one epoch, and is written only then."""

    def prepare(self, house):
        parts = ["head"] + [f"journal/{name}" for name in os.listdir(os.path.join(house.store, "journal"))]
        old = {part: pathlib.Path(house.store, part).read_bytes() for part in parts}
        house.must("note", "C-00001", "après la copie")
        for part, content in old.items():
            pathlib.Path(house.store, part).write_bytes(content)
        return "store", "adopt"

    def is_done(self):
        return self.run(("note", "C-00001", "sur la copie", "--today", DAY))[0] == 0

    def check(self, name):
        begun = sum(event["k"] == "epoch.begun" for line in Chain(self.house.store).lines for event in line["e"])
        assert begun <= 1, f"{name}: {begun} epochs"
        code, errors = self.run(("verify",))
        assert code == 0, f"{name}: afterwards verify ends with {code}: {errors}"


class Salvaging(Deed):
    """The damaged journal stays as it is, byte for byte, in its place or in quarantine."""

    codes = (0, 10)

    def prepare(self, house):
        house.must("note", "C-00001", "la dernière")
        self.segment = pathlib.Path(house.store, "journal", os.listdir(os.path.join(house.store, "journal"))[0])
        content = bytearray(self.segment.read_bytes())
        content[-40] ^= 1
        self.segment.write_bytes(content)
        self.damaged = bytes(content)
        return "store", "salvage", "--yes"

    def is_done(self):
        return self.run(("verify",))[0] == 0

    def check(self, name):
        kept = [path for path in pathlib.Path(self.house.store).rglob(self.segment.name)
                if path.read_bytes() == self.damaged]
        assert kept, f"{name}: the damaged journal is nowhere any more"


class Restoring(Deed):
    """A folder has the new name only once it is whole."""

    again = (0, 78)
    denials = ()  # a whole copy whose name was not flushed counts as failed; nothing was to be recorded

    def prepare(self, house):
        self.target = os.path.join(house.home, "target")
        backup = os.path.join(house.home, "backup")
        house.must("store", "backup", backup)
        return "store", "restore", backup, self.target

    def is_done(self):
        return bool(os.path.isdir(self.target) and os.listdir(self.target))

    def check(self, name):
        if self.is_done():
            done = subprocess.run([self.house.program, "verify", "--store", self.target], env=self.house.environment,
                                  capture_output=True, check=False)
            assert done.returncode == 0, f"{name}: {self.target} is there and not whole: {done.stderr.decode()}"


class BackingUp(Restoring):
    """A backup has its name only once it can be restored."""

    def prepare(self, house):
        self.target = os.path.join(house.home, "target")
        return "store", "backup", self.target

    def check(self, name):
        if self.is_done():
            copy = os.path.join(self.house.home, "restored")
            subprocess.run(["rm", "-rf", copy], check=True)
            code, errors = self.run(("store", "restore", self.target, copy))
            assert code == 0, f"{name}: the backup is there and cannot be restored: {errors}"


class Clearing(Deed):
    """The latch goes only after everything was read."""

    def prepare(self, house):
        Keepsake.put(os.path.join(house.store, "latch"), b"1", 0o600)
        return "store", "check", "--clear"

    def is_done(self):
        return self.house.json("verify")["latched"] is False

    def check(self, name):
        self.house.must("verify")
