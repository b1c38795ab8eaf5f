"""Texts that go by their number alone: "S. Res. 88", "HB 1131"."""

from dataclasses import replace

from kg.extract.draft import sentence
from kg.extract.events.bodies.chambers import deliberative
from kg.extract.events.passing.citations import CONGRESS, STATE_BILL, known
from kg.extract.events.passing.votes import votes_in
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.texts.adopted import real_frame
from kg.extract.events.texts.adopters import adopters
from kg.extract.events.texts.nouns import new
from kg.extract.events.texts.rejections import fail
from kg.extract.events.texts.resolutions import complete
from kg.extract.text.parse import Token


def find_measure(stage: Stage, token: Token) -> None:
    """A text that goes by its number alone, as the U.S. Congress and the legislatures of the states
    count: "S. Res. 88", "HB 1131".
    """
    text = stage.passage.passage.text
    first = text.rfind(" ", 0, token.idx) + 1 if token.text.startswith("RES/") else token.idx
    federal = CONGRESS.match(text, first)
    match = federal or STATE_BILL.match(text, first)
    if match is None:
        return
    frame, ref = real_frame(stage, token), known(stage.draft, match[0])
    if ref is None and gives_number(stage, token, match[0]):
        return
    if frame is None:
        if ref is not None:
            complete(stage, token, None, ref)
        return
    verb = frame.word
    told = votes_in(sentence(stage.passage.passage, token).of(stage.draft.article.text))
    by_body = any(deliberative(stage.draft.mentions[r]) for r in adopters(stage, token, verb))
    if not frame.passed:
        fail(stage, token, frame)
    elif federal or told or by_body:
        complete(stage, token, verb, new(stage, token, match[0]) if ref is None else ref)


def gives_number(stage: Stage, token: Token, number: str) -> bool:
    """Number the text told right before, whose number stands behind a comma: "a companion measure,
    *H.R. 2210*,".
    """
    before = token.doc[max(token.i - 2, 0) : token.i]
    if len(before) < 2 or before[1].text not in {",", "("}:
        return False
    ref = stage.draft.text_at.get(stage.offset(before[0]))
    text = stage.draft.resolutions[ref] if ref is not None else None
    if ref is None or text is None or text.number is not None:
        return False
    stage.draft.resolutions[ref] = replace(text, number=number)
    return True
