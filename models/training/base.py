"""Finds the base encoder: a local folder, or a name on the Hugging Face hub."""

from __future__ import annotations

from pathlib import Path

FILES = ("config.json", "model.safetensors", "tokenizer.json")


def find_base(name: str) -> Path:
    """The folder that holds the base's config.json, model.safetensors and tokenizer.json."""
    folder = Path(name)
    if not folder.is_dir():
        from huggingface_hub import snapshot_download

        folder = Path(snapshot_download(name, allow_patterns=list(FILES)))
    missing = [file for file in FILES if not (folder / file).is_file()]
    if missing:
        raise SystemExit(f"{folder}: {', '.join(missing)} missing (name a BERT with safetensors)")
    return folder
