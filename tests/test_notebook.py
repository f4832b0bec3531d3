"""A document in a real notebook: its kernel shows the page, in a frame of its own."""

from __future__ import annotations

import html

import pytest

from tests.faults import fault

nbformat = pytest.importorskip("nbformat", reason="needs nbclient and ipykernel")
nbclient = pytest.importorskip("nbclient", reason="needs nbclient and ipykernel")
pytest.importorskip("ipykernel", reason="needs nbclient and ipykernel")
# The kernel's sockets and event loop are nbclient's to end.
pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

DOCUMENT = "document = annotate.annotate('“No,” said Mayor Ann Lee.', model={!r})\ndocument"
FRAME = "document.to_frame()[['source', 'text']]"


@fault("trial-R10")
def test_a_document_and_its_frame_show_themselves_in_a_notebook(pipeline_folder):
    cells = ["import annotate", DOCUMENT.format(pipeline_folder), FRAME]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(c) for c in cells])
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "", "language": "python"}
    nbclient.NotebookClient(notebook, timeout=300, kernel_name="python3").execute()
    (document,), (frame,) = (cell.outputs for cell in notebook.cells[1:])
    page = document["data"]["text/html"]
    assert page.startswith("<iframe srcdoc=")
    assert html.escape("<title>") in page
    assert "Ann Lee" in page
    assert "Ann Lee" in frame["data"]["text/html"]
