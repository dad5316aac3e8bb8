"""Score parties: gold holders of hand-marked pages → party code, by phrase and by mention; and the speed of mentions.

Usage: python benchmarks/actors.py [FOLDER ...]   (default: record/train and record/dev beside the repository)
"""

import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from sayso.actors import Mentions, mentions, party_of
from sayso.language import parse
from sayso.records import Article, Block

SHARED = Path(__file__).resolve().parents[1].parent / "shared" / "record"
PRONOUNS = frozenset(
    ["i", "he", "she", "it", "they", "we", "him", "her", "them", "his", "its", "their", "who", "which", "that", "you"]
)


def article_of(record: dict) -> Article:
    blocks = tuple(Block(b["start"], b["end"], b["kind"]) for b in record["blocks"])
    text, day = record["text"], record["published"]
    return Article(record["id"], text, blocks, "", record["url"], record["outlet"], record["title"], day)


def same(found: str | None, gold: str | None) -> bool:
    return (found or "").replace("-", " ") == (gold or "").replace("-", " ")


def same_name(found: str, gold: str) -> bool:
    """Whether one name's words are part of the other's, as the record's scorer has it."""
    a, b = ({w.strip("’'s.,") for w in name.lower().replace("the ", "").split()} for name in (found, gold))
    return a <= b or b <= a


def links(record: dict) -> Iterator[dict]:
    for statement in record["statements"]:
        yield from statement["chain"]


def score_page(record: dict, found: Mentions, tally: Counter, missed: list) -> None:
    for link in links(record):
        gold, span = link["party"], link["holder_span"]
        by_holder = party_of(link["holder"], record["published"])
        count(tally, "holder string", same(by_holder, gold))
        if not same(by_holder, gold):
            missed.append((record["id"], "holder", gold, by_holder, link["holder"]))
        words = record["text"][span[0] : span[1]] if span else ""
        if not span or words.lower().strip("’'s") in PRONOUNS:
            continue
        mention = found.at((span[0], span[1]))
        by_mention = mention.party if mention else None
        count(tally, "mention", same(by_mention, gold))
        count(tally, "mention name", mention is not None and same_name(mention.name, link["holder"]))
        if mention is None or not same_name(mention.name, link["holder"]):
            missed.append((record["id"], "name", link["holder"], mention and mention.name, words))
        if not same(by_mention, gold):
            missed.append((record["id"], "mention", gold, by_mention, words))


def count(tally: Counter, what: str, right: bool) -> None:
    tally[what, right] += 1


def score(folder: Path, verbose: bool) -> None:
    tally: Counter = Counter()
    missed: list = []
    words, spent = 0, 0.0
    for path in sorted(folder.glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        article = article_of(record)
        parsed = parse(article)
        mentions(article, parsed)
        start = time.process_time()
        found = mentions(article, parsed)
        spent += time.process_time() - start
        words += len(article.text.split())
        score_page(record, found, tally, missed)
    for what in ("holder string", "mention", "mention name"):
        right, wrong = tally[what, True], tally[what, False]
        print(f"{folder.name:6} {what:14} {right / max(1, right + wrong):.3f}  of {right + wrong}")
    print(f"{folder.name:6} mentions()     {words / max(spent, 1e-9):,.0f} words per CPU-second beyond the parse")
    if verbose:
        for (_, how, gold, got, words_), n in Counter(missed).most_common():
            print(f"  {n} {how:8} gold {gold!s:12} got {got!s:12} {words_}")


if __name__ == "__main__":
    chosen = [arg for arg in sys.argv[1:] if not arg.startswith("-")]
    for each in map(Path, chosen) if chosen else (SHARED / "train", SHARED / "dev"):
        score(each, "-v" in sys.argv)
