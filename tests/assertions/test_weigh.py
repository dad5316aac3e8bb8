import pytest

from sayso.assertions.draw import evidence, propose
from sayso.assertions.weigh import features, likelihood, weights
from tests.assertions.pages import page


def features_of(text: str) -> list[list[tuple[str, ...]]]:
    made = page(text)
    return [features(propose(clause, made), made) for clause in evidence(made)]


PAIRS = [
    ("Armenia rejected the proposal of Georgia.", "Georgia rejected the proposal of Armenia."),
    ("Sudan released twelve Egyptian fishermen.", "Egypt released twelve Sudanese fishermen."),
]


@pytest.mark.parametrize(("here", "there"), PAIRS)
def test_who_is_spoken_of_does_not_matter(here: str, there: str) -> None:
    assert features_of(here) == features_of(there)


def test_a_likelihood_lies_between_none_and_one() -> None:
    assert all(0 < likelihood(names) < 1 for found in features_of(PAIRS[0][0]) for names in found)


def test_what_is_known_moves_the_likelihood() -> None:
    feature = max(weights(), key=lambda name: weights()[name])
    assert likelihood((feature,)) > likelihood(())
