import hashlib
import json
import re
import shutil
import time

import pytest

from sayso.errors import WeightsError
from sayso.statements.tagger import attributions, finder
from sayso.weights import FOLDER, verified


def lines(text):
    return [m.span() for m in re.finditer(r"[^\n]+", text)]


def found(text):
    cut = lambda spans: " … ".join(text[s:e] for s, e in spans)  # noqa: E731
    return [(cut(a.source), cut(a.cue), cut(a.content)) for a in attributions(text, lines(text))]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The minister said that no date had been set.", "The minister", "said", "no date had been set"),
        ("“We have not received the list,” the envoy said.", "the envoy", "said", "We have not received the list"),
        (
            "According to the army, two drones were shot down overnight.",
            "the army",
            "According to",
            "two drones were shot down overnight",
        ),
        ("The rebels denied that they had shelled the town.", "The rebels", "denied", "they had shelled the town"),
        (
            "The road is open again, the governor told reporters on Sunday.",
            "the governor",
            "told",
            "The road is open again",
        ),
    ],
)
def test_who_says_what(text, source, cue, content):
    assert any(source in s and cue in c and content in said for s, c, said in found(text)), found(text)


def test_a_speaker_inside_a_content_is_found_too():
    text = "The spokesman said that the president had told the mediators that the offer was not enough."
    outer = [said for source, _, said in found(text) if source == "The spokesman"]
    inner = [said for source, _, said in found(text) if source == "the president"]
    assert len(outer) == len(inner) == 1
    assert inner[0] in outer[0]


def test_narration_gives_nothing():
    assert found("The convoy crossed the river at noon and drove north.") == []


PAGE = """Mediators met both sides in the capital on Tuesday.
“There is no agreement yet,” the foreign ministry said, adding that talks would go on.
The rebels, who have accused the army of breaking the truce, said they wanted guarantees."""


def test_spans_lie_in_the_paragraphs_given_and_confidence_is_a_share():
    first = lines(PAGE)[1:2]
    for a in attributions(PAGE, first):
        assert all(first[0][0] <= s < e <= first[0][1] for s, e in a.source + a.cue + a.content)
        assert 0 < a.confidence < 1
        assert a.finder == finder() == "reader-" + verified("reader").version


def test_the_same_text_gives_the_same_answer():
    assert attributions(PAGE, lines(PAGE)) == attributions(PAGE, lines(PAGE))


@pytest.mark.parametrize(
    "text", ["", "\u200b", '"' * 3000, "A" * 30_000, "SAID " * 500, "“”" * 500, "said: " * 500, "米国は" * 500, "\x1f"]
)
def test_strange_text_is_survived(text):
    for a in attributions(text, lines(text)):
        assert all(0 <= s < e <= len(text) for s, e in a.source + a.cue + a.content)


def test_time_grows_with_the_text_and_no_faster():
    def taken(times):
        text = "\n".join([PAGE] * times)
        start = time.process_time()
        attributions(text, lines(text))
        return time.process_time() - start

    taken(1)
    assert taken(40) < 16 * max(taken(5), 0.05)


@pytest.fixture
def copy(tmp_path):
    shutil.copytree(FOLDER / "reader", tmp_path / "reader")
    return tmp_path


def test_weights_are_what_the_manifest_says(copy):
    weights = verified("reader", copy)
    assert weights.version
    assert sum(weights.file(name).stat().st_size for name in weights.manifest["sha256"]) < 35_000_000
    for name, digest in weights.manifest["sha256"].items():
        assert hashlib.sha256(weights.file(name).read_bytes()).hexdigest() == digest


def test_a_changed_file_is_refused(copy):
    with (copy / "reader" / "pairs.onnx").open("ab") as file:
        file.write(b"x")
    with pytest.raises(WeightsError, match=r"pairs\.onnx is not the file"):
        verified("reader", copy)


def test_a_missing_file_or_folder_is_named(copy):
    (copy / "reader" / "pairs.onnx").unlink()
    with pytest.raises(WeightsError, match="cannot be read"):
        verified("reader", copy)
    with pytest.raises(WeightsError, match="install sayso again"):
        verified("nobody", copy)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"sha256": 5}', json.dumps({"sha256": []})])
def test_a_damaged_manifest_is_refused(copy, text):
    (copy / "reader" / "manifest.json").write_text(text, "utf-8")
    with pytest.raises(WeightsError, match="manifest"):
        verified("reader", copy)
