"""Keep the sample pages in a database and print the brief of two different days."""

import tempfile
from pathlib import Path

import sayso

PAGES = "sayso/sample/pages"
RECORDED = "2025-05-29T08:00:00Z"

with tempfile.TemporaryDirectory() as folder, sayso.open_store(str(Path(folder) / "sample.db")) as store:
    for page in sayso.pages([PAGES]):
        if isinstance(page, sayso.Refused):
            print(f"not read: {page.name}: {page.reason}")
        else:
            sayso.keep(store, sayso.read(page), "sample", RECORDED)
    for day in ("2025-05-22", "2025-05-28"):
        ledger = sayso.build_ledger(store, "sample", now=day)
        print(sayso.render(sayso.compose_brief(ledger, as_of=day)))
