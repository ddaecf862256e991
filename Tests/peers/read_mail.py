"""Reads a mail from standard input with the parser of another hand, and says in JSON what it found."""

import email
import email.policy
import json
import sys

message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
# A line ends by CRLF on the wire, and by LF here.
parts = {part.get_content_type(): part.get_content().replace("\r\n", "\n") for part in message.walk() if not part.is_multipart()}
json.dump({
    "fields": [[name, str(value)] for name, value in message.items()],
    "names": sorted(name for name in message.keys()),
    "to": [[address.display_name, address.addr_spec] for address in message["To"].addresses],
    "from": [[address.display_name, address.addr_spec] for address in message["From"].addresses],
    "subject": str(message["Subject"]),
    "date": message["Date"].datetime.isoformat(),
    "text": parts.get("text/plain", ""),
    "html": parts.get("text/html", ""),
    "defects": [str(defect) for part in message.walk() for defect in part.defects],
}, sys.stdout)
