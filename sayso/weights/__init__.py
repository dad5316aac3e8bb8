"""Trained parameters as files, each folder with a manifest: trained on what, by which script, how good, sha256.

Nothing is loaded that is not what the manifest says it is.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.errors import WeightsError

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Weights:
    """One model's folder, its manifest as read, and its version."""

    folder: Path
    manifest: dict[str, Any]

    @property
    def version(self) -> str:
        """The version that is named on everything this model found."""
        return str(self.manifest["version"])

    def file(self, name: str) -> Path:
        """Return the path of one file that the manifest lists."""
        return self.folder / name


def verified(name: str, folder: Path = FOLDER) -> Weights:
    """Read a model's manifest and check every file it lists; raise WeightsError where one is missing or differs."""
    place = folder / name
    try:
        manifest = json.loads((place / "manifest.json").read_text("utf-8"))
        listed = {str(file): str(digest) for file, digest in manifest["sha256"].items()}
        for file, digest in sorted(listed.items()):
            if hashlib.sha256((place / file).read_bytes()).hexdigest() != digest:
                raise WeightsError(f"{name}/{file} is not the file its manifest names; install sayso again")
    except OSError as error:
        raise WeightsError(f"weights of the {name} cannot be read ({error.strerror}); install sayso again") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise WeightsError(f"{name}/manifest.json is damaged; install sayso again") from error
    return Weights(place, manifest)
