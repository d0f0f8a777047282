"""Two dashboards, and a scheduled job beside them, want the same thing at the same moment."""
import re
import threading
import time

from chain import Chain
from desks import Desk
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
