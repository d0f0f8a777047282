"""Ledger files with a line of two gigabytes: refused at once, by line and remedy, without being held in memory."""
import json
import os
import shutil
import subprocess
import sys

from chain import Chain
from house import House, TITLES

GIANT = 2 << 30
PAGE = 4096
LONGEST, LARGEST = 1.0, 512  # seconds, MiB
ROW = "C-00001;F-00001;08/05/2026;08/06/2026;12,00;EUR\n"
FEC = ("JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\t"
       "PieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise\n")
# What stands before the endless text, the name of the file, and the line that is refused.
BEGINNINGS = {
    "a cell": (TITLES["invoices"] + "\n" + ROW + "C-00001;", "invoices.csv", 3),
    "a cell in quotes": (TITLES["invoices"] + "\n" + ROW + 'C-00001;"', "invoices.csv", 3),
    "the titles": ("", "invoices.csv", 1),
    "a title in quotes": ('"', "invoices.csv", 1),
    "an entry of a FEC": (FEC + "VE\tVentes\t", "999000003FEC20261231.txt", 2),
}


def run(relance, short, say):
    if short:
        say("a line of 2 GB is left to the long form")
        return
    house = House(relance).create()
    try:
        room = shutil.disk_usage(house.home).free
        if room < 2 * GIANT:
            say(f"a line of 2 GB skipped: {room >> 20} MiB are free in {house.home}")
            return
        house.must("import", *house.ledger(3))
        giant = os.path.join(house.home, "giant")
        with open(giant, "wb") as file:
            for _ in range(1 + GIANT // (1 << 24)):
                file.write(b"x" * (1 << 24))
        told = [attempt(house, giant, name) for name in BEGINNINGS]
        say(f"{len(told)} lines of 2 GB refused: at most {max(one[0] for one in told):.2f} s and "
            f"{max(one[1] for one in told)} MiB")
    finally:
        house.close()


def attempt(house, giant, name):
    """One import of a giant with that beginning; its seconds of processor and MiB."""
    beginning, file_name, number = BEGINNINGS[name]
    path = os.path.join(house.home, file_name)
    with open(giant, "r+b") as file:
        file.write(beginning.encode().ljust(PAGE, b"x"))
    os.rename(giant, path)
    before = [line["h"] for line in Chain(house.store).lines]
    # By a process of its own: the kernel counts what a parent holds as held by its child too.
    seen = subprocess.run([sys.executable, __file__, *house.words("import", path)], env=house.environment,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, check=True)
    code, errors, seconds, largest = json.loads(seen.stdout)
    os.rename(path, giant)
    assert code == 66, f"{name} of 2 GB: ended with {code}: {errors}"
    assert f"igne {number}" in errors and "Mo" in errors, f"{name} of 2 GB: neither line nor remedy: {errors}"
    assert seconds < LONGEST, f"{name} of 2 GB: {seconds:.1f} s"
    assert largest < LARGEST, f"{name} of 2 GB: {largest} MiB"
    assert [line["h"] for line in Chain(house.store).lines] == before, f"{name} of 2 GB: something was recorded"
    return seconds, largest


def measured(words):
    """Exit code, messages, seconds of processor and peak MiB of one command."""
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read().decode()
    _, status, used = os.wait4(process.pid, 0)
    # Not of the clock: whatever else runs on the machine is not its fault.
    return os.waitstatus_to_exitcode(status), errors, used.ru_utime + used.ru_stime, used.ru_maxrss >> 10


if __name__ == "__main__":
    print(json.dumps(measured(sys.argv[1:])))
