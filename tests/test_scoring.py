"""The scorer on small texts whose figures can be counted by hand."""

import json

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from models.training import evaluate
from models.training.edges import characters, same_name, same_outlet, trim
from models.training.gold import GoldError, from_json, parse_inline, read_gold
from models.training.marked import Event, Hedge, Marked, Statement
from models.training.reliability import calibration_error, reliability
from models.training.scoring import best_pairs, score_all

STORM = (
    '<s n="1">The mayor</s> <c n="1">said</c> that '
    '<q n="1" type="indirect" speaker="Ada Holt" kind="person">the storm was over</q>. '
    '"<q n="2" type="direct" speaker="Ben Ames" kind="person">It was only resting,</q>" '
    '<s n="2">he</s> <c n="2">said</c>.'
)


def figures(gold, found):
    return score_all([(parse_inline(gold), parse_inline(found))]).figures()


def test_a_perfect_answer_scores_100_everywhere():
    result = figures(STORM, STORM)
    assert {name: value for name, value in result.items() if value != 100.0} == {
        **dict.fromkeys(["outlet", "outlet_p", "outlet_r"]),
        **dict.fromkeys(["hedge", "hedge_p", "hedge_r"]),
    }


def test_nothing_found_scores_0_with_no_precision():
    plain = parse_inline(STORM).text
    result = figures(STORM, plain)
    assert (result["found"], result["found_p"], result["found_r"]) == (0.0, None, 0.0)
    assert result["direct_found"] == 0.0


def test_a_false_statement_costs_precision_alone():
    gold = 'She said <q n="1" type="indirect">it rained</q>. It was late.'
    found = gold.replace("It was late", '<q n="2" type="indirect">It was late</q>')
    result = figures(gold, found)
    assert (result["found_p"], result["found_r"], result["found"]) == (50.0, 100.0, 66.7)


def test_a_wrong_source_is_found_and_not_linked():
    wrong = STORM.replace('<s n="2">he</s>', "he")
    result = figures(STORM, wrong)
    assert (result["found"], result["linked"], result["triple_exact"]) == (100.0, 50.0, 50.0)


def test_a_short_cue_is_linked_and_not_exact():
    gold = 'He <c n="1">used to say</c> <q n="1" type="indirect">it rained</q>.'
    result = figures(gold, gold.replace('<c n="1">used to say</c>', 'used to <c n="1">say</c>'))
    assert (result["linked"], result["triple_exact"]) == (100.0, 0.0)
    assert (result["cue_tokens_p"], result["cue_tokens_r"]) == (100.0, 33.3)


def test_contents_that_share_half_their_characters_are_found():
    gold = '<q n="1" type="indirect">abcd efgh</q> ijkl'
    half = 'abcd <q n="1" type="indirect">efgh ijkl</q>'
    more = '<q n="1" type="indirect">abcd efgh ijkl</q>'
    assert figures(gold, half)["found"] == 0.0  # 4 of 12
    assert figures(gold, more)["found"] == 100.0  # 8 of 12
    assert figures(gold, 'abcd <q n="1" type="indirect">efgh</q> ijkl')["found"] == 100.0  # 4 of 8


def test_two_answers_cannot_share_one_gold_statement():
    gold = 'She said <q n="1" type="indirect">it rained</q>.'
    twice = 'She said <q n="1" type="indirect"><q n="2" type="indirect">it rained</q></q>.'
    result = figures(gold, twice)
    assert (result["found_p"], result["found_r"]) == (50.0, 100.0)


def test_pronoun_sources_are_counted_apart():
    wrong = STORM.replace("Ben Ames", "Ada Holt")
    scores = score_all([(parse_inline(STORM), parse_inline(wrong))])
    assert scores.shares["speaker"] == [1, 2]
    assert scores.shares["pronoun_speaker"] == [0, 1]


def test_recall_is_broken_down_by_type():
    lost = STORM.replace('<q n="2" type="direct" speaker="Ben Ames" kind="person">', "").replace(
        "It was only resting,</q>", "It was only resting,"
    )
    lost = lost.replace('<s n="2">he</s> <c n="2">said</c>', "he said")
    result = figures(STORM, lost)
    assert (result["found_of_direct"], result["found_of_indirect"]) == (0.0, 100.0)
    assert result["direct_found"] == 0.0


def test_hedges_overlap_and_types_agree():
    gold = 'It <h type="epistemic">may</h> cost <h type="approximate">about</h> $5.'
    found = 'It <h type="epistemic">may</h> cost <h type="hearsay">about $5</h>.'
    result = figures(gold, found)
    assert (result["hedge"], result["hedge_type"]) == (100.0, 50.0)


def test_claims_are_compared_where_the_cue_is_found():
    text = "It may cost $5."
    gold = Marked(text, hedges=(Hedge((3, 6), "epistemic", ((0, 14),)),), layers={"hedges"})
    found = Marked(text, hedges=(Hedge((3, 6), "epistemic", ((7, 14),)),))
    scores = score_all([(gold, found)])
    assert scores.matches["scope_tokens"] == [6, 6, 11]


def test_outlet_tags_need_the_outlet_name():
    gold = 'It rained. <t outlet="The Courier">(Via The Courier</t>'
    assert figures(gold, gold.replace('outlet="The ', 'outlet="'))["outlet"] == 100.0
    assert figures(gold, gold.replace('outlet="The ', 'outlet="Old '))["outlet"] == 0.0


def test_entities_need_exact_edges_and_type():
    text = "Ada Holt of Brant"
    gold = Marked(
        text, entities=((0, 8, "Person"), (12, 17, "Location")), layers=frozenset({"entities"})
    )
    found = Marked(text, entities=((0, 8, "Person"), (12, 17, "Organization"), (0, 3, "Person")))
    result = score_all([(gold, found)]).figures()
    assert (result["entities_p"], result["entities_r"]) == (33.3, 50.0)


def test_events_stand_in_or_out_of_claims():
    text = "It may rain and snow fell."
    gold = Marked(
        text,
        events=(Event((7, 11), 1.0), Event((16, 20), 3.0), Event((3, 6), 3.0)),
        layers=frozenset({"events"}),
    )
    found = Marked(text, hedges=(Hedge((3, 6), "epistemic", ((0, 11),)),))
    scores = score_all([(gold, found)])
    assert scores.shares["uncertain_inside"] == [1, 1]
    assert scores.shares["uncertain_outside"] == [0, 2]


def test_exact_pieces_keep_the_edges_that_the_corpus_marks():
    text = "She said that it rained."
    gold = Marked(text, (Statement(((0, 3),), ((4, 8),), ((9, 23),)),))
    bare = Marked(text, (Statement(((0, 3),), ((4, 8),), ((14, 23),)),))
    assert score_all([(gold, bare)]).figures()["span_content"] == 0.0
    assert score_all([(gold, bare)]).figures()["triple_exact"] == 100.0
    loose = Marked(text, gold.statements, loose=True)
    assert score_all([(loose, bare)]).figures()["span_content"] == 100.0


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("that it rained.", "it rained"),
        ("“It rained,”", "It rained"),
        ("to leave", "leave"),
        ('that "to leave"', "to leave"),
        ("thatched roofs", "thatched roofs"),
        ("— (really?)", "really"),
    ],
)
def test_edges_are_trimmed(marked, left):
    ((start, end),) = trim(marked, [(0, len(marked))])
    assert marked[start:end] == left


def test_edges_alone_leave_nothing():
    assert trim(' “”. "that"', [(0, 4), (4, 11)]) == []


@given(st.text(alphabet="ab t\"'.,that to\n", max_size=30), st.data())
def test_trimming_stays_inside_and_does_so_once(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for s, e in trim(text, [(start, end)]):
        assert start <= s < e <= end
        assert not text[s].isspace()
        assert not text[e - 1].isspace()
        assert characters(text, [(s, e)]) <= characters(text, [(start, end)])


@pytest.mark.parametrize(
    ("gold", "found", "kind", "same"),
    [
        ("Ada Holt", "Dr. Ada Holt", "person", True),
        ("Ada Holt", "Ada Holt’s", "person", True),
        ("Ada Holt", "Holt", "person", False),
        ("the mayor", "Mayor", "person", True),
        ("two officials", "officials", "anonymous", True),
        ("two officials", "two aides", "anonymous", False),
        ("Ada Holt", None, "person", False),
    ],
)
def test_names_of_one_speaker(gold, found, kind, same):
    assert same_name(gold, found, kind) is same


def test_names_of_one_outlet():
    assert same_outlet("The Courier", "Courier")
    assert not same_outlet("The Courier", "The Daily Courier")


def test_the_heaviest_pairs_win():
    weights = {("a", 1): 0.6, ("a", 2): 0.9, ("b", 2): 0.8, ("b", 1): 0.0}
    assert best_pairs("ab", [1, 2], lambda g, p: weights[g, p]) == [("a", 2)]


def test_reliability_bins_and_their_error():
    bins = reliability([(0.3, True), (0.35, False), (1.0, True), (0.95, True)])
    assert [(b.low, b.count, b.correct) for b in bins] == [(0.3, 2, 0.5), (0.9, 2, 1.0)]
    assert calibration_error(bins) == pytest.approx(0.5 * 0.175 + 0.5 * 0.025)
    assert calibration_error([]) is None


def test_confidences_are_judged():
    text = "She said it rained. He said it snowed."
    right = Statement((), (), ((9, 18),), confidence=0.9)
    wrong = Statement((), (), ((28, 37),), confidence=0.4)
    scores = score_all([(Marked(text, (right,)), Marked(text, (wrong, right)))])
    assert sorted(scores.judged) == [(0.4, False), (0.9, True)]


def test_corpora_are_told_by_their_keys():
    def layers(**keys):
        return from_json({"text": "It may rain.", **keys}).marked.layers

    assert layers(attributions=[]) == {"statements"}
    assert layers(attributions=[], outlet_tags=[]) == {"statements", "outlets", "hedges"}
    assert layers(attributions=[], outlet_tags=[], layers=["outlet"]) == {"statements", "outlets"}
    assert layers(attributions=[], layers=["hedge"]) == {"statements", "hedges"}
    assert layers(attributions=[], cue_types=["x"]) == {"hedges"}
    assert layers(entities=[]) == {"entities"}
    assert layers(attributions=[], events=[{"span": [[7, 11]], "value": 1}]) == {"events"}


def test_a_quotation_type_may_stand_beside_another_type():
    plain = {"source": [[0, 3]], "cue": [[4, 8]], "content": [[9, 18]], "type": "Attribution"}
    text = "She said it rained."
    article = from_json({"text": text, "attributions": [{**plain, "quote_kind": "mixed"}]})
    assert article.marked.statements[0].type == "mixed"
    article = from_json({"text": text, "attributions": [plain]})
    assert article.marked.statements[0].type is None


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        ('<q n="1" type="direct">It', "left over"),
        ("It</q>", "closes nothing"),
        ('<s n="1">She</s> spoke', "no content"),
        ('<q n="1" type="odd">It</q>', "no content with a type"),
        ("a < b", "stray"),
    ],
)
def test_malformed_tags_are_refused(raw, fault):
    with pytest.raises(ValueError, match=fault):
        parse_inline(raw)


def test_files_that_hold_no_gold_are_refused(tmp_path):
    with pytest.raises(GoldError, match="no such file"):
        read_gold(tmp_path / "none.jsonl")
    with pytest.raises(GoldError, match="no gold articles"):
        read_gold(tmp_path)
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"id": "1"}\n', encoding="utf-8")
    with pytest.raises(GoldError, match=r"bad\.jsonl:1: .*'text'"):
        read_gold(bad)


@pytest.fixture
def blank(monkeypatch):
    """A pipeline without components in the place of the one that ships."""
    import spacy

    from annotate.components.records import register_extensions

    register_extensions()
    monkeypatch.setattr(evaluate, "load", lambda model: spacy.blank("en"))


def test_command_prints_tables_and_json(blank, tmp_path):
    path = tmp_path / "storm.gold"
    path.write_text(STORM, encoding="utf-8")
    printed = CliRunner().invoke(evaluate.main, [str(path)])
    assert printed.exit_code == 0
    assert "linked" in printed.output
    plain = json.loads(CliRunner().invoke(evaluate.main, [str(path), "--json"]).output)
    assert plain["articles"] == 1
    assert plain["figures"]["found"] == 0.0
    assert plain["counts"]["found"] == [0, 0, 2]


def test_command_tells_a_missing_file_in_one_line(blank):
    result = CliRunner().invoke(evaluate.main, ["none.jsonl"])
    assert result.exit_code == 1
    assert result.output == "Error: none.jsonl: no such file or folder\n"
