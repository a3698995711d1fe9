"""Computer households: each decides from its own view only, like anyone at the table."""
