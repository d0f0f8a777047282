"""A furnished home that is put back before each attempt at a command, one call of which fails."""
import json
import os
import re
import subprocess

from chain import Chain
from keepsake import Keepsake
import tracing

NOTHING = "rien n'est enregistré"
# What the program may answer to a sick disk; 66 only where a file of people could not be read.
REFUSED = (74,)
TAKING_FILES = ("import", "edit", "plan")


def floor(house, units):
    """Sets the amount below which nothing is proposed; `plan` adopts it."""
    with open(os.path.join(house.store, "settings.toml"), "r+", encoding="utf-8") as file:
        others = re.sub(r"\[rules\]\nfloor = \d+\n", "", file.read())
        file.seek(0)
        file.write(others.replace("[mail]", f"[rules]\nfloor = {units}\n[mail]"))
        file.truncate()


class Patient:
    """The furnished home, put back before each attempt.

    `proofs` holds, for some of the commands, what has to be true of the store where they are done.
    """

    def __init__(self, house, proofs=None):
        self.house, self.proofs = house, proofs or {}
        # A lower floor, so that `plan` has rules to adopt and reminders to propose.
        floor(house, 10)
        self.keepsake = Keepsake(house.home)
        self.before = self.state()
        self.after, self.outcomes = {}, {}

    def state(self):
        """Everything the store knows, but for what depends on the second, or on a repair or a planning that came between."""
        state = json.loads(self.house.must("dump"))
        del state["sequence"]
        for reminder in state["reminders"]:
            del reminder["id"]
            reminder.pop("hold_until", None)
        state["reminders"].sort(key=lambda reminder: json.dumps(reminder, sort_keys=True))
        return state

    def cases(self, words):
        """Runs the command unharmed: what it leads to, and each call that may fail, by number and error."""
        self.keepsake.restore()
        record = os.path.join(self.house.home, "calls")
        code, _, errors = self.house.run(*words, "--op-id", self.house.operation(), before=tracing.recording(record))
        assert code == 0, f"{words[0]} unharmed ended with {code}: {errors}"
        found = [(words, *case) for case in tracing.cases(record, self.house.home)]
        os.unlink(record)
        self.house.must("plan")
        self.after[words] = self.state()
        return found

    def attempt(self, words, name, before, environment=None):
        """One command with one fault, then the same command again without it."""
        self.keepsake.restore()
        house, operation = self.house, self.house.operation()
        calm = house.environment
        house.environment = {**calm, **(environment or {})}
        try:
            code, output, errors = house.run(*words, "--op-id", operation, before=before, seconds=60)
        except subprocess.TimeoutExpired as late:
            raise AssertionError(f"{name}: still running after a minute") from late
        finally:
            house.environment = calm
        true = (0, 66, *REFUSED) if words[0] in TAKING_FILES else (0, *REFUSED)
        stands = Chain(house.store).decisions().get(operation, 0)
        # 1: it stands, and what was to follow on the disk does not yet.
        assert code in true or code == 1 and stands, f"{name}: ended with {code}: {errors or output}"
        self.outcomes[code, stands] = self.outcomes.get((code, stands), 0) + 1
        assert stands <= 1, f"{name}: {stands} decisions"
        if code == 0:
            assert stands == 1, f"{name}: exit 0, and nothing stands"
            assert NOTHING not in errors, f"{name}: exit 0, and it says: {errors}"
            self.prove(words, name)
        else:
            assert errors.strip(), f"{name}: exit {code} without a word"
            assert not stands or (code in (1, 74) and NOTHING not in errors), f"{name}: {code}, yet it stands: {errors}"
        if not stands:
            assert self.state() == self.before, f"{name}: no decision, yet the store tells another story"
        self.again(words, name, operation)

    def again(self, words, name, operation):
        house = self.house
        if house.json("verify")["latched"]:
            code, _, errors = house.run("store", "check", "--clear")
            assert code == 0, f"{name}: the latch stays: {code}: {errors}"
        code, _, errors = house.run(*words, "--op-id", operation)
        assert code == 0, f"{name}: the second try ended with {code}: {errors}"
        stands = Chain(house.store).decisions().get(operation, 0)
        assert stands == 1, f"{name}: {stands} decisions after a second try"
        self.prove(words, name)
        house.must("plan")
        house.must("verify")
        assert self.state() == self.after[words], f"{name}: after a second try the store tells another story"

    def prove(self, words, name):
        if words in self.proofs:
            wrong = self.proofs[words](self.house)
            assert not wrong, f"{name}: exit 0, and {wrong}"

    def summary(self):
        told = sorted(self.outcomes.items())
        return ", ".join(f"{count} x exit {code}{' standing' if stands else ''}" for (code, stands), count in told)
