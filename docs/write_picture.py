"""Write docs/brief.svg, the picture in the README, from a real run on the sample case: `make manual`."""

import io
import re
import tempfile
from pathlib import Path

from rich.console import Console

import sayso
from sayso.cli.colours import THEME, coloured
from sayso.cli.sample import AS_OF, CASE, SINCE

HERE = Path(__file__).resolve().parent
PAGES = HERE.parent / "sayso" / "sample" / "pages"
WIDTH = 100
SHOWN = 46
"""Lines in the picture: what a tall terminal shows at once."""


def picture() -> str:
    """Return the brief of the sample case as a terminal shows it, as SVG without fonts from elsewhere."""
    with tempfile.TemporaryDirectory() as folder, sayso.open_store(str(Path(folder) / "sample.db")) as store:
        for page in sayso.pages([str(PAGES)]):
            if isinstance(page, sayso.Source):
                sayso.keep(store, sayso.read(page), CASE, f"{AS_OF}T12:00:00Z")
        composed = sayso.compose_brief(sayso.build_ledger(store, CASE, now=AS_OF), AS_OF, SINCE, title=CASE)
    console = Console(record=True, width=WIDTH, file=io.StringIO(), theme=THEME)
    console.print(*coloured(sayso.render(composed, width=WIDTH)).split()[:SHOWN], sep="\n")
    svg = console.export_svg(title=f"sayso brief --case {CASE} --since {SINCE} --as-of {AS_OF}", unique_id="brief")
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


if __name__ == "__main__":
    (HERE / "brief.svg").write_text(picture(), "utf-8")
