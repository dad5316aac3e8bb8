"""Each kind: sentences that carry a value, and look-alikes that must not be entered as done."""

import pytest

from sayso.assertions.rule import DONE_VALUES
from tests.assertions.pages import drafts

CARRIED = [
    # meetings
    ("Rwandan and Congolese negotiators met in Doha on Tuesday.", "meeting", "held"),
    ("Qatar hosted a second round of talks on Sunday.", "meeting", "held"),
    ("The two presidents spoke by phone on Monday.", "meeting", "held"),
    ("The delegations concluded three days of negotiations in Jeddah.", "meeting", "held"),
    ("Officials from both armies will meet in Geneva on Monday.", "meeting", "scheduled"),
    ("The next round of talks is due to begin on 3 June.", "meeting", "scheduled"),
    ("The summit was expected to take place in Rome.", "meeting", "scheduled"),
    ("No new talks are scheduled.", "meeting", "none-scheduled"),
    ("There is no concrete agreement about the next meetings.", "meeting", "none-scheduled"),
    ("No date has been set for the next round.", "meeting", "none-scheduled"),
    ("Asmara and Addis Ababa have no direct talks scheduled.", "meeting", "none-scheduled"),
    ("There are no meetings planned between the two sides.", "meeting", "none-scheduled"),
    ("The talks were postponed until autumn.", "meeting", "postponed"),
    ("Ankara cancelled the meeting.", "meeting", "cancelled"),
    ("The rebels refused to attend the talks.", "meeting", "refused"),
    ("The envoys could meet next week.", "meeting", "mooted"),
    ("The president is ready to meet his rival.", "meeting", "mooted"),
    ("Norway proposed a meeting in Oslo.", "meeting", "proposed"),
    ("The delegations are meeting in Cairo.", "meeting", "under-way"),
    ("The talks ended without an agreement.", "meeting", "no-agreement"),
    ("The two sides failed to reach a deal.", "meeting", "no-agreement"),
    ("Nothing was agreed at the summit.", "meeting", "no-agreement"),
    ("The negotiations made no progress.", "meeting", "no-progress"),
    ("Talks between the two armies have stalled.", "meeting", "no-progress"),
    ("The meeting was constructive.", "meeting", "progress"),
    ("The two sides agreed to hold another round in June.", "meeting", "agreed-in-principle"),
    ("The negotiator spoke to his counterpart by phone.", "meeting", "held"),
    ("After meeting the king in Rabat, the envoy flew home.", "meeting", "held"),
    ("The talks held in Muscat on Sunday changed little.", "meeting", "held"),
    ("Sunday's talks between Sudan and Egypt changed little.", "meeting", "held"),
    # agreements
    ("Armenia and Azerbaijan signed a treaty in March.", "agreement", "signed"),
    ("The two governments reached an agreement on borders.", "agreement", "announced"),
    ("Both armies agreed to exchange their dead.", "agreement", "announced"),
    ("The truce came into force at midnight.", "agreement", "in-force"),
    ("The militia violated the ceasefire twice.", "agreement", "breach-alleged"),
    ("Washington withdrew from the treaty in 2018.", "agreement", "renounced"),
    ("The ceasefire collapsed in March.", "agreement", "expired"),
    ("Khartoum suspended the accord.", "agreement", "suspended"),
    # steps
    ("The rebels handed over a list of prisoners.", "step", "said-done"),
    ("Brussels imposed sanctions on twelve tankers.", "step", "said-done"),
    ("The army released forty detainees.", "step", "said-done"),
    ("The ministry received the list.", "step", "received"),
    ("The army has not released the detainees.", "step", "not-done"),
    # awaited
    ("The government has not yet received a reply.", "awaited", "open"),
    ("Bogota is still waiting for an answer from the guerrillas.", "awaited", "open"),
    ("The guerrillas have yet to respond.", "awaited", "open"),
    # proposals
    ("Moscow rejected the proposal.", "proposal", "rejected"),
    ("Hamas accepted the plan on Monday.", "proposal", "accepted"),
    ("Egypt presented a draft to both sides.", "proposal", "tabled"),
    ("The government welcomed the initiative.", "proposal", "welcomed"),
    ("Tehran is studying the offer.", "proposal", "deferred"),
    ("The council adopted a resolution on Friday.", "proposal", "adopted"),
    ("The draft is under discussion.", "proposal", "under-talks"),
    ("The minister pledged more weapons.", "proposal", "promised"),
    ("Seoul sent a counter-proposal.", "proposal", "counter-proposed"),
    ("The new draft replaced the plan.", "proposal", "superseded"),
    # conditions, positions, forecasts, linkages
    ("The deal requires the withdrawal of all troops.", "condition", "set"),
    ("Khartoum met all the conditions.", "condition", "met"),
    ("The militia softened its demands.", "condition", "eased"),
    ("The president repeated his demands.", "condition", "reaffirmed"),
    ("The movement dropped its demand for a transit tax.", "condition", "dropped"),
    ("The junta refused these demands.", "condition", "refused"),
    ("Kenya supports a ceasefire in Sudan.", "position", "for"),
    ("France condemned the offensive.", "position", "against"),
    ("The cabinet is considering recognition.", "position", "open"),
    ("The army refused to rule out a strike.", "position", "open"),
    ("The venue will be discussed only after the swap is complete.", "linkage", "set"),
    ("The prime minister is ready to work on a memorandum.", "proposal", "promised"),
    ("Analysts expect a new offensive.", "forecast", "expected"),
    ("The office declined to comment.", "claim", "no-comment"),
    ("The ministry denied the report.", "claim", "denied"),
]

NEVER_DONE = [
    # future, plan, readiness, wish
    "Khartoum will meet all the conditions.",
    "Khartoum has not met the conditions.",
    "The two sides agreed to hold another round in June.",
    "Rwandan and Congolese negotiators will not meet in Doha.",
    "The two presidents plan to speak by phone.",
    "The president hopes to meet his rival in Oslo.",
    "The rebels promised to hand over a list of prisoners.",
    "The army is ready to release forty detainees.",
    "The army would release the detainees under the deal.",
    "The junta agreed to receive the list next week.",
    "The envoys wanted to sign the treaty.",
    "The two sides are close to signing an accord.",
    "The parliament will ratify the treaty.",
    # negation
    "The two armies did not sign the treaty.",
    "The rebels have not handed over the list.",
    "The rebels have yet to hand over the list.",
    "Neither side has accepted the plan.",
    "No prisoners were released.",
    "The government never received the list.",
    "The talks were not held.",
    "Nobody attended the summit.",
    "The army failed to withdraw its troops.",
    "The militia refused to release the hostages.",
    "The exchange has not been completed.",
    "The cabinet is unable to implement the deal.",
    "No talks held in Oslo changed that.",
    "There was no deal signed in January.",
    "No list received by the army was complete.",
    # condition and counterfact
    "If the rebels released the hostages, the siege would end.",
    "They would have accepted the plan.",
    "The army could have withdrawn its troops.",
    "Hamas might accept the proposal.",
    "Unless both sides signed the text, nothing would change.",
    "The treaty must be signed before winter.",
    "The prisoners should be released.",
    # hedge and hearsay
    "The kingdom has effectively accepted the plan.",
    "The sides have nearly signed the accord.",
    "The rebels allegedly released the pilots.",
    # no meeting that was
    "The minister told a press conference that exports had grown.",
    "The envoy spoke to Reuters about the harvest.",
    "His remarks were met with applause.",
    "The king announced his visit to Cairo in the coming days.",
    "The note concerned the next round of talks between both sides.",
    "The president continued to voice doubts about such a meeting.",
    "The group travelled to the area in March.",
    "In response, the navy delivered warnings.",
    "The ambassador delivered a long speech.",
    "The office reviewed the talks with the United States about grain.",
    # demands and refusals that hold the words of done
    "Paris demanded that the junta release the president.",
    "The union urged both sides to sign the accord.",
    "The movement rejected calls to hand over its weapons.",
    "The general denied that talks had been held.",
]


@pytest.mark.parametrize(("sentence", "kind", "value"), CARRIED)
def test_carried(sentence: str, kind: str, value: str) -> None:
    assert (kind, value) in {(draft.kind, draft.value) for draft in drafts(sentence)}


@pytest.mark.parametrize("sentence", NEVER_DONE)
def test_never_done(sentence: str) -> None:
    """No rule so much as proposes that it was done; a scheduled meeting is the one thing "will" may yield."""
    done = {(d.rule, d.value) for d in drafts(sentence) if d.value in DONE_VALUES - {"scheduled"}}
    assert not done


LOOK_ALIKES = [
    ("Kinshasa denied rejecting the proposal.", "proposal", "rejected"),
    ("The general refused to rule out a strike.", "position", "against"),
    ("The two sides met to schedule no further strikes.", "meeting", "none-scheduled"),
    ("The list was received on Monday.", "awaited", "open"),
    ("The delegations reached an agreement.", "meeting", "no-agreement"),
    ("The army did not fail to withdraw.", "step", "not-done"),
    ("The summit ended with a declaration.", "agreement", "expired"),
    ("Talks in Oslo made progress.", "meeting", "no-progress"),
]


@pytest.mark.parametrize(("sentence", "kind", "value"), LOOK_ALIKES)
def test_look_alikes(sentence: str, kind: str, value: str) -> None:
    assert (kind, value) not in {(draft.kind, draft.value) for draft in drafts(sentence)}


def test_every_draft_names_its_rule_and_trigger() -> None:
    found = drafts("Rwandan and Congolese negotiators met in Doha on Tuesday.")
    held = next(d for d in found if d.value == "held")
    assert held.rule.startswith("meeting.held.")
    assert "meet" in held.trigger
