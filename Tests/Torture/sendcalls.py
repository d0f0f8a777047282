"""Each system call of `send` and its courier fails once: nothing arrives twice, and nothing is lost in silence."""
import os

from faults import LATER, expect
from house import House
from keepsake import Keepsake
from server import Server
import tracing

CODES = (0, 1, 9, 10, 64, 65, 66, 69, 74, 75, 78)


def walk(relance, dice, short):
    server = Server()
    house = House(relance, server.port).furnish(2)
    words = ("send", "--yes", "--hold", "0")
    outcomes = {}
    try:
        keepsake = Keepsake(house.home)
        record = os.path.join(house.home, "calls")
        code, _, errors = house.run(*words, before=tracing.recording(record))
        assert code == 0, f"send unharmed ended with {code}: {errors}"
        cases = tracing.cases(record, house.home)
        chosen = dice.sample(cases, 25) if short else cases
        for call, turn, error in chosen:
            keepsake.restore()
            with server.lock:
                server.accepted.clear()
            name = f"send: {error} at {call} {turn}"
            outcome = attempt(house, server, words, name, tracing.failing(call, turn, error))
            outcomes[outcome] = outcomes.get(outcome, 0) + 1
        told = ", ".join(f"{count} x exit {code}" for code, count in sorted(outcomes.items()))
        return f"{len(chosen)} of {len(cases)} failing calls of send and its courier: {told}"
    finally:
        house.close()
        server.close()


def attempt(house, server, words, name, before):
    """One send with one fault, then sends without it until nothing waits; returns the first exit code."""
    operation = house.operation()
    first, _, errors = house.run(*words, "--op-id", operation, before=before)
    house.await_courier()
    # The count of one process may be a library of the other.
    assert first in CODES or "loading shared libraries" in errors, f"{name}: ended with {first}: {errors}"
    assert first == 0 or errors.strip(), f"{name}: exit {first} without a word"
    states = house.states()
    if first == 0:
        assert set(states.values()) == {"sent"}, f"{name}: exit 0 and {states}"
    unsettled = {one for one, state in states.items() if state == "sending"}
    expect(name, server, {one: state for one, state in states.items() if one not in unsettled})
    if house.json("verify")["latched"]:
        house.must("store", "check", "--clear")
    second, _, errors = house.run(*words, "--op-id", operation)
    house.run(*words, day=LATER)
    states = house.states()
    expect(name, server, states)
    if "uncertain" in states.values():
        assert 10 in (first, second), f"{name}: uncertain, yet exits {first} and {second}: {errors}"
    assert set(states.values()) <= {"sent", "uncertain", "failed"}, f"{name}: in the end {states}"
    house.must("verify")
    return first
