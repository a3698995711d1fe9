"""Pages: where things stand (plans, in logical px) and how a page draws its data.

Each module has a plan, a frozen set of rectangles made from the page's rectangle, and a
function that draws the page with it. Screens use the same plan to know what was clicked.
"""
