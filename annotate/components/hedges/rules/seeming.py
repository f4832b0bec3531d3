"""Epistemic cues of what seems so: how it looks, sounds and what evidence suggests."""

from __future__ import annotations

from annotate.components.hedges.rules.rule import ADVERB, QUALITY, Rule
from annotate.lexicon.alternations import TO_BE, WILL

SEEMING = (
    Rule("apparently", "epistemic", "apparently seemingly evidently ostensibly", scope=ADVERB),
    Rule(
        "apparent",
        "epistemic",
        "apparent",
        scope=QUALITY,
        not_before=rf"\b(?:no|became|become|readily|immediately|painfully|more|{TO_BE}) $",
    ),
    Rule("seem", "epistemic", "seem seems seemed seeming"),
    # Somebody who appears in court, on a stage or in a picture is there.
    Rule(
        "appear",
        "epistemic",
        "appear appears appeared appearing",
        after=r" (?!(?:in|on|at|before|as|via|alongside|opposite|with|by|under|for|from|near|next"
        r"|last|low|this|the|an?|to|and|or|but|there|here|again|twice|once|daily|weekly|early"
        r"|late|briefly"
        r"|when|where|around|during|after|between|among|every|only|just|regularly|first|if|while"
        r"|without|outside|inside|together|publicly|online|alone|live|not)\b)[a-z]",
        not_before=r"\b(?:to|who has|scheduled to|due to) $",
    ),
    Rule(
        "appear-to",
        "epistemic",
        "appear appears appeared appearing",
        after=r" to \w",
        not_before=r"\b(?:to) $",
    ),
    # A study or a sign suggests; a person who suggests proposes.
    Rule(
        "suggest",
        "epistemic",
        "suggest suggests suggested suggesting",
        before=r"\b(?:evidence|stud(?:y|ies)|research|data|polls?|surveys?|figures?|results?|model"
        r"|leaks?|emails?|messages?|records?|documents?|analysis|findings?|tests?|images?"
        r"|photos?|footage|signs?|reports?|estimates?|information|projections?"
        r"|samples?|trends?|experiments?|scans?|history|theory|indications?|models|rumou?rs"
        r"|investigations?|remarks|indicators|projection|school of thought|activity"
        r"|statistics|specifications|measures|numbers|outlook|interviews|patterns?|speculation"
        r"|polling|readings?|recordings?|testimony|calculations|simulations)\b[^.!?;]*$"
        r"|(?:^|[.;,”\"] ?)\W*(?:this|that|which|all of which) $|\w which $",
        not_before=r"\b(?:continued?|and|not|wrong|outrageous|absurd|ridiculous) to $",
    ),
    Rule(
        "it-seems",
        "epistemic",
        "it",
        rest=r" (?:appears|appeared|seems|seemed)\b",
        after=r" that\b|,",
    ),
    Rule(
        "look-like",
        "epistemic",
        "look looks looked",
        rest=r" (?:(?:like|set|poised|likely|certain|as if|as though)(?: to\b)?"
        r"|to(?= (?:be|have)\b))",
        not_before=rf"\b(?:you|{WILL}|should|may|make it|made it|team to|\w+ to) $"
        r"|\bwhat\b[^.!?;,]*$",
        # What resembles something is no doubt: "looked like a demon".
        not_after=r" (?:any|an? (?!hell|lot)|the kind|(?-i:[A-Z])\w+\b|[“\"‘#])|[.?:]| before\b",
    ),
)
