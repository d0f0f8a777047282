"""An SMTP server that misbehaves in one chosen way; ends with the program that started it.

Usage: fault_server.py FOLDER FAULT [CERT KEY]   A step is a command's name; `rcpt2` is the second recipient; `hello`
is EHLO and HELO, `close` is EHLO and the end of the connection.   Prints its port once it listens; writes FOLDER/commands (every line received
outside of a body) and FOLDER/accepted (one line for each message that it took).
"""
import os, socket, ssl, sys, threading, time

folder, fault, parent = sys.argv[1], sys.argv[2], os.getppid()
certificate = sys.argv[3:5]
listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(5)
commands = open(f"{folder}/commands", "w", buffering=1)


class Gone(Exception):
    pass


def converse(connection):
    stream = connection.makefile("rwb", buffering=0)

    def say(line):
        stream.write(line.encode() + b"\r\n")

    def at(step):
        if fault == f"drop-{step}":
            raise Gone
        if fault == f"hang-{step}":
            connection.recv(1)
            raise Gone
        if fault.startswith(f"{step}-"):
            say(fault.split("-", 1)[1].replace("_", " "))
            return True
        return False

    recipients = 0
    if not at("greeting"):
        say("220 fault.example ESMTP")
    while True:
        line = stream.readline()
        if not line:
            raise Gone
        commands.write(line.decode("latin-1").strip() + "\n")
        verb = line.split()[0].upper() if line.split() else b""
        if verb == b"EHLO":
            if at("close"):
                raise Gone
            if not at("ehlo") and not at("hello"):
                say("250-fault.example")
                if certificate:
                    say("250-STARTTLS")
                say("250 AUTH PLAIN LOGIN")
        elif verb == b"HELO":
            if not at("hello"):
                say("250 fault.example")
        elif verb == b"STARTTLS":
            say("220 go ahead")
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*certificate)
            connection = context.wrap_socket(connection, server_side=True)
            stream = connection.makefile("rwb", buffering=0)
        elif verb == b"AUTH":
            if not at("auth"):
                say("235 2.7.0 welcome")
        elif verb == b"MAIL":
            recipients = 0
            if not at("mail"):
                say("250 2.1.0 Ok")
        elif verb == b"RCPT":
            recipients += 1
            if not at("rcpt") and not at(f"rcpt{recipients}"):
                say("250 2.1.5 Ok")
        elif verb == b"DATA":
            if at("data"):
                continue
            say("354 go on")
            while True:
                text = stream.readline()
                if not text or fault == "drop-body":
                    raise Gone
                if text == b".\r\n":
                    break
            if fault.startswith("refuse-"):
                say(fault.split("-", 1)[1].replace("_", " "))
                continue
            with open(f"{folder}/accepted", "a") as file:
                file.write("1\n")
            if fault == "half-dot":
                stream.write(b"25")
                raise Gone
            at("dot")
            say("250 2.0.0 Ok: queued as FAULT1")
            if fault == "drop-quit":
                raise Gone
        elif verb == b"QUIT":
            say("221 bye")
            raise Gone
        else:
            say("250 Ok")


def serve():
    while True:
        connection, _ = listener.accept()
        try:
            converse(connection)
        except (Gone, OSError):
            pass
        try:
            connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        connection.close()


threading.Thread(target=serve, daemon=True).start()
print(listener.getsockname()[1], flush=True)
while os.getppid() == parent:
    time.sleep(1)
