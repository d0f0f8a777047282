"""Eight writers and a reader on one store."""
import threading

from chain import Chain
from house import House

WRITERS = 8
OWN = 20  # customers of each writer
BATCH = 1500  # customers and invoices of an import that no single line holds
CODES = (0, 9, 75)


class Writer(threading.Thread):
    """One process after another, each with a fact of its own; keeps what each ended with."""

    def __init__(self, house, place, commands, imports):
        super().__init__()
        self.house, self.place, self.commands, self.imports = house, place, commands, imports
        self.outcomes, self.problem = [], None

    def run(self):
        try:
            for turn in range(self.commands):
                self.one(turn)
        except Exception as problem:  # told by the main thread
            self.problem = problem

    def one(self, turn):
        mark = f"mark-{self.place}-{turn}-"
        customer = f"C-{self.place * OWN + turn % OWN + 1:05}"
        kind, words = self.words(turn, mark, customer)
        operation = self.house.operation()
        # A conflict or a busy store recorded nothing, so the same command is tried again.
        for _ in range(40):
            code, output, errors = self.house.run(*words, "--op-id", operation)
            assert code in CODES, f"{words[0]} ended with {code}: {errors or output}"
            if code != 0:
                assert errors.strip(), f"{words[0]} ended with {code} and said nothing"
            self.outcomes.append((operation, kind, mark, code))
            if code == 0:
                return
        raise AssertionError(f"{words[0]} was refused 40 times: {errors}")

    def words(self, turn, mark, customer):
        if turn == self.commands // 2 and self.imports:
            return "batch", ("import", *self.ledger(BATCH, turn))
        if turn % 10 == 9:
            return "import", ("import", *self.ledger(3, turn))
        return [
            ("note", ("note", customer, mark)),
            ("call", ("call", customer, "--outcome", "voicemail", "--note", mark)),
            ("payment", ("payment", customer, "0,01", "--reference", mark)),
            ("contact", ("contact", customer, "--add", "--name", mark)),
            ("pause", ("pause", customer, "--until", "2026-06-30", "--reason", mark)),
        ][turn % 5]

    def ledger(self, count, turn):
        first = 1_000_000 * (self.place + 1) + 2000 * turn
        return self.house.ledger(count, first=first, name=f"writer{self.place}-{turn}")


class Reader(threading.Thread):
    """Reads all along; nothing that was once read may be missing later."""

    def __init__(self, house):
        super().__init__()
        self.house, self.over, self.readings, self.problem = house, threading.Event(), 0, None

    def run(self):
        seen = {}
        try:
            while not self.over.is_set():
                state = self.house.json("dump")
                now = {kind: len(state[kind]) for kind in
                       ("customers", "invoices", "notes", "calls", "payments", "pauses", "imports")}
                now["lines"] = state["sequence"]
                verified = self.house.json("verify")
                assert verified["sound"] is True, f"verify while others write: {verified}"
                for kind, count in seen.items():
                    assert now[kind] >= count, f"{kind} went back from {count} to {now[kind]}"
                assert verified["lines"] >= now["lines"], f"verify went back: {verified}, {now}"
                seen, self.readings = now, self.readings + 1
        except Exception as problem:  # told by the main thread
            self.problem = problem


def storm(relance, commands, batches):
    """All writers and a reader; afterwards each acknowledged fact stands once, and no other."""
    house = House(relance).create()
    try:
        house.must("import", *house.ledger(WRITERS * OWN))
        house.must("bank-checked")
        house.must("plan")
        writers = [Writer(house, place, commands, place < batches) for place in range(WRITERS)]
        reader = Reader(house)
        for thread in (reader, *writers):
            thread.start()
        for writer in writers:
            writer.join()
        reader.over.set()
        reader.join()
        for thread in (reader, *writers):
            if thread.problem:
                raise thread.problem
        house.must("verify")
        chain = Chain(house.store)
        outcomes = [outcome for writer in writers for outcome in writer.outcomes]
        expect_once(chain, outcomes)
        expect_facts(house.json("dump"), outcomes, batches)
        assert chain.batches() >= batches, f"{chain.batches()} batches, {batches} expected"
        assert reader.readings, "the reader never finished one reading"
        refused = sum(1 for outcome in outcomes if outcome[3] != 0)
        return (f"{WRITERS} writers x {commands} commands, {refused} told to try again, {len(chain.lines)} lines in "
                f"{len(chain.segments)} segments, {chain.batches()} batches, {reader.readings} readings")
    finally:
        house.close()


def expect_once(chain, outcomes):
    decisions = chain.decisions()
    acknowledged = {operation for operation, _, _, code in outcomes if code == 0}
    for operation, kind, mark, _ in outcomes:
        stands = decisions.get(operation, 0)
        assert stands == (1 if operation in acknowledged else 0), f"{kind} {mark} stands {stands} times"


def expect_facts(state, outcomes, batches):
    """Each mark is found exactly once among the facts of its kind."""
    texts = {
        "note": [note["text"] for note in state["notes"]],
        "call": [call["note"] for call in state["calls"]],
        "payment": [payment["reference"] for payment in state["payments"]],
        "pause": [pause["reason"] for pause in state["pauses"]],
        "contact": [contact["name"] for customer in state["customers"] for contact in customer["contacts"]],
    }
    done = [(kind, mark) for _, kind, mark, code in outcomes if code == 0]
    for kind, found in texts.items():
        marks = sorted(text for text in found if text.startswith("mark-"))
        assert marks == sorted(mark for one, mark in done if one == kind), f"{kind}: not each mark exactly once"
    rows = WRITERS * OWN + batches * BATCH + 3 * sum(1 for kind, _ in done if kind == "import")
    for kind, key in (("customers", "customer"), ("invoices", "invoice")):
        numbers = [one.get(key) or one.get("number") for one in state[kind]]
        assert len(numbers) == len(set(numbers)) == rows, f"{len(numbers)} {kind}, {rows} expected"
