"""Which assertions are about the same object: equal keys, or one candidate that all words fit; else unresolved."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from sayso.ledger import words
from sayso.ledger.order import day_said, is_day, ordinal, sort_key
from sayso.ledger.roles import stance_of
from sayso.records import Assertion, Sourced
from sayso.records.identity import make_id

Frame = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Features:
    """What an assertion tells of its object's identity: what must be equal (`frame`), and what may be silent.

    `spoken` is the ordinal of the day on which something undated was spoken of, `past` whether as of a thing past.
    """

    frame: Frame
    words: frozenset[str] = frozenset()
    strong: frozenset[str] = frozenset()
    day: str | None = None
    month: str | None = None
    place: frozenset[str] = frozenset()
    number: int | None = None
    past: bool = False
    spoken: int | None = None

    @property
    def bare(self) -> bool:
        """Whether neither day, month, place nor number is told: talk of the series, or of a thing by its words."""
        return not (self.day or self.month or self.place or self.number)


@dataclass(slots=True)
class Group:
    """The assertions of one object: `root` is what it was opened on, `pending` what may belong here or elsewhere."""

    root: Features
    members: list[Sourced] = field(default_factory=list)
    pending: list[Sourced] = field(default_factory=list)
    id: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """An assertion that fits several groups."""

    sourced: Sourced
    candidates: tuple[Group, ...]


def gather(sourced: Iterable[Sourced]) -> tuple[list[Group], list[Doubt]]:
    """Return the objects spoken of, and the assertions that fit two or more of them; any order gives the same."""
    frames: dict[Frame, list[tuple[Features, Sourced]]] = defaultdict(list)
    for one in sorted(sourced, key=sort_key):
        features = features_of(one)
        frames[features.frame].append((features, one))
    groups: list[Group] = []
    doubts: list[Doubt] = []
    for frame in sorted(frames):
        opened, unsure = _settle(frames[frame], _FITS[frame[0]])
        groups += opened
        doubts += unsure
    for group in groups:
        group.id = _id_of(group)
    return groups, doubts


def features_of(sourced: Sourced) -> Features:
    """Return what identifies the object of one assertion, by its kind."""
    assertion = sourced.assertion
    if assertion.kind == "meeting":
        return _meeting(sourced)
    label = assertion.label
    day = assertion.date if is_day(assertion.date) and assertion.kind in ("step", "figure", "agreement") else None
    if assertion.kind == "agreement" and assertion.dimension == "performance":
        day = None  # the day it was delivered or broken, not the day it was made
    core = words.core(label, things=assertion.kind in _OF_THINGS)
    return Features(
        frame=(assertion.kind, *_frame(sourced)),
        words=core if core or assertion.kind == "agreement" else words.words(label),
        strong=words.strong(label) & core,
        day=day,
        month=assertion.date if assertion.kind == "figure" else None,
        spoken=ordinal(day_said(sourced)[0]) if assertion.kind in _SEASONAL and not day else None,
    )


_OF_THINGS = frozenset({"agreement", "step", "awaited"})
_SEASONAL = frozenset({"agreement", "step"})
_SEASON_DAYS = 120
"""Who speaks of "the exchange" without a day means one of the season: four months before or after."""


def _in_season(features: Features, root: Features) -> bool:
    """Whether something undated may be the dated thing: spoken of near its day, and as past only once it is."""
    day = ordinal(root.day)
    if day is None or features.spoken is None:
        return True
    return abs(features.spoken - day) <= _SEASON_DAYS and not (features.past and features.spoken < day)


def _meeting(sourced: Sourced) -> Features:
    """Meetings: the series is the set of parties; the one meeting is told by its day, its number or its place."""
    assertion = sourced.assertion
    day = assertion.date if is_day(assertion.date) else None
    past = assertion.dimension == "outcome" or assertion.value in ("held", "not-held")
    return Features(
        frame=("meeting", "call" if words.is_call(assertion.label) else "talks", *sorted(set(assertion.parties))),
        words=words.words(assertion.label),
        strong=words.telling(assertion.label),
        day=day,
        month=(assertion.date or "")[:7] or None,
        place=words.words(assertion.place or ""),
        number=words.round_number(assertion.label),
        past=past,
        spoken=None if day else ordinal(day_said(sourced)[0]),
    )


def _frame(sourced: Sourced) -> Frame:
    a = sourced.assertion
    parties = "|".join(sorted(set(a.parties)))
    match a.kind:
        case "position":
            return (a.issue, stance_of(sourced) or "")
        case "proposal" | "condition" | "linkage":
            return (a.issue,)
        case "step":
            return (a.issue, a.owed_by or "", a.owed_to or "", parties)
        case "awaited":
            return (a.issue, a.owed_by or "", a.owed_to or "", "" if a.owed_by else parties)
        case "figure":
            place, unit = words.words(a.place or ""), words.words(a.unit or "")
            key = (a.issue, parties, " ".join(sorted(unit)), " ".join(sorted(place)))
            return key if _comparable(a, place, unit) else (*key, sourced.article, str(a.quantity))
        case _:
            return (a.issue, parties)


def _comparable(assertion: Assertion, place: frozenset[str], unit: frozenset[str]) -> bool:
    """Whether a figure tells enough to be met on another page: what is counted, and of a bare unit where and when."""
    told = words.telling(assertion.label)
    return len(told) >= _FULL_FIGURE or (len(told | unit) > 1 and bool(place) and is_day(assertion.date))


_FULL_FIGURE = 3
"""Words that tell a figure's measure by themselves: "hostages remaining in Gaza", not "people killed"."""

Fits = Callable[[Features, Group], bool]


def _settle(items: Sequence[tuple[Features, Sourced]], fits: Fits) -> tuple[list[Group], list[Doubt]]:
    """Open groups on the fullest features first, then give the rest to the one group that fits, if it is one."""
    alike: dict[Features, list[Sourced]] = defaultdict(list)
    for features, sourced in items:
        alike[features].append(sourced)
    groups: list[Group] = []
    doubts: list[Doubt] = []
    index: dict[str, list[int]] = defaultdict(list)
    for features in sorted(alike, key=_fullest_first):
        candidates = [g for g in _within_reach(features, groups, index) if fits(features, g)]
        equal = [g for g in candidates if g.root.words == features.words and g.root.day == features.day]
        if features.frame[0] == "meeting":
            numbered = [g for g in candidates if features.number and g.root.number == features.number]
            candidates = numbered or [g for g in candidates if not g.root.bare] or candidates
        if len(candidates) > 1 and not equal:
            doubts += [Doubt(one, tuple(candidates)) for one in alike[features]]
            for group in candidates:
                group.pending += alike[features]
            continue
        if not candidates:
            candidates = [Group(features)]
            for word in sorted(features.words) or [""]:
                index[word].append(len(groups))
            groups += candidates
        (equal or candidates)[0].members += alike[features]
    return groups, doubts


def _fullest_first(features: Features) -> tuple[object, ...]:
    return (
        features.day is None,
        features.number is None,
        not features.place,
        -len(features.words),
        features.day or "",
        features.month or "",
        features.number or 0,
        sorted(features.place),
        sorted(features.words),
        features.past,
        features.spoken or 0,
    )


def _within_reach(features: Features, groups: list[Group], index: dict[str, list[int]]) -> list[Group]:
    """Return the groups worth asking, in order: those that hold the rarest of the words; of meetings all."""
    if features.frame[0] == "meeting" or not features.words:
        return groups
    rarest = min(features.words or {""}, key=lambda word: (len(index[word]), word))
    return [groups[n] for n in index[rarest]]


def _one_meeting(features: Features, group: Group) -> bool:
    """One meeting: nothing told of both differs, and at least the day, number or place is told of both."""
    root = group.root
    if features.day and root.day:
        return features.day == root.day and not (features.place and root.place and not features.place & root.place)
    if features.number and root.number and features.number != root.number:
        return False
    if not _in_season(features, root):
        return False
    if features.month and root.month and features.month[: len(root.month)] != root.month[: len(features.month)]:
        return False
    if features.place and root.place and not features.place & root.place:
        return False
    if features.bare and root.bare:
        return features.strong == root.strong
    same_place = (features.place or features.words) & root.place
    return bool((features.number and root.number) or same_place)


def _by_words(shared_words: int) -> Fits:
    """Make a rule: equal words, or fewer words all of which fit, one of them strong or `shared_words` in number."""

    def fits(features: Features, group: Group) -> bool:
        root = group.root
        if (features.day and root.day and features.day != root.day) or not _in_season(features, root):
            return False
        if features.words == root.words:
            return True
        enough = features.strong & root.words or len(features.words) >= shared_words
        same_sign = words.negations(features.words) == words.negations(root.words)
        return bool(features.words and enough and same_sign and features.words <= root.words)

    return fits


def _one_agreement(features: Features, group: Group) -> bool:
    """One agreement: parties and issue are equal, the days do not differ, and the words told of it fit the fuller."""
    root = group.root
    if (features.day and root.day and features.day != root.day) or features.frame[1] == "other":
        return features.words == root.words and features.day == root.day and bool(features.words)
    return features.words <= root.words and _in_season(features, root)


def _one_figure(features: Features, group: Group) -> bool:
    """One figure: what is counted, where and when are told alike."""
    return features.words == group.root.words and features.month == group.root.month


_FITS: dict[str, Fits] = {
    "meeting": _one_meeting,
    "proposal": _by_words(3),
    "condition": _by_words(3),
    "position": _by_words(3),
    "agreement": _one_agreement,
    "step": _by_words(2),
    "awaited": _by_words(2),
    "figure": _one_figure,
    "forecast": _by_words(4),
    "claim": _by_words(4),
    "linkage": _by_words(4),
}
"""How many plain words must fit before fewer words may join a fuller label: more where words are all there is.
Parties and issue bind agreements, steps and awaited things already; figures are compared on equal keys alone."""


def _id_of(group: Group) -> str:
    """Hash what identifies the group: the frame and the first told label, so that later pages leave the id as it is."""
    first = features_of(min(group.members, key=_first_told))
    return make_id(
        *first.frame, " ".join(sorted(first.words)), first.day, first.month, " ".join(sorted(first.place)),
        str(first.number or ""),
    )  # fmt: skip


def _first_told(sourced: Sourced) -> tuple[str, str, str]:
    return (sourced.published or "9999", sourced.article, sourced.assertion.id)
