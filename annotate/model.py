"""Where the trained pipeline lies: inside an installed wheel, or beside the package."""

from __future__ import annotations

from pathlib import Path

from annotate.errors import ModelError

_PACKAGE = Path(__file__).resolve().parent


def model_folder() -> Path:
    """The folder of the pipeline that ships with annotate.

    Raises ModelError when neither the wheel's copy nor `models/news` is there.
    """
    for folder in (_PACKAGE / "model_news", _PACKAGE.parent / "models" / "news"):
        if (folder / "config.cfg").is_file():
            return folder
    raise ModelError(
        str(_PACKAGE.parent / "models" / "news"),
        "the trained pipeline is missing",
        "reinstall annotate-news, or name a pipeline with --model",
    )
