"""The strict reader of YAML: what it takes, what it refuses, that nothing makes it fall over."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from game.content.yaml_strict import MAX_BYTES, parse


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("2025-06-20", "2025-06-20"),
        ("007", "007"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("1e5", "1e5"),
        (".inf", ".inf"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
        ("12", 12),
        ("-3", -3),
        ("0", 0),
        ("1.50", 1.5),
        ("true", True),
        ("False", False),
        ('"12"', "12"),
        ("'true'", "true"),
    ],
)
def test_only_plain_numbers_and_true_and_false_are_not_text(written: str, value: object) -> None:
    document, problems = parse("f.yaml", f"a: {written}\n".encode())
    assert not problems
    assert document.data == {"a": value}
    assert type(document.data["a"]) is type(value)


def test_the_key_on_stays_text() -> None:
    document, _ = parse("f.yaml", b"on: {year_start: 1}\nyes: 2\n")
    assert document.data == {"on": {"year_start": 1}, "yes": 2}


def test_all_slips_of_a_file_are_told_at_once() -> None:
    text = b"a: *x\nb: &y 2\nc: !!str 3\na: 4\nd:\n"
    _, problems = parse("f.yaml", text)
    assert [(p.line, p.column, p.code) for p in problems] == [
        (1, 4, "alias"),
        (2, 4, "anchor"),
        (3, 4, "tag"),
        (4, 1, "duplicate-key"),
        (5, 3, "null"),
    ]


def test_the_first_of_two_equal_keys_counts() -> None:
    document, _ = parse("f.yaml", b"a: 1\na: 2\n")
    assert document.data == {"a": 1}


def test_a_file_of_ten_megabytes_is_refused_unread() -> None:
    raw = b"a: " + b"x" * 10_000_000
    document, problems = parse("big.yaml", raw)
    assert [p.code for p in problems] == ["too-big"]
    assert str(MAX_BYTES) in problems[0].message
    assert not document.data


def test_places_of_values_and_keys() -> None:
    document, _ = parse("f.yaml", b"cards:\n  - id: a\n    now:\n      - gain: {coins: 2}\n")
    path = ("cards", 0, "now", 0, "gain", "coins")
    assert document.place(path) == (4, 23)
    assert document.place(path, of_key=True) == (4, 16)
    assert document.place(("cards", 0, "missing")) == (2, 5), "absent: where its parent stands"


def test_both_parsers_of_pyyaml_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a: [1, {b: 'x'}]\nc: |\n  deux\n  lignes\nd: \"é\"\ne: yes\n".encode()
    fast, _ = parse("f.yaml", text)
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    slow, problems = parse("f.yaml", text)
    assert not problems
    assert slow.data == fast.data
    assert slow.place(("a", 1, "b")) == fast.place(("a", 1, "b"))


@given(st.binary(max_size=200))
def test_no_bytes_raise(raw: bytes) -> None:
    document, problems = parse("f.yaml", raw)
    assert problems or document.data or raw.strip() == b"{}"


@given(st.text(alphabet="ab:-[]{}&*!|>'\"#%@`, \n?~", max_size=60))
def test_no_text_of_yaml_signs_raises(text: str) -> None:
    document, problems = parse("f.yaml", text.encode())
    for problem in problems:
        assert problem.line >= 1
        assert problem.column >= 1
    document.place(("a", 0, "b"))
