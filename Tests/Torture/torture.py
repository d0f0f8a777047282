"""Attacks on the store and on sending; each suite is one of the promises of the README.

Usage: torture.py [--relance PROGRAM] [--short] [SUITE…]   Closes with "N passed, N failed".
"""
import argparse
import importlib
import sys
import time
import traceback

SUITES = {
    "kills": "kill -9 at random instants of import, plan, approve and send",
    "faults": "a mail server that breaks at every step, then a second send",
    "damage": "cut, flipped, zeroed, doubled, deleted and swapped bytes and lines",
    "crowd": "several writers, senders and a reader at once",
    "calls": "each system call of each writing command fails once",
    "power": "the machine stops between any two system calls",
    "full": "a disk that fills up",
    "giants": "ledger files with a line of two gigabytes",
    "protections": "each protection is taken out, and its attack succeeds",
    "rules": "each rule that others broke is taken out, and a test fails",
}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--relance", default=".build/relance/bin/relance")
    parser.add_argument("--short", action="store_true", help="a few minutes instead of more than an hour")
    parser.add_argument("suites", nargs="*", choices=[[], *SUITES], metavar="SUITE")
    choice = parser.parse_args()
    passed = failed = 0
    for name in choice.suites or SUITES:
        began = time.monotonic()
        print(f"== {name}: {SUITES[name]}", flush=True)
        try:
            importlib.import_module(name).run(choice.relance, choice.short, lambda text: print(f"   {text}", flush=True))
            passed += 1
            print(f"   passed in {time.monotonic() - began:.0f} s", flush=True)
        except Exception:
            failed += 1
            traceback.print_exc(file=sys.stdout)
            print(f"   FAILED after {time.monotonic() - began:.0f} s", flush=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
