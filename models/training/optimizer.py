"""The optimiser of a stage, and how its rate rises and falls."""

from __future__ import annotations

from typing import Any

from torch import Tensor
from torch.optim import AdamW
from torch.optim.lr_scheduler import OneCycleLR

from models.training.network import Network

# What the base encoder lacks, and so starts from nothing.
FRESH = ("hidden", "flat", "paired", "features", "conventions", "distances")


def one_cycle(
    network: Network, total: int, settings: dict[str, Any], defaults: dict[str, Any]
) -> tuple[AdamW, OneCycleLR]:
    """AdamW over what is trained, with one cycle of `total` steps.

    What is fresh learns `head_factor` times as fast. A stage's settings go before the defaults.
    """
    heads: list[Tensor] = []
    body: list[Tensor] = []
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            (heads if name.startswith(FRESH) else body).append(parameter)
    rate = settings.get("rate", defaults["rate"])
    factor = settings.get("head_factor", 1.0 if "from" in settings else defaults["head_factor"])
    groups = [{"params": body, "lr": rate}, {"params": heads, "lr": rate * factor}]
    optimizer = AdamW(groups, weight_decay=defaults["weight_decay"], fused=True)
    schedule = OneCycleLR(
        optimizer,
        [g["lr"] for g in groups],
        total_steps=max(total, 2) + 1,
        pct_start=defaults["warmup"],
        anneal_strategy="linear",
        cycle_momentum=False,
    )
    return optimizer, schedule
