"""Floor 3: what stands, on whose word, and where accounts differ."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sayso.records.decision import Decision
from sayso.records.reading import Sourced
from sayso.records.vocabulary import Kind, Strength

Relation = Literal["self", "counterparty", "obligor", "beneficiary", "third", "outlet", "unnamed"]
"""What the holder is to the thing spoken of; a newspaper's own report is "outlet", whoever prints it."""

Basis = Literal["text", "page", "unknown"]
"""Where the day of saying comes from: the page's words, its date of publication, or nowhere."""

Standing = Literal[
    "mutual", "one-sided", "contested", "third-party", "outlet's reading", "anonymous", "unresolved", "analyst",
]  # fmt: skip
DiscrepancyKind = Literal[
    "parties differ", "self over time", "split voice", "outlets differ", "schedule clash", "unit drift",
    "wording drift", "denial",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Held:
    """One holder's latest assertion on one dimension, with all that repeat it.

    `value` is the latest; `doubtful` lists the others of the same day where the order is not known. `latest` is what it
    stands on; `assertions` are the ids of all that say the same, oldest first; `before` those it replaced. `through`
    names the outer holders when the word comes by way of somebody else; `who` is the holder as printed. `origins`
    counts independent sources: pages of one agency, or printing the same words, count once.
    """

    holder: str
    holder_name: str | None
    who: str
    relation: Relation
    value: str
    strength: Strength
    said: str | None
    said_basis: Basis
    published: str | None
    latest: Sourced
    assertions: tuple[str, ...]
    before: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    quantity: float | None = None
    unit: str | None = None
    depth: int = 0
    through: tuple[str, ...] = ()
    origins: int = 1
    outlets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Move:
    """One change in what a holder says on a dimension: from `before` (None at first) to `after`.

    `day` is when it was said, `known` when a page first told it; `late` marks news that is older than what was known
    already, `same_day` a change within one day, `ordered` whether it is known which of the two came first.
    """

    holder: str
    before: str | None
    after: str
    day: str | None
    known: str | None
    assertion: str
    late: bool = False
    same_day: bool = False
    ordered: bool = True


@dataclass(frozen=True, slots=True)
class State:
    """Where one dimension of an entry stands.

    `of` is the party whose stance it is (None for other dimensions). `value` is None where nobody with a say has
    spoken; `values` lists all that are held by the deciding holders. `by` names those whose word it is. `dissent` holds
    what is said against the value without power to move it, and outlets' readings. `suffixes` are words to print after
    the standing ("stale", "order unknown", ...).
    """

    dimension: str
    of: str | None
    value: str | None
    values: tuple[str, ...]
    standing: Standing
    label: str
    by: tuple[str, ...]
    held: tuple[Held, ...]
    dissent: tuple[Held, ...]
    wording: str
    last_affirmed: str | None
    suffixes: tuple[str, ...] = ()
    moves: tuple[Move, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One object of the ledger: a meeting, a proposal, a step ... `assertions` are in order of saying.

    `pending` are ids of assertions that may belong here or elsewhere: they move nothing.
    """

    id: str
    kind: Kind
    label: str
    issue: str
    parties: tuple[str, ...]
    place: str | None
    date: str | None
    states: tuple[State, ...]
    assertions: tuple[Sourced, ...]
    pending: tuple[str, ...] = ()
    owed_by: str | None = None
    owed_to: str | None = None


@dataclass(frozen=True, slots=True)
class Unresolved:
    """An assertion that fits two or more entries (their ids): "A or B". Nothing moves on it."""

    sourced: Sourced
    candidates: tuple[str, ...]
    wording: str


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Accounts that cannot all be right, or that drifted: a candidate for a person to look at."""

    id: str
    kind: DiscrepancyKind
    entries: tuple[str, ...]
    assertions: tuple[str, ...]
    wording: str


@dataclass(frozen=True, slots=True)
class Linkage:
    """`after` only once `before`, set by a holder; `cycle` names the linkages it waits in a circle with."""

    id: str
    entry: str
    before: str
    after: str
    by: tuple[str, ...]
    own_voice: bool
    cycle: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tranche:
    """One part delivered on one day by one claimant's count; `counted` is False for parts and running totals."""

    day: str | None
    quantity: float
    unit: str | None
    assertions: tuple[str, ...]
    counted: bool = True


@dataclass(frozen=True, slots=True)
class Delivery:
    """What one claimant counts as delivered under one obligation, tranche by tranche.

    `total` sums the counted tranches; `promised` is the number agreed, None where no page gives it. `value` is
    "partly-delivered", or "delivered" once the total reaches what was promised.
    """

    issue: str
    parties: tuple[str, ...]
    owed_by: str | None
    owed_to: str | None
    claimant: str
    tranches: tuple[Tranche, ...]
    total: float
    promised: float | None
    value: str
    units: tuple[str, ...]
    entries: tuple[str, ...]
    wording: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """All entries of a case as they stand at `now`, by what was known at `as_of`.

    `unmatched` are decisions that no longer meet anything: listed, never dropped. `notes` say in plain words what was
    left out and why. `names` are the names printed for party codes, `speakers` the holder of each assertion as printed.
    """

    entries: tuple[Entry, ...]
    discrepancies: tuple[Discrepancy, ...]
    linkages: tuple[Linkage, ...]
    deliveries: tuple[Delivery, ...]
    unresolved: tuple[Unresolved, ...]
    unmatched: tuple[Decision, ...]
    now: str
    as_of: str
    names: Mapping[str, str]
    speakers: Mapping[str, str]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One assertion in an explanation: when, on whose word, what, by which rule, and what became of it."""

    assertion: str
    day: str | None
    day_basis: Basis
    who: str
    through: tuple[str, ...]
    value: str
    rule: str
    trigger: str
    sentence: str
    words: tuple[str, ...]
    outlet: str | None
    url: str | None
    published: str | None
    effect: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why an entry reads as it does: every assertion in order, then the reason for each standing."""

    entry: Entry
    steps: tuple[Step, ...]
    why: tuple[str, ...]
