"""Lines that are the page's, not the article's: teasers, newsletter boxes, buttons, times."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotate.lexicon.function_words import MONTH
from annotate.vocabulary import ParagraphKind

_LONGEST = 220
# A line that is no more than this.
_WHOLE = re.compile(
    r"(?:-?30-?|[-–—]? ?ends ?[-–—]?|# ?# ?#|for immediate release"
    r"|(?:press|news|media) (?:release|advisory)|embargo(?:ed)? (?:until|till|to|for)\b.{0,60}"
    r"|(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b[^.!?,:]{0,40},"  # of a mail
    r"|(?:many )?thanks,|cheers,|(?:(?:kind|best|warm) )?regards,|best(?: wishes)?,"
    r"|<?(?:https?://|www\.)[^\s<>]+>?"
    r"|-+ ?(?:original|forwarded) message ?-+|begin forwarded message"
    r"|advert(?:isement|ising)?s?|sponsored(?: content)?|promoted"
    r"|story continues(?: below.*)?"
    r"|article continues (?:below|after).*|scroll (?:down )?(?:for|to) .*|loading\.*|now watching"
    r"|continue reading.*|skip (?:past|to) .*|view (?:photos?|gallery|comments?|image.*|all.*)"
    r"|first published:? (?:on|at|in)? ?\S+ .{3,40}"
    r"|(?:show|hide|load|read|see|view) (?:more|less|all)(?: \w+)?|\d* ?comments?(?: \(?\d+\)?)?"
    r"|share(?: (?:this|on|via|with)\b.*)?|(?:tweet|link|digg|email|print|save|pin|like"
    r"|copy) this.*"
    r"|copy link|print(?: this (?:article|page))?|save|reprints?|most (?:read|popular|viewed"
    r"|shared)"
    r"|trending(?: (?:now|on|stories)\b.*)?|recommended(?: (?:for|stories|by)\b.*)?|top stories"
    r"|(?:related|more)(?: (?:stories|articles|content|coverage|news|topics|links|reading"
    r"|videos?))?:?"
    r"|related roundup:.*|(?:tags?|topics?|filed under|keywords?|categor(?:y|ies)):.*|see also:?"
    r"|you (?:may|might) (?:also )?(?:like|be interested in)\W*|sign up(?: now| here| today)?"
    r"|subscribe(?: now| here| today)?|log in.*|back to top|next (?:article|story|up)\b.*"
    r"|getty|close|play|pause|video player|unfortunately, this video .*|next video starts in.*"
    r"|(?:updated? )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?"
    rf"(?:,? [-–—·|•] (?:{MONTH})[a-z]*\.? \d{{1,2}},? \d{{4}}(?: [·|•] .*)?)?"
    r"|\d+ (?:min(?:ute)?s?|hours?|days?)(?: read| ago)|(?:min|minute) read)[.!:]?",
    re.IGNORECASE,
)
# How such a line begins; the words behind are a title or an offer.
_OPENING = re.compile(
    r"[\[(►▶➤»→*\s]*(?:read (?:more|also|next|this|now)\b(?: on| about| from)?[^.]*[:|>…–—-]"
    r"|read more\b|also read\b|read also\b|read:|also on [\w.]+\.\w{2,3}\b|see also:|see:|watch:"
    r"|listen:|more:|more (?:from|on|about|in)\b.{0,60}:|related(?: story| article| link)?s?:"
    r"|don['’]t miss:?|must read:?|in pictures:|in case you missed it|editor['’]s picks?"
    r"|our standards:|click here\b|tap here\b|follow \w+['’]s coverage"
    r"|follow (?:us|our|the \w+|@\w+|\w+ on (?:twitter|x|facebook"
    r"|instagram))"
    r"|like (?:us|this (?:story|article))\b|join (?:us|our|the conversation)\b"
    r"|download (?:our|the) app"
    r"|(?:to )?(?:sign|signed) up (?:for|to)\b|sign up\b.{0,60}\bnewsletter|subscribe (?:to"
    r"|for|and)\b"
    r"|to read the full (?:story|article)\b|this (?:story|article|content) is (?:for"
    r"|available to|only"
    r"|exclusive to) (?:subscribers|members)|get (?:the latest|our|your|all the|more"
    r"|unlimited|breaking)"
    r"\b.{0,90}\b(?:inbox|newsletters?|alerts?|app|e-?mail|updates|subscri\w+|mobile device"
    r"|device)\b"
    r"|support (?:our|independent) journalism|have (?:a|you got a) (?:tip|story)\b"
    r"|do you have (?:a|any) (?:tip|story|information)\b|know something\b.{0,40}\bemail"
    r"|(?:e-?mail|contact|reach) (?:the (?:writer|reporter|author)|\w+ \w+) (?:at|on"
    r"|via)?\s*:?\s*\S+@"
    r"|e-?mail:|(?:media |press )?(?:contacts?|enquiries|inquiries):(?=.*(?:\S@\S|\d{3}))"
    r"|what do you think\?|let us know\b|comment below"
    r"|tell us\b.{0,60}\b(?:comments?|below)"
    r"|all rights reserved|(?:©|copyright)\s*(?:©\s*)?\d{4}|(?:\w+ ){0,3}may be reached at\b"
    r"|the best of\b.{0,60}\bin your inbox|stay up to date\b"
    r"|what you need to know to start the day:)",
    re.IGNORECASE,
)
_NEWSLETTER = re.compile(
    r"\b(?:newsletters?\b.{0,80}\b(?:inbox|sign up|subscribe)|(?:sign up"
    r"|subscribe)\b.{0,80}\bnewsletter"
    r"|(?:get|have|delivered)\b.{0,80}\b(?:in|to) your inbox)",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d")
_BUTTONS = 3  # lines of furniture in a row: share, print, link
_TOPIC = re.compile(r"[A-Z][\w&’'.-]*(?: [\w&’'.-]+){0,3}(?<![.:,])")
# What is heard or shown in a transcript: ``(SOUNDBITE OF MUSIC)``, ``[APPLAUSE]``.
STAGE = re.compile(
    r"[(\[](?:SOUNDBITE\b[^()\[\]a-z]*|(?:BEGIN|END) [A-Z ]+|LAUGHTER|APPLAUSE|CROSSTALK|MUSIC"
    r"|CHEERING|INAUDIBLE|COMMERCIAL BREAK)[)\]]\.?"
)
# A line of a mail's head, quoted or pasted: ``Sent: Monday, June 2, 2025 9:14 AM``.
_MAIL = re.compile(
    r"[>\s*_]*(?P<field>From|Sent|Date|To|Cc|Bcc|Subject|Reply-To|Attachments?)\s?[*_]*:[*_]*\s?\S"
)
_HEAD = 3  # lines that make the head of a mail, the first of them one of the sender
_BRACKETED = re.compile(
    r"\[(?:read|watch|see|listen|more|related|sign up|subscribe|what you need)\b.*\]", re.IGNORECASE
)
# What is for the desk, or about the article, above its headline: ``[NOTE TO DESK: hold]``.
_NOTE = re.compile(
    r"[\[(*_\s]*(?:notes? (?:to|for) (?:the )?(?:desks?|editors?|subs?|readers?)"
    r"|(?:editor(?:['’]s|s['’]?)?|desk|publisher['’]s|writer['’]s) note"
    r"|att(?:n|ention):? (?:editors?|desks?)|(?:eds|desk|slug|word count)(?=:))\b"
    r"[^:–—\n]{0,30}?(?:[:–—]|\s-)",
    re.IGNORECASE,
)


def is_furniture(words: str) -> bool:
    """Whether a paragraph belongs to the page: ``Read more: …``, ``Advertisement``, ``07.13``."""
    if len(words) > _LONGEST:
        return False
    return (
        _WHOLE.fullmatch(words) is not None
        or _OPENING.match(words) is not None
        or _BRACKETED.fullmatch(words) is not None
        or STAGE.fullmatch(words) is not None
        or _NEWSLETTER.search(words) is not None
    )


def mark_notes(words: Sequence[str], kinds: list[ParagraphKind]) -> None:
    """Mark the notes that stand above all else, given paragraphs' words and kinds."""
    for i, line in enumerate(words[:-1]):
        if not _NOTE.match(line):
            return
        kinds[i] = "furniture"


def mark_mail(words: Sequence[str], kinds: list[ParagraphKind]) -> bool:
    """Mark the heads of mails, given paragraphs' words and kinds; whether one opens the text."""
    fields = [found["field"] if (found := _MAIL.match(line[:80])) else "" for line in words]
    start = opens = 0
    while start < len(fields):
        end = start
        while end < len(fields) and fields[end] and fields[end] not in fields[start:end]:
            end += 1
        if end - start >= _HEAD and "From" in fields[start:end]:
            kinds[start:end] = ["furniture"] * (end - start)
            opens |= set(kinds[:start]) <= {"furniture"}
        start = max(end, start + 1)
    return bool(opens)


def mark_tail(words: Sequence[str], kinds: list[ParagraphKind], lead: int) -> None:
    """Tell what a page adds below the report, given its paragraphs' words and kinds.

    That is all behind a row of buttons, if it is little beside the report that `lead` opens, and
    the topics that end a page: lines that are few words each.
    """
    lengths = [len(line) for line in words]
    for i in range(lead + 1, len(words) - _BUTTONS):
        if kinds[i : i + _BUTTONS] != ["furniture"] * _BUTTONS:
            continue
        if any(_CLOCK.search(line) for line in words[i : i + _BUTTONS]):  # a live page
            continue
        if sum(lengths[i:]) * 4 < sum(lengths[lead:i]):
            for j in range(i, len(words)):
                if kinds[j] in ("body", "subhead", "tag"):
                    kinds[j] = "furniture"
            return
    topics = len(words)
    while topics > lead + 1 and kinds[topics - 1] == "body" and _TOPIC.fullmatch(words[topics - 1]):
        topics -= 1
    if len(words) - topics > 1:
        kinds[topics:] = ["furniture"] * (len(words) - topics)
