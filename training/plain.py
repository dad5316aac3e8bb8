"""The trained encoder written out plainly for export: one window, no padding, so no mask and no batch.

The same numbers as the encoder it is built from; a fifth of the time went into masks that hid nothing.
"""

import torch
from torch import Tensor, nn


class Rows(nn.Module):
    """An embedding in int8 with one scale a row: with one scale for all, small rows are rounded away."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(1).clamp(min=1e-8) / 127
        self.register_buffer("rows", (weight / scale[:, None]).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        """Look up."""
        return self.rows[ids].float() * self.scale[ids].unsqueeze(-1)


class Layer(nn.Module):
    """One layer of BERT (Devlin et al. 2019) on words [L, H]; queries, keys and values in one multiplication."""

    def __init__(self, layer: nn.Module, heads: int) -> None:
        super().__init__()
        own = layer.attention.self
        self.heads, self.size = heads, own.query.out_features // heads
        self.qkv = _joined(own.query, own.key, own.value, self.size**-0.5)
        self.out, self.after_attention = layer.attention.output.dense, layer.attention.output.LayerNorm
        self.wide, self.narrow = layer.intermediate.dense, layer.output.dense
        self.after_layer = layer.output.LayerNorm

    def forward(self, x: Tensor) -> Tensor:
        """Attend, then think."""
        query, key, value = self.qkv(x).view(-1, 3, self.heads, self.size).permute(1, 2, 0, 3)
        seen = torch.softmax(query @ key.transpose(1, 2), dim=-1) @ value
        x = self.after_attention(x + self.out(seen.transpose(0, 1).reshape(-1, self.heads * self.size)))
        return self.after_layer(x + self.narrow(nn.functional.gelu(self.wide(x))))


def _joined(query: nn.Linear, key: nn.Linear, value: nn.Linear, scale: float) -> nn.Linear:
    """Join three layers into one; the attention's scale is multiplied into the queries."""
    out = nn.Linear(query.in_features, 3 * query.out_features)
    out.weight = nn.Parameter(torch.cat([query.weight * scale, key.weight, value.weight]).detach())
    out.bias = nn.Parameter(torch.cat([query.bias * scale, key.bias, value.bias]).detach())
    return out


class Plain(nn.Module):
    """The encoder on one window: pieces [L] and their features [L] → one vector per piece [L, H]."""

    def __init__(self, encoder: nn.Module, features: nn.Embedding) -> None:
        super().__init__()
        given = encoder.embeddings
        self.rows, self.features, self.norm = Rows(given.word_embeddings.weight.detach()), features, given.LayerNorm
        standing = given.position_embeddings.weight + given.token_type_embeddings.weight[0]
        self.register_buffer("standing", standing.detach())
        self.layers = nn.ModuleList(Layer(x, encoder.config.num_attention_heads) for x in encoder.encoder.layer)

    def forward(self, ids: Tensor, features: Tensor) -> Tensor:
        """Encode."""
        x = self.norm(self.rows(ids) + self.features(features) + self.standing[: ids.shape[0]])
        for layer in self.layers:
            x = layer(x)
        return x
