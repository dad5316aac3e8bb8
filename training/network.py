"""The reader's network: MiniLM-L6, a tagger that finds cues, and a head that reads source and content off each cue.

Every cue is scored against every word of the window in the same pass, so one source may serve several cues and one
attribution may stand inside another's content.
"""

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import AutoConfig, AutoModel

from sayso.statements.tagger_arcs import PLACES
from sayso.statements.tagger_windows import FEATURES

CUE_TAGS = 3
"""Outside, first word, further word."""
ROLES = 4
"""None, source, content, cue."""
CUE_SCALE, ROLE_SCALE = 10.0, 60.0
"""Summed losses per window and per cue are divided by these: then each is near 0.5 when half learnt."""
WIDTH = 96
"""Numbers per (cue, word) pair: the head then costs a tenth of the encoder."""


def encoder(folder: Path) -> nn.Module:
    """Load MiniLM without dropout inside: on a processor it makes training three times slower."""
    config = AutoConfig.from_pretrained(folder, local_files_only=True)
    config.hidden_dropout_prob = config.attention_probs_dropout_prob = 0.0
    model = AutoModel.from_pretrained(folder, config=config, local_files_only=True)
    model.pooler = None
    model.get_input_embeddings().weight.requires_grad = False  # saves the dense update of 30,000 rows
    return model


class Reader(nn.Module):
    """Word pieces → cue tags and, per word, what the pair head needs of it."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.encoder = encoder(folder)
        size = self.encoder.config.hidden_size
        self.features = nn.Embedding(FEATURES, size)
        nn.init.zeros_(self.features.weight)  # MiniLM is uncased: case, digits and quotation marks are learnt on top
        self.drop = nn.Dropout(0.1)
        self.cues = nn.Linear(size, CUE_TAGS)
        self.outer = nn.Linear(size, 2 * ROLES - 1)  # helps the encoder to learn; not shipped
        self.as_word = nn.Linear(size, WIDTH)
        self.as_cue = nn.Linear(size, WIDTH)
        self.pairs = Pairs()

    def words(self, ids: Tensor, mask: Tensor, features: Tensor, positions: Tensor) -> Tensor:
        """Encode pieces [B, L]; return one vector per word [B, W, H], that of its first piece."""
        embedded = self.encoder.get_input_embeddings()(ids) + self.features(features)
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        index = positions.unsqueeze(-1).expand(-1, -1, hidden.shape[-1])
        return self.drop(torch.gather(hidden, 1, index))


class Pairs(nn.Module):
    """(cue, word) pairs → the word's role for that cue."""

    def __init__(self) -> None:
        super().__init__()
        self.places = nn.Embedding(PLACES, WIDTH)
        nn.init.normal_(self.places.weight, std=0.02)
        self.near = nn.Conv1d(WIDTH, WIDTH, 5, padding=2)
        self.far = nn.Conv1d(WIDTH, WIDTH, 5, padding=6, dilation=3)
        self.roles = nn.Linear(WIDTH, ROLES)

    def forward(self, words: Tensor, cues: Tensor, places: Tensor, real: Tensor | None = None) -> Tensor:
        """Score words [N, W, D] for cues [N, D] standing at places [N, W]; return logits [N, W, 4].

        `real` [N, W] is 0 at padding, which the convolutions must see as the end of the window.
        """
        pairs = nn.functional.gelu(words + cues.unsqueeze(1) + self.places(places)) + words * cues.unsqueeze(1)
        x = (pairs if real is None else pairs * real.unsqueeze(-1)).transpose(1, 2)
        x = x + nn.functional.gelu(self.near(x))
        x = x + nn.functional.gelu(self.far(x))
        return self.roles(x.transpose(1, 2))


@dataclass(frozen=True, slots=True)
class Losses:
    """Mean losses of one batch."""

    cues: Tensor
    outer: Tensor
    roles: Tensor

    @property
    def total(self) -> Tensor:
        """Weighted sum; the outermost tags only help."""
        return self.cues + 0.3 * self.outer + self.roles


def losses(net: Reader, batch: dict[str, Tensor]) -> Losses:
    """Compute the losses of one batch (see `dataset.collate`)."""
    words = net.words(batch["ids"], batch["mask"], batch["features"], batch["positions"])
    tags, outer = net.cues(words).float(), net.outer(words).float()
    row, cue = batch["row"], batch["cue"]
    real = (batch["outer"][row] >= 0).to(words.dtype)
    roles = net.pairs(net.as_word(words)[row], net.as_cue(words)[row, cue], batch["places"], real).float()
    ce = nn.functional.cross_entropy
    by_tag = ce(tags.reshape(-1, CUE_TAGS), batch["tags"].reshape(-1), ignore_index=-100, reduction="sum")
    by_word = ce(roles.reshape(-1, ROLES), batch["roles"].reshape(-1), ignore_index=-100, reduction="sum")
    return Losses(
        by_tag / (CUE_SCALE * len(tags)),
        ce(outer.reshape(-1, 2 * ROLES - 1), batch["outer"].reshape(-1), ignore_index=-100),
        by_word / (ROLE_SCALE * max(1, len(row))),
    )
