"""The Reconciliation Service API 0.2 as this project understands it, in JSON Schema.

Written from the specification's text (https://reconciliation-api.github.io/specs/0.2/), stricter
than its own schemas where this service promises more.
"""

from typing import Any

from jsonschema import Draft202012Validator

Schema = dict[str, Any]
TEXT: Schema = {"type": "string", "minLength": 1}
URL: Schema = {"type": "string", "pattern": "^https?://"}


def fields(required: dict[str, Schema], **optional: Schema) -> Schema:
    """An object of exactly these fields."""
    return {
        "type": "object", "properties": required | optional, "required": list(required),
        "additionalProperties": False,
    }  # fmt: skip


def many(items: Schema, **limits: Any) -> Schema:
    """A list of such items."""
    return {"type": "array", "items": items, **limits}


def by_key(values: Schema) -> Schema:
    """An object of such values under any keys."""
    return {"type": "object", "additionalProperties": values}


REFERENCE = fields({"id": TEXT, "name": TEXT})
TEMPLATE: Schema = URL | {"allOf": [{"pattern": r"\{\{id\}\}"}]}
SUGGEST = fields(
    {"service_url": URL, "service_path": TEXT},
    flyout_service_url=URL,
    flyout_service_path={"type": "string", "pattern": r"\$\{id\}"},
)
SETTING = {
    "oneOf": [
        fields({"name": TEXT, "label": TEXT, "type": {"const": "number"}},
               default={"type": "number"}, help_text=TEXT),
        fields({"name": TEXT, "label": TEXT, "type": {"const": "select"},
                "choices": many(fields({"value": TEXT, "name": TEXT}))},
               default=TEXT, help_text=TEXT),
    ]
}  # fmt: skip
MANIFEST = fields(
    {
        "versions": many(TEXT, contains={"const": "0.2"}),
        "name": TEXT, "identifierSpace": URL, "schemaSpace": URL,
    },
    documentation=URL, logo=URL, serviceVersion=TEXT,
    defaultTypes=many(REFERENCE, minItems=1, uniqueItems=True),
    batchSize={"type": "integer", "minimum": 1},
    view=fields({"url": TEMPLATE}),
    preview=fields({"url": TEMPLATE, "width": {"type": "integer"}, "height": {"type": "integer"}}),
    suggest=fields({"entity": SUGGEST, "type": SUGGEST, "property": SUGGEST}),
    extend=fields({"propose_properties": fields({"service_url": URL, "service_path": TEXT}),
                   "property_settings": many(SETTING)}),
)  # fmt: skip
FEATURE = fields({"id": TEXT, "value": {"type": ["number", "boolean"]}})
CANDIDATE = fields(
    {
        "id": TEXT, "name": TEXT, "type": many(REFERENCE, minItems=1),
        "score": {"type": "number", "minimum": 0, "maximum": 100},
        "match": {"type": "boolean"}, "features": many(FEATURE),
    },
    description=TEXT,
)  # fmt: skip
RESULTS = by_key(fields({"result": many(CANDIDATE)}, error=TEXT))
ENTITIES = fields(
    {"result": many(fields({"id": TEXT, "name": TEXT, "notable": many(REFERENCE)},
                           description=TEXT))}
)  # fmt: skip
TYPES = fields(
    {"result": many(fields({"id": TEXT, "name": TEXT, "description": {"type": "string"}},
                           broader=many(REFERENCE)))}
)  # fmt: skip
PROPERTIES = fields({"result": many(fields({"id": TEXT, "name": TEXT, "description": TEXT}))})
FLYOUT = fields({"id": TEXT, "html": TEXT})
PROPOSAL = fields({"properties": many(REFERENCE)}, type=TEXT, limit={"type": "integer"})
DAY = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"
CELL = {
    "oneOf": [
        REFERENCE,
        fields({"str": {"type": "string"}}),
        fields({"int": {"type": "integer"}}),
        fields({"float": {"type": "number"}}),
        fields({"date": {"type": "string", "pattern": DAY}}),
    ]
}
EXTENSION = fields(
    {"meta": many(fields({"id": TEXT, "name": TEXT}, type=REFERENCE)),
     "rows": by_key(by_key(many(CELL)))}
)  # fmt: skip
PROBLEM = fields({"title": TEXT, "status": {"type": "integer"}, "detail": TEXT})


def conforms(found: Any, schema: Schema) -> Any:
    """The same, if it is as the specification has it; else the test fails."""
    Draft202012Validator.check_schema(schema)
    faults = [f"{error.json_path}: {error.message}" for error in
              Draft202012Validator(schema).iter_errors(found)]  # fmt: skip
    assert faults == []
    return found
