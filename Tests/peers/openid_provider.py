"""A provider of sign-ins that lies as it is told to: what it says of itself, its keys, its tokens, and when it answers.

Usage: openid_provider.py
Says "port N" once it listens, and ends when its standard input does. Its client is "kring", the secret "geheim +/=%", which
it wants in a header, encoded as in a form. It holds codes against verifier (S256), client, return address and one use.

POST /manner with JSON says how it lies from then on (an empty object: not at all):
  claims     changes of the token's claims; null takes one away, {"add": n} adds to the moment of now
  header     changes of the token's header, likewise
  signed     with what the token is signed: its own key when left out, "stranger", "nothing", "public" (HMAC with the text of
             its own public key), "secret" (HMAC with the client's secret), "cut" (its own, one bit changed),
             "weak" (an RSA key of 1024 bits)
  algorithm  of its own key: RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384
  document   changes of what it says of itself, likewise
  token      the whole token, as text
  hang, drip, big, status  a list of the places ("document", "keys", "token") that never answer, answer a byte at a time,
             answer too much, answer 500 instead
  elsewhere  the places that answer with a redirect to themselves
POST /rotate puts another key, under another name, in the place of its own.
GET /seen gives how often each place was asked, and the last authorization request.
"""

import base64
import hashlib
import hmac
import json
import secrets
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote_plus, urlencode, urlsplit

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

CLIENT, SECRET = "kring", "geheim +/=%"
HASHES = {"256": hashes.SHA256(), "384": hashes.SHA384(), "512": hashes.SHA512()}
lock = threading.Lock()


def b64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def number(value, size=None):
    return b64(value.to_bytes(size or (value.bit_length() + 7) // 8, "big"))


class Keys:
    """A key of every kind, under one name."""

    def __init__(self, name):
        self.name = name
        self.rsa = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.p256 = ec.generate_private_key(ec.SECP256R1())
        self.p384 = ec.generate_private_key(ec.SECP384R1())

    def public(self):
        told = self.rsa.public_key().public_numbers()
        keys = [{"kty": "RSA", "use": "sig", "kid": self.name, "n": number(told.n), "e": number(told.e)}]
        for curve, key, size in (("P-256", self.p256, 32), ("P-384", self.p384, 48)):
            point = key.public_key().public_numbers()
            keys.append({"kty": "EC", "crv": curve, "kid": f"{self.name}-{curve}", "x": number(point.x, size),
                         "y": number(point.y, size)})
        weak = WEAK.public_key().public_numbers()
        return keys + [
            {"kty": "RSA", "kid": "weak", "n": number(weak.n), "e": number(weak.e)},
            {"kty": "RSA", "use": "enc", "kid": "sealing", "n": number(told.n), "e": number(told.e)},
            {"kty": "oct", "kid": "shared", "k": b64(SECRET.encode())}]

    def pem(self):
        return self.rsa.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)

    def kid(self, algorithm):
        return {"ES256": f"{self.name}-P-256", "ES384": f"{self.name}-P-384"}.get(algorithm, self.name)

    def sign(self, data, algorithm):
        digest = HASHES[algorithm[2:]]
        if algorithm.startswith("RS"):
            return self.rsa.sign(data, padding.PKCS1v15(), digest)
        if algorithm.startswith("PS"):
            return self.rsa.sign(data, padding.PSS(padding.MGF1(digest), digest.digest_size), digest)
        key, size = (self.p256, 32) if algorithm == "ES256" else (self.p384, 48)
        r, s = decode_dss_signature(key.sign(data, ec.ECDSA(digest)))
        return r.to_bytes(size, "big") + s.to_bytes(size, "big")


WEAK = rsa.generate_private_key(public_exponent=65537, key_size=1024)
keys, stranger = Keys("one"), Keys("one")
manner, codes, seen, last = {}, {}, {"document": 0, "keys": 0, "token": 0}, {}


def changed(values, changes):
    values = dict(values)
    for name, change in (changes or {}).items():
        if change is None:
            values.pop(name, None)
        elif isinstance(change, dict) and "add" in change:
            values[name] = int(time.time()) + change["add"]
        else:
            values[name] = change
    return values


def token(issuer, nonce):
    if "token" in manner:
        return manner["token"]
    now = int(time.time())
    algorithm = manner.get("algorithm", "RS256")
    claims = changed({"iss": issuer, "sub": "an-1", "aud": CLIENT, "exp": now + 300, "iat": now, "auth_time": now, "nonce": nonce,
                      "vo_orgcode": "0316380841"}, manner.get("claims"))
    header = changed({"alg": algorithm, "kid": keys.kid(algorithm)}, manner.get("header"))
    signed = f"{b64(json.dumps(header).encode())}.{b64(json.dumps(claims).encode())}"
    data = signed.encode()
    how = manner.get("signed", "own")
    if how == "nothing":
        signature = b""
    elif how == "public":
        signature = hmac.digest(keys.pem(), data, "sha256")
    elif how == "secret":
        signature = hmac.digest(SECRET.encode(), data, "sha256")
    elif how == "weak":
        signature = WEAK.sign(data, padding.PKCS1v15(), hashes.SHA256())
    else:
        signature = (stranger if how == "stranger" else keys).sign(data, algorithm)
        if how == "cut":
            signature = signature[:-1] + bytes([signature[-1] ^ 1])
    return f"{signed}.{b64(signature)}"


class Provider(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *words):
        pass

    @property
    def issuer(self):
        return f"http://127.0.0.1:{self.server.server_port}"

    def answer(self, status, body, place=None):
        data = json.dumps(body).encode()
        if place in manner.get("hang", []):
            time.sleep(30)
        if place in manner.get("status", []):
            status = 500
        if place in manner.get("elsewhere", []):
            status = 307
        if place in manner.get("big", []):
            data = json.dumps(body | {"much": "x" * 2_000_000}).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        if place in manner.get("elsewhere", []):
            self.send_header("Location", f"{self.issuer}/moved-{place}")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        try:
            if place in manner.get("drip", []):
                for byte in data:
                    self.wfile.write(bytes([byte]))
                    self.wfile.flush()
                    time.sleep(0.1)
            else:
                self.wfile.write(data)
        except OSError:
            pass  # Who asked has left: what hangs and what is too much are not waited for.

    def do_GET(self):
        place = urlsplit(self.path)
        base = self.issuer
        if place.path in ("/.well-known/openid-configuration", "/moved-document"):
            seen["document"] += 1
            self.answer(200, changed({
                "issuer": base, "authorization_endpoint": f"{base}/authorize", "token_endpoint": f"{base}/token",
                "jwks_uri": f"{base}/keys", "response_types_supported": ["code"],
                "id_token_signing_alg_values_supported": [
                    "none", "HS256", "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384"],
                "code_challenge_methods_supported": ["S256"]}, manner.get("document")), "document")
        elif place.path in ("/keys", "/moved-keys"):
            seen["keys"] += 1
            self.answer(200, {"keys": keys.public()}, "keys")
        elif place.path == "/authorize":
            asked = {name: values[0] for name, values in parse_qs(place.query).items()}
            last.clear()
            last.update(asked)
            code = secrets.token_urlsafe(16)
            codes[code] = asked
            back = {"code": code, "state": asked.get("state", ""), "session_state": "x"} | manner.get("back", {})
            self.send_response(302)
            self.send_header("Location", f"{asked['redirect_uri']}?{urlencode(back)}")
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif place.path == "/seen":
            self.answer(200, {"asked": seen, "last": last})
        else:
            self.answer(404, {})

    def do_POST(self):
        global keys
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        if self.path == "/manner":
            manner.clear()
            manner.update(json.loads(body))
            self.answer(200, {})
        elif self.path == "/rotate":
            keys = Keys("two")
            self.answer(200, {})
        elif self.path in ("/token", "/moved-token"):
            seen["token"] += 1
            form = {name: values[0] for name, values in parse_qs(body).items()}
            self.answer(*self.exchange(form), "token")
        else:
            self.answer(404, {})

    def exchange(self, form):
        """Holds a code against everything it was given for."""
        kind, _, pair = (self.headers.get("Authorization") or "").partition(" ")
        if kind == "Basic":
            known = [unquote_plus(part) for part in base64.b64decode(pair).decode().split(":")] == [CLIENT, SECRET]
        else:
            known = (form.get("client_id"), form.get("client_secret")) == (CLIENT, SECRET)
        if not known:
            return 401, {"error": "invalid_client"}
        with lock:
            asked = codes.pop(form.get("code", ""), None)
        challenge = b64(hashlib.sha256(form.get("code_verifier", "").encode()).digest())
        if (asked is None or form.get("grant_type") != "authorization_code" or asked.get("client_id") != CLIENT
                or asked.get("code_challenge_method") != "S256" or asked.get("code_challenge") != challenge
                or asked.get("response_type") != "code" or "openid" not in asked.get("scope", "").split()
                or form.get("redirect_uri") != asked["redirect_uri"]):
            return 400, {"error": "invalid_grant"}
        return 200, changed({"access_token": secrets.token_urlsafe(16), "token_type": "Bearer",
                             "id_token": token(self.issuer, asked.get("nonce"))}, manner.get("answer"))


class Server(ThreadingHTTPServer):
    """Says nothing of those who leave in the middle: that is what they are tested for."""

    def handle_error(self, request, client_address):
        pass


server = Server(("127.0.0.1", 0), Provider)
server.daemon_threads = True
threading.Thread(target=server.serve_forever, daemon=True).start()
print("port", server.server_port, flush=True)
sys.stdin.read()
