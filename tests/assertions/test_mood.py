import pytest

from sayso.assertions.mood import mood_of
from tests.assertions.pages import page

CASES = [
    # (sentence, predicate, mood, negated)
    ("The two delegations met in Geneva.", "met", "done", False),
    ("The rebels have handed over the list.", "handed", "done", False),
    ("The ministers had spoken by phone.", "spoken", "done", False),
    ("The hostages were released at dawn.", "released", "done", False),
    ("The envoys did not meet.", "meet", "done", True),
    ("The army has not withdrawn its troops.", "withdrawn", "done", True),
    ("No agreement was reached.", "reached", "done", True),
    ("Neither side signed the text.", "signed", "done", True),
    ("Nothing was agreed in Cairo.", "agreed", "done", True),
    ("The generals never met the mediators.", "met", "done", True),
    ("The parties failed to reach a deal.", "failed", "done", True),
    ("The army refused to release the prisoners.", "refused", "done", True),
    ("The talks will resume on Monday.", "resume", "future", False),
    ("The talks will not resume.", "resume", "future", True),
    ("The round was expected to take place in Rome.", "expected", "future", False),
    ("He planned to hold a call this week.", "planned", "future", False),
    ("The envoys are due to arrive tomorrow.", "are", "future", False),
    ("The convoy is to leave on Friday.", "is", "future", False),
    ("The junta must free the detainees.", "free", "must", False),
    ("The army should not attack convoys.", "attack", "must", True),
    ("They would have accepted the plan.", "accepted", "may", False),
    ("The sides could sign the accord.", "sign", "may", False),
    ("The sides may meet next week.", "meet", "may", False),
    ("The president is ready to meet his rival.", "is", "wish", False),
    ("The president wants to sign the accord.", "wants", "wish", False),
    ("The delegations are meeting in Doha.", "meeting", "ongoing", False),
    ("The ministry says nothing new.", "says", "now", True),
    ("If the rebels released the pilots, the siege would end.", "released", "if", False),
    ("They will not talk unless troops withdrew.", "withdrew", "if", False),
]


@pytest.mark.parametrize(("sentence", "word", "name", "negated"), CASES)
def test_mood(sentence: str, word: str, name: str, negated: bool) -> None:
    parse = page(sentence).parse
    head = next(t.i for t in parse.tokens if t.text == word)
    mood = mood_of(parse, head)
    assert (mood.name, mood.negated) == (name, negated)


def test_hedged_is_not_done() -> None:
    parse = page("The kingdom has effectively accepted the plan.").parse
    mood = mood_of(parse, next(t.i for t in parse.tokens if t.text == "accepted"))
    assert mood.hedged
    assert not mood.done
