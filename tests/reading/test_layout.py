"""Forms of the world's agencies and papers: datelines, bylines, sign-offs, captions, furniture."""

from __future__ import annotations

import pytest

from annotate.article import Article
from annotate.reading.text import read_text

HEAD = "Ferry fares to double in spring"
LEAD = (
    "The island council said on Monday that fares would double, and the mayor was sorry for it. "
    "“It is a sad day,” said Mayor Ida Holm."
)
LAST = "The ferry runs twice a day."


def words(article: Article, kind: str) -> list[str]:
    return [article.text[p.start : p.end] for p in article.paragraphs if p.kind == kind]


# What stands before the report, and the agency in it.
DATELINES = [
    ("LONDON/PARIS (Reuters) -", "Reuters"),
    ("TEL AVIV/RAMALLAH, March 3 (Reuters) -", "Reuters"),
    ("ST. PAUL, Minn. —", None),
    ("St. Paul, Minn. (AP) —", "AP"),
    ("WINSTON-SALEM, N.C. (AP) -", "AP"),
    ("N’DJAMENA, Chad (AP) —", "AP"),
    ("ON THE RIO GRANDE, Texas —", None),
    ("KYIV, Ukraine —", None),
    ("MOSCOW, March 3. /TASS/.", "TASS"),
    ("MOSCOW, March 3 /TASS/.", "TASS"),
    ("NEW YORK, March 3, 2024 /PRNewswire/ --", "PRNewswire"),
    ("SAN FRANCISCO--(BUSINESS WIRE)--", "Business Wire"),
    ("London (CNN Business) —", "CNN Business"),
    ("London (CNN Business)", "CNN Business"),
    ("London CNN —", "CNN"),
    ("DUBAI, 4th June, 2024 (WAM) --", "WAM"),
    ("(CNN) —", "CNN"),
    ("(ANSA) - ROME, MAR 3 -", "ANSA"),
    ("Rome, March 3 - (ANSA) -", "ANSA"),
    ("Madrid, 3 Mar (EFE).-", "EFE"),
    ("Havana, Mar 3 (ACN)", "ACN"),
    ("TOKYO, March 3, Kyodo -", "Kyodo"),
    ("SYDNEY, March 3 AAP -", "AAP"),
    ("ISLAMABAD, Mar 03 (APP):", "APP"),
    ("DAMASCUS, (SANA)-", "SANA"),
    ("New Delhi, March 3 (PTI)", "PTI"),
    ("Brussels, 3 March 2024 —", None),
    ("Washington —", None),
    ("Kano, Nigeria —", None),
    ("KUALA LUMPUR:", None),
    ("Mumbai:", None),
    ("Sydney (dpa) -", "dpa"),
    ("KYOTO / BEIRUT, 3 March –", None),
    ("Oyam & Gulu, Uganda, Jun 14 2022 (IPS) -", "IPS"),
    ("Harare —", None),
    ("Dakar (RFI) –", "RFI"),
    ("Rabat (MAP) –", "MAP"),
    ("Lisbon, March 3, 2024 (Lusa) -", "Lusa"),
    ("Kampala, Uganda | AFP |", "AFP"),
    ("ABOARD THE HMS KENT —", None),
    ("(RNS) —", "RNS"),
]


@pytest.mark.parametrize(("dateline", "agency"), DATELINES)
def test_datelines_of_the_agencies(dateline: str, agency: str | None):
    article = read_text(f"{HEAD}\n\n{dateline} {LEAD}\n\n{LAST}\n")
    assert article.dateline is not None
    assert article.text[slice(*article.dateline)] == dateline
    assert [tag.outlet for tag in article.tags] == ([agency] if agency else [])


@pytest.mark.parametrize(
    "line",
    [
        "ANKARA",
        "KYIV, Ukraine",
        "London, March 3, 2024",
        "LONDON (Reuters)",
        "NEW YORK",
        "Kyoto / Rome, 3 May –",
        "ROME | 3 May",
    ],
)
def test_a_dateline_on_its_own_line_below_the_headline(line: str):
    article = read_text(f"{HEAD}\n\n{line}\n\n{LEAD}\n\n{LAST}\n")
    assert words(article, "dateline") == [line]


@pytest.mark.parametrize(
    "line", ["EXCLUSIVE", "KEY POINTS", "IN BRIEF", "WHO PAYS FOR THE FERRY", "HE SAID IT ALL —"]
)
def test_other_lines_in_capitals_are_no_datelines(line: str):
    assert read_text(f"{HEAD}\n\n{line}\n\n{LEAD}\n\n{LAST}\n").dateline is None


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee",
        "by Ann Lee",
        "BY ANN LEE",
        "By ANN LEE and BO QUIST, Associated Press",
        "By Ann Lee | The Herald",
        "By Ann Lee, with files from Bo Quist",
        "By Ann Lee (ann@herald.example)",
        "By Ann Lee, Updated 3 March 2024",
        "By our Staff Reporter",
        "Words by Ann Lee",
        "Posted by Ann Lee on March 3, 2024",
        "By Ann Lee and agencies",
        "Agence France-Presse in Kalmar",
        "Author: Ann Lee",
        "Our Foreign Staff",
        "Mona Tveit reports from Kalmar",
        "Mona Tveit, BBC News, Kalmar",
        "Mona Tveit in Kalmar, Ola Brandvik in Lund and agencies",
        "Exclusive by Ann Lee",
        "Special to The Herald by Ann Lee",
        "Ann Lee",
        "ANN LEE",
        "Ann Lee in Port Mare",
        "Ann Lee and Bo Quist in Port Mare",
        "Ann Lee in Port Mare and Bo Quist in Kalmar",
        "Ann Lee for Herald News",
        "Ann Lee, Political correspondent",
        "Ann Lee Political correspondent",
        "Ann Lee | Kalmar",
        "Ann Lee, Kalmar Herald",
        "Ann Lee March 3, 2024",
        "Ann Lee | 3 March 2024",
        "From Ann Lee in Kalmar",
        "Staff and agencies",
        "Our Correspondent",
        "Agencies",
        "By: Ann Lee",
        "Ann Lee • 3 min read",
        # of first names that no list has
        "Mona Tveit and Ola Brandvik",
        "Mona Tveit, Ola Brandvik and Ida Lie",
        "Mona Tveit, Kalmar",
        "Mona Tveit in Kalmar and agencies",
        "Mona Tveit in Kalmar",
        "Mona Tveit and Ola Brandvik in Kalmar",
        "From Mona Tveit in Kalmar",
        "Mona Tveit and agencies",
        "Mona Tveit — The Monitor",
        "Staff and agencies in Kalmar",
        "By Ngũgĩ wa Kamau and Zoë d'Aubigny",
        "By Mohammed bin Rashid al-Sayegh",
        "Interview by Mona Tveit",
        "Text: Mona Tveit",
        "By Mona Tveit/AP",
        "By Mona Tveit (Reuters)",
        "By Mona Tveit · 3 min read",
        "Mona Tveit — Staff Writer",
        "Mona Tveit - 3 March 2024",
        "TENDAI MOYO",
        "Mona Tveit @monatveit",
        "From our correspondent Mona Tveit",
        "Text by Mona Tveit. Photos by Ola Brandvik",
    ],
)
def test_bylines_below_the_headline(line: str):
    assert words(read_text(f"{HEAD}\n\n{line}\n\n{LEAD}\n\n{LAST}\n"), "byline") == [line]


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ann Lee and Bo Quist", ("Ann Lee", "Bo Quist")),
        ("Ann Lee in Port Mare", ("Ann Lee",)),
        ("Ann Lee\nPolitical correspondent", ("Ann Lee",)),
        ("By our Staff Reporter", ()),
        ("By Ann Lee, Reuters", ("Ann Lee",)),
    ],
)
def test_who_wrote_it_is_told_by_the_byline(line: str, authors: tuple[str, ...]):
    assert read_text(f"{HEAD}\n\n{line}\n\n{LEAD}\n\n{LAST}\n").authors == authors
    box = read_text(f"{HEAD}\n\n{LEAD}\n\nAnalysis\n\n{line}\n\n{LAST}\n{LAST}\n")
    assert box.authors == ()


@pytest.mark.parametrize(
    "line",
    [
        "By Dr. Ann Lee, PhD",
        "Exclusive by Dr. Ann Lee",
        "From Dr. Ann Lee in Kalmar",
        "Reporter: Dr. Ann Lee",
        "Author: Dr. Ann Lee",
    ],
)
def test_whatever_opens_a_byline_its_writer_is_told(line: str):
    article = read_text(f"{HEAD}\n\n{line}\n\n{LEAD}\n\n{LAST}\n")
    assert (words(article, "byline"), article.authors) == ([line], ("Dr. Ann Lee",))


@pytest.mark.parametrize("kicker", ["NEWS", "World", "Breaking", "SPORT", "Opinion"])
def test_the_section_above_the_headline_is_none(kicker: str):
    assert words(read_text(f"{kicker}\n\n{HEAD}\n\n{LEAD}\n\n{LAST}\n"), "headline") == [HEAD]


def test_a_name_above_its_role_is_the_byline():
    article = read_text(f"{HEAD}\n\nOla Brandvik\nPolitical correspondent\n\n{LEAD}\n\n{LAST}\n")
    assert words(article, "byline") == ["Ola Brandvik", "Political correspondent"]
    article = read_text(f"{HEAD}\n\nBy Ann Lee\nPolitical reporter, BBC News\n\n{LEAD}\n\n{LAST}\n")
    assert words(article, "byline") == ["By Ann Lee", "Political reporter, BBC News"]


@pytest.mark.parametrize(
    "line",
    [
        "Trouble in Kalmar",
        "Dark Days for the Boats",
        "by the river",
        "Kalmar Harbour",
        "Higher Fares and Old Boats",
        "Island Council, Kalmar",
        "Island Council in Kalmar",
    ],
)
def test_subheads_below_the_headline_are_no_bylines(line: str):
    assert words(read_text(f"{HEAD}\n\n{line}\n\n{LEAD}\n\n{LAST}\n"), "byline") == []


@pytest.mark.parametrize(
    "line",
    [
        "(Reporting by Ann Lee in Port Mare and Bo Quist in Kalmar; editing by Cy Dunn)",
        "Reporting by Ann Lee; Editing by Cy Dunn",
        "With files from Ann Lee",
        "With a report from Ann Lee",
        "— Ann Lee, with files from Bo Quist",
        "Ann Lee reported from Kalmar, and Bo Quist from Lund.",
        "Bo Quist in Lund contributed.",
        "Translation: Bo Quist",
        "Herald writer Bo Quist contributed from Lund.",
        "The writer is the Herald’s transport editor.",
        "Ann Lee contributed to this report.",
        "Edited by: Ann Lee",
        "Additional reporting: Ann Lee",
        "With assistance from Ann Lee",
        "To contact the reporter on this story: Ann Lee in Kalmar at alee@herald.example",
        "Ann Lee is a reporter for the Herald.",
        "Ann Lee is The Herald’s water correspondent. She covers dams.",
        "Follow Ann Lee on Twitter: @annlee",
        "This report was first published by The Canadian Press March 3, 2024.",
        "(Except for the headline, this story has not been edited by our staff.)",
    ],
)
def test_sign_offs_are_credits(line: str):
    article = read_text(f"{HEAD}\n\n{LEAD}\n\n{LAST}\n\n{line}\n")
    assert words(article, "credit") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by the wall was hard, she said.",
        "Ann Lee is a captain who has steered the boat for years.",
        "Edited by hand, the film was ready on Monday.",
        "Ann Lee reported from the harbour that boats had sunk, and then she left.",
        "Report: the council knew of the rot for years.",
    ],
)
def test_prose_is_no_sign_off(line: str):
    assert words(read_text(f"{HEAD}\n\n{LEAD}\n\n{LAST}\n\n{line}\n"), "credit") == []


@pytest.mark.parametrize(
    ("lines", "captions", "credit"),
    [
        ("A ferry at dawn\n\n(EPA)", ["A ferry at dawn"], ["(EPA)"]),
        ("Boats at rest (EPA)", ["Boats at rest (EPA)"], []),
        ("Port Mare, Kalmar (AP)", ["Port Mare, Kalmar (AP)"], []),
        ("A boat at dawn\n\nPhoto: Bo Quist", ["A boat at dawn"], ["Photo: Bo Quist"]),
        ("A boat. (Bo Quist/AP)", ["A boat. (Bo Quist/AP)"], []),
        ("A boat. REUTERS/Bo Quist", ["A boat. REUTERS/Bo Quist"], []),
        ("A boat. © AFP", ["A boat. © AFP"], []),
        ("A boat. | Photo Credit: PTI", ["A boat. | Photo Credit: PTI"], []),
        ("A boat. [Photo by Bo Quist/AFP]", ["A boat. [Photo by Bo Quist/AFP]"], []),
        ("Image caption, A boat sails", ["Image caption, A boat sails"], []),
        ("Image source, EPA", [], ["Image source, EPA"]),
        (f"{LAST} (Via CNN)", [], []),
        (f"{LAST} (Reuters/Ipsos)", [], []),
        (f"{LAST} (Via YouTube /Bo Quist)", [], []),
    ],
)
def test_captions_and_their_credits(lines: str, captions: list[str], credit: list[str]):
    article = read_text(f"{HEAD}\n\n{LEAD}\n\n{LEAD}\n\n{lines}\n\n{LAST}\n")
    assert words(article, "caption") == captions
    assert words(article, "credit") == credit
    assert article.dateline is None


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Hi desk,",
        "https://post.example/ferry?day=3",
        "<https://post.example/ferry>",
        "Good morning all,",
        "Best wishes,",
        "Read more: Why the boats of the north still run on coal",
        "[Read: Why the boats of the north still run on coal]",
        "Sign up to our newsletter for the news of the island",
        "Related:",
        "Share this article",
        "07.13",
        "9:12 PM - Mar 3, 2024",
        "9:12 PM · Mar 3, 2024 · Web App",
        "To read the full story, subscribe or sign in.",
        "Like this story? Share it with a friend!",
        "Have a tip? Ann Lee may be reached at alee@herald.example.",
        "5 min read",
        "Our Standards: The Thomson Reuters Trust Principles.",
        "Follow AP’s coverage at https://apnews.com/hub/water",
    ],
)
def test_furniture(line: str):
    assert words(read_text(f"{HEAD}\n\n{LEAD}\n\n{line}\n\n{LAST}\n"), "furniture") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Read on Monday, the letter was a shock to all who had sailed with him.",
        "More than 300 fishermen stood on the quay.",
        "Share prices fell by a third.",
        "Subscribers to the island's paper were told on Monday.",
        "Watch the harbour, she said.",
        "Getting there is easy.",
        "Hi, said the mayor.",
        "Hello.",
        "Thanks, mayor, the crowd shouted,",
    ],
)
def test_prose_is_no_furniture(line: str):
    assert words(read_text(f"{HEAD}\n\n{LEAD}\n\n{line}\n\n{LAST}\n"), "furniture") == []


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("I will resign. pic.twitter.com/a\n\n— Dan Cole (@dan) March 3, 2024", "Dan Cole"),
        ("I will resign. — Dan Cole (@dan) March 3, 2024", "Dan Cole"),
        ("“I will resign.” -Commissioner Alden Voss", "Commissioner Alden Voss"),
        ("• “I will resign.” – Ida Holm", "Ida Holm"),
        ("- “I will resign.” – Ida Holm", "Ida Holm"),
        ("“I will resign.”\n\n— Ida Holm, mayor of Kalmar", "Ida Holm"),
        ("“I will resign.” (Ida Holm)", "Ida Holm"),
        ("> I will resign.\n> — Ida Holm, mayor", "Ida Holm"),
        ("Ida Holm ✔ @ida\nI will resign.\n9:12 PM - Mar 3, 2024", "Ida Holm"),
        ("Ida Holm (@ida) · Mar 3\nI will resign.", "Ida Holm"),
        ("Ida Holm\n@ida\nI will resign.\n9:12 PM · Mar 3, 2024", "Ida Holm"),
        ("I will resign.\nA post shared by Ida Holm (@ida) on Mar 3, 2024", "Ida Holm"),
        ("I will resign. &mdash; Ida Holm (@ida) March 3, 2024", "Ida Holm"),
        ("“I will resign.” (Ida Holm, mayor)", "Ida Holm"),
        ("“I will resign.” – union leader Ida Holm", "union leader Ida Holm"),
        ("‘I will resign.’ – Ida Holm", "Ida Holm"),
        ("“I will resign.” (union leader Ida Holm)", "Ida Holm"),
        ("“I will resign.” | Ida Holm, mayor", "Ida Holm"),
        ("“I will resign.” – Ida Holm in a letter to the council", "Ida Holm"),
        ("“I will resign.” Ida Holm, mayor", "Ida Holm"),
        ("1. “I will resign.” Ida Holm, mayor of Kalmar.", "Ida Holm"),
        ("“I will resign.”\nIda Holm, mayor\n\n“So be it.”\nBo Quist", "Ida Holm"),
        ("IDA HOLM, UNION LEADER\n\n“I will resign.”", "IDA HOLM"),
        ("Ida Holm, mayor\n\n“I will resign.”\n\nBo Quist, mate\n\n“So be it.”", "Ida Holm"),
    ],
)
def test_signatures_name_whose_words_stand_beside_them(lines: str, name: str):
    article = read_text(f"{HEAD}\n\n{LEAD}\n\n{lines}\n\n{LAST}\n")
    first = article.signatures[0]
    assert article.text[first.start : first.end] == name
    assert "I will resign." in article.text[slice(*first.content[0])]


@pytest.mark.parametrize(
    "line",
    ["“I will resign.” — Ida Holm", '"I will resign." (Ida Holm)', "“I will resign.” Ida Holm"],
)
def test_a_signed_sentence_is_no_headline(line: str):
    article = read_text(f"{line}\n\n{LEAD}\n")
    assert article.headline is None
    assert len(article.signatures) == 1
    assert read_text(f"“A sad day” for boats\n\n{LEAD}\n").headline is not None


@pytest.mark.parametrize(
    "lines",
    [
        "The boat is old.\n\n— Ida Holm",
        "“I will resign,” he said – and then he left.",
        "“I will resign.” – He left.",
        "“I will resign.” (Reuters)",
        "“I will resign.” – he told Ida Holm",
        "“I will resign.” Ida Holm, who is mayor",
        "“I will resign.” Ida Holm left the room.",
        "“I will resign.”\nIda Holm",
        "“I will resign.”\n\nREGIONAL WORRIES\n\n“So be it.”\n\nTRUMP COUNTERS",
        "“I will” not “resign.” (Ida Holm)",
        "Write to Ida Holm @ida.\nI will resign.",
        "Ida Holm, mayor\n\n“I will resign.”",
        "The ferry – Ida Holm said – runs.",
    ],
)
def test_other_dashes_and_headings_sign_nothing(lines: str):
    assert read_text(f"{HEAD}\n\n{LEAD}\n\n{lines}\n\n{LAST}\n").signatures == ()


@pytest.mark.parametrize(
    ("line", "time", "rest"),
    [
        ("07.49 Ferry boss Tony Ferns has left.", "07.49", "Ferry boss Tony Ferns has left."),
        ("4:05pm: “It is late,” said Lee.", "4:05pm", "“It is late,” said Lee."),
        ("16:06 GMT – The ferry sails.", "16:06 GMT", "The ferry sails."),
        ("Updated 09.12 It sank.", "Updated 09.12", "It sank."),
        ("14:32 BST\nThe ferry sails.", "14:32 BST", "The ferry sails."),
        ("9:05 AM ET\n“It is late,” said Lee.", "9:05 AM ET", "“It is late,” said Lee."),
        ("21:10 IST: The ferry sails.", "21:10 IST", "The ferry sails."),
    ],
)
def test_the_time_of_an_entry_stands_apart(line: str, time: str, rest: str):
    article = read_text(f"{HEAD}\n\n{LEAD}\n\n{line}\n\n{LAST}\n")
    assert words(article, "furniture") == [time]
    assert words(article, "body") == [LEAD, rest, LAST]
    assert article.entries == (article.text.index(time),)


@pytest.mark.parametrize(
    "line",
    [
        "07.49 metres is the record.",
        "12.50 dollars",
        "10:15 Ida Holm: It must close.",
        "1.30 Rangers",
        "Updated 4:12 PM ET, Thu March 3, 2024",
    ],
)
def test_other_numbers_are_no_times_of_entries(line: str):
    article = read_text(f"{HEAD}\n\n{LEAD}\n\n{line}\n\n{LAST}\n")
    assert article.entries == ()


BRIEFS = (
    "Mayor to stand down\n\nMayor Tom Erwin will not stand again after 12 years.\n\n"
    "Bus driver hurt\n\nA bus driver was hurt by a stone on Sunday. He saw three boys.\n\n"
    "New pool opens\n\nThe new pool opened on Friday with free entry for all.\n"
)


def test_short_stories_on_one_page_begin_at_their_headlines():
    article = read_text(BRIEFS)
    heads = ["Mayor to stand down", "Bus driver hurt", "New pool opens"]
    assert words(article, "headline") == heads
    assert article.entries == tuple(article.text.index(head) for head in heads[1:])


@pytest.mark.parametrize("kicker", ["News in brief", "IN BRIEF", "Sports round-up", "Other news"])
def test_a_page_that_is_called_so_is_of_several_stories(kicker: str):
    first, second = (
        BRIEFS.split("\n\nBus", 1)[0],
        "Erwin's wife to stand\n\nShe said so on Monday.\n",
    )
    article = read_text(f"{kicker}\n\n{first}\n\n{second}")
    assert article.entries == (article.text.index("Mayor"), article.text.index("Erwin's"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("A bus driver", "A friend of Erwin"),
        ("A bus driver", "He"),
        ("He saw", "He saw.\n\nX.\n\nY.\n\n"),
    ],
)
def test_the_parts_of_one_report_are_no_stories(old: str, new: str):
    assert read_text(BRIEFS.replace(old, new, 1)).entries == ()


def test_a_page_of_two_reports_says_where_each_begins():
    second = "LONDON (Reuters) - The bank said on Monday that rates would rise by a half."
    head = "Bank to raise rates"
    both = f"{HEAD}\n\nPORT MARE (AP) — {LEAD}\n\n{head}\n\n{second}\n\n{LAST}\n"
    article = read_text(both)
    assert article.entries == (0, both.index(head))
    assert read_text(both.replace("LONDON (Reuters) - ", "")).entries == ()


def test_what_stands_below_a_row_of_buttons_and_the_topics_are_furniture():
    buttons, others = ["Share this", "Print this", "Reprints"], ["Showcase", "Europe sees a fall."]
    text = "\n\n".join([HEAD, LEAD, LEAD, LAST, *buttons, *others])
    assert words(read_text(text), "furniture") == [*buttons, *others]
    topics = ["Arts & Entertainment", "American flag"]
    text = "\n\n".join([HEAD, LEAD, LAST, *topics])
    assert words(read_text(text), "furniture") == topics


def test_who_made_the_article_is_staff():
    article = read_text(
        f"{HEAD}\n\nBy Ann Lee and Bo Quist\n\n{LEAD}\n\nBoats at rest. Photo: Cy Dunn/Getty Images"
        f"\n\n{LAST}\n\n(Editing by Eva Falk in Port Mare)\n"
    )
    staff = {article.text[start:end] for start, end in article.staff}
    assert {"Ann Lee", "Bo Quist", "Cy Dunn", "Eva Falk"} <= staff
    assert "Ida Holm" not in staff


def test_the_programmes_own_reporter_is_staff_by_every_label():
    article = read_text(
        f"{LEAD}\n\nTOM GRELL, BYLINE: It is quiet.\n\nELENA MARR: We stay.\n\nGRELL: They go.\n"
    )
    assert [article.text[start:end] for start, end in article.staff] == ["TOM GRELL", "GRELL"]


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("With files from Ann Lee and The Canadian Press", "The Canadian Press"),
        ("This report by The Canadian Press was first published March 3, 2024.",
         "The Canadian Press"),
    ],
)  # fmt: skip
def test_whose_report_it_is_stands_below_it(line: str, outlet: str):
    article = read_text(f"{HEAD}\n\n{LEAD}\n\n{LAST}\n\n{line}\n")
    assert [tag.outlet for tag in article.tags] == [outlet]
    assert words(article, "tag") == [line]


@pytest.mark.parametrize("line", ["(SOUNDBITE OF MUSIC)", "[APPLAUSE]", "(BEGIN VIDEO CLIP)"])
def test_stage_directions_are_furniture(line: str):
    assert words(read_text(f"{HEAD}\n\n{LEAD}\n\n{line}\n\n{LAST}\n"), "furniture") == [line]


def test_a_person_with_a_title_is_no_place():
    text = (
        "MR SMALL (Foreign Office): It is open.\n\nQUESTION: Since when?\n\nMR SMALL: Since noon.\n"
    )
    article = read_text(text)
    assert article.dateline is None
    assert [text[label.start : label.end] for label in article.labels] == [
        "MR SMALL", "QUESTION", "MR SMALL",
    ]  # fmt: skip
