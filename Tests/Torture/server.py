"""A recording SMTP server on loopback that can break at any step of any conversation."""
import re
import socket
import ssl
import threading
import time


class Server:
    """Answers as `behaviour` says; keeps each body that it accepted.

    A behaviour is a pair (step, deed): step one of greeting ehlo mail rcpt data body dot quit; deed one of
    drop (close), hang (silence), half (half a reply, then close), garbage, or a reply line such as "451 later".
    At `dot` the message is accepted first when the deed is drop, hang, half or garbage: the reply alone is lost.

    `tls` is a pair of files, a certificate and its key, and `starttls` says whether it is offered during the
    conversation or spoken from the first byte. `in_clear` and `behind_tls` keep the commands that came in each way.
    """

    def __init__(self, behaviour=None, only_first=False, tls=None, starttls=True):
        self.behaviour, self.only_first = behaviour, only_first
        self.tls, self.starttls, self.in_clear, self.behind_tls = tls, starttls, [], []
        self.accepted, self.conversations, self.lock = [], 0, threading.Lock()
        self.closing = threading.Event()
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.socket.getsockname()[1]
        self.listener = threading.Thread(target=self.listen, daemon=True)
        self.listener.start()

    def close(self):
        self.closing.set()
        # Woken and gone before the descriptor is free: the next server may get the same one, and its messages with it.
        self.socket.shutdown(socket.SHUT_RDWR)
        self.listener.join()
        self.socket.close()

    def message_ids(self):
        """The Message-ID of each accepted message, in the order of their arrival."""
        with self.lock:
            return [re.search(rb"(?im)^Message-ID:\s*(<[^>]+>)", body).group(1).decode() for body in self.accepted]

    def listen(self):
        while not self.closing.is_set():
            try:
                client, _ = self.socket.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(client,), daemon=True).start()

    def serve(self, client):
        with self.lock:
            self.conversations += 1
            broken = self.behaviour and not (self.only_first and self.conversations > 1)
        step, deed = self.behaviour if broken else (None, None)
        conversation = None
        try:
            conversation = Conversation(self, client, step, deed)
            conversation.hold()
        except (OSError, Ended):
            pass
        finally:
            (conversation.client if conversation else client).close()


class Ended(Exception):
    """The conversation is over."""


class Conversation:
    REPLIES = {"ehlo": "250-loopback\r\n250-8BITMIME", "mail": "250 2.1.0 Ok", "rcpt": "250 2.1.5 Ok",
               "data": "354 Go ahead", "quit": "221 Bye"}

    def __init__(self, server, client, step, deed):
        self.server, self.client, self.step, self.deed = server, client, step, deed
        self.pending, self.is_safe = b"", False
        if server.tls and not server.starttls:
            self.encrypt()

    def hold(self):
        self.answer("greeting", "220 loopback ESMTP")
        while True:
            verb = self.line().split(b" ")[0].upper().decode("ascii", "replace")
            (self.server.behind_tls if self.is_safe else self.server.in_clear).append(verb)
            name = {"EHLO": "ehlo", "HELO": "ehlo", "MAIL": "mail", "RCPT": "rcpt", "DATA": "data",
                    "QUIT": "quit"}.get(verb)
            if name is None:
                self.other(verb)
                continue
            self.answer(name, self.REPLIES[name] + (self.offer() if name == "ehlo" else ""))
            if name == "data" and not (self.step == "data" and self.deed[:1].isdigit()):
                self.body()
            if name == "quit":
                return

    def offer(self):
        """What is announced beside the usual: a login, and encryption while there is none."""
        if not self.server.tls:
            return "\r\n250 HELP"
        return "\r\n250-AUTH PLAIN" + ("" if self.is_safe or self.step == "starttls" and self.deed == "strip"
                                        else "\r\n250-STARTTLS") + "\r\n250 HELP"

    def other(self, verb):
        if verb == "STARTTLS" and self.server.tls and not self.is_safe:
            self.answer("starttls", "220 Go ahead")
            if self.step != "starttls":
                self.encrypt()
        elif verb == "AUTH":
            self.send("334 ")
            self.line()
            self.send("235 2.7.0 Welcome")
        else:
            self.send("250 Ok" if verb in ("RSET", "NOOP") else "502 Unknown")

    def encrypt(self):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*self.server.tls)
        self.client, self.is_safe, self.pending = context.wrap_socket(self.client, server_side=True), True, b""

    def body(self):
        if self.step == "body":
            self.misbehave()
        lines = []
        while (line := self.line()) != b".":
            lines.append(line[1:] if line.startswith(b".") else line)
        replies = self.step == "dot" and self.deed[:1].isdigit()
        if not replies or self.deed.startswith("2"):
            with self.server.lock:
                self.server.accepted.append(b"\r\n".join(lines))
        self.answer("dot", "250 2.0.0 queued")

    def answer(self, name, reply):
        if name == self.step:
            self.misbehave()
        else:
            self.send(reply)

    def misbehave(self):
        if self.deed[:1].isdigit():
            self.send(self.deed)
            if self.step in ("greeting",) or self.deed.startswith("421"):
                raise Ended
            return
        if self.deed == "hang":
            self.server.closing.wait(600)
        elif self.deed == "half":
            self.client.sendall(b"25")
        elif self.deed == "garbage":
            self.client.sendall(b"\xff\xfe\x00 what?\r\n")
            time.sleep(0.05)
        raise Ended

    def send(self, reply):
        self.client.sendall(reply.encode() + b"\r\n")

    def line(self):
        while b"\r\n" not in self.pending:
            more = self.client.recv(65536)
            if not more:
                raise Ended
            self.pending += more
        line, self.pending = self.pending.split(b"\r\n", 1)
        return line
