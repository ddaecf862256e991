"""A provider of sign-ins of another hand, oidc-provider-mock, with one client that is registered and two people.

Usage: openid_mock.py RETURN-ADDRESS
Says "PORT CLIENT SECRET" once it listens, and ends when its standard input does. An works for the organisation 0316380841,
Bo for 0207155079.
"""

import contextlib
import io
import json
import logging
import sys
import urllib.request

logging.disable(logging.CRITICAL)
with contextlib.redirect_stderr(io.StringIO()):  # It uses what its own libraries warn about.
    from oidc_provider_mock import User, run_server_in_thread

people = [
    User(sub="an-1", claims={"vo_orgcode": "0316380841", "name": "An Aanmelder"}),
    User(sub="bo-2", claims={"vo_orgcode": "0207155079"}),
]
with run_server_in_thread(require_client_registration=True, require_nonce=True, user_claims=people) as server:
    wish = {"redirect_uris": [sys.argv[1]], "token_endpoint_auth_method": "client_secret_basic", "scope": "openid"}
    asked = urllib.request.Request(
        f"http://localhost:{server.server_port}/oauth2/clients", json.dumps(wish).encode(), {"Content-Type": "application/json"})
    client = json.load(urllib.request.urlopen(asked))
    print(server.server_port, client["client_id"], client["client_secret"], flush=True)
    sys.stdin.read()
