"""Content: YAML in, typed models and the ruleset of the core out; every problem told at once."""
