"""Two dashboards, and a scheduled job beside them, want the same thing at the same moment."""
import re
import threading
import time

from chain import Chain
from desks import DOWN, Desk
from house import House
from kills import number
from server import Server

DIALOG = r"Tapezlenombredemessages\((\d+)\)"
CODES = (0, 9, 10, 75)


def sending(relance, count, rounds):
    """Two dashboards confirm the sending of one queue while a scheduled job sends it too: each message once."""
    requests = {}
    for turn in range(rounds):
        server = Server()
        house = House(relance, server.port).furnish(count)
        try:
            with Desk(house) as first, Desk(house) as second:
                for place, asked in sent_at_once(house, server, (first, second), count, turn).items():
                    requests[place] = requests.get(place, 0) + asked
            house.await_courier()
            arrived = sorted(number(identifier) for identifier in server.message_ids())
            assert arrived == list(range(1, count + 1)), f"{len(arrived)} messages, {len(set(arrived))} different ones"
            assert set(house.states().values()) == {"sent"}, f"states: {set(house.states().values())}"
            house.must("verify")
        finally:
            house.close()
            server.close()
    told = ", ".join(f"{asked} by {name}" for name, asked in sorted(requests.items()))
    return f"{rounds} x {count} messages between two dashboards and a job, each received once; requests: {told}"


def sent_at_once(house, server, desks, count, turn):
    """Everything is typed but for the last key; then both keys and the job at once. Who asked how often."""
    for desk in desks:
        desk.strike(b"S")
        seen = desk.wait("the dialog of sending", lambda screen: re.search(DIALOG, screen))
        assert re.search(DIALOG, seen).group(1) == str(count), f"the dialog counts otherwise: {seen}"
        desk.strike(str(count).encode())
        desk.wait("the typed count", lambda screen: re.search(DIALOG + rf":\[{count}\]", screen))
    codes, over = [], threading.Event()

    def job():
        while not over.is_set():
            codes.append(house.run("send", "--yes", "--hold", "0", "--count", str(count))[0])
            over.wait(0.02)

    scheduled = threading.Thread(target=job)
    # The job's program takes longer to start than a key to arrive: it begins first, or the dashboards do.
    if turn % 2:
        scheduled.start()
        time.sleep(0.02 * turn)
    for desk in desks if turn % 3 else reversed(desks):
        desk.strike(b"o")
    if not turn % 2:
        scheduled.start()
    try:
        end = time.monotonic() + 120
        while len(server.accepted) < count and time.monotonic() < end:
            for desk in desks:
                desk.drain()
            time.sleep(0.05)
    finally:
        over.set()
        scheduled.join()
    house.await_courier()
    assert set(codes) <= set(CODES), f"the job ended with {sorted(set(codes))}"
    for desk in desks:
        desk.wait("the sent queue", lambda screen: f"remisescejour{count}" in screen and "prêtes" not in screen)
    return asked_for(house, [desk.terminal.pid for desk in desks])


def asked_for(house, desks):
    """How many requests stand by dashboards and by the job; together they name every message."""
    by, named = {"dashboards": 0, "the job": 0}, set()
    for line in Chain(house.store).lines:
        for event in line.get("e", []):
            if event["k"] == "send.requested":
                by["dashboards" if line["pid"] in desks else "the job"] += 1
                named |= set(event["d"]["r"])
    assert len(named) == len(house.states()), f"asked for {len(named)} messages"
    return by


def approving(relance, rounds):
    """Two dashboards press `a` on the same proposal, again and again: one wins, the other is told and shows it."""
    house = House(relance).create()
    told = {"too late": 0, "already shown": 0}
    try:
        house.must("import", *house.ledger(rounds + 1))
        house.must("bank-checked")
        house.must("plan")
        with Desk(house) as first, Desk(house) as second:
            for turn in range(rounds):
                lost = one_race(house, (first, second) if turn % 2 else (second, first), rounds + 1 - turn)
                told[lost] += 1
        chain = Chain(house.store)
        approvals = [event["id"] for line in chain.lines for event in line.get("e", [])
                     if event["k"] == "reminder.approved"]
        assert len(approvals) == len(set(approvals)) == rounds, f"{len(approvals)} approvals in {rounds} races"
        assert told["too late"], "no two dashboards ever decided on the same facts: nothing was raced"
        house.must("verify")
        return f"{rounds} races of two dashboards, one winner each; losers: " + ", ".join(
            f"{count} {how}" for how, count in told.items())
    finally:
        house.close()


def one_race(house, desks, waiting):
    """Both are on the same proposal; how the one that lost was told of it."""
    chosen = [selected(desk.wait(f"a proposal of {waiting}", lambda screen: selected(screen) and
                                 f"àvalider{waiting}" in screen)) for desk in desks]
    assert chosen[0] == chosen[1], f"on two different proposals: {chosen}"
    for desk in desks:
        desk.strike(b"a")
    left = f"àvalider{waiting - 1}·"
    seen = [desk.wait("the approval", lambda screen: left in screen) for desk in desks]
    won = ["Relancevalidée" in screen for screen in seen]
    assert won.count(True) == 1, f"{won.count(True)} winners: {seen}"
    loser = seen[won.index(False)]
    for desk in desks:
        desk.strike(DOWN)
    if "achangéentre-temps:approuvée" in loser:
        return "too late"
    assert re.search(r"déjàapprouvée|estapprouvée", loser), f"the loser reads nothing of it: {loser}"
    return "already shown"


def selected(screen):
    """The proposal under the cursor, by its amount; None where the cursor is elsewhere."""
    found = re.search(r">@Société[^│]*?R1(\d+,\d\d)proposée", screen)
    return found and found.group(1)
