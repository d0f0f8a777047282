"""The journal read by other means than the program's: each line's hash, the chain, and who recorded what."""
import hashlib
import json
import os


class Chain:
    """Every line of a store's journal, in order; making one fails where a byte or a link is not as it must be."""

    def __init__(self, store):
        self.lines = []
        previous, number = "0" * 64, 1
        folder = os.path.join(store, "journal")
        self.segments = sorted(os.listdir(folder))
        for segment in self.segments:
            with open(os.path.join(folder, segment), "rb") as file:
                content = file.read()
            assert not content or content.endswith(b"\n"), f"{segment} ends inside a line"
            for raw in content.splitlines():
                line = json.loads(raw)
                digest = hashlib.sha256(raw[:raw.index(b',"h":"')]).hexdigest()
                assert digest == line["h"], f"line {number}: another hash"
                assert line["p"] == previous, f"line {number} does not follow the line before it"
                assert line["n"] == number, f"line {number} counts as {line['n']}"
                previous, number = line["h"], number + 1
                self.lines.append(line)

    def decisions(self):
        """How many decisions stand for each operation: one a line of its own, one a batch with its commit."""
        counts = {}
        for line in self.lines:
            counts[line["op"]] = counts.get(line["op"], 0) + (0 if "batch" in line else 1)
        return counts

    def batches(self):
        """How many batches are adopted by their commit."""
        return sum(1 for line in self.lines if "commit" in line)
