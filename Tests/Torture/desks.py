"""A dashboard in a terminal of its own, looked at and typed at as a person would."""
import fcntl
import os
import pathlib
import re
import struct
import sys
import termios
import time

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "Bench"))
from terminal import ESCAPES, Terminal  # noqa: E402

QUEUE, DOWN = b"3", b"\x1b[B"
ROWS, COLUMNS = 36, 120


class Desk:
    """The queue of reminders of a house's store, open in French; `close` always."""

    def __init__(self, house):
        self.columns = COLUMNS
        self.terminal = Terminal(house.words("--lang", "fr"), ROWS, COLUMNS, settings=house.environment)
        assert self.terminal.settle(300, until="F1"), f"no dashboard: {self.terminal.text()[-500:]}"
        self.terminal.press(QUEUE, quiet=100)

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self.terminal.close()

    def strike(self, keys):
        """Presses keys and waits for nothing."""
        os.write(self.terminal.fd, keys)

    def drain(self):
        """Takes what was painted without waiting for more: a terminal that nobody reads holds its program up."""
        while self.terminal.read(0) is not None:
            pass
        assert self.terminal.alive, f"the dashboard is gone: {self.terminal.text()[-500:]}"

    def screen(self):
        """Everything that stands on the screen, without its blanks: another width makes it paint all anew."""
        self.drain()
        before = len(self.terminal.chunks)
        self.columns = COLUMNS + 1 if self.columns == COLUMNS else COLUMNS
        fcntl.ioctl(self.terminal.fd, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, self.columns, 0, 0))
        self.terminal.settle(60, limit=10)
        painted = b"".join(chunk for _, chunk in self.terminal.chunks[before:])
        del self.terminal.chunks[:]
        return re.sub(r"\s+", "", ESCAPES.sub(b"", painted).decode("utf-8", "replace"))

    def wait(self, what, holds, seconds=10):
        """Looks again and again until the screen is as it should be; returns it."""
        end = time.monotonic() + seconds
        while True:
            seen = self.screen()
            if holds(seen):
                return seen
            assert time.monotonic() < end, f"{what} is not on the screen: {seen}"
