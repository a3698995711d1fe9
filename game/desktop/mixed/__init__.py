"""Lines that run from right to left, or both ways. Nothing here is imported before a text needs it.

`explicit`, `resolve` and `levels` are the bidirectional algorithm of Unicode (UAX #9), `runs` cuts
by level and script, `faces` names the files of other scripts, `line` makes the runs of a line.
"""
