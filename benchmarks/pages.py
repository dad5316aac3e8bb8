"""How well pages are read: blocks against hand-marked records, HTML against Trafilatura alone, dates, speed.

Run `python -m benchmarks.pages [shared folder]`; prints JSON. The pages measured on are not in this repository.
"""

import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import trafilatura

from sayso.archive import Source, read
from sayso.records import EVIDENCE_KINDS, Article

SHARED = Path(__file__).resolve().parents[2] / "shared"


def figures(shared: Path = SHARED) -> dict[str, Any]:
    """Return every figure of the room, by set of pages."""
    return {
        "record/train": records(shared / "record" / "train"),
        "record/dev": records(shared / "record" / "dev"),
        "fundus_pages": fundus(shared / "corpora" / "fundus_pages"),
        "trafilatura_eval": strings(shared / "corpora" / "trafilatura_eval"),
    }


def records(folder: Path) -> dict[str, Any]:
    """Score block kinds, evidence and dates on hand-marked records, their publication date withheld."""
    n: Counter[str] = Counter()
    read(Source("first", text="The libraries and word lists are loaded with the first page. " * 10))
    began = time.process_time()
    for file in sorted(folder.glob("*.json")):
        gold = json.loads(file.read_text("utf-8"))
        page = read(Source(gold["id"], text=gold["text"], url=gold["url"], outlet=gold["outlet"], title=gold["title"]))
        _count_blocks(n, gold, page)
        n["words"] += len(gold["text"].split())
        if gold["published"]:
            n["dated"] += 1
            n["date_read"] += page.published is not None
            n["date_right"] += page.published == gold["published"]
    seconds = time.process_time() - began
    return {
        "pages": n["pages"],
        "evidence_f1": _f1(n["both"], n["gold"], n["told"]),
        "evidence_precision": _share(n["both"], n["told"]),
        "evidence_recall": _share(n["both"], n["gold"]),
        "kind_accuracy": _share(n["same"], n["characters"]),
        "dates": {"pages": n["dated"], "read": n["date_read"], "right": n["date_right"]},
        "words_per_cpu_second": round(n["words"] / seconds),
    }


def _count_blocks(n: Counter[str], gold: dict[str, Any], page: Article) -> None:
    wanted = _kinds(len(gold["text"]), [(b["start"], b["end"], b["kind"]) for b in gold["blocks"]])
    told = _kinds(len(gold["text"]), [(b.start, b.end, b.kind) for b in page.blocks])
    n["pages"] += 1
    for ch, a, b in zip(gold["text"], wanted, told, strict=True):
        if not ch.isspace():
            n["characters"] += 1
            n["same"] += a == b
            n["gold"] += a in EVIDENCE_KINDS
            n["told"] += b in EVIDENCE_KINDS
            n["both"] += a in EVIDENCE_KINDS and b in EVIDENCE_KINDS


def _kinds(length: int, spans: list[tuple[int, int, str]]) -> list[str]:
    kinds = ["chrome"] * length
    for start, end, kind in spans:
        kinds[start:end] = [kind] * (min(end, length) - start)
    return kinds


def fundus(folder: Path) -> dict[str, Any]:
    """Score bodies, captions, headlines and dates on the pages of many outlets with their parsers' gold."""
    n: Counter[str] = Counter()
    ours: list[float] = []
    theirs: list[float] = []
    for name, html, url, gold in _fundus_pages(folder):
        began = time.process_time()
        page = read(Source(name, text=html, form="html", url=url))
        n["milliseconds"] += round(1000 * (time.process_time() - began))
        alone = trafilatura.bare_extraction(html, fast=True, include_comments=False)
        body = gold.get("body") or {}
        wanted = "\n".join([*body.get("summary", []), *_section_words(body)])
        if wanted.strip():
            ours.append(_token_f1(wanted, _words_of(page, ("standfirst", "body", "live-post", "correction"))))
            theirs.append(_token_f1(wanted, (alone.text or "") if alone else ""))
        _count_page(n, page, gold, html, (alone.text or "") if alone else "", wanted)
    return {
        "pages": n["pages"],
        "body_f1": _mean(ours),
        "body_f1_trafilatura_alone": _mean(theirs),
        "pages_worse_than_trafilatura_by_.02": sum(a < b - 0.02 for a, b in zip(ours, theirs, strict=True)),
        "headline_same": _share(n["headline_same"], n["headlines"]),
        "captions": {
            "in_page": n["captions"],
            "kept_as_caption": _share(n["captions_kept"], n["captions"]),
            "slipped_into_evidence": _share(n["captions_slipped"], n["captions"]),
            "slipped_with_trafilatura_alone": _share(n["captions_slipped_alone"], n["captions"]),
        },
        "dates": {"pages": n["dated"], "read": n["date_read"], "right": n["date_right"]},
        "milliseconds_per_page": round(n["milliseconds"] / max(1, n["pages"])),
    }


def _fundus_pages(folder: Path) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    for meta in sorted(folder.glob("*/meta.info")):
        about = json.loads(meta.read_text("utf-8"))
        for file in sorted(meta.parent.glob("*.html.gz")):
            gold_file = meta.parent / (file.name.split("_")[0] + ".json")
            if file.name in about and gold_file.exists():
                html = gzip.decompress(file.read_bytes()).decode("utf-8", "replace")
                gold = _gold_of(json.loads(gold_file.read_text("utf-8")), html)
                if gold:
                    yield f"{meta.parent.name}/{file.name}", html, about[file.name]["url"], gold


def _gold_of(versions: dict[str, Any], html: str) -> dict[str, Any] | None:
    """Return the version of the gold that was made from this page: the one whose title stands in it."""
    squeezed = _squeeze(html)
    return next((v for v in versions.values() if v.get("title") and _squeeze(v["title"]) in squeezed), None)


def _section_words(body: dict[str, Any]) -> list[str]:
    return [words for section in body.get("sections", []) for words in [*section["headline"], *section["paragraphs"]]]


def _count_page(n: Counter[str], page: Article, gold: dict[str, Any], html: str, alone: str, wanted: str) -> None:
    n["pages"] += 1
    n["headlines"] += 1
    n["headline_same"] += _squeeze(gold["title"]) == _squeeze(_words_of(page, ("headline",)))
    if gold.get("publishing_date"):
        n["dated"] += 1
        n["date_read"] += page.published is not None
        n["date_right"] += page.published == gold["publishing_date"][:10]
    evidence, captions = (
        _squeeze(_words_of(page, tuple(EVIDENCE_KINDS))),
        _squeeze(_words_of(page, ("caption", "credit"))),
    )
    body, plain = _squeeze(wanted), _squeeze(alone)
    for caption in {_squeeze(c) for c in _captions(html)}:
        if len(caption) > 30 and caption not in body:
            n["captions"] += 1
            n["captions_kept"] += caption in captions
            n["captions_slipped"] += caption in evidence
            n["captions_slipped_alone"] += caption in plain


def _captions(html: str) -> list[str]:
    """Return the words of the page's <figcaption> elements, read without the package's own outline."""
    found = re.findall(r"<figcaption[^>]*>(.{1,3000}?)</figcaption>", html, re.DOTALL | re.IGNORECASE)
    return [_unescape(re.sub(r"<(script|style|svg)\b.*?</\1>|<[^>]+>", " ", inner, flags=re.DOTALL)) for inner in found]


def _unescape(words: str) -> str:
    from html import unescape

    return " ".join(unescape(words).split())


def strings(folder: Path) -> dict[str, Any]:
    """Count the strings people said a page's text must and must not hold, ours beside Trafilatura's alone."""
    n: Counter[str] = Counter()
    for item in json.loads((folder / "_evaldata.json").read_text("utf-8")).values():
        file = folder / item["file"]
        if not file.exists():
            continue
        data = file.read_bytes()
        page = read(Source(file.name, data=data, form="html"))
        ours = _squeeze(_words_of(page, tuple(EVIDENCE_KINDS)))
        alone = trafilatura.bare_extraction(data, fast=True, include_comments=False)
        theirs = _squeeze((alone.text or "") if alone else "")
        for field in ("with", "without"):
            for wanted in map(_squeeze, item[field]):
                n[field] += 1
                n[field + "_ours"] += wanted in ours
                n[field + "_theirs"] += wanted in theirs
        n["pages"] += 1
    return {
        "pages": n["pages"],
        "must_kept": _share(n["with_ours"], n["with"]),
        "must_kept_trafilatura_alone": _share(n["with_theirs"], n["with"]),
        "must_not_dropped": _share(n["without"] - n["without_ours"], n["without"]),
        "must_not_dropped_trafilatura_alone": _share(n["without"] - n["without_theirs"], n["without"]),
    }


def _words_of(page: Article, kinds: tuple[str, ...]) -> str:
    return "\n".join(page.text[b.start : b.end] for b in page.blocks if b.kind in kinds)


def _token_f1(wanted: str, found: str) -> float:
    a, b = Counter(re.findall(r"\w+", wanted.lower())), Counter(re.findall(r"\w+", found.lower()))
    return 2 * sum((a & b).values()) / max(1, sum(a.values()) + sum(b.values()))


def _squeeze(words: str) -> str:
    return re.sub(r"[\W_]+", "", words).lower()


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _f1(both: int, gold: int, told: int) -> float | None:
    return _share(2 * both, gold + told)


def _mean(values: list[float]) -> float:
    return round(sum(values) / max(1, len(values)), 4)


if __name__ == "__main__":
    print(json.dumps(figures(Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED), indent=2))
