"""Reads an OpenDocument spreadsheet with the zip and XML readers of Python: one row a line, as JSON, each cell with its type."""

import io
import json
import sys
import xml.etree.ElementTree as xml
import zipfile

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"

data = sys.stdin.buffer.read()
file = zipfile.ZipFile(io.BytesIO(data))
assert file.testzip() is None, "a part is damaged"
first = file.infolist()[0]
assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b""), "mimetype comes first, as it is"
assert data[30:38] == b"mimetype", "programs look for it there"
kind = file.read("mimetype").decode()
assert kind == "application/vnd.oasis.opendocument.spreadsheet", kind
listed = {entry.attrib["{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}full-path"]
          for entry in xml.fromstring(file.read("META-INF/manifest.xml"))}
assert listed == {"/", "content.xml"}, listed
for row in xml.fromstring(file.read("content.xml")).iter(TABLE + "table-row"):
    cells = []
    for cell in row.iter(TABLE + "table-cell"):
        value = cell.attrib.get(OFFICE + "value-type", "empty")
        text = "\n".join("".join(part.itertext()) for part in cell.iter(TEXT + "p"))
        if value == "float":
            assert str(int(cell.attrib[OFFICE + "value"])) == text, text
        if value == "date":
            assert cell.attrib[OFFICE + "date-value"] == text, text
        cells.append([value, text])
    print(json.dumps(cells, ensure_ascii=False), flush=True)
