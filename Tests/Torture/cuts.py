"""Real power cuts: a file system of its own that is shut down without writing anything back, and mounted again."""
import fcntl
import os
import random
import shutil
import signal
import struct
import subprocess
import tempfile
import threading
import time

from chain import Chain
from house import House
from kills import number
from server import Server

GOING_DOWN = 0x8004587D  # FS_IOC_GOINGDOWN: _IOR('X', 125, __u32)
WITHOUT_FLUSH = 2
SIZE = 192 << 20


class Volume:
    """An ext4 in a file, mounted on a folder."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="relance-volume.")
        self.image, self.place = os.path.join(self.folder, "image"), os.path.join(self.folder, "disk")
        os.mkdir(self.place)
        with open(self.image, "wb") as file:
            file.truncate(SIZE)
        tool = shutil.which("mkfs.ext4", path="/usr/sbin:/sbin:/usr/bin:/bin")
        subprocess.run([tool, "-q", "-F", self.image], check=True, capture_output=True)
        self.mount()

    def mount(self):
        for _ in range(200):
            subprocess.run(["mount", "-o", "loop", self.image, self.place], check=True, capture_output=True)
            try:
                with open(os.path.join(self.place, "alive"), "wb") as file:
                    file.write(b"1")
                return
            except OSError:  # the kernel has not let go of the one that was cut
                self.unmount()
                time.sleep(0.05)
        raise AssertionError("the volume does not come back")

    def unmount(self):
        for _ in range(500):
            if subprocess.run(["umount", self.place], capture_output=True, check=False).returncode == 0:
                return
            time.sleep(0.02)
        raise AssertionError("the volume cannot be unmounted")

    def cut(self):
        """From now on nothing reaches the disk, and what had not reached it is lost."""
        descriptor = os.open(self.place, os.O_RDONLY)
        try:
            fcntl.ioctl(descriptor, GOING_DOWN, struct.pack("I", WITHOUT_FLUSH))
        finally:
            os.close(descriptor)

    def close(self):
        subprocess.run(["umount", "-l", self.place], capture_output=True, check=False)
        shutil.rmtree(self.folder, ignore_errors=True)


def open_volume():
    """A volume, or the reason why this machine allows none."""
    if os.geteuid() != 0:
        return None, "mounting needs root"
    try:
        return Volume(), ""
    except (OSError, TypeError, subprocess.CalledProcessError) as problem:
        words = getattr(problem, "stderr", None) or str(problem).encode()
        return None, f"no loop mount here: {words.decode(errors='replace').strip()}"


def cuts(relance, short, say):
    """As many cuts as asked; everything acknowledged is there afterwards, and no message left unrecorded."""
    volume, reason = open_volume()
    if volume is None:
        say(f"power cuts skipped: {reason}")
        return
    dice = random.Random(8004587)
    wanted, done, facts, messages = 15 if short else 500, 0, 0, 0
    try:
        while done < wanted:
            house = House(relance, place=volume.place)
            life = Life(house, volume, dice)
            for _ in range(min(12, wanted - done)):
                life.one()
                done += 1
            facts += len(life.acknowledged)
            house.close()
        for _ in range(2 if short else 40):
            messages += sending(relance, volume, dice)
        say(f"{done} power cuts, {facts} acknowledged facts all there; {messages} messages received, none twice")
    finally:
        volume.close()


class Life:
    """One store, cut again and again from the moment it is made."""

    def __init__(self, house, volume, dice):
        self.house, self.volume, self.dice = house, volume, dice
        self.acknowledged, self.made, self.turn = [], False, 0
        self.quiet = threading.Event()

    def work(self):
        """One command after another until the power is gone."""
        while not self.quiet.is_set():
            self.turn += 1
            if not self.made:
                code, _, _ = self.run("init")
                self.made = code == 0 and not self.quiet.is_set()
                continue
            operation = self.house.operation()
            if self.turn % 7 == 3:
                count = 1500 if self.turn % 5 == 0 else 4
                words = ("import", *self.files(count))
            else:
                words = [("bank-checked",), ("note", "C-20001", f"tour {self.turn}"), ("plan",),
                         ("call", "C-20001", "--outcome", "voicemail")][self.turn % 4]
            code, _, _ = self.run(*words, "--op-id", operation)
            # What ends after the cut was told to nobody; a plan that changes nothing writes nothing.
            if code == 0 and words[0] != "plan" and not self.quiet.is_set():
                self.acknowledged.append((operation, words[0]))

    def run(self, *words):
        try:
            return self.house.run(*words, seconds=30)
        except OSError:
            return 71, "", ""

    def files(self, count):
        outside = House.__new__(House)
        outside.home = self.volume.folder  # not on the disk that is cut
        return outside.ledger(count, first=20_001 if self.turn == 3 else 10_000 * self.turn, name="life")

    def one(self):
        self.quiet.clear()
        worker = threading.Thread(target=self.work)
        worker.start()
        time.sleep(0.02 + self.dice.random() * 0.3)
        self.quiet.set()
        self.volume.cut()
        worker.join()
        self.volume.unmount()
        self.volume.mount()
        self.judge()

    def judge(self):
        house = self.house
        os.makedirs(house.home, exist_ok=True)
        if not os.path.exists(os.path.join(house.store, "STORE")):
            assert not self.made, "an acknowledged store is gone"
            house.must("init")
        self.made = True
        code, _, errors = house.run("bank-checked")
        if code == 74 and "--clear" in errors:
            house.must("store", "check", "--clear")
            code, _, errors = house.run("bank-checked")
        assert code == 0, f"writing after a cut ended with {code}: {errors}"
        house.must("verify")
        decisions = Chain(house.store).decisions()
        for operation, verb in self.acknowledged:
            assert decisions.get(operation, 0) == 1, f"{verb} {operation} stands {decisions.get(operation, 0)} times"
        assert os.path.getsize(os.path.join(house.store, "settings.toml")) > 0, "settings.toml is empty"


def sending(relance, volume, dice):
    """A cut while messages leave: what arrived is sent or uncertain, nothing arrives twice."""
    server = Server()
    house = House(relance, server.port, place=volume.place)
    try:
        house.furnish(8)
        os.sync()
        process = house.start("send", "--yes", "--hold", "0")
        time.sleep(0.05 + dice.random() * 0.4)
        # What the processes do after this instant, no server would have seen.
        with server.lock:
            before, server.accepted = server.accepted, []
        volume.cut()
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()
        with server.lock:
            server.accepted = before
        volume.unmount()
        volume.mount()
        first, _, errors = house.run("send", "--yes", "--hold", "0")
        if first == 74 and "--clear" in errors:
            house.must("store", "check", "--clear")
            first, _, errors = house.run("send", "--yes", "--hold", "0")
        assert first in (0, 1, 10), f"send after a cut ended with {first}: {errors}"
        states = house.states()
        received = server.message_ids()
        assert len(received) == len(set(received)), f"received twice: {sorted(received)}"
        arrived = {number(identifier) for identifier in received}
        for reminder, state in states.items():
            came = int(reminder.split("-")[1]) in arrived
            assert state in ("sent", "uncertain"), f"{reminder} is {state} in the end"
            assert came or state == "uncertain", f"{reminder} is {state} and never arrived"
        assert "uncertain" not in states.values() or first == 10, f"uncertain, yet exit code {first}"
        house.must("verify")
        return len(received)
    finally:
        house.close()
        server.close()
