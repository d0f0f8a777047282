"""Encryption that is taken away, and certificates that prove nothing: nothing leaves, and no password is told."""
import os
import subprocess

import faults
from house import House
from server import Server

PASSWORD = "canari-7f3a"
# What is wrong: with the server's certificate, or with how it answers STARTTLS.
CERTIFICATES = {"another name": ("DNS:autre.example", "2"), "signed by nobody known": ("IP:127.0.0.1", "2"),
                "expired": ("IP:127.0.0.1", "-1")}
ANSWERS = {"stripped": ("starttls", "strip"), "refused for now": ("starttls", "454 4.7.0 not available"),
           "refused": ("starttls", "502 5.5.1 unknown"), "dropped": ("starttls", "drop"),
           "half": ("starttls", "half")}
# A line that broke is tried again in five minutes; everything else waits for a person.
BROKEN = ("dropped", "half")


def walk(relance, short):
    cases = [(name, True) for name in ANSWERS] + [(name, way) for name in CERTIFICATES for way in (True, False)]
    chosen = [("stripped", True), ("another name", True), ("expired", False)] if short else cases
    for name, starttls in chosen:
        attempt(relance, name, starttls)
    return f"{len(chosen)} broken encryptions: nothing left, no login was told; then each message once"


def attempt(relance, name, starttls):
    """One broken server, then a second send to a sound one with the same settings."""
    house = House(relance).furnish(2)
    servers = []
    try:
        sound = certificate(house, "sound", "IP:127.0.0.1", "2")
        wrong = certificate(house, "wrong", *CERTIFICATES[name]) if name in CERTIFICATES else sound
        # Who is expired, or has another name, is trusted for the rest: that alone must be enough to refuse it.
        trusted = wrong if name in ("another name", "expired") else sound
        broken = Server(ANSWERS.get(name), tls=wrong, starttls=starttls)
        servers.append(broken)
        settle(house, broken.port, starttls, trusted[0])
        code, output, errors = house.run("send", "--yes", "--hold", "0")
        assert code == (0 if name in BROKEN else 78), f"{name}: a send to it ended with {code}: {output} {errors}"
        states = house.states()
        assert set(states.values()) == {"deferred" if name in BROKEN else "approved"}, f"{name}: then {states}"
        assert not broken.accepted, f"{name}: a message was taken"
        told = [verb for verb in broken.in_clear + broken.behind_tls if verb in ("AUTH", "MAIL", "RCPT", "DATA")]
        assert not told, f"{name}: {told} was said to it"
        assert PASSWORD not in output + errors, f"{name}: the password is shown"
        well = Server(tls=sound, starttls=starttls)
        servers.append(well)
        settle(house, well.port, starttls, sound[0])
        code, output, errors = house.run("send", "--yes", "--hold", "0")
        states = house.states()
        faults.expect(name, well, states)
        assert set(well.in_clear) <= {"EHLO", "STARTTLS"}, f"{name}: in clear {well.in_clear}"
        if name not in BROKEN:
            assert set(states.values()) == {"sent"}, f"{name}: in the end {states}: {errors}"
            assert "AUTH" in well.behind_tls, f"{name}: no login behind TLS: {well.behind_tls}"
        house.must("verify")
    finally:
        house.close()
        for server in servers:
            server.close()


def certificate(house, name, subject, days):
    """A certificate that vouches for `subject` and is its own authority, with its key; `days` below zero are over."""
    final, key, asked, more = [os.path.join(house.home, f"{name}-{part}") for part in
                               ("certificate.pem", "key.pem", "asked.csr", "names.cnf")]
    house.write(os.path.basename(more), f"subjectAltName={subject}\n")
    for words in (["req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", key,
                   "-out", asked, "-subj", "/CN=relance torture"],
                  ["x509", "-req", "-in", asked, "-signkey", key, "-days", days, "-extfile", more, "-out", final]):
        subprocess.run(["openssl", *words], check=True, capture_output=True)
    return final, key


def settle(house, port, starttls, trusted):
    """Settings that ask for encryption and a login, with one authority alone."""
    password = house.write("password", PASSWORD + "\n")
    path = os.path.join(house.store, "settings.toml")
    with open(path, encoding="utf-8") as file:
        lines = [line for line in file.read().split("\n")
                 if not line.startswith(("port =", "security =", "ca-file =", "user =", "password-file ="))]
    place = lines.index("[mail]") + 1
    lines[place:place] = [f"port = {port}", f'security = "{"starttls" if starttls else "tls"}"',
                          f'ca-file = "{trusted}"', 'user = "facture"', f'password-file = "{password}"']
    house.write("store/settings.toml", "\n".join(lines))
