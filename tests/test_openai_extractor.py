"""A language model as extractor: what it quotes enters the graph, what it makes up does not."""

import json
import re
import shlex
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from commands import Ran, asked, column, exported, run, spawn, table
from completions import Json, Reply, Script, Server, completion, refused, serving

from kg.extractors.openai.options import OPTIONS

TEXT = """Foreign minister Ana Lind of Norway said on 3 May 2024 that the talks in Oslo were useful.

“We will go on,” she told reporters. Jon Dahl was there."""
KEY = "sk-test-8f2c1d"
README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


def quote(words: str, occurrence: int = 1) -> Json:
    return {"words": words, "occurrence": occurrence}


def thing(id: str, type: str, name: str, *refs: str) -> Json:
    return {"id": id, "type": type, "names": [name], "refs": [quote(ref) for ref in refs]}


def saying(source: str, cue: str, content: str, speaker: str | None) -> Json:
    return {
        "source": [quote(source)], "cue": [quote(cue)], "content": [quote(content)],
        "speaker": speaker, "polarity": "Affirms",
    }  # fmt: skip


def answer() -> dict[str, list[Json]]:
    """What a careful model says of the text."""
    return {
        "entities": [
            thing("lind", "PERSON", "Ana Lind", "she"),
            thing("no", "PLACE", "Norway"),
            thing("oslo", "PLACE", "Oslo"),
        ],
        "posts": [{
            "person": "lind", "title": quote("Foreign minister"), "organization": "no",
            "status": "Current", "accredited_to": None,
        }],
        "relations": [],
        "events": [{
            "id": "e", "trigger": quote("talks"), "also": [], "type": "meeting", "date": None,
            "end_date": None, "place": "oslo", "participants": [], "commemorates": None,
        }],
        "resolutions": [],
        "attributions": [
            saying("Foreign minister Ana Lind of Norway", "said", "the talks in Oslo were useful",
                   "lind"),
            saying("she", "told reporters", "We will go on", "lind"),
        ],
        "characterizations": [
            {"speaker": "lind", "target": "e", "words": quote("useful")},
        ],
    }  # fmt: skip


def says(value: object) -> Script:
    """A server whose model always says this."""
    words = value if isinstance(value, str) else json.dumps(value)
    return lambda _, __: completion(words)


@pytest.fixture(autouse=True)
def direct(monkeypatch: pytest.MonkeyPatch) -> None:
    """No proxy stands between the tests and their server."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "talks.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def options(server: Server, **more: object) -> list[str]:
    """The command line's options for an extractor that asks this server, without long waits."""
    given = {"url": server.url, "model": "small", "retry-wait": "0.01", **more}
    pairs = (f"{name.replace('_', '-')}={value}" for name, value in given.items())
    return ["--extractor", "openai", *(w for pair in pairs for w in ("--extractor-option", pair))]


def build(server: Server, store: Path, *inputs: Path, **more: object) -> Ran:
    return run("build", *inputs, "--store", store, "--jobs", 1, *options(server, **more))


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


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The graph of the careful answer."""
    folder = tmp_path_factory.mktemp("sound")
    (folder / "talks.txt").write_text(TEXT, encoding="utf-8")
    with serving(says(answer())) as server:
        build(server, folder / "store", folder / "talks.txt")
    return exported(folder / "store")


def test_what_the_model_makes_up_leaves_no_trace(tmp_path: Path, article: Path, sound: str) -> None:
    said = answer()
    for layer, item, _ in INVENTED:
        said[layer].append(item)
    with serving(says(said)) as server:
        ran = build(server, tmp_path / "store", article)
    start, _, listed = ran.err.partition(": left out: ")
    assert (ran.code, start) == (0, f"kg: {article}")
    counts = Counter(reason for _, _, reasons in INVENTED for reason in reasons)
    assert listed == ", ".join(f"{reason} ({counts[reason]})" for reason in sorted(counts)) + "\n"
    assert exported(tmp_path / "store") == sound


GOOD = completion(json.dumps(answer()))
PERSISTENT = [
    ("500 twice", [refused(500), refused(503), GOOD], {}, 3),
    ("429, come at once", [refused(429, Retry_After="0"), GOOD], {"retry_wait": 60}, 2),
    ("429, come at an hour gone by",
     [refused(429, Retry_After="Wed, 21 Oct 2015 07:28:00 GMT"), GOOD], {"retry_wait": 60}, 2),
    ("no schemas", [refused(400, "response_format"), GOOD], {}, 2),
    ("no schemas, told", [GOOD], {"format": "json_object"}, 1),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "replies", "more", "requests"), PERSISTENT, ids=lambda v: str(v)[:30]
)
def test_a_server_in_trouble_is_asked_again(
    tmp_path: Path,
    article: Path,
    sound: str,
    name: str,
    replies: list[Reply],
    more: dict[str, Any],
    requests: int,
) -> None:
    with serving(lambda n, _: replies[n]) as server:
        ran = build(server, tmp_path / "store", article, **more)
    assert (ran.code, ran.err) == (0, "")
    assert exported(tmp_path / "store") == sound
    assert len(server.asked) == requests
    kinds = [body["response_format"]["type"] for _, body in server.asked]
    assert (kinds[-1] == "json_object") == ("schemas" in name)


FAILING = [
    ([refused(500)] * 3, {"retries": 2}, 3, "the server answers 500"),
    ([refused(429, "slow down", Retry_After="900")], {}, 1,
     "the server answers 429 and asks to wait 900 s"),
    ([refused(401, f"no such key: {KEY}")], {}, 1, "the server answers 401: no such key: …"),
    ([refused(400, "too long")] * 2, {}, 2, "the server answers 400: too long"),
    ([Reply(302, headers={"Location": "/v1/other"})], {}, 1, "the server answers 302"),
    ([Reply(wait=30)], {"timeout": 0.2}, 1, "no answer in 0.2 s"),
    ([Reply(body=b" " * 600, drip=0.05)], {"timeout": 0.3}, 1, "no answer in 0.3 s"),
    ([Reply(body=b"x" * 2000)], {"max_bytes": 1000}, 1, "the answer is longer than 1000 bytes"),
    ([Reply(body=b"{}", headers={"Content-Encoding": "gzip"})], {}, 1,
     "the server packs its answer, which nobody asked for"),
    ([Reply(body=b"<html>")], {}, 1, "the server's answer is no chat completion"),
    ([Reply(body=b'{"choices": []}')], {}, 1, "the server's answer is no chat completion"),
    ([completion('{"entities": [')], {}, 1, "the model's answer is not JSON"),
    ([completion("[" * 100_000)], {}, 1, "the model's answer is not JSON"),
    ([completion("[]")], {}, 1, "the model's answer is not a JSON object"),
    ([completion(None)], {}, 1, "the model's answer is empty"),
    ([completion(None, refusal="I’d rather not.")], {}, 1, "the model refuses: I’d rather not."),
    ([completion("{", finish_reason="length")], {}, 1,
     "the answer was cut off at the model's longest; a smaller max-characters may help"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("replies", "more", "requests", "cause"), FAILING, ids=lambda v: str(v)[-50:]
)
def test_a_failure_costs_one_article(
    tmp_path: Path,
    article: Path,
    monkeypatch: pytest.MonkeyPatch,
    replies: list[Reply],
    more: dict[str, Any],
    requests: int,
    cause: str,
) -> None:
    monkeypatch.setenv("MY_KEY", KEY)
    other = tmp_path / "weather.txt"
    other.write_text("The weather was fine.")
    failing = iter(replies)
    script = lambda _, body: (  # noqa: E731
        completion("{}") if "weather" in body["messages"][-1]["content"] else next(failing)
    )
    with serving(script) as server:
        ran = build(server, tmp_path / "store", article, other, key_env="MY_KEY", **more)
    assert ran.code == 1
    assert ran.err == f"kg: {article}: {cause}\n"
    assert ran.out.startswith("1 articles built, 1 changed;")
    assert len(server.asked) == requests + 1
    assert column(tmp_path / "store", "SELECT ?t { [] a kg:Article ; dcterms:title ?t }") == [
        "Weather"
    ]


def test_nobody_listening_is_told(tmp_path: Path, article: Path) -> None:
    with serving(says(answer())) as server:
        pass
    ran = build(server, tmp_path / "store", article)
    assert ran.code == 1
    assert ran.err.startswith(f"kg: {article}: the server cannot be reached (")
    assert ran.err.count("\n") == 1


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
    tmp_path: Path, article: Path, sound: str
) -> None:
    cache = tmp_path / "cache"
    with serving(says(answer())) as server:
        build(server, tmp_path / "one", article, cache=cache)
    again = build(server, tmp_path / "two", article, cache=cache)
    assert (again.code, again.err) == (0, "")
    assert exported(tmp_path / "one") == exported(tmp_path / "two") == sound
    article.write_text(f"{TEXT} It rained.", encoding="utf-8")
    assert build(server, tmp_path / "two", article, cache=cache).code == 1


def test_a_broken_answer_is_not_kept(tmp_path: Path, article: Path, sound: str) -> None:
    replies = [completion("{"), GOOD]
    with serving(lambda n, _: replies[n]) as server:
        assert build(server, tmp_path / "store", article, cache=tmp_path / "cache").code == 1
        assert build(server, tmp_path / "store", article, cache=tmp_path / "cache").code == 0
    assert exported(tmp_path / "store") == sound


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


def test_any_number_of_jobs_gives_the_same_bytes(tmp_path: Path) -> None:
    for n in range(6):
        (tmp_path / f"talks-{n}.txt").write_text(TEXT, encoding="utf-8")
    bad = tmp_path / "talks-7.txt"
    bad.write_text("Trouble.")
    graphs, errors = [], []
    with serving(
        lambda _, body: refused(403) if "Trouble" in str(body) else completion(json.dumps(answer()))
    ) as server:
        for jobs in (1, 3):
            store = tmp_path / f"store-{jobs}"
            inputs = sorted(tmp_path.glob("*.txt"))
            ran = spawn("build", *inputs, "--store", store, "--jobs", jobs, *options(server))
            errors.append((ran.code, ran.err))
            graphs.append(exported(store))
    assert errors == [(1, f"kg: {bad}: the server answers 403\n")] * 2
    assert graphs[0] == graphs[1]


WRONG = [
    ({"model": "m"}, "url is needed: start of the server's addresses, `http://localhost:11434/v1`"),
    ({"url": "http://x/v1"}, "model is needed: name of the model"),
    ({"url": "http://user:secret@x/v1", "model": "m"}, "url has a wrong value: start of the "
     "server's addresses, `http://localhost:11434/v1`"),
    ({"url": "file:///x", "model": "m"}, "url has a wrong value: start of the "
     "server's addresses, `http://localhost:11434/v1`"),
    ({"url": "http://x", "model": "m", "retries": "-1"},
     "retries has a wrong value: further attempts after 429 and 5xx"),
    ({"url": "http://x", "model": "m", "timeout": "nan"},
     "timeout has a wrong value: seconds that an answer may take"),
    ({"url": "http://x", "model": "m", "key-env": "NO_SUCH_KEY"}, "NO_SUCH_KEY holds no key"),
    ({"url": "http://x", "model": "m", "key-env": "BAD_KEY"}, "BAD_KEY holds no key"),
    ({"url": "http://x", "model": "m", "key": "sk-secret"}, "no option key; there are "
     + ", ".join(sorted(option.name for option in OPTIONS))),
]  # fmt: skip


@pytest.mark.parametrize(("given", "line"), WRONG, ids=lambda v: str(v)[:50])
def test_wrong_options_are_told_before_anything_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: dict[str, str], line: str
) -> None:
    monkeypatch.setenv("BAD_KEY", "sk-secret\nX: y")
    words = [w for pair in given.items() for w in ("--extractor-option", "=".join(pair))]
    ran = run("build", "x.txt", "--store", tmp_path / "store", "--extractor", "openai", *words)
    assert (ran.code, ran.out, ran.err) == (1, "", f"kg: extractor openai: {line}\n")


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
