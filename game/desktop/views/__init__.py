"""How each screen's tree is laid out and painted: one file a screen."""
