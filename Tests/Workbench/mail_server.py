"""A real SMTP server (aiosmtpd) with STARTTLS and a login, for tests on loopback.

Usage: mail_server.py FOLDER [CERT KEY]   Prints its port once it listens, then writes FOLDER/<n>.eml and
FOLDER/<n>.envelope for each message; ends with the program that started it.
"""
import json, os, socket, ssl, sys, time
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

folder, parent = sys.argv[1], os.getppid()
secure = len(sys.argv) > 3


class Handler:
    count = 0

    async def handle_DATA(self, server, session, envelope):
        Handler.count += 1
        with open(f"{folder}/{Handler.count}.eml", "wb") as file:
            file.write(envelope.original_content)
        with open(f"{folder}/{Handler.count}.envelope", "w") as file:
            json.dump({"from": envelope.mail_from, "to": envelope.rcpt_tos, "tls": session.ssl is not None,
                       "login": bool(session.authenticated)}, file)
        return f"250 2.0.0 Ok: queued as TEST{Handler.count}"


def authenticator(server, session, envelope, mechanism, data):
    good = isinstance(data, LoginPassword) and data.login == b"alice" and data.password == b"S3cret-\xc3\xa9"
    return AuthResult(success=good, handled=False)


options = {}
if secure:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[2], sys.argv[3])
    options = dict(tls_context=context, require_starttls=True, auth_required=True, authenticator=authenticator)
controller = Controller(Handler(), hostname="127.0.0.1", port=0, **options)

# Controller checks its own port, so a free one is chosen first.
probe = socket.socket()
probe.bind(("127.0.0.1", 0))
controller.port = probe.getsockname()[1]
probe.close()
controller.start()
print(controller.port, flush=True)
while os.getppid() == parent:
    time.sleep(1)
controller.stop()
