"""The warning that a text is not in English."""

from __future__ import annotations

import pytest

from annotate.components.encoder.language import NOT_ENGLISH, foreign

SENTENCES = {
    "German": "Der Minister sagte am Dienstag, man werde die Brücke bald wieder öffnen. ",
    "French": "Le ministre a dit mardi que le pont serait rouvert dans la semaine. ",
    "Norwegian": "Ministeren sier at de vil åpne broen for biler i neste uke. ",
    "Arabic": "قال الوزير يوم الثلاثاء إن الجسر سيفتح قريبا. ",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_other_languages_are_warned_of(language: str) -> None:
    (warning,) = foreign(SENTENCES[language] * 10)
    assert (warning["code"], warning["span"]) == (NOT_ENGLISH, None)


@pytest.mark.parametrize(
    "text",
    [
        "The minister said on Tuesday that the bridge would soon be open to cars. " * 10,
        "Mayor: ‘Le pont est fermé’, and the bridge may stay closed, he told Le Courrier. " * 10,
        SENTENCES["German"] * 2,  # too short to tell
        "",
    ],
)
def test_english_and_short_texts_are_not(text: str) -> None:
    assert foreign(text) == []
