import os
from concurrent.futures.process import BrokenProcessPool

import pytest

import sayso
from sayso import batch
from sayso.errors import EmptyPage, NotText


@pytest.fixture
def pages(tmp_path):
    def make(count):
        for n in range(count):
            (tmp_path / f"{n:02}.txt").write_text(
                f"Talks {n}\n\nThe talks failed, Anna Berg said on Monday.\n", "utf-8"
            )
        return list(sayso.pages([str(tmp_path)]))

    return make


@pytest.mark.parametrize("workers", [1, 2])
def test_pages_come_back_in_their_order(pages, workers):
    found = pages(batch.FEW + 5)
    outcomes = list(batch.read_all(found, workers))
    assert [outcome.name for outcome in outcomes] == [page.name for page in found]
    assert all(outcome.reading and outcome.reading.statements for outcome in outcomes)


def test_workers_read_what_one_process_reads(pages):
    found = pages(batch.FEW + 2)
    alone, together = batch.read_all(found, 1), batch.read_all(found, 2)
    assert [outcome.reading for outcome in alone] == [outcome.reading for outcome in together]


@pytest.mark.parametrize(
    ("error", "reason", "defect"),
    [
        (EmptyPage("there is nothing in it"), "there is nothing in it", False),
        (NotText("it is no text"), "it is no text", False),
        (MemoryError(), "not enough memory", False),
        (KeyError("x"), "could not be read: KeyError", True),
        (RecursionError(), "could not be read: RecursionError", True),
    ],
)
def test_what_stops_one_page_stops_no_other(pages, monkeypatch, error, reason, defect):
    real = sayso.read

    def read(page, *, careful):
        if page.name.endswith("01.txt"):
            raise error
        return real(page)

    monkeypatch.setattr("sayso.api.read", read)
    first, second, third = batch.read_all(pages(3), 1)
    assert first.reading
    assert third.reading
    assert second.reading is None
    assert reason in second.reason
    assert second.defect is defect


def test_a_fault_is_named_by_the_line_it_came_from(pages, monkeypatch):
    monkeypatch.setattr("sayso.language.parse", lambda _: 1 / 0)
    (outcome,) = batch.read_all(pages(1), 1)
    assert "ZeroDivisionError at pipeline.py:" in outcome.reason
    assert "report it" in outcome.reason


def test_a_refused_page_keeps_its_reason():
    (outcome,) = batch.read_all([sayso.Refused("p.txt", "there is no such file")], 1)
    assert outcome == batch.Outcome("p.txt", reason="there is no such file")


def test_a_page_that_ends_its_worker_ends_nothing_else(pages, monkeypatch):
    """A pool that breaks is replaced, and the pages it held are read again, the guilty one by itself."""
    broken = []
    real = batch._hand

    def hand(page, pool, careful):
        future = real(page, pool, careful)
        if page.name.endswith("03.txt") and not broken:
            broken.append(page)
            future.cancel()
            failed = type(future)()
            failed.set_exception(BrokenProcessPool("gone"))
            return failed
        return future

    monkeypatch.setattr(batch, "_hand", hand)
    found = pages(batch.FEW + 4)
    outcomes = list(batch.read_all(found, 2))
    assert broken
    assert [outcome.name for outcome in outcomes] == [page.name for page in found]
    assert all(outcome.reading for outcome in outcomes)


@pytest.mark.parametrize(("cores", "workers"), [(1, 1), (2, 2), (64, batch.MOST_WORKERS)])
def test_no_more_workers_than_cores(cores, workers):
    assert batch.workers_for(cores) == workers
    assert 1 <= batch.workers_for() <= (os.cpu_count() or 1)
