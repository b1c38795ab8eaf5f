"""A language model as extractor: what it quotes enters the graph, what it makes up does not."""

import json
import re
import shlex
from collections import Counter
from pathlib import Path

import pytest
from commands import asked, column, exported, run, table
from completions import (
    KEY,
    TEXT,
    Json,
    Reply,
    answer,
    build,
    completion,
    quote,
    saying,
    says,
    serving,
    thing,
)

from kg.extractors.openai.options import OPTIONS

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "talks.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


CLAIMS = """SELECT ?who ?cue ?content { ?c kg:content ?content ; kg:cue ?cue ;
  kg:speaker/skos:prefLabel ?who }"""


def test_what_the_model_quotes_enters_the_graph(tmp_path: Path, article: Path) -> None:
    store = tmp_path / "store"
    with serving(says(answer())) as server:
        ran = build(server, store, article)
    assert (ran.code, ran.err) == (0, "")
    assert table(store, CLAIMS) == {
        ("Ana Lind", "said", "the talks in Oslo were useful"),
        ("Ana Lind", "told reporters", "We will go on"),
    }
    assert table(store, """SELECT ?who ?title ?of { ?m org:member/skos:prefLabel ?who ;
        kg:roleTitle ?title ; org:organization/skos:prefLabel ?of }""") == {
        ("Ana Lind", "Foreign minister", "Norway")
    }  # fmt: skip
    assert column(store, "SELECT ?w { [] kg:characterizedAs ?w ; kg:characterizes ?e . "
                         "?e sem:hasPlace/skos:prefLabel 'Oslo' }") == ["useful"]  # fmt: skip
    assert column(
        store, "SELECT ?q { ?s a kg:UncoveredSentence ; oa:hasTarget/oa:hasSelector/oa:exact ?q }"
    ) == ["Jon Dahl was there."]
    assert run("verify", "--store", store).code == 0
    assert run("validate", "--store", store).code == 0


def test_the_question_has_the_text_and_asks_for_one_answer(tmp_path: Path, article: Path) -> None:
    with serving(says(answer())) as server:
        build(server, tmp_path / "store", article, seed=7)
    [(headers, body)] = server.asked
    assert "Authorization" not in headers
    assert (body["model"], body["temperature"], body["seed"]) == ("small", 0, 7)
    assert body["response_format"]["type"] == "json_schema"
    assert body["response_format"]["json_schema"]["strict"] is True
    assert body["messages"][-1]["content"].endswith(TEXT)


INVENTED = [
    ("attributions", saying("she", "told reporters", "We will go home", "lind"),
     ["attribution whose words are not in the text"]),
    ("attributions", saying("she", "told reporters", "We will go on", "holm"),
     ["attribution of an entity that is not there"]),
    ("attributions", {**saying("she", "said", "x", "lind"), "content": [quote("We", 2)]},
     ["attribution whose words are not in the text"]),
    ("attributions", saying("she", "told reporters", "ill go on", "lind"),
     ["attribution whose words are not in the text"]),
    ("attributions", {"who": "Ana Lind"}, ["attribution of another shape than was asked for"]),
    ("entities", thing("x", "PERSON", "Eva Holm"),
     ["entity without a name in the text", "name that is not in the text"]),
    ("entities", {"id": 5}, ["entity of another shape than was asked for"]),
    ("posts", {"person": "lind", "title": quote("president")},
     ["post whose words are not in the text"]),
    ("posts", {"person": "x", "title": quote("Foreign minister")},
     ["post of an entity that is not there"]),
    ("events", {"id": "f", "trigger": quote("attack"), "type": "attack"},
     ["event whose words are not in the text"]),
    ("relations", {"type": "P131", "subject": "oslo", "object": "sweden"},
     ["relation of an entity that is not there"]),
    ("resolutions", {"trigger": quote("resolution")},
     ["resolution whose words are not in the text"]),
    ("characterizations", {"speaker": "lind", "target": "e", "words": quote("historic")},
     ["characterization whose words are not in the text"]),
    ("characterizations", {"speaker": "lind", "target": "f", "words": quote("useful")},
     ["characterization of an entity that is not there"]),
]  # fmt: skip


def test_what_the_model_makes_up_leaves_no_trace(
    tmp_path: Path, article: Path, talks_graph: str
) -> None:
    said = answer()
    for layer, item, _ in INVENTED:
        said[layer].append(item)
    with serving(says(said)) as server:
        ran = build(server, tmp_path / "store", article)
    start, _, listed = ran.err.partition(": left out: ")
    assert (ran.code, start) == (0, f"kg: {article}")
    counts = Counter(reason for _, _, reasons in INVENTED for reason in reasons)
    assert listed == ", ".join(f"{reason} ({counts[reason]})" for reason in sorted(counts)) + "\n"
    assert exported(tmp_path / "store") == talks_graph


@pytest.mark.parametrize("value", [5, {"id": "r"}, "none", True])
def test_a_layer_that_is_no_list_is_counted(
    tmp_path: Path, article: Path, talks_graph: str, value: object
) -> None:
    with serving(says({**answer(), "relations": value, "resolutions": None})) as server:
        ran = build(server, tmp_path / "store", article)
    left_out = f"kg: {article}: left out: relations that are no list (1)\n"
    assert (ran.code, ran.err) == (0, left_out)
    assert exported(tmp_path / "store") == talks_graph


FENCES = ["```json\n{}\n```", "```\n{}```", "Here is the object:\n\n```json\n{}\n```\nThat is all."]


@pytest.mark.parametrize("fence", FENCES)
def test_an_answer_in_a_block_of_code_is_unwrapped(
    tmp_path: Path, article: Path, talks_graph: str, fence: str
) -> None:
    with serving(says(fence.replace("{}", json.dumps(answer(), indent=1)))) as server:
        ran = build(server, tmp_path / "store", article)
    assert (ran.code, ran.err) == (0, "")
    assert exported(tmp_path / "store") == talks_graph


def test_fences_within_a_quote_are_words(tmp_path: Path) -> None:
    path = tmp_path / "code.txt"
    path.write_text("Ana Lind said that ```{}``` was code.", encoding="utf-8")
    said = {
        "entities": [thing("a", "PERSON", "Ana Lind")],
        "attributions": [saying("Ana Lind", "said", "```{}``` was code", "a")],
    }
    with serving(says(said)) as server:
        ran = build(server, tmp_path / "store", path)
    assert (ran.code, ran.err) == (0, "")
    assert column(tmp_path / "store", "SELECT ?c { [] kg:content ?c }") == ["```{}``` was code"]


def test_the_key_goes_to_the_server_and_nowhere_else(
    tmp_path: Path, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MY_KEY", KEY)
    store, cache = tmp_path / "store", tmp_path / "cache"
    with serving(says(answer())) as server:
        ran = build(server, store, article, key_env="MY_KEY", cache=cache)
    [(headers, body)] = server.asked
    assert headers["Authorization"] == f"Bearer {KEY}"
    kept = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    printed = [ran.out, ran.err, json.dumps(body), exported(store)]
    assert [text for text in printed if KEY in text] == []
    assert [data for data in kept if KEY.encode() in data] == []


def test_kept_answers_make_the_same_graph_without_a_question(
    tmp_path: Path, article: Path, talks_graph: str
) -> None:
    cache = tmp_path / "cache"
    with serving(says(answer())) as server:
        build(server, tmp_path / "one", article, cache=cache)
    again = build(server, tmp_path / "two", article, cache=cache)
    assert (again.code, again.err) == (0, "")
    assert exported(tmp_path / "one") == exported(tmp_path / "two") == talks_graph
    article.write_text(f"{TEXT} It rained.", encoding="utf-8")
    assert build(server, tmp_path / "two", article, cache=cache).code == 1


def test_a_broken_answer_is_not_kept(tmp_path: Path, article: Path, talks_graph: str) -> None:
    replies = [completion("{"), completion(json.dumps(answer()))]
    with serving(lambda n, _: replies[n]) as server:
        assert build(server, tmp_path / "store", article, cache=tmp_path / "cache").code == 1
        assert build(server, tmp_path / "store", article, cache=tmp_path / "cache").code == 0
    assert exported(tmp_path / "store") == talks_graph


def test_a_kept_answer_that_is_none_is_asked_for_again(
    tmp_path: Path, article: Path, talks_graph: str
) -> None:
    cache = tmp_path / "cache"
    with serving(says(answer())) as server:
        build(server, tmp_path / "store", article, cache=cache)
        [kept] = cache.iterdir()
        whole = kept.read_text(encoding="utf-8")
        kept.write_text("{}", encoding="utf-8")
        assert build(server, tmp_path / "store", article, cache=cache).code == 0
    assert kept.read_text(encoding="utf-8") == whole
    assert exported(tmp_path / "store") == talks_graph
    assert len(server.asked) == 2


def test_a_cache_that_cannot_be_used_is_told(tmp_path: Path, article: Path) -> None:
    with serving(says(answer())) as server:
        ran = build(server, tmp_path / "store", article, cache=article)
    assert ran.err == f"kg: {article}: the cache {article} cannot be used: Not a directory\n"


def test_a_long_article_is_read_in_pieces_with_its_own_offsets(tmp_path: Path) -> None:
    paragraphs = [f"On day {n} Ana Lind said that item {n} was fine." for n in range(1, 7)]
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(paragraphs))

    def script(_: int, body: Json) -> Reply:
        items = re.findall(r"item (\d)", body["messages"][-1]["content"])
        said = [
            {**saying("Ana Lind", "said", f"item {item} was fine", "a"),
             "source": [quote("Ana Lind", n)], "cue": [quote("said", n)]}
            for n, item in enumerate(items, start=1)
        ]  # fmt: skip
        return completion(
            json.dumps({"entities": [thing("a", "PERSON", "Ana Lind")], "attributions": said})
        )

    with serving(script) as server:
        ran = build(server, tmp_path / "store", path, max_characters=100)
        whole = build(server, tmp_path / "whole", path)
    assert (ran.code, ran.err, whole.err) == (0, "", "")
    assert len(server.asked) == 3 + 1
    assert len(column(tmp_path / "store", "SELECT ?c { [] kg:content ?c }")) == 6
    assert exported(tmp_path / "store") == exported(tmp_path / "whole")
    assert run("verify", path, "--store", tmp_path / "store").code == 0


def test_the_readme_lists_every_option_and_its_command_runs(
    tmp_path: Path, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    section = README.partition("## Other extractors")[2].partition("\n## ")[0]
    assert [o.name for o in OPTIONS if f"| `{o.name}` |" not in section] == []
    [command] = re.findall(r"```sh\n(.*?)```", section, re.DOTALL)
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.chdir(tmp_path)
    with serving(says(answer())) as server:
        words = shlex.split(command.replace("http://localhost:11434/v1", server.url))
        assert words[0] == "kg"
        ran = run(*[str(article) if word == "articles/" else word for word in words[1:]])
    assert (ran.code, ran.err) == (0, "")
    assert asked(Path("kg-store"), 'ASK { ?who skos:prefLabel "Ana Lind" }')
    assert list((tmp_path / "answers").iterdir()) != []
