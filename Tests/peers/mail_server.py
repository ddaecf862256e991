"""A real mail server for the tests: takes mail, and misbehaves as it is told to.

Usage: mail_server.py FOLDER [--starttls|--tls CERTIFICATE KEY] [--user NAME PASSWORD] [--port PORT] [--hang] [--later]
Writes each mail it takes to FOLDER as it came, says "port N" once it listens, and ends when its standard input does.
A recipient whose name begins with "nobody" is refused for ever, one that begins with "full" for now;
a sender whose name begins with "barred" is not let in.
"""

import argparse
import asyncio
import json
import ssl
import sys
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

options = argparse.ArgumentParser()
options.add_argument("folder", type=Path)
options.add_argument("--certificate")
options.add_argument("--key")
options.add_argument("--starttls", action="store_true")
options.add_argument("--tls", action="store_true")
options.add_argument("--user")
options.add_argument("--password")
options.add_argument("--login-only", action="store_true")
options.add_argument("--port", type=int, default=0)
options.add_argument("--hang", action="store_true")
given = options.parse_args()


class Taker:
    """Keeps what it is given."""

    count = 0

    async def handle_MAIL(self, server, session, envelope, address, mail_options):
        if address.startswith("barred"):
            return "550 5.7.1 we do not know you"
        envelope.mail_from = address
        envelope.mail_options.extend(mail_options)
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address.startswith("nobody"):
            return "550 5.1.1 no such mailbox"
        if address.startswith("full"):
            return "452 4.2.2 mailbox full"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        Taker.count += 1
        (given.folder / f"{Taker.count}.eml").write_bytes(envelope.original_content)
        (given.folder / f"{Taker.count}.json").write_text(json.dumps({
            "from": envelope.mail_from, "to": envelope.rcpt_tos, "host": session.host_name,
            "tls": given.tls or session.ssl is not None, "user": (session.auth_data or "") and session.auth_data.login.decode()}))
        return "250 taken"


def authenticate(server, session, envelope, mechanism, data):
    """Lets in whoever knows the one user and password."""
    if isinstance(data, LoginPassword) and data.login.decode() == given.user and data.password.decode() == given.password:
        return AuthResult(success=True, auth_data=data)
    return AuthResult(success=False, handled=False)


def context():
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(given.certificate, given.key)
    return made


def protocol():
    return SMTP(
        Taker(), hostname="mail.example.org", tls_context=context() if given.starttls else None,
        require_starttls=given.starttls, authenticator=authenticate if given.user else None,
        auth_required=bool(given.user), auth_require_tls=not given.tls,
        auth_exclude_mechanism=["PLAIN"] if given.login_only else None)


class Silent(asyncio.Protocol):
    """A server that takes the connection, and says nothing."""


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        Silent if given.hang else protocol, "127.0.0.1", given.port, ssl=context() if given.tls else None)
    print("port", server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(main())
