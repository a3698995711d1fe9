"""What the game reads of the content: plain records, checked already, standard library only.

``game.content.models`` is the gate that YAML passes; ``game.content.bind`` makes these records
of what has passed it. Names are the same on both sides.
"""
