"""Approximate cues of degree: nearly so, or so in a way."""

from __future__ import annotations

from annotate.components.hedges.rules.rule import CLAUSE, PHRASE, Rule
from annotate.lexicon.alternations import HE, IS, THIS, TO_BE

DEGREE = (
    Rule(
        "something-of",
        "approximate",
        "something",
        rest=r" of(?= an? )",
        before=rf"\b(?:{TO_BE}|as|become|became) $",
    ),
    Rule("somewhat", "approximate", "somewhat", after=r" \w", not_before=r"^\W*$"),
    # A kind of something is a sort; before a verb or an adjective it softens.
    Rule(
        "kind-of",
        "approximate",
        "kind sort",
        rest=r" of",
        scope=CLAUSE,
        after=r"(?: a \w+ (?:thing|idea)|[.,—–]| (?:\w+(?:ed|ous|ful|ly|ing|ive|ic)|doubt|like"
        r"|hope|think|feel|felt|knew|know|sad|funny|weird|silly|crazy|hard|want)\b)",
        not_before=rf"\b(?:a|any|every|{THIS}|some|new|what|different|the|one|same|which|another"
        r"|of|all|no|first|best|worst) $|[,—–] $",
    ),
    Rule(
        "kind-of-be",
        "approximate",
        "kind sort",
        rest=r" of",
        before=rf"(?:['’](?:s|m|re)|\b(?:{IS}|just|to|but|{HE})) $",
        not_before=r"\b(?:what|which|this|that)['’]s $",
    ),
    # What is like it without being it: "in a kind of trance", "some sort of plan".
    Rule(
        "a-kind-of",
        "approximate",
        "kind sort",
        rest=r" of",
        scope=PHRASE,
        before=r"\b(?:a|some) $",
    ),
    # "Just about every billboard", but "it is not just about money".
    Rule(
        "just-about",
        "approximate",
        "just",
        rest=r" about",
        scope=PHRASE,
        after=r" (?:every|any|all|no)(?:one|body|thing|where)?\b| (?:the same|settled|enough)\b",
        not_before=r"\b(?:not|n[’']t|more than) $",
    ),
    # "It is all but over", but "all but four".
    Rule(
        "all-but",
        "approximate",
        "all",
        rest=r"(?: |-)but",
        after=r"[ -](?:dead|over|certain|impossible|gone|lost|won|done|sold|inevitable|extinct"
        r"|empty|disappear|vanish|ensure|\w+ed)\b",
    ),
    Rule("pretty-much", "approximate", "pretty more", rest=r"(?: much\b| or less\b)"),
)
