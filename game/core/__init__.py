"""The rules, as a pure value that changes by recorded actions. Standard library only."""
