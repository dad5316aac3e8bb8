"""Floor 2, first half: what a text says someone says."""

from dataclasses import dataclass

from sayso.records.vocabulary import Act, Attitude, Form, Polarity, Span, Time


@dataclass(frozen=True, slots=True)
class Link:
    """One holder in a chain: the resolved name, the party spoken for, and the words beside the cue."""

    holder: str
    party: str | None
    holder_span: Span | None
    cue_span: Span | None
    attitude: Attitude = "says"


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution with its whole chain, outermost holder first.

    `id` hashes the article's id, the chain's holders and the words of the content: never offsets, dates, confidence or
    the finder. `said` is the day of saying (YYYY-MM-DD) where the text gives it. `targets` is the id of the statement
    this one answers. `finder` names what found it, with its version; `confidence` is 0 to 1.
    """

    id: str
    chain: tuple[Link, ...]
    content: tuple[Span, ...]
    form: Form
    act: Act
    polarity: Polarity = "+"
    time: Time = "present"
    addressee: str | None = None
    channel: str | None = None
    said: str | None = None
    targets: str | None = None
    finder: str = ""
    confidence: float = 1.0

    @property
    def speaker(self) -> Link:
        """The innermost holder."""
        return self.chain[-1]
