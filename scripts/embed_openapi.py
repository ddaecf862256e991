"""Compiles docs/openapi.yaml into the server: writes Sources/kring-server/API/OpenAPIText.swift, the document as YAML and as JSON.

usage: embed_openapi.py [--check]      --check only says whether the file is up to date (exit 1 when it is not)
"""

import json
import pathlib
import sys

import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCE = ROOT / "docs/openapi.yaml"
TARGET = ROOT / "Sources/kring-server/API/OpenAPIText.swift"


def swift():
    text = SOURCE.read_text(encoding="utf-8").rstrip("\n")
    document = json.dumps(yaml.safe_load(text), ensure_ascii=False, separators=(",", ":"), default=str)
    assert '"""##' not in text and "\\##(" not in text + document
    return (
        "// swift-format-ignore-file\n"
        "// Made from docs/openapi.yaml by `make record`; change that file, not this one.\n\n"
        "/// The document of the API, compiled in, so that it is served wherever the program stands.\n"
        "enum OpenAPIText {\n    /// As it is written.\n    static let yaml: StaticString = ##\"\"\"\n"
        f"{text}\n\n\"\"\"##\n\n    /// The same as JSON.\n    static let json: StaticString = ##\"\"\"\n{document}\n\"\"\"##\n}}\n"
    )


def main():
    made = swift()
    if "--check" in sys.argv:
        if TARGET.read_text(encoding="utf-8") != made:
            sys.exit(f"{TARGET.relative_to(ROOT)} is not made from the present docs/openapi.yaml: run `make record`")
        return
    TARGET.write_text(made, encoding="utf-8")


if __name__ == "__main__":
    main()
