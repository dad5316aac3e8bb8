"""SmoothQuant (Xiao et al., ICML 2023): move the outliers of activations into the weights before both become int8.

Dynamic int8 has one scale for all activations that enter a multiplication; a few channels with large values leave
little room for the others. Dividing a channel by s and multiplying the weights that read it by s changes nothing in
float.
"""

from collections.abc import Iterable

import torch
from torch import Tensor, nn

STRENGTH = 0.8
"""Alpha of the paper: the share of the difficulty that goes to the weights; .5 to 1 were tried, on training text."""


class Smoothed(nn.Module):
    """A linear layer whose input channels are divided by `scale` first."""

    def __init__(self, linear: nn.Linear, scale: Tensor) -> None:
        super().__init__()
        self.linear = nn.Linear(linear.in_features, linear.out_features)
        self.linear.weight = nn.Parameter(linear.weight.detach() * scale)
        self.linear.bias = nn.Parameter(linear.bias.detach())
        self.register_buffer("inverse", 1 / scale)

    def forward(self, x: Tensor) -> Tensor:
        """Divide, then multiply."""
        return self.linear(x * self.inverse)


def smooth(encoder: nn.Module, runs: Iterable[None]) -> None:
    """Replace every linear layer of an encoder; consuming `runs` must pass typical text through it."""
    linears = {name: part for name, part in encoder.named_modules() if isinstance(part, nn.Linear)}
    largest: dict[str, Tensor] = {}

    def watch(name: str) -> object:
        def hook(_: nn.Module, given: tuple[Tensor, ...]) -> None:
            seen = given[0].detach().abs().flatten(0, -2).amax(0)
            largest[name] = torch.maximum(largest[name], seen) if name in largest else seen

        return linears[name].register_forward_pre_hook(hook)

    hooks = [watch(name) for name in linears]
    for _ in runs:
        pass
    for hook in hooks:
        hook.remove()
    for name, linear in linears.items():
        weights = linear.weight.detach().abs().amax(0).clamp(min=1e-5)
        scale = largest[name].clamp(min=1e-5) ** STRENGTH / weights ** (1 - STRENGTH)
        _replace(encoder, name, Smoothed(linear, scale))


def _replace(model: nn.Module, name: str, part: nn.Module) -> None:
    *path, last = name.split(".")
    for step in path:
        model = getattr(model, step)
    setattr(model, last, part)
