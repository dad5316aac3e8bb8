"""Whether what is told of one object fits what is told of another of its kind: conservative, a rule for each kind."""

from collections.abc import Callable

from sayso.ledger import words
from sayso.ledger.features import Features
from sayso.ledger.order import ordinal

Fits = Callable[[Features, Features], bool]
"""(what is told here, what the fuller object was opened on) → whether they may be one."""

_SEASON_DAYS = 120
"""Who speaks of "the exchange" without a day means one of the season: four months before or after."""


def _in_season(features: Features, root: Features) -> bool:
    """Whether something undated may be the dated thing: spoken of near its day, and as past only once it is."""
    day = ordinal(root.day)
    if day is None or features.spoken is None:
        return True
    return abs(features.spoken - day) <= _SEASON_DAYS and not (features.past and features.spoken < day)


def _one_meeting(features: Features, root: Features) -> bool:
    """One meeting: nothing told of both differs, and at least the day, number or place is told of both."""
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

    def fits(features: Features, root: Features) -> bool:
        if (features.day and root.day and features.day != root.day) or not _in_season(features, root):
            return False
        if features.words == root.words:
            return True
        enough = features.strong & root.words or len(features.words) >= shared_words
        same_sign = words.negations(features.words) == words.negations(root.words)
        return bool(features.words and enough and same_sign and features.words <= root.words)

    return fits


def _one_agreement(features: Features, root: Features) -> bool:
    """One agreement: its parties are all among the fuller's, the days do not differ, the words told of it fit."""
    if (features.day and root.day and features.day != root.day) or not _in_season(features, root):
        return False
    if features.parties != root.parties and not (features.parties and features.parties < root.parties):
        return False
    return features.words <= root.words


def _one_figure(features: Features, root: Features) -> bool:
    """One figure: what is counted, where and when are told alike."""
    return features.words == root.words and features.month == root.month


FITS: dict[str, Fits] = {
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
