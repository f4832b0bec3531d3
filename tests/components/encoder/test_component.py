"""The encoder as a spaCy component: its settings, and its warning."""

from __future__ import annotations

import json

import pytest
import spacy
from spacy.tokens import Doc

from annotate.components.encoder import NewsEncoder, Settings
from annotate.components.records import Findings, register_extensions
from annotate.errors import PipelineError
from annotate.model import model_folder

ENGLISH = "The minister said on Tuesday that the bridge would soon be open to cars. " * 10
GERMAN = "Der Minister sagte am Dienstag, man werde die Brücke bald wieder öffnen. " * 10


class Silent:
    """A reader that finds nothing."""

    def read(self, text: str, convention: str) -> Findings:
        return Findings(statements=[], entities=[])


@pytest.mark.parametrize(
    ("text", "codes"),
    [pytest.param(ENGLISH, [], id="English"), pytest.param(GERMAN, ["not-english"], id="German")],
)
def test_a_text_that_is_not_english_is_warned_of(
    monkeypatch: pytest.MonkeyPatch, text: str, codes: list[str]
) -> None:
    register_extensions()
    monkeypatch.setattr(NewsEncoder, "reader", Silent())
    doc: Doc = NewsEncoder()(spacy.blank("en").make_doc(text))
    assert [warning["code"] for warning in doc._.news_warnings] == codes


def test_thresholds_are_config_of_the_factory() -> None:
    nlp = spacy.blank("en")
    encoder = nlp.add_pipe("news_encoder", config={"cue": 0.9, "entity": 0.8, "keep": 0.7})
    settings, calibrations = encoder.reader.settings, encoder.reader.calibrations
    assert (settings.cue, settings.entity) == (0.9, 0.8)
    assert {calibration.keep for calibration in calibrations.values()} == {0.7}
    assert nlp.get_pipe_config("news_encoder")["keep"] == 0.7


def test_without_config_thresholds_are_those_fitted() -> None:
    encoder = spacy.blank("en").add_pipe("news_encoder")
    fitted = json.loads((model_folder() / "news_encoder" / "decoding.json").read_text("utf-8"))
    assert encoder.reader.settings == Settings(**fitted["settings"])
    keeps = {name: calibration.keep for name, calibration in encoder.reader.calibrations.items()}
    assert keeps == {name: calibration["keep"] for name, calibration in fitted["judges"].items()}


@pytest.mark.parametrize(
    ("config", "fault"),
    [
        ({"keep": 1.5}, r"news_encoder.keep: 1.5 is no chance \(give a number from 0 to 1\)"),
        ({"convention": "new"}, r"news_encoder.convention: no convention is called 'new'"),
    ],
)
def test_settings_out_of_range_are_an_error_with_a_remedy(
    config: dict[str, object], fault: str
) -> None:
    with pytest.raises(PipelineError, match=fault):
        spacy.blank("en").add_pipe("news_encoder", config=config)
