"""Reads an e-mail with Python's own parser and prints what a reader would see, as JSON."""
import base64, email, email.policy, json, sys

raw = open(sys.argv[1], "rb").read()
message = email.message_from_bytes(raw, policy=email.policy.default)
parts = []
for part in message.walk():
    if part.is_multipart():
        continue
    parts.append({
        "type": part.get_content_type(), "charset": part.get_content_charset() or "", "name": part.get_filename() or "",
        "disposition": part.get_content_disposition() or "", "id": part.get("Content-ID") or "",
        "encoding": part.get("Content-Transfer-Encoding") or "",
        "bytes": base64.b64encode(part.get_payload(decode=True)).decode()})
json.dump({
    "headers": [[name, str(value)] for name, value in message.items()], "parts": parts,
    "bareLF": raw.replace(b"\r\n", b"").count(b"\n"), "bareCR": raw.replace(b"\r\n", b"").count(b"\r"),
    "longest": max(len(line) for line in raw.split(b"\r\n")),
    "defects": [str(defect) for defect in message.defects]}, sys.stdout)
