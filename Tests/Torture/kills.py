"""kill -9 at random instants of import, plan, approve and send."""
import os
import random
import signal
import time

from house import House
from server import Server

CUSTOMERS = 18  # a run of more than 20 asks for a typed count


def run(relance, short, say):
    """As many kills as asked; no acknowledged fact lost, no message twice, every unknown one uncertain."""
    wanted = 120 if short else 1000
    dice = random.Random(20260617)
    kills = uncertain = messages = 0
    while kills < wanted:
        server = Server()
        house = House(relance, server.port).create()
        try:
            kills += storm(house, server, dice)
            uncertain += judge(house, server)
            messages += len(server.accepted)
        finally:
            house.close()
            server.close()
    say(f"{kills} kills, {messages} messages received once, {uncertain} uncertain and listed")


def storm(house, server, dice):
    """One store from its import to the last message, each command killed a few times on its way."""
    files = house.ledger(CUSTOMERS)
    kills = 0
    for words in [("import", *files), ("bank-checked",), ("plan",), ("approve", "--all")]:
        operation = house.operation()
        for _ in range(dice.randrange(4)):
            kills += killed(house, dice, 0.03, *words, "--op-id", operation)
        code, _, errors = house.run(*words, "--op-id", operation)
        assert code == 0, f"{words[0]} after a kill ended with {code}: {errors}"
        expect_durable(house, words[0])
    for _ in range(dice.randrange(2, 12)):
        kills += killed(house, dice, 0.12, "send", "--yes", "--hold", "0")
    code = 75
    while code == 75:  # a courier whose starter was killed may begin only now
        house.await_courier()
        code, _, errors = house.run("send", "--yes", "--hold", "0")
    assert code in (0, 1, 10), f"send after kills ended with {code}: {errors}"
    house.await_courier()
    return kills


def killed(house, dice, seconds, *words):
    """Starts a verb and kills it at a random instant, alone or with all its children; 1 when it was still alive."""
    process = house.start(*words)
    time.sleep(dice.random() * seconds)
    alive = process.poll() is None
    try:
        if dice.random() < 0.5:
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()
    return 1 if alive else 0


def expect_durable(house, verb):
    """What a command acknowledged is in the store."""
    state = house.json("dump")
    if verb == "import":
        assert len(state["customers"]) == CUSTOMERS, f"{len(state['customers'])} customers after the import"
        assert len(state["invoices"]) == CUSTOMERS, f"{len(state['invoices'])} invoices after the import"
    if verb == "plan":
        assert len(state["reminders"]) == CUSTOMERS, f"{len(state['reminders'])} reminders after the plan"
    if verb == "approve":
        states = {one["state"] for one in state["reminders"]}
        assert states == {"approved"}, f"states after the approval: {states}"


def judge(house, server):
    """Compares what the server received with what the store says; returns the count of uncertain ones."""
    house.must("verify")
    received = server.message_ids()
    assert len(received) == len(set(received)), f"received twice: {sorted(received)}"
    states = house.states()
    arrived = {number(identifier) for identifier in received}
    uncertain = 0
    for reminder, state in states.items():
        came = int(reminder.split("-")[1]) in arrived
        if state == "sent":
            assert came, f"{reminder} counts as sent and never arrived"
        elif state == "uncertain":
            uncertain += 1
        else:
            assert not came, f"{reminder} arrived and is {state}"
            assert state in ("approved", "deferred"), f"{reminder} is {state}"
    return uncertain


def number(identifier):
    """The reminder's number in `<r-ID.ROUND.STORE@DOMAIN>`."""
    digits = identifier[1:].split(".")[0]
    return int("".join(character for character in digits if character.isdigit()))
