"""How the page looks: the colours of the game's theme as CSS variables, light, dark, printed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from game import paths

LIGHT: Final = "paper"
DARK: Final = "dark"

_NAMES: Final = (
    "table", "sheet", "card", "line", "edge", "ink", "soft", "copper", "copper_dark",
    "copper_light", "bar", "on_bar", "on_bar_accent", "moss", "moss_tint", "warn", "focus",
    "zone_calm", "zone_tense", "zone_hot", "zone_calm_text", "zone_tense_text", "zone_hot_text",
    "on_stage",
)  # fmt: skip


def style() -> str:
    """The whole style sheet. Raises ``OSError`` when the theme is not there."""
    path = paths.assets_dir() / "theme" / "tokens.json"
    themes = json.loads(path.read_text(encoding="utf-8"))["theme"]
    light, dark = _variables(themes[LIGHT]), _variables(themes[DARK])
    return (
        f":root{{color-scheme:light dark;{light}}}"
        f"@media (prefers-color-scheme:dark){{:root{{{dark}}}}}"
        f"@media print{{:root{{color-scheme:light;{light}}}}}{_RULES}"
    )


def _variables(theme: Mapping[str, Any]) -> str:
    found = {name: theme[name] for name in _NAMES}
    for group in ("impact", "stage"):
        found.update({f"{group}-{name}": colour for name, colour in theme[group].items()})
    return "".join(f"--{name.replace('_', '-')}:{colour};" for name, colour in found.items())


_RULES: Final = """
*{box-sizing:border-box}
body{margin:0;background:var(--table);color:var(--ink);
font:16px/1.5 Lato,system-ui,-apple-system,"Segoe UI",sans-serif}
header{background:var(--bar);color:var(--on-bar);padding:2rem 0 1.5rem}
header .in,main{max-width:80rem;margin:0 auto;padding:0 1.5rem}
header p{margin:.2rem 0;color:var(--on-bar)}
header .kicker{color:var(--on-bar-accent);letter-spacing:.08em;text-transform:uppercase;
font-size:.8rem;font-weight:700}
h1,h2,h3{font-family:"Bricolage Grotesque",Lato,system-ui,sans-serif}
h1{font-size:2.2rem;line-height:1.15;margin:.1rem 0 .6rem}
h2{font-size:1.4rem;line-height:1.25;margin:0 0 .25rem}
h3{font-size:1.05rem;margin:1.4rem 0 .3rem}
header+main{padding:1.5rem}
section{background:var(--sheet);border:1px solid var(--line);border-radius:12px;
padding:1.4rem 1.5rem;margin:0 0 1.4rem}
p.lead{margin:0 0 1rem;color:var(--soft);max-width:60rem}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.6rem 1.4rem;
margin:1rem 0 0;padding:0}
.facts dt{font-size:.78rem;color:var(--on-bar-accent)}
.facts dd{margin:0;overflow-wrap:anywhere}
code{font:.88em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem;font-variant-numeric:tabular-nums}
th,td{padding:.42rem .6rem;text-align:right;vertical-align:middle;
border-bottom:1px solid var(--line)}
th{font-weight:600;text-align:left}
thead th{color:var(--soft);font-size:.8rem;font-weight:600;vertical-align:bottom;text-align:right}
thead th:first-child{text-align:left}
td{white-space:nowrap}td.words,thead th.words{text-align:left}td.words,td small{white-space:normal}
table.targets th:first-child{min-width:15rem}
svg.bullet{width:11.5rem}
table.tight th,table.tight td{padding:.4rem .35rem;font-size:.88rem}
td small,th small{display:block;color:var(--soft);font-weight:400;line-height:1.35}
.verdict{display:inline-block;white-space:nowrap;border-radius:999px;padding:.1rem .7rem;
font-weight:700;font-size:.85rem;border:1px solid currentColor}
.pass{background:var(--zone-calm);color:var(--zone-calm-text)}
.fail{background:var(--zone-hot);color:var(--zone-hot-text)}
.open{background:var(--zone-tense);color:var(--zone-tense-text)}
.tally{display:flex;flex-wrap:wrap;gap:.5rem;margin:.6rem 0 0}
.tally .verdict{font-size:1rem;padding:.2rem .9rem}
details{margin:.5rem 0 0}
summary{cursor:pointer;color:var(--copper-dark);font-weight:600}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,26rem),1fr));gap:1rem}
.charts.small{grid-template-columns:repeat(auto-fill,minmax(min(100%,16rem),1fr))}
figure{margin:0;background:var(--card);border:1px solid var(--line);border-radius:10px;
padding:.8rem .9rem}
figcaption{font-weight:600;margin-bottom:.3rem;line-height:1.3}
figcaption small{display:block;font-weight:400;color:var(--soft)}
svg{display:block;width:100%;height:auto;overflow:visible}
svg text{font:12px Lato,system-ui,sans-serif;fill:var(--ink)}
svg .soft{fill:var(--soft)} svg .end{text-anchor:end} svg .mid{text-anchor:middle}
svg .grid{stroke:var(--line);stroke-width:1}
svg .fair{stroke:var(--soft);stroke-width:1.5;stroke-dasharray:4 3}
svg .band{fill:var(--moss-tint);stroke:var(--moss);stroke-width:1}
svg .whisker{stroke:var(--copper);stroke-width:2.5;stroke-linecap:round}
svg .dot{fill:var(--copper);stroke:var(--card);stroke-width:1.5}
svg .moss .whisker{stroke:var(--moss)} svg .moss .dot{fill:var(--moss)}
svg .warn .whisker{stroke:var(--warn)} svg .warn .dot{fill:var(--warn)}
svg .quiet .whisker{stroke:var(--edge)} svg .quiet .dot{fill:var(--edge)}
svg .box{fill:var(--copper-light);stroke:var(--copper);stroke-width:1.5}
svg .middle{stroke:var(--copper-dark);stroke-width:3}
svg .range{stroke:var(--copper);stroke-width:1.5}
svg .part{stroke:var(--card);stroke-width:1.5} svg .on{fill:var(--on-stage);font-weight:600}
svg .curve{fill:none;stroke-width:2.5;stroke-linejoin:round;stroke-linecap:round}
svg .c0{stroke:var(--copper)} svg .c1{stroke:var(--focus)} svg .c2{stroke:var(--moss)}
svg .c3{stroke:var(--edge)} svg .c4{stroke:var(--warn)} svg .c5{stroke:var(--ink)}
svg .d1{stroke-dasharray:7 4} svg .d2{stroke-dasharray:2 4} svg .d3{stroke-dasharray:9 3 2 3}
svg .tense{stroke:var(--zone-tense-text);stroke-width:1.5;stroke-dasharray:5 4}
svg .hot{stroke:var(--zone-hot-text);stroke-width:1.5}
.shade{background:linear-gradient(90deg,var(--copper-light) var(--much),transparent 0);
background-size:100% 3px;background-repeat:no-repeat;background-position:0 100%}
.sure{font-weight:700;color:var(--copper-dark)}
footer{max-width:80rem;margin:0 auto;padding:0 1.5rem 2rem;color:var(--soft);font-size:.9rem}
@media print{body{font-size:10pt;background:none}header{background:none;color:var(--ink);
padding:0 0 1rem;border-bottom:2px solid var(--ink)}header p,header .kicker,.facts dt{
color:var(--soft)}main{padding:1rem 0}section{border:0;padding:0;background:none;
margin-bottom:1.5rem}
figure,tr{break-inside:avoid}h2,h3{break-after:avoid}
table{font-size:8pt}th,td{padding:.25rem .35rem}td{white-space:normal}svg.bullet{width:6rem}
table.targets th:first-child{min-width:11rem}.verdict{font-size:8pt;padding:0 .4rem}
.charts{grid-template-columns:1fr 1fr}.charts.small{grid-template-columns:repeat(4,1fr)}
figure{background:none}.wide{overflow:visible}
.verdict,.shade,svg *{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
"""
