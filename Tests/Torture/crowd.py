"""Several writers, senders and a reader at once."""
import os
import re
import signal
import subprocess
import threading
import time

import deskraces
from chain import Chain
from house import House
from kills import number
from server import Server
from storm import CODES, WRITERS, storm


def run(relance, short, say):
    say(storm(relance, 15 if short else 500, 2 if short else WRITERS))
    say(senders(relance, 200))
    say(deskraces.sending(relance, 200, 1 if short else 6))
    say(race(relance, 100 if short else 1000))
    say(deskraces.approving(relance, 6 if short else 200))
    say(silence(relance))
    say(stopped(relance))


def senders(relance, count):
    """Three commands send one queue again and again: each message once, the late ones are told who sends."""
    server = Server()
    house = House(relance, server.port).furnish(count)
    words = ("send", "--yes", "--hold", "0", "--count", str(count))
    ended = []

    def send():
        try:
            while len(server.accepted) < count:
                code, _, errors = house.run(*words)
                ended.append(code)
                assert code in CODES, f"send among others ended with {code}: {errors}"
                if code == 75:
                    assert re.search(r"pid \d+", errors), f"the sender is not named: {errors}"
                time.sleep(0.05)
        except Exception as problem:  # told below
            problems.append(problem)

    problems = []
    try:
        threads = [threading.Thread(target=send) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if problems:
            raise problems[0]
        house.await_courier()
        house.must(*words)
        arrived = sorted(number(identifier) for identifier in server.message_ids())
        assert arrived == list(range(1, count + 1)), f"{len(arrived)} messages, {len(set(arrived))} different ones"
        assert set(house.states().values()) == {"sent"}, f"states: {set(house.states().values())}"
        house.must("verify")
        return f"{count} messages, each received once, from {len(ended)} sends at once, {ended.count(75)} told who sends"
    finally:
        house.close()
        server.close()


def race(relance, count):
    """Two processes approve one reminder: exactly one wins, the other reads that it is approved."""
    house = House(relance).create()
    wins, told = 0, {}
    try:
        house.must("import", *house.ledger(count))
        house.must("bank-checked")
        house.must("plan")
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        for place in range(1, count + 1):
            operations = [house.operation(), house.operation()]
            racers = [house.start("approve", f"R-{place}", "--op-id", one, **pipes) for one in operations]
            ends = [(racer.communicate()[1].decode(), racer.returncode) for racer in racers]
            winners = [code for _, code in ends if code == 0]
            assert len(winners) == 1, f"R-{place}: {len(winners)} winners: {ends}"
            sentence, code = next(end for end in ends if end[1] != 0)
            assert code in (1, 9), f"R-{place}: the loser ended with {code}: {sentence}"
            assert f"R-{place} " in sentence and "approuvée" in sentence, f"R-{place}: the loser reads: {sentence}"
            wins, told[code] = wins + 1, told.get(code, 0) + 1
        states = house.states()
        assert [states[f"R-{place}"] for place in range(1, count + 1)] == ["approved"] * count
        chain = Chain(house.store)
        approvals = [event["id"] for line in chain.lines for event in line.get("e", [])
                     if event["k"] == "reminder.approved"]
        assert len(approvals) == len(set(approvals)) == count, f"{len(approvals)} approvals of {count} reminders"
        assert told.get(9), "no two of them ever decided on the same facts: nothing was raced"
        return f"{wins} races for one approval, one winner each; losers told: {told.get(9)} by 9, {told.get(1, 0)} by 1"
    finally:
        house.close()


def silence(relance):
    """A demonstration speaks to nobody: no socket of the internet, and nothing connected at all."""
    house = House(relance)
    try:
        code, output, errors = house.run("demo", "--build-only")
        assert code == 0, f"demo ended with {code}: {errors}"
        house.store = output.strip()
        record = os.path.join(house.home, "calls")
        trace = ("strace", "-f", "-o", record, "-A", "-e", "trace=connect,socket,bind,sendto,sendmsg")
        house.run("bank-checked")
        for words in (("plan",), ("approve", "--all"), ("send", "--yes", "--hold", "0")):
            code, _, errors = house.run(*words, before=trace)
            assert code in (0, 1), f"{words[0]} of the demonstration ended with {code}: {errors}"
        assert "sent" in house.states().values(), "the demonstration sent nothing"
        with open(record, encoding="utf-8") as file:
            calls = [line for line in file if re.search(r"\b(connect|socket|bind|sendto|sendmsg)\(", line)]
        assert not [line for line in calls if "AF_INET" in line], f"towards the internet: {calls}"
        assert not [line for line in calls if "connect(" in line], f"connected: {calls}"
        return f"a demonstration planned, approved and sent: {len(calls)} sockets"
    finally:
        house.close()


def stopped(relance):
    """A stopped holder of the lock: others read on, and are told its name after five seconds."""
    house = House(relance).create()
    holder = None
    try:
        house.must("import", *house.ledger(1))
        trace = ("strace", "-f", "-o", "/dev/null", "-e", "trace=fdatasync",
                 "-e", "inject=fdatasync:signal=SIGSTOP:when=1")
        holder = house.start("note", "C-00001", "arrêtée en route", before=trace)
        pid = named_in(house, holder)
        began = time.monotonic()
        code, _, errors = house.run("note", "C-00001", "qui attend")
        waited = time.monotonic() - began
        assert code == 75, f"a stopped holder: writing ended with {code}: {errors}"
        assert waited < 6, f"told after {waited:.1f} s"
        assert f"pid {pid}" in errors and "note" in errors, f"the holder {pid} is not named: {errors}"
        house.must("dump")
        house.must("verify")
        os.kill(pid, signal.SIGCONT)
        assert holder.wait(timeout=20) == 0, "the stopped command did not end well"
        texts = [note["text"] for note in house.json("dump")["notes"]]
        assert texts == ["arrêtée en route"], f"notes afterwards: {texts}"
        return f"a stopped holder was named after {waited:.1f} s, and went on"
    finally:
        if holder and holder.poll() is None:
            os.killpg(holder.pid, signal.SIGKILL)
        house.close()


def named_in(house, holder):
    """Waits until the process that the lock names is stopped; returns its number."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and holder.poll() is None:
        with open(os.path.join(house.store, "lock"), encoding="utf-8") as file:
            found = re.search(r'"pid":(\d+)', file.read())
        # The name of one who has gone stays until the next one writes its own.
        if found and state_of(found.group(1)) in ("t", "T"):
            return int(found.group(1))
        time.sleep(0.02)
    raise AssertionError("nobody was stopped while holding the lock")


def state_of(pid):
    """The letter that the kernel gives a process, or nothing when there is none."""
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
            return file.read().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return ""
