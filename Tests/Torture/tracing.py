"""What strace is asked for: to write calls down, or to let one of them fail."""
import re

# What may go wrong with each call that touches the home, or says the result.
FAULTS = {
    **{call: ("EIO", "ENOSPC", "EDQUOT", "EINTR") for call in
       ("write", "pwrite64", "fdatasync", "fsync", "ftruncate", "rename", "link", "unlink", "mkdir")},
    "openat": ("EIO", "ENOSPC", "EINTR"), "flock": ("EIO", "EINTR"), "close": ("EIO", "EINTR"),
    **{call: ("EIO",) for call in ("read", "pread64", "newfstatat", "getdents64", "statfs", "access", "lseek")},
}


def recording(record):
    """Writes down every call that may fail, with the paths of its descriptors."""
    return ("strace", "-f", "-y", "-o", record, "-e", "trace=" + ",".join(FAULTS))


def failing(call, turn, error):
    """Lets this call of each process fail once."""
    return ("strace", "-f", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={turn}")


def cases(record, home):
    """The calls of a record that touch the home or write to standard output: (call, its number, each error)."""
    counts, found = {}, {}
    with open(record, encoding="utf-8", errors="replace") as file:
        for line in file:
            match = re.match(r"(\d+) +(\w+)\((.*)", line)
            if not match:
                continue
            process, call, rest = match.groups()
            turn = counts[process, call] = counts.get((process, call), 0) + 1
            if home in rest.split(" = ")[0] or (call == "write" and rest.startswith("1<")):
                found[call, turn] = None
    return [(call, turn, error) for call, turn in found for error in FAULTS[call]]
