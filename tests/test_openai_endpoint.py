"""A server of chat completions in trouble, and options that make no sense: one line each."""

import json
from pathlib import Path
from typing import Any

import pytest
from commands import column, exported, run, spawn
from completions import (
    KEY,
    TEXT,
    Reply,
    answer,
    build,
    completion,
    options,
    refused,
    says,
    serving,
)

from kg.extractors.openai.options import OPTIONS


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "talks.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


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
    talks_graph: str,
    name: str,
    replies: list[Reply],
    more: dict[str, Any],
    requests: int,
) -> None:
    with serving(lambda n, _: replies[n]) as server:
        ran = build(server, tmp_path / "store", article, **more)
    assert (ran.code, ran.err) == (0, "")
    assert exported(tmp_path / "store") == talks_graph
    assert len(server.asked) == requests
    kinds = [body["response_format"]["type"] for _, body in server.asked]
    assert (kinds[-1] == "json_object") == ("schemas" in name)


NO_LAYER = "the model's answer has none of the layers that it was asked for"
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
    ([completion("{}")], {}, 1, NO_LAYER),
    ([completion('{"error": "too long"}')], {}, 1, NO_LAYER),
    ([completion('{"entities": 5, "posts": null}')], {}, 1, NO_LAYER),
    ([completion("```json\n{}\n```")], {}, 1, NO_LAYER),
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
        completion('{"entities": []}')
        if "weather" in body["messages"][-1]["content"]
        else next(failing)
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


def test_an_answer_without_a_layer_leaves_the_article_as_it_was(
    tmp_path: Path, article: Path, talks_graph: str
) -> None:
    with serving(lambda n, _: [GOOD, completion("{}")][n]) as server:
        assert build(server, tmp_path / "store", article).code == 0
        ran = build(server, tmp_path / "store", article)
    assert (ran.code, ran.err) == (1, f"kg: {article}: {NO_LAYER}\n")
    assert exported(tmp_path / "store") == talks_graph


def test_nobody_listening_is_told(tmp_path: Path, article: Path) -> None:
    with serving(says(answer())) as server:
        pass
    ran = build(server, tmp_path / "store", article)
    assert ran.code == 1
    assert ran.err.startswith(f"kg: {article}: the server cannot be reached (")
    assert ran.err.count("\n") == 1


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
