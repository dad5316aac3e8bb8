"""Which assertions are about the same object: equal keys, or one candidate that all words fit; else unresolved."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sayso.ledger.features import Features, Frame, features_of
from sayso.ledger.fits import FITS, Fits
from sayso.ledger.order import sort_key
from sayso.records import Sourced
from sayso.records.identity import make_id


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
        opened, unsure = _settle(frames[frame], FITS[frame[0]])
        groups += opened
        doubts += unsure
    for group in groups:
        group.id = _id_of(group)
    return groups, doubts


def _settle(items: Sequence[tuple[Features, Sourced]], fits: Fits) -> tuple[list[Group], list[Doubt]]:
    """Open groups on the fullest features first, then give the rest to the one group that fits, if it is one."""
    alike: dict[Features, list[Sourced]] = defaultdict(list)
    for features, sourced in items:
        alike[features].append(sourced)
    groups: list[Group] = []
    doubts: list[Doubt] = []
    index: dict[str, list[int]] = defaultdict(list)
    for features in sorted(alike, key=_fullest_first):
        candidates = [g for g in _within_reach(features, groups, index) if fits(features, g.root)]
        equal = [g for g in candidates if _same(g.root, features)]
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


def _same(root: Features, features: Features) -> bool:
    return (root.words, root.day, root.parties) == (features.words, features.day, features.parties)


def _fullest_first(features: Features) -> tuple[object, ...]:
    return (
        features.day is None,
        features.number is None,
        not features.place,
        -len(features.parties),
        -len(features.words),
        features.day or "",
        features.month or "",
        features.number or 0,
        sorted(features.place),
        sorted(features.words),
        features.past,
        features.spoken or 0,
        sorted(features.parties),
    )


def _within_reach(features: Features, groups: list[Group], index: dict[str, list[int]]) -> list[Group]:
    """Return the groups worth asking, in order: those that hold the rarest of the words; of meetings all."""
    if features.frame[0] in ("meeting", "agreement"):
        return groups
    rarest = min(features.words or {""}, key=lambda word: (len(index[word]), word))
    return [groups[n] for n in index[rarest]]


def _id_of(group: Group) -> str:
    """Hash what identifies the group: the frame and the first told label, so that later pages leave the id as it is."""
    first = features_of(min(group.members, key=_first_told))
    return make_id(
        *first.frame, " ".join(sorted(first.words)), first.day, first.month, " ".join(sorted(first.place)),
        str(first.number or ""), " ".join(sorted(first.parties)),
    )  # fmt: skip


def _first_told(sourced: Sourced) -> tuple[str, str, str]:
    return (sourced.published or "9999", sourced.article, sourced.assertion.id)
