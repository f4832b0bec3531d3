"""The values of `why` and the codes of errors, which the schema lists."""

from __future__ import annotations

from annotate.explain import plain


def reason_page(term: str) -> str | None:
    """What a value of `why` or an error's code means, or None; `term` as `plain` writes it."""
    term = next((value for value in _all() if plain(value) == term), term)
    lines = [f"- {where} `{term}`: {about}" for where, about in _all().get(term, [])]
    return f"# {term}\n\n" + "\n".join(lines) + "\n" if lines else None


def reasons() -> dict[str, list[str]]:
    """The terms that `reason_page` knows, by what they are."""
    return {name: list(values) for name, values in _lists().items()}


def _lists() -> dict[str, dict[str, str]]:
    from annotate.schema import ATTRIBUTION_REASONS, ERROR_CODES, SPEAKER_REASONS

    return {
        "why of a statement": ATTRIBUTION_REASONS,
        "why of a speaker": SPEAKER_REASONS,
        "code of an error": ERROR_CODES,
    }


def _all() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for name, values in _lists().items():
        for value, about in values.items():
            found.setdefault(value, []).append((name, about))
    return found
