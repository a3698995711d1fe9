"""What is on screen, as plain nodes: role, label, value, commands, children. No pygame."""
