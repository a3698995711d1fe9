"""The page of a study: one HTML file without scripts, drawn from its tables."""
