"""What the YAML files hold, as frozen models: cards, facts, sources, device, scenarios, guide."""
