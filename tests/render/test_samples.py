import importlib.util
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.render.conftest import ARTICLES

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.mark.parametrize("name", ARTICLES)
def test_marked_article_is_the_sample(articles, name):
    assert articles[name].text == (SAMPLES / f"{name}.txt").read_text(encoding="utf-8")


def test_every_sample_is_in_the_readme():
    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")
    assert [p.name for p in SAMPLES.glob("*.txt") if f"`{p.name}`" not in readme] == []


def test_picture_is_svg_of_the_report_and_fetches_nothing(articles):
    spec = importlib.util.spec_from_file_location("picture", SAMPLES / "picture.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    svg = module.picture(articles["harbour-bridge"])
    root = ET.fromstring(svg)
    shown = "".join(root.itertext()).replace("\xa0", " ")
    assert "WHO SAID WHAT" in shown
    assert "url(http" not in svg.replace("&", "")
    assert 'url("' not in svg
