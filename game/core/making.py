"""How a new device is made: from drafted cards, or on an express grand tour."""

from __future__ import annotations

from game.core import decks, devices
from game.core.ruleset import Card, Cubes, Ruleset
from game.core.state import Choice, Device
from game.core.table import Table, add_cubes, gain, light_pillar


def card_cubes(table: Table, seat: int, card: Card) -> Cubes:
    """The cubes a card of extraction or assembly brings, after reliefs, flat."""
    ruleset = table.ruleset
    cubes = [0] * ruleset.cube_count
    start = card.stage * len(ruleset.kinds)
    for kind, count in enumerate(card.impact):
        if count:
            rule = ruleset.rule_index.get(f"relief.{card.deck}.{ruleset.kinds[kind]}")
            relief = 0 if rule is None else table.rule(rule, seat)
            cubes[start + kind] = max(0, count - relief)
    return tuple(cubes)


def base_attributes(table: Table, seat: int) -> tuple[int, ...]:
    """The attributes of a new device before its designs, as the rules stand."""
    ruleset = table.ruleset
    levels = []
    for attribute, level in zip(ruleset.attributes, ruleset.numbers.new_attributes, strict=True):
        rule = ruleset.rule_index.get(f"new.{attribute.id}")
        levels.append(level if rule is None else table.rule(rule, seat))
    return tuple(levels)


def built(
    table: Table, seat: int, parts: tuple[str, ...], cubes: Cubes, bonus: tuple[int, ...] = ()
) -> Device:
    """A new device of these parts: attributes added up and held within their limits."""
    ruleset = table.ruleset
    levels = list(base_attributes(table, seat))
    for index, extra in enumerate(bonus):
        levels[index] += extra
    for part in parts:
        for index, change in enumerate(ruleset.cards[part].attributes):
            levels[index] += change
    for index, attribute in enumerate(ruleset.attributes):
        level = max(attribute.new_minimum, levels[index])
        levels[index] = level if attribute.maximum is None else min(level, attribute.maximum)
    return devices.new_device(table, devices.NEW, seat, 0, tuple(levels), parts, cubes)


def draft(table: Table, seat: int, deck: int, card_id: str) -> None:
    """Takes a card of a drafted row: pays, takes its cubes, keeps it for the assembly."""
    card = table.ruleset.cards[card_id]
    decks.take_from_row(table, deck, card_id)
    _keep_part(table, seat, card)
    decks.refill_row(table, deck)


def draft_blind(table: Table, seat: int, deck: int, families: tuple[str, ...]) -> None:
    """Takes the first card of the deck that suits, paying at most what the household has.

    When none is left there, the cheapest of the row that suits comes instead: nobody makes a
    device that lacks a part as long as there is one.
    """
    card = draw_part(table, deck, families)
    if card is not None:
        table.emit("part_drawn", seat, card=card.id)
        _keep_part(table, seat, card)
        return
    row = [card for card in table.rows[deck] if _suits(table, card, families)]
    if row:
        draft(table, seat, deck, min(row, key=lambda each: table.ruleset.cards[each].coins))
    else:
        table.emit("nothing_to_draw", seat, deck=table.ruleset.decks[deck])


def _suits(table: Table, card: str, families: tuple[str, ...]) -> bool:
    return not families or table.ruleset.cards[card].family in families


def _keep_part(table: Table, seat: int, card: Card) -> None:
    table.mined += bool(card.family)
    own = table.households[seat]
    table.households[seat] = own._replace(drafted=(*own.drafted, card.id))
    table.emit("part_taken", seat, card=card.id)
    gain(table, seat, coins=-card.coins)
    add_cubes(table, seat, card_cubes(table, seat, card))
    light_pillar(table, seat, card.pillar)


def draw_part(table: Table, deck: int, families: tuple[str, ...]) -> Card | None:
    """The first card of a deck that is of one of these families (any, when none is named)."""
    passed_over = []
    found: Card | None = None
    for _ in range(len(table.decks[deck]) + len(table.discards[deck])):
        card = table.ruleset.cards[decks.draw(table, deck)]
        if _suits(table, card.id, families):
            found = card
            break
        passed_over.append(card.id)
    for card_id in passed_over:
        decks.discard(table, card_id)
    return found


def assemble(table: Table, seat: int) -> None:
    """Makes the household's first device of what it drafted and puts it in use.

    Of nothing, nothing is made.
    """
    own = table.households[seat]
    if not own.drafted:
        return
    cubes = _sum(table, [card_cubes(table, seat, table.ruleset.cards[c]) for c in own.drafted])
    device = built(table, seat, own.drafted, cubes)
    for card in own.drafted:
        decks.discard(table, card)
    table.households[seat] = own._replace(drafted=())
    devices.put_in_use(table, seat, device)
    table.emit("phone_made", seat, device=device.id)


def start_express(table: Table, seat: int) -> None:
    """Begins an express grand tour: offers designs, once paid."""
    table.emit("new_phone_ordered", seat)
    deck = table.ruleset.deck_index["design"]
    offered = []
    for _ in range(table.named_rule("designs_offered", seat)):
        card = decks.draw(table, deck)
        if card:
            offered.append(card)
            table.emit("designs_offered", seat, card=card)
    if len(offered) > 1:
        table.agenda.append(Choice("design", seat, tuple(offered)))
    else:
        finish_express(table, seat, "".join(offered), ())


def finish_express(table: Table, seat: int, design: str, refused: tuple[str, ...]) -> None:
    """Makes the express device of the chosen design, with deposits and a making off the decks."""
    parts = _express_parts(table, seat, design)
    all_cubes = [card_cubes(table, seat, table.ruleset.cards[part]) for part in parts]
    numbers = table.ruleset.numbers
    if table.mined > table.ruleset.rich_ore(table.seats):
        all_cubes.append(numbers.poorer_ore_impact)
        table.emit("ore_poorer", seat)
    cubes = _sum(table, all_cubes)
    for part in (*parts, *refused):
        decks.discard(table, part)
    for part in parts:
        light_pillar(table, seat, table.ruleset.cards[part].pillar)
    add_cubes(table, seat, cubes)
    bonus = numbers.express_bonus
    devices.put_in_use(table, seat, built(table, seat, tuple(parts), cubes, bonus))
    phone = table.households[seat].phone
    table.emit("phone_made", seat, device=-1 if phone is None else phone.id)


def _express_parts(table: Table, seat: int, design: str) -> list[str]:
    index = table.ruleset.deck_index
    wanted = [("deposit", (family,)) for family in table.ruleset.numbers.new_families]
    parts = [design] if design else []
    for deck, families in [*wanted, ("making", ())]:
        card = draw_part(table, index[deck], families)
        if card is not None:
            parts.append(card.id)
            table.mined += bool(card.family)
            table.emit("part_drawn", seat, card=card.id)
    return parts


def model_price(ruleset: Ruleset, model: str) -> int:
    """Coins that a ready-made model costs: those of its cards."""
    return sum(ruleset.cards[part].coins for part in ruleset.catalogue[model])


def offer_models(table: Table, seat: int) -> None:
    """Lets a household choose a ready-made model, among those that it can pay.

    Whoever can pay none is offered the cheapest, for what is left: nobody starts without a phone.
    """
    ruleset, coins = table.ruleset, table.households[seat].coins
    prices = {model: model_price(ruleset, model) for model in ruleset.catalogue}
    most = max(coins, min(prices.values()))
    models = tuple([model for model, price in prices.items() if price <= most])
    table.agenda.append(Choice("catalogue", seat, models))


def take_model(table: Table, seat: int, model: str) -> None:
    """Pays for a ready-made model and puts it in use, with all that was needed to make it.

    What a model is made of is the same whenever it is bought: its journey is shown beforehand.
    """
    ruleset = table.ruleset
    parts = ruleset.catalogue[model]
    bonus = ruleset.numbers.express_bonus if table.year else ()
    table.emit("model_taken", seat, model=model)
    gain(table, seat, coins=-model_price(ruleset, model))
    for part in parts:
        table.mined += bool(ruleset.cards[part].family)
        table.emit("part_taken", seat, card=part)
    cubes = _sum(table, [card_cubes(table, seat, ruleset.cards[part]) for part in parts])
    add_cubes(table, seat, cubes)
    for part in parts:
        light_pillar(table, seat, ruleset.cards[part].pillar)
    device = built(table, seat, parts, cubes, bonus)
    devices.put_in_use(table, seat, device)
    table.emit("phone_made", seat, device=device.id)


def _sum(table: Table, tables: list[Cubes]) -> Cubes:
    if not tables:
        return (0,) * table.ruleset.cube_count
    return tuple([sum(column) for column in zip(*tables, strict=True)])
