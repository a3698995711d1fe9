"""Why: advice to people, the reason for an action, what it risks. It explains and decides nothing.

No household that decides imports from here.
"""
