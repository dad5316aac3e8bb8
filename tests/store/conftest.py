from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.store import Store, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(str(tmp_path / "case.db")) as opened:
        yield opened
