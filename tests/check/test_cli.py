"""`annotate check` as a command: what it prints in each format, exit codes, baseline, inputs."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest

from annotate.check.report import CheckReport
from annotate.check.rules import RULES
from annotate.schema import report_schema

HOOKS = Path(__file__).parents[2] / ".pre-commit-hooks.yaml"

# With the small pipeline: a quotation without a speaker in line 3, and an unverified claim.
POOL = 'Pool shut\n\n"It leaks like a sieve."\n\nThe letter could not be verified.\n'
FOUND = [
    "pool.txt:3:1: unattributed-quotation",
    "pool.txt:5:12: unverified-claim",
]


@pytest.fixture
def desk(articles: Path) -> Path:
    (articles / "pool.txt").write_text(POOL, encoding="utf-8")
    (articles / "calm.txt").write_text("Calm\n\nThe sea was calm on Monday.\n", encoding="utf-8")
    return articles


def places(out: str) -> list[str]:
    return [" ".join(line.split(" ")[:2]) for line in out.splitlines()]


def test_a_line_each_and_exit_1(run, desk):
    ran = run("check", "pool.txt", "calm.txt")
    assert (ran.code, ran.err) == (1, "")
    assert places(ran.out) == FOUND


def test_nothing_found_is_exit_0_and_no_line(run, desk):
    assert run("check", "calm.txt") == run("check", "calm.txt", "--fail-on", "info")
    assert (run("check", "calm.txt").code, run("check", "calm.txt").out) == (0, "")


@pytest.mark.parametrize(
    ("level", "code"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)]
)
def test_fail_on(run, desk, level, code):
    ran = run("check", "pool.txt", "--fail-on", level)
    assert (ran.code, places(ran.out)) == (code, FOUND)


def test_select_and_ignore(run, desk):
    assert places(run("check", "pool.txt", "--select", "unverified-claim").out) == FOUND[1:]
    both = run("check", "pool.txt", "--select", "unverified-claim,unattributed-quotation")
    assert places(both.out) == FOUND
    none = run("check", "pool.txt", "--ignore", "unverified-claim unattributed-quotation")
    assert (none.code, none.out) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--select", "unverified-claims", "pool.txt"], "did you mean 'unverified-claim'?"),
        (["--select", "quotation-differs", "pool.txt"], "give --against TRANSCRIPT"),
        (["--fail-on", "warn", "pool.txt"], "'warning'"),
        (["--against", "no.txt", "pool.txt"], "no.txt: no such file"),
        (["--baseline", "no.json", "pool.txt"], "no.json: no such file"),
        (["--baseline", "pool.txt", "pool.txt"], "annotate check --format json"),
        (["--json", "-f", "sarif", "pool.txt"], "contradict"),
        (["-o", "no/such/x.sarif", "pool.txt"], "its directory does not exist"),
        (["--encoding", "klingon", "pool.txt"], "klingon"),
    ],
)
def test_errors_are_exit_2(run, desk, arguments, says):
    ran = run("check", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert says in ran.err


def test_a_bad_input_never_stops_the_rest(run, desk):
    ran = run("check", "no.txt", "pool.txt")
    assert (ran.code, places(ran.out)) == (2, FOUND)
    assert ran.err == "annotate: no.txt: no such file or directory (check the path)\n"


def test_json_fits_its_schema_and_holds_the_places(run, desk):
    report = CheckReport.model_validate_json(run("check", "pool.txt", "calm.txt", "--json").out)
    assert (report.articles, report.by_level) == (2, {"warning": 2})
    first = report.findings[0]
    assert (first.line, first.column, first.end_line) == (3, 1, 3)
    assert POOL[first.span.start : first.span.end] == first.span.text
    assert json.loads(run("check", "--schema").out) == report_schema(CheckReport, "check")
    failed = CheckReport.model_validate_json(run("check", "no.txt", "--json").out)
    assert "no.txt" in failed.errors[0].message


def test_a_baseline_leaves_out_what_is_known_wherever_it_stands(run, desk):
    run("check", "pool.txt", "--json", "-o", "known.json")
    assert run("check", "pool.txt", "--baseline", "known.json").out == ""
    moved = "A new first line.\n\n" + POOL
    Path("pool.txt").write_text(moved)
    ran = run("check", "pool.txt", "--baseline", "known.json")
    assert (ran.code, ran.out) == (0, "")
    Path("pool.txt").write_text(moved + "\nThe letter could not be verified.\n")
    ran = run("check", "pool.txt", "--baseline", "known.json")
    assert (ran.code, places(ran.out)) == (1, ["pool.txt:9:12: unverified-claim"])


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ([], "1 article checked, 2 findings at warning or above"),
        (["--fail-on", "never"], "1 article checked, 2 findings"),
        (["--fail-on", "error"], "1 article checked, 0 findings at error or above"),
        (
            ["--baseline", "known.json"],
            "1 article checked, 0 new findings at warning or above (1 more in known.json)",
        ),
        (
            ["--baseline", "known.json", "--fail-on", "error"],
            "1 article checked, 0 new findings at error or above",
        ),
    ],
)
def test_on_a_terminal_it_ends_with_what_counts(run, desk, monkeypatch, options, says):
    run("check", "pool.txt", "--ignore", "unverified-claim", "--json", "-o", "known.json")
    monkeypatch.setattr("annotate.check.run.on_terminal", lambda: True)
    ignored = ["--ignore", "unverified-claim"] if "--baseline" in options else []
    assert run("check", "pool.txt", *options, *ignored).err == f"annotate: {says}\n"


def test_findings_are_checked_without_annotating_again(run, desk):
    run("pool.txt", "calm.txt", "-f", "jsonl", "-o", "found.jsonl", "--with-text")
    Path("pool.txt").unlink()
    assert places(run("check", "found.jsonl").out) == FOUND


@pytest.mark.parametrize("kind", ["attributions", "speakers", "hedges", "warnings"])
def test_findings_of_one_kind_alone_are_not_checked_as_if_they_were_all(run, desk, kind):
    run("pool.txt", "calm.txt", "-f", "jsonl", "-o", "found.jsonl", "--only", kind)
    for command in (["check", "found.jsonl"], ["stats", "found.jsonl"]):
        ran = run(*command)
        assert ran.code == 2
        assert "they were not asked for (annotate it again without --only)" in ran.err
    run("pool.txt", "-f", "jsonl", "-o", "one.jsonl", "--only", kind)
    ran = run("diff", "one.jsonl", "pool.txt")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("annotate: pool.txt: holds no ")


def test_the_one_document_of_json_is_checked_and_counted(run, desk):
    """`--json` writes it over many lines, of which none is a document."""
    run("pool.txt", "--with-text", "-o", "found.json")
    assert places(run("check", "found.json").out) == FOUND
    ran = run("stats", "found.json")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("1 article, 13 words\n1 statement: ")
    Path("cut.json").write_text(Path("found.json").read_text()[:-10])
    ran = run("stats", "cut.json")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith("annotate: cut.json: not JSON: ")


def test_findings_without_text_take_it_from_the_file_while_it_is_the_same(run, desk):
    run("pool.txt", "-f", "jsonl", "-o", "found.jsonl")
    assert places(run("check", "found.jsonl").out) == FOUND
    Path("pool.txt").write_text("Another text.")
    ran = run("check", "found.jsonl")
    assert [line.split()[:2] for line in ran.out.splitlines()] == [
        ["pool.txt@11:", "unattributed-quotation"],
        ["pool.txt@48:", "unverified-claim"],
    ]
    assert "no text, so not checked" in ran.err
    assert "--with-text" in ran.err


def test_a_line_that_is_no_document_is_an_error_and_the_rest_is_checked(run, desk):
    run("pool.txt", "-f", "jsonl", "-o", "found.jsonl", "--with-text")
    lines = Path("found.jsonl").read_text()
    Path("found.jsonl").write_text(lines + '{"a": 1}\nnot json\n')
    ran = run("check", "found.jsonl")
    assert (ran.code, places(ran.out)) == (2, FOUND)
    assert [line.split(": ")[1] for line in ran.err.splitlines()] == [
        "found.jsonl#2",
        "found.jsonl#3",
    ]


def test_against_a_transcript(run, desk):
    Path("spoken.txt").write_text("CHAIR: Yes?\nLEE: It leaks like a basket, I tell you.\n")
    Path("pool.txt").write_text('"It leaks like a sieve, I tell you," said Ann Lee.\n')
    ran = run("check", "pool.txt", "--against", "spoken.txt", "--fail-on", "error")
    assert ran.code == 1
    assert "quotation-differs" in ran.out
    assert "“It leaks like a basket, I tell you”" in ran.out
    Path("pool.txt").write_text('"It leaks like a basket, I tell you," said Ann Lee.\n')
    assert run("check", "pool.txt", "--against", "spoken.txt", "--fail-on", "error").code == 0


def test_a_file_whose_name_has_a_number_sign_is_no_record_of_another(run, desk):
    Path("pool #5.txt").write_text(POOL)
    ran = run("check", "pool #5.txt", "-f", "github")
    assert ran.out.count("file=pool #5.txt,line=") == 2
    ran = run("check", "pool #5.txt", "-f", "sarif")
    (run_,) = json.loads(ran.out)["runs"]
    place = run_["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "pool%20%235.txt"
    assert place["region"]["startLine"] == 3


def test_lines_of_a_text_that_was_taken_out_of_a_file_are_not_told_as_the_files(run, desk):
    """A record's third line is not line 3 of the file: code hosts would mark another record."""
    Path("pools.jsonl").write_text(json.dumps({"id": "a", "text": POOL}) + "\n")
    first = run("check", "pools.jsonl", "-f", "github").out.splitlines()[0]
    assert first.startswith("::warning file=pools.jsonl,title=unattributed-quotation%3A ")
    assert first.endswith("(line 3 of the text)")
    (run_,) = json.loads(run("check", "pools.jsonl", "-f", "sarif").out)["runs"]
    assert run_["results"][0]["message"]["text"].endswith("(line 3 of the text)")
    place = run_["results"][0]["locations"][0]["physicalLocation"]
    assert place == {"artifactLocation": {"uri": "pools.jsonl"}}


CAPTIONS = (
    "1\n00:00:01,000 --> 00:00:03,000\nLEE: It leaks like\n\n"
    "2\n00:00:03,500 --> 00:00:06,000\na basket, I tell you.\n"
)


@pytest.mark.parametrize(
    ("name", "spoken"),
    [
        ("spoken.srt", CAPTIONS.encode()),
        ("spoken.txt", CAPTIONS.encode()),
        ("spoken.srt.gz", gzip.compress(CAPTIONS.encode())),
        ("spoken.eml", b"Subject: Talk\n\nLEE: It leaks like =\na basket, I tell you.\n"),
        ("spoken.md", b"**LEE:** It leaks like a *basket*, I tell you.\n"),
    ],
    ids=["subtitles", "subtitles as text", "gzipped", "mail", "markdown"],
)
def test_a_transcript_may_have_any_format_of_an_article(run, desk, name, spoken):
    if name.endswith(".eml"):
        spoken = b"MIME-Version: 1.0\nContent-Transfer-Encoding: quoted-printable\n" + spoken
    Path(name).write_bytes(spoken)
    Path("pool.txt").write_text('"It leaks like a basket, I tell you," said Ann Lee.\n')
    select = ["--select", "quotation-differs,quotation-not-found"]
    ran = run("check", "pool.txt", "--against", name, *select)
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    Path("pool.txt").write_text('"It leaks like a sieve, I tell you," said Ann Lee.\n')
    ran = run("check", "pool.txt", "--against", name, *select)
    assert (ran.code, ran.out.split()[1]) == (1, "quotation-differs")


def test_the_configuration_chooses_rules_and_options_go_before_it(run, desk):
    Path("annotate.toml").write_text('[check]\nignore = ["unverified-claim"]\nfail-on = "error"\n')
    ran = run("check", "pool.txt")
    assert (ran.code, places(ran.out)) == (0, FOUND[:1])
    assert run("check", "pool.txt", "--fail-on", "warning").code == 1
    assert places(run("check", "pool.txt", "--no-config").out) == FOUND
    Path("annotate.toml").write_text('[check]\nignore = ["no-such"]\n')
    ran = run("check", "pool.txt")
    assert (ran.code, ran.out) == (2, "")
    assert "no-such" in ran.err


def test_github_commands_are_one_line_and_escaped(run, desk):
    Path("50%, a.txt").write_text(POOL)
    lines = run("check", "50%, a.txt", "-f", "github").out.splitlines()
    assert lines[0].startswith("::warning file=50%25%2C a.txt,line=3,endLine=3,col=1,endColumn=")
    assert "title=unattributed-quotation%3A a quotation without a speaker::" in lines[0]
    assert len(lines) == 2


def test_sarif_fits_its_schema(run, desk):
    model = pytest.importorskip("pydantic_sarif.model", reason="needs pydantic-sarif: .[test]")
    more = "The union accused Lumora Foods of theft.\n\nIt could not be verified.\n"
    Path("port.txt").write_text(f"Fire shuts port\n\nThe port is shut. {more}")
    ran = run("check", "port.txt", "-f", "sarif")
    log = model.StaticAnalysisResultsFormatSarifVersion210JsonSchema.model_validate_json(ran.out)
    assert [len(result.relatedLocations or []) for result in log.runs[0].results] == [1, 0]
    ran = run("check", "pool.txt", "no.txt", "-f", "sarif")
    log = model.StaticAnalysisResultsFormatSarifVersion210JsonSchema.model_validate_json(ran.out)
    (one,) = log.runs
    assert [rule.id for rule in one.tool.driver.rules] == [rule.code for rule in RULES]
    assert [result.ruleId for result in one.results] == [line.split()[1] for line in FOUND]
    for result in one.results:
        assert one.tool.driver.rules[result.ruleIndex].id == result.ruleId
    region = one.results[0].locations[0].physicalLocation.region
    assert (region.startLine, region.startColumn) == (3, 1)
    assert POOL[region.charOffset :][: region.charLength] == '"It leaks like a sieve."'
    assert not one.invocations[0].executionSuccessful


def test_who_accuses_is_told_in_text_json_and_sarif(run, desk):
    Path("port.txt").write_text("The port is shut. The union accused Lumora Foods of theft.\n")
    says = "“Lumora Foods” is accused by “The union”, and the text has no answer"
    assert run("check", "port.txt").out == f"port.txt:1:29: unanswered-accusation {says}\n"
    (finding,) = CheckReport.model_validate_json(run("check", "port.txt", "--json").out).findings
    (by,) = finding.related
    assert (by.message, by.span.text, by.line, by.column, by.end_column) == (
        *("who accuses", "The union"),
        *(1, 19, 28),
    )
    (result,) = json.loads(run("check", "port.txt", "-f", "sarif").out)["runs"][0]["results"]
    assert result["message"]["text"] == says
    (place,) = result["relatedLocations"]
    assert place["message"]["text"] == "who accuses"
    assert place["physicalLocation"]["region"] == {
        **{"charOffset": 18, "charLength": 9},
        **{"startLine": 1, "startColumn": 19, "endLine": 1, "endColumn": 28},
    }


def test_a_baseline_of_an_earlier_release_is_read(run, desk):
    run("check", "pool.txt", "--json", "-o", "known.json")
    known = json.loads(Path("known.json").read_text())
    for finding in known["findings"]:
        del finding["related"]
    Path("known.json").write_text(json.dumps(known | {"schema_version": "1.0"}))
    assert run("check", "pool.txt", "--baseline", "known.json").out == ""


def test_standard_input_has_the_name_it_is_given(run, desk):
    ran = run("check", "-", "--stdin-filename", "draft.txt", stdin=POOL.encode())
    assert [line.split(":")[0] for line in ran.out.splitlines()] == ["draft.txt"] * 2


def test_the_pre_commit_hook_runs_the_command_and_what_it_needs(run, desk):
    """As pre-commit does: the entry's words, then the files; 1 stops the commit."""
    hook = dict(re.findall(r"^(?:- |  )(\w+): (.*)$", HOOKS.read_text(), re.MULTILINE))
    program, *words = hook["entry"].split()
    project = (HOOKS.parent / "pyproject.toml").read_text(encoding="utf-8")
    assert f"\n{program} = " in project
    assert run(*words, "pool.txt", "calm.txt").code == 1
    assert run(*words, "calm.txt").code == 0
    (extra,) = re.findall(r"\[(\w+)\]", hook["additional_dependencies"])
    assert ("html" in hook["types_or"]) is (f"\n{extra} = [" in project)


def test_all_rules_cannot_be_ignored(run, desk):
    ran = run("check", "pool.txt", "--ignore", "all")
    assert (ran.code, ran.out) == (2, "")
    assert "'--ignore': no rule 'all'" in ran.err
    Path("annotate.toml").write_text('[check]\nignore = ["all"]\n')
    assert "check: no rule 'all'" in run("check", "pool.txt").err
    Path("annotate.toml").write_text('[check]\nselect = ["all"]\n')
    assert run("check", "pool.txt").err == ""
