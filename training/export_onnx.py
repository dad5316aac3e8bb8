"""Checkpoint → sayso/weights/reader: ONNX int8, tokenizer, manifest with scores and sha256.

python training/export_onnx.py --shared ../shared --weights DIR/reader.pt
"""

import argparse
import hashlib
import json
import shutil
import tempfile
import warnings
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

import torch
from checkpoint import load
from corpora import polnear
from dataset import items
from network import Pairs, Reader
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from plain import Plain
from smoothing import smooth
from torch import Tensor, nn
from train_reader import MODEL, pieces, split

from sayso.statements.tagger_decode import Thresholds
from sayso.statements.tagger_windows import WINDOW, Window

FILES = ("words.int8.onnx", "pairs.onnx", "tokenizer.json")
OUT = Path(__file__).resolve().parents[1] / "sayso" / "weights" / "reader"


class Words(nn.Module):
    """One window's pieces [L] → tag probabilities [W, 3], words and cues [W, D]."""

    def __init__(self, net: Reader) -> None:
        super().__init__()
        self.encoder = Plain(net.encoder, net.features)
        self.cues, self.as_word, self.as_cue = net.cues, net.as_word, net.as_cue

    def forward(self, ids: Tensor, features: Tensor, positions: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Encode."""
        words = self.encoder(ids, features)[positions]
        return self.cues(words).softmax(-1), self.as_word(words), self.as_cue(words)


class Roles(nn.Module):
    """Words [W, D], cues [C, D], places [C, W] → role probabilities [C, W, 4]."""

    def __init__(self, pairs: Pairs) -> None:
        super().__init__()
        self.pairs = pairs

    def forward(self, words: Tensor, cues: Tensor, places: Tensor) -> Tensor:
        """Score."""
        return self.pairs(words[None], cues, places).softmax(-1)


def export(net: Reader, typical: Iterable[Window], out: Path) -> None:
    """Write the two graphs and the tokenizer; the encoder in int8 (dynamic, per channel), the small head in float."""
    whole = Words(net.eval())
    smooth(whole.encoder, (whole.encoder(*map(torch.tensor, (x.ids, x.features))) is None for x in typical))
    out.mkdir(parents=True, exist_ok=True)
    ids, features, positions = torch.arange(1000, 1064), torch.zeros(64, dtype=torch.long), torch.arange(1, 60)
    words, cues, places = torch.zeros(59, 96), torch.zeros(3, 96), torch.zeros(3, 59, dtype=torch.long)
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        plain, ready = Path(folder) / "words.onnx", Path(folder) / "ready.onnx"
        torch.onnx.export(
            whole, (ids, features, positions), plain, dynamo=False, opset_version=17,
            input_names=["ids", "features", "positions"], output_names=["tags", "as_word", "as_cue"],
            dynamic_axes={"ids": {0: "L"}, "features": {0: "L"}, "positions": {0: "W"},
                          "tags": {0: "W"}, "as_word": {0: "W"}, "as_cue": {0: "W"}},
        )  # fmt: skip
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(
            ready, out / "words.int8.onnx", weight_type=QuantType.QInt8, per_channel=True,
            op_types_to_quantize=["MatMul"],
        )  # fmt: skip
        torch.onnx.export(
            Roles(net.pairs), (words, cues, places), out / "pairs.onnx", dynamo=False, opset_version=17,
            input_names=["words", "cues", "places"], output_names=["roles"],
            dynamic_axes={"words": {0: "W"}, "cues": {0: "C"}, "places": {0: "C", 1: "W"}, "roles": {0: "C", 1: "W"}},
        )  # fmt: skip
    shutil.copyfile(MODEL / "tokenizer.json", out / "tokenizer.json")


def typical(shared: Path) -> list[Window]:
    """Return forty windows of training text, to see how large activations get."""
    flat, _ = split(polnear(shared / "bench/attribution/train.jsonl"))
    return [x.window for x in items(flat[:30], pieces, WINDOW)][::4][:40]


def manifest(out: Path) -> None:
    """Write manifest.json beside the weights, with thresholds and calibration still to be chosen."""
    described = {
        "name": "reader",
        "version": "1",
        "task": "attributions (source, cue, content) with nesting, English news",
        "encoder": "sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0), fine-tuned, all layers",
        "trained_on": [
            "PolNeAR train (Newell et al., LREC 2018): 770 of 840 articles; no licence stated, no text of it here",
            "60 of 66 hand-marked pages of news on conflicts and talks; texts belong to their outlets and are not here",
            "sentences of PolNeAR train put into one another, for nesting",
        ],
        "schedule": "4 epochs, seed 1; see training/README.md for how these very weights came about",
        "held_out": "every twelfth article, for thresholds and calibration; no dev or test page was trained on",
        "script": "training/train_reader.py, training/export_onnx.py, training/tune_reader.py",
        "licence": "Apache-2.0",
        "thresholds": asdict(Thresholds()),
        "calibration": [1.0, 0.0],
        "sha256": {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in FILES},
    }
    (out / "manifest.json").write_text(json.dumps(described, indent=1, ensure_ascii=False) + "\n", "utf-8")


def main() -> None:
    """Export, then write the manifest; `tune_reader.py` and `score_reader.py --write` complete it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", required=True, help="folder that holds bench/")
    parser.add_argument("--weights", required=True, help="checkpoint to ship")
    parser.add_argument("--out", default=str(OUT))
    arguments = parser.parse_args()
    out = Path(arguments.out)
    export(load(Path(arguments.weights)), typical(Path(arguments.shared)), out)
    manifest(out)


if __name__ == "__main__":
    main()
