"""Around the cue: said to whom, through what channel, on which day."""

import re
from collections.abc import Iterator, Sequence

from sayso.actors import Mentions
from sayso.language import Parse, TimeExpression, Token
from sayso.records import Span
from sayso.statements.merge import lies_in

_CHANNELS = frozenset(
    {"telegram", "x", "twitter", "facebook", "instagram", "youtube", "truth", "interview", "statement", "post", "tweet"}
    | {"conference", "briefing", "speech", "address", "call", "letter", "message", "video", "summit", "column"}
    | {
        "article",
        "commentary",
        "podcast",
        "broadcast",
        "channel",
        "website",
        "television",
        "tv",
        "radio",
        "press",
        "forum",
    }
    | {"session", "meeting", "hearing", "gaggle", "media", "page", "account", "report", "advisory", "op-ed"}
)
"""Head nouns of what words travel by."""

_VIA = frozenset({"on", "in", "at", "via", "through", "during", "by"})
_BARE = re.compile(r"^(?:the|a|an|his|her|its|their)\s+", re.IGNORECASE)


def told(parse: Parse, mentions: Mentions, verb: Token) -> tuple[str | None, str | None]:
    """Return (addressee, channel): "told Reuters" is a channel, "told senators" an addressee."""
    listener = _listener(parse, verb)
    channel = next(_channels(parse, verb), None)
    if listener is None:
        return None, channel
    words = _BARE.sub("", _flat(parse, listener))
    mention = mentions.at(parse.span(parse.subtree(listener.i)))
    if mention is not None and mention.kind == "media":
        return None, channel or words
    if listener.lower in {"reporters", "journalists"}:
        return words, channel or words
    if mention is not None and mention.kind == "person":
        return mention.name, channel
    return (words, channel) if listener.pos != "PRON" else (None, channel)


def _listener(parse: Parse, verb: Token) -> Token | None:
    if verb.lemma in {"tell", "inform", "assure", "remind", "brief", "notify", "warn"}:
        for child in parse.dependents(verb.i, "dobj", "dative"):
            return child
    for phrase in parse.dependents(verb.i, "prep", "dative"):
        if phrase.lower == "to" and verb.lemma in {"say", "write", "speak", "talk", "explain", "complain"}:
            for noun in parse.dependents(phrase.i, "pobj"):
                return noun
    return None


def _channels(parse: Parse, verb: Token) -> Iterator[str]:
    """The phrases by which the words travelled: "in an interview with X", "on Telegram", "in a statement"."""
    for phrase in parse.dependents(verb.i, "prep"):
        if phrase.lower in _VIA:
            for noun in parse.dependents(phrase.i, "pobj"):
                if noun.lower in _CHANNELS:
                    yield _BARE.sub("", _flat(parse, noun))


def _flat(parse: Parse, noun: Token) -> str:
    """A noun with its own words and one "with" or "on" phrase, without clauses hung behind."""
    kept = [noun.i]
    for child in parse.dependents(noun.i, "amod", "compound", "nmod", "poss", "det", "nummod", "appos", "prep"):
        if child.dep != "prep" or child.lower in {"with", "on"}:
            kept.extend(parse.subtree(child.i))
    span = parse.span(kept)
    return " ".join(parse.words(span).split())


def day_said(parse: Parse, cue: Span, content: Sequence[Span], times: Sequence[TimeExpression]) -> str | None:
    """Return the day of saying: the resolved day in the cue's sentence that stands outside the words said, nearest."""
    at = parse.first_at(cue[0])
    if at >= len(parse.tokens):
        return None
    sentence = parse.sentences[parse.tokens[at].sentence]
    days = [
        t
        for t in times
        if t.kind == "date" and t.precision == "day" and t.value and "/" not in t.value
        and sentence.start <= t.start and t.end <= sentence.end
        and not lies_in(((t.start, t.end),), tuple(content))
    ]  # fmt: skip
    best = min(days, key=lambda t: (abs(t.start - cue[0]), t.start), default=None)
    return best.value if best else None
