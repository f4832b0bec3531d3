"""Runs the rules of the working directory's tree over frozen findings, without the encoder.

`changes` hands this file's text to an interpreter (``python -c``) that stands in another version
of the tree, so it imports nothing but what every version has. Arguments: a JSONL file of
``[text, findings]``, the file to write one document a line to, and a pipeline's folder or "".
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from annotate.collect import collect
from annotate.pipeline import load, to_doc
from annotate.reading.text import read_text


def main(source: str, target: str, model: str) -> None:
    """Write the documents of the texts in `source` to `target`."""
    nlp = load(model or Path("models/news"))
    with open(source, encoding="utf-8") as lines, open(target, "w", encoding="utf-8") as out:
        for line in lines:
            text, findings = json.loads(line)
            doc = to_doc(nlp, read_text(text))
            doc._.news_findings = findings
            for name, component in nlp.pipeline:
                doc = doc if name == "news_encoder" else component(doc)
            out.write(collect(doc, nlp).model_dump_json() + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
