"""A full-screen program on a pseudo-terminal, every byte it paints stamped with the monotonic clock."""
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

ESCAPES = re.compile(rb"\x1b(?:\[[0-9;?>]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][0-9A-B]|[=>78])")


class Terminal:
    """Started by the constructor; `close` always."""

    def __init__(self, command, rows=50, columns=160, settings=None):
        self.started = time.monotonic_ns()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            values = dict(os.environ, TERM="xterm-256color", LC_ALL="C.UTF-8", **(settings or {}))
            for name in ("LINES", "COLUMNS"):
                values.pop(name, None)
            try:
                os.execvpe(command[0], command, values)
            finally:
                os._exit(127)
        self.alive = True
        self.chunks = []
        self.waiting = select.poll()
        self.waiting.register(self.fd, select.POLLIN)

    def read(self, milliseconds):
        """One chunk of output with its time, or None when none came in time."""
        if not self.alive or not self.waiting.poll(milliseconds):
            return None
        try:
            chunk = os.read(self.fd, 1 << 16)
        except OSError:
            chunk = b""
        stamp = time.monotonic_ns()
        if not chunk:
            self.alive = False
            return None
        self._answer(chunk)
        self.chunks.append((stamp, chunk))
        return stamp

    def _answer(self, chunk):
        if b"\x1b[c" in chunk or b"\x1b[0c" in chunk:
            os.write(self.fd, b"\x1b[?64;1;2;22c")
        if b"\x1b[6n" in chunk:
            os.write(self.fd, b"\x1b[1;1R")

    def settle(self, quiet, limit=60.0, until=None):
        """Reads until `quiet` ms without output (and until the text `until` was seen); the last chunk's time."""
        end = time.monotonic() + limit
        last = None
        while self.alive and time.monotonic() < end:
            stamp = self.read(quiet)
            if stamp is not None:
                last = stamp
            elif last is not None and (until is None or until in self.text()):
                break
        return last

    def text(self):
        """Everything painted so far without escape sequences: enough to look for a word, no picture of the screen."""
        return ESCAPES.sub(b"", b"".join(chunk for _, chunk in self.chunks)).decode("utf-8", "replace")

    def press(self, key, quiet=40):
        """Presses one key: milliseconds to its last byte, and bytes painted; None when nothing was."""
        while self.read(0) is not None:
            pass
        before = len(self.chunks)
        pressed = time.monotonic_ns()
        os.write(self.fd, key)
        last = None
        while self.alive:
            stamp = self.read(quiet if last else 500)
            if stamp is None:
                break
            last = stamp
        if last is None:
            return None
        return (last - pressed) / 1e6, sum(len(chunk) for _, chunk in self.chunks[before:])

    def peak_kib(self):
        """Most memory held so far, in KiB."""
        with open(f"/proc/{self.pid}/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))

    def wakeups(self):
        """Times that any thread ran so far."""
        total = 0
        for thread in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{thread}/status") as status:
                total += sum(int(line.split()[1]) for line in status if "ctxt_switches" in line)
        return total

    def close(self):
        for sign in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.kill(self.pid, sign)
            except ProcessLookupError:
                break
            end = time.monotonic() + 3
            while time.monotonic() < end:
                if os.waitpid(self.pid, os.WNOHANG)[0]:
                    os.close(self.fd)
                    return
                self.read(20)
                time.sleep(0.01)
