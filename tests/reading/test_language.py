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
        pytest.param("El alcalde dijo que el puente sobre el río seguirá cerrado.", id="Spanish"),
        pytest.param("Le maire a dit que le pont sur la rivière est fermé.", id="French"),
        pytest.param(
            "Die Stadt will die Brücke für den Verkehr sperren, weil sie nicht sicher ist.",
            id="German",
        ),
        pytest.param("Il sindaco ha detto che il ponte sul fiume non riapre.", id="Italian"),
        pytest.param(
            "O prefeito da cidade disse que a ponte não abre e que os carros esperam.",
            id="Portuguese",
        ),
        pytest.param(
            "De brug zal niet opengaan voor het verkeer, zei een minister met klem.", id="Dutch"
        ),
        pytest.param("Ministern säger att bron ska öppnas och inte rivas.", id="Swedish"),
    ],
)
def test_a_few_sentences_in_latin_script_are_noticed(text: str) -> None:
    assert not read_text(text).english


@pytest.mark.parametrize(
    "text",
    [
        "市长托马斯·布兰特周二表示，这座大桥是安全的。“没有裂缝，”他补充道。工程师警告说，大桥可能在冬季关闭。",
        "市長は火曜日、橋は安全だと述べた。「ひび割れはない」と付け加え、冬には閉鎖される恐れがあると語った。",
        SENTENCES["Arabic"] * 2,
    ],
)
def test_a_few_sentences_in_another_script_are_noticed(text: str) -> None:
    assert not read_text(text).english
    assert read_text(f"The mayor said: {text[:30]}").english


@pytest.mark.parametrize(
    "text",
    [
        "The minister said on Tuesday that the bridge would soon be open to cars. " * 10,
        "Mayor: ‘Le pont est fermé’, and the bridge may stay closed, he told Le Courrier. " * 10,
        "Der Minister sagte: Nein.",  # too short to tell
        "El Salvador beat Los Angeles; Le Mans, Las Vegas and Der Spiegel’s eleven lost.",
        "“La vie est belle et les jours sont longs,” he said, and the singer agreed that it was.",
        "",
    ],
)
def test_english_and_short_texts_are_english(text: str) -> None:
    assert read_text(text).english
