"""Authorities that the user brings: files, bad rows, homonyms; and live services."""

import json
from pathlib import Path

import pytest
from commands import column, run, spawn
from linking import bearers, links, measured
from people import PREFIX, SIZE, write

BASE = "http://localhost:8000/"
SEED = 7
"""Not among those by which `scripts/measure_links.py` chose the threshold."""


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, set[str]]]:
    """A store of articles about invented people, linked to the authority; and who is who."""
    folder = tmp_path_factory.mktemp("people")
    authority, articles, gold = write(folder, SEED)
    store = folder / "store"
    ran = run("authority", "import", "people", authority, "--prefix", PREFIX, "--store", store)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"people: {SIZE} records, 0 rows left out\n"
    assert run("build", articles, "--store", store, "--jobs", 1).code == 0
    assert run("link", "--authority", "people", "--store", store).code == 0
    return store, bearers(store, gold)


def test_people_with_homonyms_are_linked_rightly(
    people: tuple[Path, dict[str, set[str]]],
) -> None:
    store, truth = people
    figures = measured(links(store, "people"), truth)
    assert figures.precision >= 0.95
    assert figures.recall >= 0.75
    assert figures.wanted > 50


def test_nobody_is_linked_to_a_namesake(people: tuple[Path, dict[str, set[str]]]) -> None:
    store, truth = people
    strangers = {person for person, iris in truth.items() if iris == {""}}
    wrong = {person for person, _ in links(store, "people")} & strangers
    assert len(strangers) > 20
    assert len(wrong) / len(strangers) <= 0.05


FILES = {
    "people.tsv": "id\tname\taliases\tbirth_date\nh1\tLena Holm\tL. Holm|Holm\t1961-04\n",
    "people.csv": 'qid,itemLabel,nationality\r\nh1,"Lena Holm",NO\r\n',
    "answer.tsv": f'?item\t?itemLabel\n<{PREFIX}h1>\t"Lena Holm"@en\n',
    "people.jsonl": '{"id": "h1", "label": "Lena Holm", "aliases": ["L. Holm"]}\n',
    "people.ttl": f"""@prefix schema: <https://schema.org/> .
<{PREFIX}h1> a schema:Person ; schema:name "Lena Holm" ; schema:birthDate "1961" ;
  schema:nationality <https://example.org/country/NO> .""",
    "people.nt": f'<{PREFIX}h1> <http://www.w3.org/2000/01/rdf-schema#label> "Lena Holm"@en .\n',
}


@pytest.fixture(scope="module")
def holm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that knows a Lena Holm."""
    folder = tmp_path_factory.mktemp("holm")
    (folder / "oslo.txt").write_text(
        "OSLO, May 3, 2015 (The Example) - Norway's foreign minister Lena Holm met Pavel Kaya.\n"
    )
    assert run("build", folder / "oslo.txt", "--store", folder / "store").code == 0
    return folder / "store"


@pytest.mark.parametrize("name", FILES)
def test_every_kind_of_file_makes_an_authority(holm: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(FILES[name])
    options = ("--store", holm, "--authorities", tmp_path / "authorities")
    prefix = () if PREFIX in FILES[name] else ("--prefix", PREFIX)
    ran = run("authority", "import", "mine", tmp_path / name, "--type", "person", *prefix, *options)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "mine: 1 records, 0 rows left out\n"
    listed = run("authority", "list", *options).out.splitlines()
    assert listed[:2] == [
        "wikidata  built in: territories", "geonames  built in: territories, cities"
    ]  # fmt: skip
    assert listed[2].startswith(f"mine  file: {name} (sha256 ")
    ledger = tmp_path / "links.csv"
    # The threshold takes the name alone.
    assert run(
        "link", "--authority", "mine", "--threshold", 0.8, "--ledger", ledger, *options
    ).code == 0  # fmt: skip
    assert links(holm, "mine") == {(f"{BASE}person/lena-holm", f"{PREFIX}h1")}
    assert run("authority", "remove", "mine", *options).out == "mine: removed\n"
    assert run("link", "--ledger", ledger, *options).code == 0
    assert links(holm, "mine") == set()


def test_good_rows_are_kept_where_others_are_bad(tmp_path: Path) -> None:
    file = tmp_path / "people.jsonl"
    rows = [
        {"id": "a", "label": "Lena Holm"},
        {"label": "Nobody"},
        {"id": "b"},
        {"id": "c", "label": "Bo Lind", "born": "yesterday"},
        {"id": "a", "label": "Lena Holm again"},
        {"id": "d", "label": "Town", "lat": "95", "long": "0"},
        {"id": "e", "label": "Eva Lind", "died": "2001-02-30"},
    ]
    file.write_text("".join(f"{json.dumps(row)}\n" for row in rows) + "[]\n{\n")
    options = ("--prefix", PREFIX, "--store", tmp_path / "store")
    ran = run("authority", "import", "people", file, *options)
    assert ran.code == 1
    assert ran.out == "people: 1 records, 8 rows left out\n"
    assert ran.err.splitlines() == [
        f"kg: {file}, line 2: no id",
        f"kg: {file}, line 3: no label",
        f"kg: {file}, line 4: 'yesterday' is no date like 1951-03-02, 1951-03 or 1951",
        f"kg: {file}, line 5: the id {PREFIX}a is there twice",
        f"kg: {file}, line 6: 95,0 are no latitude and longitude",
        f"kg: {file}, line 7: '2001-02-30' is no date of the calendar",
        f"kg: {file}, line 8: no JSON object",
        f"kg: {file}, line 9: not JSON",
    ]


REFUSED = [
    ("people.tsv", "name\nLena\n", ["mine"], "{file}: no column id"),
    ("people.tsv", "id\tlabel\n", ["mine"], "{file}: no record in it"),
    ("people.ttl", "<a> <b> .", ["mine"], "{file}: "),
    ("people.xls", "", ["mine"], "{file}: not named like an RDF file"),
    ("people.tsv", "id\tname\nh\tLena\n", ["geonames"], "geonames: the name of an authority that"),
    ("people.tsv", "id\tname\nh\tLena\n", ["My People"], "My People: a name has small letters"),
]


@pytest.mark.parametrize(("name", "content", "arguments", "cause"), REFUSED)
def test_what_is_no_authority_is_told(
    tmp_path: Path, name: str, content: str, arguments: list[str], cause: str
) -> None:
    file = tmp_path / name
    file.write_text(content)
    ran = run("authority", "import", *arguments, file, "--store", tmp_path / "store")
    assert ran.code == 1
    assert ran.err.startswith(f"kg: {cause.format(file=file)}")
    assert ran.err.count("\n") == 1


def test_an_id_without_a_prefix_is_told(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("id,label\nh1,Lena Holm\nhttps://example.org/h2,Bo Lind\n")
    ran = run("authority", "import", "mine", file, "--store", tmp_path / "store")
    cause = "the id 'h1' is no IRI; --prefix tells how its IRI begins"
    assert ran.err == f"kg: {file}, line 2: {cause}\n"
    assert ran.out == "mine: 1 records, 1 rows left out\n"


def test_an_unknown_authority_is_told(holm: Path) -> None:
    for arguments in (("link", "--authority", "nix"), ("authority", "remove", "nix")):
        ran = run(*arguments, "--store", holm)
        assert ran.code == 1
        assert ran.err == "kg: nix: no such authority (known: wikidata, geonames)\n"


def test_linking_needs_a_graph(tmp_path: Path) -> None:
    ran = run("link", "--store", tmp_path / "none")
    assert ran.err == f"kg: {tmp_path}/none: there is no store here; kg build makes one\n"


def test_a_store_with_authorities_can_be_built(tmp_path: Path) -> None:
    store = tmp_path / "store"
    (tmp_path / "a.csv").write_text("id,label\nhttps://example.org/1,Lena Holm\n")
    assert run("authority", "import", "mine", tmp_path / "a.csv", "--store", store).code == 0
    (tmp_path / "oslo.txt").write_text("OSLO, May 3, 2015 - Lena Holm spoke in Oslo.\n")
    assert run("build", tmp_path / "oslo.txt", "--store", store).code == 0
    assert column(store, "SELECT ?t { [] a kg:Article ; dcterms:title ?t }")


@pytest.mark.parametrize("name", ["list", "import", "add-service", "remove"])
def test_every_subcommand_has_help_with_an_example(name: str) -> None:
    ran = spawn("authority", name, "--help")
    assert f"Example:\n    kg authority {name}" in ran.out
