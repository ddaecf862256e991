"""Reads QR codes with the decoder of another hand: one a line, as rows of 0 and 1 with "/" between; says what each holds."""

import sys

import zxingcpp

for line in sys.stdin:
    rows = line.strip().split("/")
    scale, quiet = 4, 4
    side = (len(rows) + 2 * quiet) * scale
    pixels = bytearray(b"\xff" * side * side)
    for y, row in enumerate(rows):
        for x, module in enumerate(row):
            if module == "1":
                for dy in range(scale):
                    start = ((y + quiet) * scale + dy) * side + (x + quiet) * scale
                    pixels[start:start + scale] = b"\x00" * scale
    found = zxingcpp.read_barcodes(memoryview(bytes(pixels)).cast("B", shape=[side, side]))
    print(found[0].text if found else "", flush=True)
