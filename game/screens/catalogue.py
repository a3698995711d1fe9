"""Ready-made models to choose from: what each can do, and the whole journey that made it."""

from __future__ import annotations

from collections.abc import Sequence

from game.content.book.scenario import Model
from game.core import making
from game.core.actions import Choose
from game.core.ruleset import CataloguePhase
from game.core.state import Choice, Device, pending
from game.core.table import Table
from game.screens import cards, frame, handset, labels, panel, texts, tokens
from game.screens.board import reason
from game.screens.commands import Act, Do
from game.screens.desk import Desk
from game.screens.looks import ModelLook, StageLook, TeamLook, Token, TokensLook, TripLook
from game.screens.nodes import Node, Role

CHOICE = "catalogue"
"""The kind of the pending choice, and of the phase."""


def due(desk: Desk) -> bool:
    """True when this screen shows: the first choice for everyone, later ones for who makes them."""
    owed = pending(desk.state)
    if owed is None or owed.kind != CHOICE:
        return False
    phase = desk.ruleset.phases[desk.state.phase]
    return isinstance(phase, CataloguePhase) or owed.seat == desk.viewer


def build(desk: Desk) -> Node:
    """The models side by side; below, the journey of the one considered, or all of them."""
    owed = pending(desk.state)
    assert owed is not None
    seat = desk.viewer if desk.viewer >= 0 else owed.seat
    models = desk.content.scenarios[desk.scenario].catalogue
    picked = next((model for model in models if model.id == desk.picked), None)
    children = (
        frame.top(desk),
        _title(desk, owed, seat),
        Node(
            Role.GROUP,
            "catalogue.figures",
            children=panel.figures(desk, desk.state.households[seat]),
        ),
        Node(
            Role.GROUP,
            "catalogue.models",
            desk.words("catalogue.models"),
            children=tuple([_model(desk, owed, seat, model, picked) for model in models]),
        ),
        _trips(desk, seat, models) if picked is None else _trip(desk, owed, seat, picked),
    )
    title = desk.words("catalogue.title")
    return Node(Role.SCREEN, "catalogue", title, children=children)


def _title(desk: Desk, owed: Choice, seat: int) -> Node:
    words = desk.words
    label = words("catalogue.title")
    if not desk.may_act:
        label = words("catalogue.waiting", who=labels.household(desk, owed.seat))
    text = words("catalogue.text.new" if desk.state.year else "catalogue.text")
    return Node(
        Role.HEADING, "catalogue.title", label, text, look=TeamLook(labels.team(desk, seat))
    )


def made(desk: Desk, seat: int, model: str) -> Device:
    """The device that a model would be, made now for a seat."""
    table = Table(desk.ruleset, desk.state)
    parts = desk.ruleset.catalogue[model]
    cubes = [0] * desk.ruleset.cube_count
    for part in parts:
        own = making.card_cubes(table, seat, desk.ruleset.cards[part])
        cubes = [whole + more for whole, more in zip(cubes, own, strict=True)]
    bonus = desk.ruleset.numbers.express_bonus if table.year else ()
    return making.built(table, seat, parts, tuple(cubes), bonus)


def _model(desk: Desk, owed: Choice, seat: int, model: Model, picked: Model | None) -> Node:
    """A model as a card of its own: device, attributes, price, cubes."""
    device = made(desk, seat, model.id)
    levels = handset.levels(desk, device, "level")
    by_kind = _by_kind(desk, device.cubes)
    value = desk.words(
        "catalogue.model",
        price=texts.capital(_price(desk, model.id)),
        levels=", ".join([f"{node.label} {node.value}" for node in levels]),
        cubes=desk.words("board.cubes", n=sum(device.cubes)),
        kinds=_kinds_words(desk, by_kind),
    )
    return Node(
        Role.CHOICE,
        f"catalogue.model.{model.id}",
        model.title,
        value,
        why_not=_why_not(desk, owed, seat, model),
        command=Do("pick", model.id),
        chosen=model is picked,
        look=ModelLook(
            handset.look(desk, device),
            tuple([node.label for node in levels]),
            str(making.model_price(desk.ruleset, model.id)),
            by_kind,
        ),
    )


def _why_not(desk: Desk, owed: Choice, seat: int, model: Model) -> str:
    """Why a model cannot be looked at: only its price keeps it away, once it is one's turn."""
    if not desk.may_act or model.id in owed.options:
        return ""
    short = making.model_price(desk.ruleset, model.id) - desk.state.households[seat].coins
    return desk.words("catalogue.dear", n=max(1, short))


def _price(desk: Desk, model: str) -> str:
    coins = making.model_price(desk.ruleset, model)
    return desk.words("board.coins", n=coins) if coins else desk.words("options.free")


def _by_kind(desk: Desk, cubes: Sequence[int]) -> tuple[tuple[str, int], ...]:
    """Cubes of all stages, by kind."""
    kinds = desk.ruleset.kinds
    return tuple([(kind, sum(cubes[at :: len(kinds)])) for at, kind in enumerate(kinds)])


def _stage_kinds(desk: Desk, cubes: Sequence[int], stage: int) -> tuple[tuple[str, int], ...]:
    kinds = desk.ruleset.kinds
    start = stage * len(kinds)
    return tuple(zip(kinds, cubes[start : start + len(kinds)], strict=True))


def _kinds_words(desk: Desk, by_kind: Sequence[tuple[str, int]]) -> str:
    named = [
        desk.words("board.rucksack.kind", n=n, kind=labels.lower(labels.name(desk, "kind", kind)))
        for kind, n in by_kind
        if n
    ]
    return ", ".join(named)


def _trips(desk: Desk, seat: int, models: Sequence[Model]) -> Node:
    """All journeys in short, one under the other: what each stage puts into the rucksack."""
    lines = []
    for model in models:
        cubes = made(desk, seat, model.id).cubes
        stages = _stages(desk, cubes)
        told = [
            desk.words(
                "catalogue.trip.stage",
                stage=labels.name(desk, "stage", stage),
                cubes=_kinds_words(desk, by_kind),
            )
            for stage, by_kind in stages
        ]
        key = f"catalogue.trip.{model.id}"
        value = desk.words("gain.join").join(told)
        lines.append(Node(Role.CHART, key, model.title, value, look=TripLook(stages)))
    title, text = desk.words("catalogue.trips"), desk.words("catalogue.trips.text")
    return Node(Role.GROUP, "catalogue.trips", title, text, children=tuple(lines))


def _stages(
    desk: Desk, cubes: Sequence[int]
) -> tuple[tuple[str, tuple[tuple[str, int], ...]], ...]:
    """The stages in which a device is made, with their cubes."""
    return tuple(
        [
            (stage, _stage_kinds(desk, cubes, at))
            for at, stage in enumerate(desk.ruleset.stages)
            if any(count for _, count in _stage_kinds(desk, cubes, at))
        ]
    )


def _trip(desk: Desk, owed: Choice, seat: int, model: Model) -> Node:
    """The journey of a model: its deposits, its designs, its making, and what they weigh."""
    device = made(desk, seat, model.id)
    text = model.easy if texts.level(desk) == "easy" else model.text
    stages = [_stage(desk, model, device, at) for at in range(len(desk.ruleset.stages))]
    return Node(
        Role.GROUP,
        "catalogue.trip",
        desk.words("catalogue.trip", model=model.title),
        text,
        children=(
            *[stage for stage in stages if stage.children],
            _sum(desk, device),
            _take(desk, owed, model),
        ),
    )


def _stage(desk: Desk, model: Model, device: Device, at: int) -> Node:
    """A stage of the journey and its cards, each of which opens."""
    stage = desk.ruleset.stages[at]
    parts = [part for part in model.parts if desk.ruleset.cards[part].stage == at]
    weight = sum([count for _, count in _stage_kinds(desk, device.cubes, at)])
    told = desk.words("board.cubes", n=weight)
    return Node(
        Role.GROUP,
        f"catalogue.stage.{stage}",
        labels.name(desk, "stage", stage),
        desk.words(
            "catalogue.stage", cards=desk.words("board.assembly_cards", n=len(parts)), cubes=told
        ),
        look=StageLook(stage, told),
        children=tuple([cards.node(desk, part, f"catalogue.stop.{part}", "row") for part in parts]),
    )


def _sum(desk: Desk, device: Device) -> Node:
    by_kind = _by_kind(desk, device.cubes)
    line: list[Token] = []
    for kind, count in by_kind:
        if count:
            line += [Token("cube", kind), tokens.text(str(count))]
    return Node(
        Role.STATUS,
        "catalogue.sum",
        desk.words("catalogue.sum"),
        desk.words("board.cubes", n=sum(device.cubes)),
        icon="sac",
        look=TokensLook(tuple(line)),
    )


def _take(desk: Desk, owed: Choice, model: Model) -> Node:
    action = Choose(owed.seat, model.id)
    free = not making.model_price(desk.ruleset, model.id)
    return Node(
        Role.BUTTON,
        "catalogue.take",
        desk.words(
            "catalogue.take_free" if free else "catalogue.take",
            model=model.title,
            price=_price(desk, model.id),
        ),
        why_not=reason(desk, action),
        command=Act(action),
        primary=True,
        icon="valider",
    )
