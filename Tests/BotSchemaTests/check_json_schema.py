#!/usr/bin/env python3
"""Compares Schema/bot.schema.json with the generator: check_json_schema.py PARLANCE [MUTATIONS]

Good documents pass both. Whatever the JSON Schema refuses the generator refuses too: the faulty documents of Diagnostics,
and as many mutations of the good ones as are asked for. (The generator refuses more than a JSON Schema can see.)
PARLANCE is the program; the Python package jsonschema is the validator.
"""
import copy
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import jsonschema

tests = pathlib.Path(__file__).parent
package = tests.parent.parent
cases = tests / "Diagnostics"
good = [package / "Schema/bot.json", cases / "base.json", *sorted(package.glob("Schema/Examples/*/bot.json"))]


def repeated(text):
    """What the cases' repetitions stand for."""
    while match := re.search(r"⟦(\d+)\|([^⟦⟧]*)⟧", text):
        copies = (match[2].replace("#", str(number)) for number in range(int(match[1])))
        text = text[:match.start()] + "".join(copies) + text[match.end():]
    return text


def faulty_documents():
    base = (cases / "base.json").read_text()
    for folder in sorted(path for path in cases.iterdir() if path.is_dir()):
        whole = folder / "bot.json"
        if whole.exists():
            text = repeated(whole.read_bytes().decode(errors="replace"))
        else:
            text = base
            for old, new in re.findall(r"<<<<\n(.*?)\n====\n(.*?)\n?>>>>", (folder / "edit.txt").read_text(), re.S):
                text = text.replace(old, repeated(new))
        try:
            yield f"the case {folder.name}", json.loads(text)
        except (ValueError, RecursionError):
            continue


def places(value, found):
    """Every object and list of a document with each of its keys."""
    for key in list(value if isinstance(value, dict) else range(len(value))):
        found.append((value, key))
        if isinstance(value[key], (dict, list)):
            places(value[key], found)
    return found


def mutations(documents, count):
    """The good documents with one thing changed that nobody would change."""
    dice = random.Random(1)
    others = [None, True, -1, 0.5, "", "x", "Not A Name", [], ["x"], {}, {"x": 1}, "$actor.id", "@nothing"]
    for number in range(count):
        document = copy.deepcopy(dice.choice(documents))
        container, key = dice.choice(places(document, []))
        kind = dice.choice(["other", "remove", "rename", "swap"])
        if kind == "other":
            container[key] = dice.choice(others)
        elif kind == "remove":
            del container[key]
        elif kind == "rename" and isinstance(container, dict):
            container[key + "x"] = container.pop(key)
        else:
            other, place = dice.choice(places(document, []))
            container[key] = copy.deepcopy(other[place])
        yield f"mutation {number}", document


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    program, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) == 3 else 0
    schema = json.loads((package / "Schema/bot.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    problems, refused, seen = [], 0, 0

    def is_taken(document):
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(document, file)
            file.flush()
            run = subprocess.run([program, "schema", "check", file.name], capture_output=True, text=True)
            if run.returncode not in (0, 1):
                problems.append(f"the generator ended with {run.returncode}: {run.stderr[-500:]}")
            return run.returncode == 0

    documents = [json.loads(path.read_text()) for path in good]
    for path, document in zip(good, documents):
        problems += [f"{path}: {error.json_path}: {error.message}" for error in validator.iter_errors(document)]
        if not is_taken(document):
            problems.append(f"{path} is refused by the generator")
    for name, document in [*faulty_documents(), *mutations(documents, count)]:
        error = jsonschema.exceptions.best_match(validator.iter_errors(document))
        taken = is_taken(document)
        refused += not taken
        seen += not taken and error is not None
        if error is not None and taken:
            problems.append(f"{name} is taken by the generator, but {error.json_path}: {error.message[:300]}")
    print("\n".join(problems) or f"Of {refused} documents that the generator refuses an editor shows {seen} to be wrong, and no other.")
    return 1 if problems else 0


sys.exit(main())
