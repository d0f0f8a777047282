"""A private home with a store in it, and the program that is tried."""
import json
import os
import shutil
import subprocess
import tempfile
import uuid

DAY = "2026-06-17"
TITLES = {
    "customers": "Numéro client;Raison sociale;Adresse;Code postal;Ville;Pays;Langue;Segment;"
                 "Prénom;Nom contact;Civilité;E-mail;Téléphone",
    "invoices": "Numéro client;Numéro facture;Date facture;Échéance;Montant TTC;Devise",
    "payments": "Numéro client;Date règlement;Montant réglé;Devise;Numéro facture;Référence bancaire;Libellé",
}
SETTINGS = """
[company]
name = "Atelier Lumen SARL"
address = ["14, quai des Corsaires"]
postcode = "35400"
city = "Saint-Malo"
country = "FR"
siren = "999000003"
siret = "99900000300015"
vat-number = "FR42999000003"
legal-line = "SARL au capital de 40 000 €"
[bank]
beneficiary = "Atelier Lumen SARL"
iban = "FR76 3000 6000 0112 3456 7890 189"
bic = "LUMNFR2SXXX"
[[signatory]]
first-name = "Lucie"
last-name = "Martin"
role = "Responsable du recouvrement"
email = "l.martin@atelier-lumen.example"
phone = "02 61 91 00 01"
[limits]
per-day = 10000
per-domain-minute = 10000
hold-seconds = 0
[mail]
from-name = "Atelier Lumen"
from = "recouvrement@atelier-lumen.example"
host = "127.0.0.1"
port = {port}
security = "none"
[sandbox]
override = "essai@atelier-lumen.example"
hosts = ["127.0.0.1"]
"""


class House:
    """Makes the home; `close` removes it. `customers` many customers each owe one invoice that is ripe for R1."""

    def __init__(self, relance, port=2525, place=None):
        self.program = os.path.abspath(relance)
        self.home = tempfile.mkdtemp(prefix="relance-torture.", dir=place)
        self.store = os.path.join(self.home, "store")
        self.port = port
        self.environment = {
            "HOME": self.home, "XDG_CONFIG_HOME": f"{self.home}/config", "XDG_DATA_HOME": f"{self.home}/data",
            "XDG_STATE_HOME": f"{self.home}/state", "LANG": "C.UTF-8", "USER": "alice", "LOGNAME": "alice",
            "PATH": "/usr/local/bin:/usr/bin:/bin", "TMPDIR": self.home,
        }

    def close(self):
        shutil.rmtree(self.home, ignore_errors=True)

    def words(self, *words, day=DAY):
        """The whole command line of a verb on this store."""
        return [self.program, *words, "--store", self.store, "--today", day]

    def start(self, *words, day=DAY, before=(), **more):
        """Starts a verb in a process group of its own; its output goes to files below the home."""
        more.setdefault("stdout", subprocess.DEVNULL)
        more.setdefault("stderr", subprocess.DEVNULL)
        return subprocess.Popen([*before, *self.words(*words, day=day)], env=self.environment,
                                stdin=subprocess.DEVNULL, start_new_session=True, **more)

    def run(self, *words, day=DAY, before=(), seconds=120):
        """Runs a verb to its end: exit code, output, errors."""
        done = subprocess.run([*before, *self.words(*words, day=day)], env=self.environment,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=seconds)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def must(self, *words, day=DAY, codes=(0,)):
        """Runs a verb that has to succeed and returns its output."""
        code, output, errors = self.run(*words, day=day)
        if code not in codes:
            raise AssertionError(f"{' '.join(words)} ended with {code}: {errors.strip() or output.strip()}")
        return output

    def json(self, *words, day=DAY, codes=(0,)):
        return json.loads(self.must(*words, "--json", day=day, codes=codes))

    def write(self, name, text):
        path = os.path.join(self.home, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        os.chmod(path, 0o600)
        return path

    def create(self):
        """Makes the store with its settings."""
        self.must("init")
        self.write("store/settings.toml", SETTINGS.format(port=self.port))
        return self

    def ledger(self, count, first=1, name="ledger"):
        """Writes customers and invoices `first`…`first + count - 1`; returns the two paths."""
        numbers = range(first, first + count)
        customers = [TITLES["customers"]] + [
            f"C-{n:05};Société Éclair {n};{n}, rue du Four;35400;Saint-Malo;FR;fr;b2b;Aïssata;Diallo;Mme;"
            f"compta{n}@client{n}.example;02 61 91 00 10" for n in numbers]
        invoices = [TITLES["invoices"]] + [
            f"C-{n:05};F-{n:05};08/05/2026;08/06/2026;{500 + n % 900},{n % 100:02};EUR" for n in numbers]
        return (self.write(f"{name}-customers.csv", "\n".join(customers) + "\n"),
                self.write(f"{name}-invoices.csv", "\n".join(invoices) + "\n"))

    def furnish(self, count):
        """A store whose `count` reminders are approved and wait for a send."""
        self.create()
        self.must("import", *self.ledger(count))
        self.must("bank-checked")
        self.must("plan")
        self.must("approve", "--all")
        return self

    def states(self):
        """The state of each reminder by its number."""
        return {one["id"]: one["state"] for one in self.json("dump")["reminders"]}

    def await_courier(self):
        """Waits until no process holds the lock of sending."""
        subprocess.run(["flock", os.path.join(self.store, "send.lock"), "true"], timeout=120, check=True)

    @staticmethod
    def operation():
        return str(uuid.uuid4())
