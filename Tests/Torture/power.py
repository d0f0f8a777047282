"""The machine stops between any two system calls."""
from cuts import cuts
from replays import replay


def run(relance, short, say):
    cuts(relance, short, say)
    replay(relance, short, say)
