"""The reader and the rules together: what each adds, and what happens without the reader's weights."""

import logging

from sayso.errors import WeightsError
from sayso.language import parse
from sayso.statements import both, by_rules
from sayso.statements import opinions as room
from tests.pages import page

WORDS = "The envoy said the truce would hold. Rebel commanders rejected the offer."


def test_no_cue_is_found_twice() -> None:
    found = both(parse(page(WORDS)))
    cues = [span for one in found for span in one.cue]
    assert len(cues) == len(set(cues)) >= 2


def test_the_reader_s_findings_carry_the_lexicon_s_act() -> None:
    parsed = parse(page(WORDS))
    acts = {parsed.words(one.cue[0]): one.act for one in both(parsed)}
    assert acts["rejected"] == "reject"


def test_without_weights_the_rules_read_on_and_say_so_once(monkeypatch, caplog) -> None:  # type: ignore[no-untyped-def]
    def gone(*_: object) -> None:
        raise WeightsError("weights of the reader cannot be read; install sayso again")

    monkeypatch.setattr(room.tagger, "attributions", gone)
    room._say_once.cache_clear()
    parsed = parse(page(WORDS))
    with caplog.at_level(logging.WARNING, logger="sayso"):
        assert both(parsed) == both(parsed) == by_rules(parsed)
    assert [record.message.split(";")[0] for record in caplog.records] == ["weights of the reader cannot be read"]
