"""Sixteen-bit sums, where a machine has them."""

from __future__ import annotations

from functools import cache

import torch


@cache
def has_half(device: str) -> bool:
    """Whether `device` ("cpu", "cuda") multiplies bfloat16 faster than float32.

    A CPU without AVX-512 BF16 only imitates it, at a third of the speed.
    """
    return device != "cpu" or bool(torch.cpu.get_capabilities().get("avx512_bf16"))


def half_precision(device: str) -> torch.autocast:
    """The context in which a network runs in bfloat16, or as it is where that is no faster."""
    return torch.autocast(device, dtype=torch.bfloat16, enabled=has_half(device))
