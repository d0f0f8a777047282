"""How a cost grows with the portfolio: the exponent between the two largest sizes, 1 being in proportion."""
import math

COSTS = {
    "start": lambda result: result["start"]["milliseconds"],
    "import": lambda result: result["import"]["seconds"],
    "aging": lambda result: result["aging"]["seconds"],
    "plan": lambda result: result["plan_open"]["processor"],
    "a key": lambda result: result["down_with_pane"].get("p50_ms"),
    "fold without snapshot": lambda result: result["fold"].get("seconds"),
    "VisiData's start": lambda result: named(result["peers"]["VisiData"], "milliseconds"),
    "a commit": lambda result: result["commits"].get("commit_us"),
    "a decision": lambda result: result["commits"].get("decision_us"),
}


def named(measured, name):
    """None where the peer was skipped."""
    return measured.get(name) if isinstance(measured, dict) else None


def growth(results):
    """Exponents by name; a cost that was not measured at both sizes is left out."""
    if len(results) < 2:
        return {}
    smaller, larger = results[-2:]
    steps = math.log(larger["invoices"] / smaller["invoices"])
    found = {}
    for name, cost in COSTS.items():
        before, after = cost(smaller), cost(larger)
        if before and after:
            found[name] = round(math.log(after / before) / steps, 2)
    return found
