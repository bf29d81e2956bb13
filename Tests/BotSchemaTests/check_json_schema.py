#!/usr/bin/env python3
"""Compares Schema/bot.schema.json with the compiler's own checks: needs the Python package jsonschema.

Good documents are accepted, and of the bad ones in Diagnostics those are refused whose faults a JSON Schema can see.
"""
import json
import pathlib
import re
import sys

import jsonschema

tests = pathlib.Path(__file__).parent
package = tests.parent.parent
cases = tests / "Diagnostics"

# Faults that take knowledge of other parts of the document.
UNSEEN = {
    "name_component_twice", "name_differs_in_underscore_only", "name_function_for_two_purposes",
    "name_localized_name_is_not_the_key", "name_localized_name_of_wrong_form", "name_reserved_enum",
    "name_two_commands_called_the_same_in_another_language", "name_two_message_commands_called_the_same",
    "name_two_options_called_the_same_in_another_language", "structure_actor_column_without_value", "structure_nullable_key",
    "structure_order_without_key", "structure_stamp_of_itself",
}


def documents():
    base = (cases / "base.json").read_text()
    for folder in sorted(path for path in cases.iterdir() if path.is_dir()):
        whole = folder / "bot.json"
        if whole.exists():
            text = whole.read_bytes().decode(errors="replace")
        else:
            text = base
            for old, new in re.findall(r"<<<<\n(.*?)\n====\n(.*?)\n?>>>>", (folder / "edit.txt").read_text(), re.S):
                text = text.replace(old, new)
        try:
            yield folder.name, json.loads(text)
        except ValueError:
            continue


def main():
    schema = json.loads((package / "Schema/bot.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    problems = []
    for path in [package / "Schema/bot.json", cases / "base.json"]:
        for error in validator.iter_errors(json.loads(path.read_text())):
            problems.append(f"{path.name} is refused: {error.json_path}: {error.message}")
    for name, document in documents():
        if name.startswith(("structure_", "name_")) and name not in UNSEEN and validator.is_valid(document):
            problems.append(f"{name} is accepted")
        errors = (cases / name / "expected.txt").read_text()
        if "error:" not in errors and not validator.is_valid(document):
            problems.append(f"{name} is refused, but the compiler takes it")
    print("\n".join(problems) or "Schema/bot.schema.json agrees with the compiler")
    return 1 if problems else 0


sys.exit(main())
