"""Balance studies: many games between computer households, measured, drawn on one page."""
