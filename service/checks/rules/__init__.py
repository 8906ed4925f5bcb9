"""One rule, one file: `RULE` is its name, `check` what it finds. Pages for people: docs/regler."""
