"""Files of the store are exchanged below a dashboard that keeps them open: it goes by what the paths name now."""
import fcntl
import os
import re
import shutil

from chain import Chain
from desks import DOWN, Desk
from house import House


def exchanged(relance):
    """Lock, segment and head become other files with the same bytes, as a restore or an erasure would make them."""
    house = House(relance).create()
    try:
        house.must("import", *house.ledger(6))
        house.must("bank-checked")
        house.must("plan")
        with Desk(house) as desk:
            approve(house, desk, 1)
            lock(house, desk)
            approve(house, desk, 2)
            journal = os.path.join(house.store, "journal")
            replace(house, os.path.join("journal", sorted(os.listdir(journal))[-1]))
            approve(house, desk, 3)
            replace(house, "head")
            approve(house, desk, 4)
            last = Chain(house.store).lines[-1]
            with open(os.path.join(house.store, "head"), "rb") as file:
                assert last["h"].encode() in file.read(), f"the head does not know of line {last['n']}"
        house.must("verify")
    finally:
        house.close()


def approve(house, desk, count):
    """Approves the next proposal; what the dashboard says is approved then stands in the journal."""
    desk.strike(DOWN + b"a" if count > 1 else b"a")
    desk.wait(f"an approval, the {count}. one", lambda screen: f"prêtes{count}" in screen)
    assert approvals(house) == count, f"{count} approvals on the screen, {approvals(house)} in the journal"


def lock(house, desk):
    """Another process holds the file that is called lock now."""
    path, kept = os.path.join(house.store, "lock"), os.path.join(house.home, "kept")
    os.link(path, kept)
    replace(house, "lock")
    with open(path, "rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        desk.strike(DOWN + b"a")
        seen = desk.wait("an answer", lambda screen: re.search("occupé|autrefichier|prêtes2", screen), seconds=15)
        assert "prêtes2" not in seen, "approved while another process held the lock"
        assert approvals(house) == 1, "recorded while another process held the lock"
    # The store's own lock again: with another one it would count as a copy.
    os.rename(kept, path)
    desk.strike(b"\x1b[A")


def replace(house, part):
    """Another file with the same bytes and rights has that name from now on."""
    path, copy = os.path.join(house.store, part), os.path.join(house.home, "copy")
    shutil.copy2(path, copy)
    os.rename(copy, path)


def approvals(house):
    return sum(event["k"] == "reminder.approved" for line in Chain(house.store).lines for event in line.get("e", []))
