"""A mail server that breaks at every step of its conversation; each case is followed by a second send."""
import os
import signal
import time

import impatience
import tlsfaults
from house import House
from kills import number
from server import Server

STEPS = ("greeting", "ehlo", "mail", "rcpt", "data", "body", "dot", "quit")
DEEDS = ("drop", "half", "garbage", "421 4.3.2 closing", "451 4.7.1 later", "550 5.1.1 unknown user",
         "554 5.7.1 refused")
LATER = "2026-06-18"


def run(relance, short, say):
    """Every step with every deed, only the first conversation broken or all of them."""
    cases = [(step, deed, only_first) for step in STEPS for deed in DEEDS if (step, deed) != ("body", "half")
             for only_first in (True, False) if not deed[:1].isdigit() or step not in ("body",)]
    if short:
        cases = [case for place, case in enumerate(cases) if place % 4 == 0]
    outcomes = {}
    for step, deed, only_first in cases:
        outcome = attempt(relance, step, deed, only_first)
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
    say(f"{len(cases)} faults: " + ", ".join(f"{count} {state}" for state, count in sorted(outcomes.items())))
    hung = HANGS[:2] if short else HANGS
    for step in hung:
        hang(relance, step)
    say(f"{len(hung)} hanging servers, each left by a signal")
    say(impatience.walk(relance, short))
    say(tlsfaults.walk(relance, short))


def attempt(relance, step, deed, only_first, environment=None):
    """One fault with two messages; returns the state of the first one."""
    name = f"{step} {deed} {'once' if only_first else 'always'}"
    server = Server((step, deed), only_first)
    house = House(relance, server.port).furnish(2)
    house.environment.update(environment or {})
    try:
        code, _, errors = house.run("send", "--yes", "--hold", "0")
        first = house.states()
        expect(name, server, first)
        if "uncertain" in first.values():
            assert code == 10, f"{name}: uncertain, yet exit code {code}: {errors}"
        # "No" is for ever at every step; after the message was taken (quit) it says nothing of it.
        if deed.startswith("5") and step not in ("body", "quit"):
            assert first["R-1"] == "failed", f"{name}: R-1 is {first['R-1']}: {errors}"
        if deed.startswith("4") and step not in ("body", "quit"):
            assert first["R-1"] == "deferred", f"{name}: R-1 is {first['R-1']}: {errors}"
            assert deed.split(" ", 1)[1] in errors, f"{name}: the server's words are not told: {errors}"
        attempted = dict(first)
        # The second run has a sound server; what waits may leave, nothing that may have arrived leaves again.
        server.behaviour = None
        house.run("send", "--yes", "--hold", "0")
        house.run("send", "--yes", "--hold", "0", day=LATER)
        second = house.states()
        expect(name, server, second)
        for reminder, state in attempted.items():
            if state in ("failed", "uncertain"):
                assert second[reminder] == state, f"{name}: {reminder} left {state} for {second[reminder]} by itself"
        house.must("verify")
        return first["R-1"]
    finally:
        house.close()
        server.close()


def expect(name, server, states):
    received = server.message_ids()
    assert len(received) == len(set(received)), f"{name}: received twice: {received}"
    arrived = {number(identifier) for identifier in received}
    for reminder, state in states.items():
        if int(reminder.split("-")[1]) in arrived:
            assert state in ("sent", "uncertain"), f"{name}: {reminder} arrived and is {state}"
        else:
            assert state != "sent", f"{name}: {reminder} is sent and never arrived"


HANGS = ("greeting", "mail", "body", "dot")


def hang(relance, step):
    """A silent server holds only its own message: a signal ends the run and the store tells the truth."""
    server = Server((step, "hang"))
    house = House(relance, server.port).furnish(1)
    try:
        process = house.start("send", "--yes", "--hold", "0")
        deadline = time.monotonic() + 20
        while server.conversations == 0 and time.monotonic() < deadline:
            time.sleep(0.02)
        assert server.conversations, f"{step}: no conversation began"
        time.sleep(0.3)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        server.closing.set()
        house.await_courier()
        server.behaviour = None
        code, _, errors = house.run("send", "--yes", "--hold", "0")
        expect(f"hang at {step}", server, house.states())
        assert code in (0, 1, 10), f"hang at {step}: then {code}: {errors}"
    finally:
        house.close()
        server.close()
