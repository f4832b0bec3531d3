"""Whether a text is in English."""

from __future__ import annotations

import pytest

from annotate.reading.text import read_text

SENTENCES = {
    "German": "Der Minister sagte am Dienstag, man werde die Brücke bald wieder öffnen. ",
    "French": "Le ministre a dit mardi que le pont serait rouvert dans la semaine. ",
    "Norwegian": "Ministeren sier at de vil åpne broen for biler i neste uke. ",
    "Arabic": "قال الوزير يوم الثلاثاء إن الجسر سيفتح قريبا. ",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_other_languages_are_noticed(language: str) -> None:
    assert not read_text(SENTENCES[language] * 10).english


@pytest.mark.parametrize(
    "text",
    [
        "The minister said on Tuesday that the bridge would soon be open to cars. " * 10,
        "Mayor: ‘Le pont est fermé’, and the bridge may stay closed, he told Le Courrier. " * 10,
        SENTENCES["German"] * 2,  # too short to tell
        "",
    ],
)
def test_english_and_short_texts_are_english(text: str) -> None:
    assert read_text(text).english
