"""The claim that a hedge cue weakens, as a stretch of the sentence, without a parser.

A claim is the smallest clause around the cue, with its subject, or what follows the cue, or the
noun phrase it stands in; `words.hedge_rule` says which for each kind of cue. Clauses are cut at
punctuation and at the function words that open or join them:

    Analysts said {prices may rise}, but sales fell.      the clause, without its frame
    In Ohio, {the bridge could close} because of cracks.  no adverbial before, no reason behind
    She showed a plan {that might work}.                  a relative clause keeps its pronoun
    He believes {the dam will hold}.                      what is believed
    Sales fell by {about 20 percent} in May.              the amount
    {If it rains, the match is off}, she said.            the condition with what hangs on it
"""

from __future__ import annotations

import re

from annotate.components.words.hedge_rule import ADVERB, AFTER, CONSEQUENT, NOUN, PHRASE, QUALITY

Offsets = tuple[int, int]

_REPORT = (
    r"say|says|said|saying|warn|warns|warned|warning|argue|argues|argued|add|adds|added|adding|note"
    r"|notes|noted|noting|believe|believes|believed|think|thinks|thought|claim|claims|claimed"
    r"|claiming|suggest|suggests|suggested|fear|fears|hope|hopes|hoped|insist|insists|insisted"
    r"|conceded|concede|concedes|admitted|predict|predicts|predicted|estimates|reckons|suspect"
    r"|suspects|alleges|allege|alleged|stressed|acknowledged|explained|means|meant|show|shows"
    r"|showed|knows|know|told (?:\w+ ){1,3}(?=the|he|she|it|they|that)"
)
_SUBJECT = (
    r"(?:he|she|it|they|we|you|i|there|this|that|these|those|the|a|an|his|her|their|its|our|my"
    r"|no|some|many|most|all|each|every|both|(?-i:[A-Z])[\w’'-]*)"
)
_VERB = (
    r"(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|must|did|does|do"
    r"|said|says|isn[’']t|won[’']t|wasn[’']t|\w+ed)\b"
)
_END = r"[.!?…](?=[\"”’')\]]*(?:\s+(?-i:[^a-z\s])|\s*$))"
_SPEECH = (
    r"said|says|say|told|added|wrote|warned|noted|argued|explained|insisted|tweeted|claimed"
    r"|reported|estimated|acknowledged|conceded|observed|announced|according"
)
_NAMED = (
    r"(?:he|she|they|it|we|i|the|one|an?|his|her|their|its|our|my|police|\w+s"
    r"|(?-i:[A-Z])[\w.’'-]*)"
)
_FRAME = rf",\s+(?:{_NAMED}\s+(?:[\w.’'-]+\s+){{0,4}})?(?:{_SPEECH})\b"
# Where a clause begins, to the left of a cue: the match ends where the clause starts.
_OPENING = re.compile(
    r"[;:(\[]\s*|(?P<dash>[—–]\s*|\s--?\s+)|[.!?…][\"”’')\]]*\s+"
    r"|,[\"”’]?\s+(?:and|but|or|so|yet|nor|while|whereas|although|though|because)\s+"
    rf"|\b(?:{_REPORT})\s+(?:that\s+)?(?={_SUBJECT}\b)"
    r"|\b(?:said|says|say|that)[,:]?\s+[“\"‘']|(?<=,\s)[“\"]"
    r"|\b(?:said|says|added|argued|noted|warned),\s+",
    re.IGNORECASE,
)
# The same inside a clause: words that open a clause within it.
_INNER = re.compile(
    r"\b(?:because|whether|although|though|while|whereas|how|why|unless|until|if|when|where)\s+"
    r"|\bthat\s+(?!(?:is|was)\s)|\b(?:after|before|since)\s+(?=(?:the|he|she|it|they|an?)\s)"
    r"|\band\s+(?=(?:it|there|you|this)\s)|(?<=[\w,”’\"]\s)(?=(?:he|she|they|we|(?-i:I))\b)"
    r"|(?<=\w\s)(?=(?:it|there)\s(?:may|might|could|would|should|is|was|has|had|will)\b)"
    r"|,\s+with\s+(?=\w)",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\b(?:and|or|but|then|to)\s+$", re.IGNORECASE)
# An adverb there speaks of what follows alone: "arrested for allegedly …", "…, perhaps more".
_SET_OFF = re.compile(
    r"(?:[,;(\[—–]|\s--?|\b(?:and|or|but|for|of|about|by|from|over|in|with|while|after))\s*$",
    re.IGNORECASE,
)
_SUBORDINATE = re.compile(
    r"\b(?:while|although|though|because|when|if|unless|since|as)\s+$", re.IGNORECASE
)
_RELATIVE = re.compile(r"\b(?:that|which|who|whose)\s+$", re.IGNORECASE)
_RELATIVE_PRONOUN = re.compile(r"\b(?:which|who|whose)\s", re.IGNORECASE)
_ASIDE = re.compile(r"[,—–-]\s+$|[—–]$")
# An adverbial before the subject, up to its comma.
_ADVERBIAL = re.compile(
    r"(?:in|on|at|after|before|by|with|without|for|from|earlier|meanwhile|however|still|also|as"
    r"|since|under|during|last|next|now|then|previously|instead|yesterday|today|according|despite"
    r"|once|later|moreover|elsewhere|separately|nevertheless|indeed|of|well|and|but|so|yet|or"
    r"|among|amid|given|if|unless|when|while|although|though|because|even|should|until|asked"
    r"|\w+ing|finally|currently|over|through|to|thanks|were|whatever)\b[^,]*,[\"”’]?\s+(?=\S)",
    re.IGNORECASE,
)
_LEAD = re.compile(r"(?:[\"“‘'(\[\s]|\b(?:and|but|so|or|yet|that|because|whether)\s)+", re.I)
# Where a clause stops, to the right of a cue: the match begins where the clause ends.
_CLOSING = re.compile(
    rf"[;—]|\s[–-]{{1,2}}\s|:\s|\)|[,.!?…](?:[\"”]|'')|{_END}|{_FRAME}"
    r"|[\"”](?:\s+(?:he|she|they|the|(?-i:[A-Z])\w+)\s+\w+ed\b)"
    r"|,\s+(?:but|although|though|while|whereas|which|who|whose|where|because|if|unless|despite"
    r"|with|as|when|yet|so|even|\w+ing|an?\s+\w+\s+(?:that|which|of)|not|nor|after)\b"
    rf"|,\s+(?:and|or)\s+(?:also\s+)?(?:{_SUBJECT}\s+(?:[\w’'-]+\s+){{0,6}}?)?{_VERB}"
    r"|\s+(?:but|because|although|though|while|whereas|despite|unless|if|when"
    r"|even\s+(?:if|though|as))\s"
    r"|\s+(?:as|after|before|since)\s+(?:several|he|she|it|they|we|many|being)\s"
    r"|\s+that\s+(?:may|might|could|would|will|can|has|have|had|is|are|was|were)\s"
    r"|\s+and\s+(?:that\s|he\s|she\s|it\s|they\s|we\s|you\s|i\s|there\s)"
    r"|\s+and\s+(?:the|his|her|its|their|an?)\s+(?:\w+\s+){1,3}?(?:is|are|was|were|has|have|had|will"
    r"|would|could|may|might)\s"
    r"|\s+(?:and|or)\s+(?:also\s+|then\s+)?(?:could|would|will|may|might|can|should|is|are|was|were"
    r"|has|have|had|said)\s",
    re.IGNORECASE,
)
# What somebody believes or claims runs on over its own conditions and reasons.
_CONTENT_CLOSING = re.compile(
    rf"[;—]|\s--?\s|[,.!?…](?:[\"”]|'')|\)|{_END}|{_FRAME}"
    r"|,\s+(?:but|although|though|while|whereas|despite|which|saying|because|where|(?!including)\w+ing|an?\s+\w+\s+(?:that"
    r"|which|of))\b|:\s+[\"“]|\s+(?:but|although|though|whereas|while|despite)\s",
    re.IGNORECASE,
)
# A condition takes its consequent along, over commas, to the end of the sentence.
_FAR_CLOSING = re.compile(
    rf"[;—]|\s--\s|[,.!?…](?:[\"”]|'')|{_END}|{_FRAME}|,\s+but\b", re.IGNORECASE
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Det|St|Jr|Sr|Inc|Co|Corp|Ltd|vs"
    r"|No|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|Calif|Fla|Ariz|Mich|Mo|Pa|Va|Rs|approx)"
    r"|\b[A-Z](?:\.[A-Z])*)$"
)
_TOKEN = re.compile(r"[^\s,;:.!?()\[\]“”\"—]+(?:[.,]\d+)*|[,;:.!?()\[\]“”\"—]")
_STOP = re.compile(
    r"(?:than|while|when|where|if|because|but|is|are|was|were|be|been|has|have|had|will|would|could"
    r"|may|might|can|should|did|does|do|who|which|that|whose|he|she|it|they|we|you|i|now|said|says"
    r"|told|via|also|not|still|remain|remained|remains|went|got|gets?|made|make|took|take|came"
    r"|comes?|fell|rose|saw|say|think|died|lived?|gathered|attended|last|next|this|yesterday|today"
    r"|[,;:.!?()\[\]“”\"—])$"
)
_PREPOSITION = re.compile(
    r"(?:in|on|at|from|to|with|by|for|over|under|during|after|before|since|until|through|among"
    r"|between|into|as|about|around|against|along|despite|near|off|out|up|down|within|without"
    r"|across|amid|concerning)$"
)
_LINK = re.compile(r"(?:of|per|and|or)$")
_NUMBER = re.compile(
    r"[$£€¥]?\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|half|hundred)$", re.I
)
_VERB_LIKE = re.compile(r"(?:ed|ing|ly)$|^(?:more|nationwide)$")
_DETERMINER = re.compile(
    r"\b(?:an?|the|this|that|these|those|his|her|their|its|our|my|some|any|no|another|every"
    r"|\w+[’']s?)\s+(?:(?!(?:of|in|on|to|and|is|was|are)\b)\w+\s+)?$",
    re.IGNORECASE,
)
_TRIM_LEFT = re.compile(r"(?:[\s\"“‘',;:)\]—–-]|(?:but|and|so|yet|or)\s(?=\S))+", re.IGNORECASE)
_TRIM_RIGHT = re.compile(r"[\s\"”’'.,;:!?(\[—–-]+$")
_SKIP = re.compile(
    r"[\s,:]*(?:\b(?:is\s+)?(?:that\b(?![’']|\s(?:is|was|would|will|could|can|may|might)\b)"
    r"|whether\b|if\b|of\b))?[\s\"“‘']*",
    re.IGNORECASE,
)
_BE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|[’']s|[’']re)\s+(?:(?!(?:an?|the)\b)\w+\s+){0,2}$", re.I
)
_APPOSED = re.compile(r",\s+an?\s+(?:\w+\s+)?$", re.IGNORECASE)
_CONTENT_NEXT = re.compile(r"\s+(?:(?:is|was)\s+)?(?:that|of)\b", re.IGNORECASE)
_REACH = 500  # characters of a sentence that are looked at on either side


def claim(text: str, cue: Offsets, kind: str, limits: Offsets) -> Offsets:
    """The claim of a hedge, [start, end) in characters, within `limits` (never empty).

    `kind` is where the claim stands (`words.hedge_rule`), `limits` the paragraph or the
    content of the statement that holds the cue.
    """
    low, high = max(limits[0], cue[0] - _REACH), min(limits[1], cue[1] + _REACH)
    if kind == CONSEQUENT:
        start = _left(text, cue[0], low, of_verb=False)
        found = start, _right(text, cue[1], high, _FAR_CLOSING)
    elif kind == AFTER:
        found = _after(text, cue, low, high)
    elif kind == NOUN:
        found = _noun(text, cue, low, high)
    elif kind == PHRASE or (kind == QUALITY and not _BE.search(text, low, cue[0])):
        found = _phrase(text, cue, low, high, over_prepositions=kind == QUALITY)
    elif kind == ADVERB and _SET_OFF.search(text, low, cue[0]) and text[cue[1] : cue[1] + 1] != ",":
        found = cue[0], _right(text, cue[1], high)
    else:
        found = _clause(text, cue, low, high)
    return _trim(text, found, cue)


def _clause(text: str, cue: Offsets, low: int, high: int) -> Offsets:
    start, end = _left(text, cue[0], low), _right(text, cue[1], high)
    if _SUBORDINATE.search(text, low, start):
        comma = text.find(", ", cue[1], end)
        end = comma if comma > 0 else end
    return start, end


def _left(text: str, start: int, low: int, *, of_verb: bool = True) -> int:
    """Where the clause that holds `start` begins; `of_verb` says that the cue is its verb."""
    if _JOINED.search(text, low, start):
        return start
    if of_verb and (relative := _RELATIVE.search(text, low, start)):
        return relative.start()
    aside = _ASIDE.search(text, low, start)
    begin = low
    for match in _OPENING.finditer(text, low, start):
        if aside and match.group("dash"):
            continue
        if text[match.start()] in ".…" and _ABBREVIATION.search(text, low, match.start()):
            continue
        begin = match.end()
    while adverbial := _ADVERBIAL.match(text, _lead(text, begin, start), start):
        begin = adverbial.end()
    if aside:  # an aside before the cue is over: "Trump, who won, could"
        return begin
    inner = _last(_INNER, text, begin, start)
    pronoun = _last(_RELATIVE_PRONOUN, text, begin, start)
    return max(begin, inner.end() if inner else 0, pronoun.start() if pronoun else 0)


def _lead(text: str, begin: int, start: int) -> int:
    lead = _LEAD.match(text, begin, start)
    return lead.end() if lead else begin


def _last(pattern: re.Pattern[str], text: str, low: int, high: int) -> re.Match[str] | None:
    last = None
    for match in pattern.finditer(text, low, high):
        last = match
    return last


def _right(text: str, end: int, high: int, closing: re.Pattern[str] = _CLOSING) -> int:
    """Where the clause that holds `end` stops."""
    for match in closing.finditer(text, end, high):
        if text[match.start()] == "." and _ABBREVIATION.search(text, end, match.start()):
            continue
        between = text[end : match.start()]
        if text[match.start()] == ")" and between.count("(") > between.count(")"):
            continue
        return match.start()
    return high


def _after(text: str, cue: Offsets, low: int, high: int) -> Offsets:
    """What follows the cue; the clause before it where nothing does, or with a passive."""
    skip = _SKIP.match(text, cue[1], high)
    start = skip.end() if skip else cue[1]
    end = _right(text, start, high, _CONTENT_CLOSING)
    passive = text[cue[0] : cue[1]].endswith(" of") and _BE.search(text, low, cue[0])
    if passive or not text[cue[1] : end].strip(" ,.;:\"”’'"):
        return _left(text, cue[0], low), end
    return start, end


def _noun(text: str, cue: Offsets, low: int, high: int) -> Offsets:
    """Of a noun such as "claim": its content, what it stands in apposition to, or its phrase."""
    if _CONTENT_NEXT.match(text, cue[1], high):
        return _after(text, cue, low, high)
    if apposed := _APPOSED.search(text, low, cue[0]):
        return _left(text, apposed.start(), low), apposed.start()
    return _phrase(text, cue, low, high, over_prepositions=True)


def _phrase(text: str, cue: Offsets, low: int, high: int, *, over_prepositions: bool) -> Offsets:
    """The noun phrase from its determiner on, with or without what prepositions add."""
    start = cue[0]
    if determiner := _DETERMINER.search(text, max(low, start - 30), start):
        start = determiner.start()
    end, linked = cue[1], False
    for words, token in enumerate(_TOKEN.finditer(text, cue[1], high)):
        word = token.group().lower()
        if _STOP.match(word):
            break
        preposition = _PREPOSITION.match(word)
        if preposition and not over_prepositions and not (word == "at" and not words):
            break
        if word in ("and", "or") and not over_prepositions:
            ahead = _TOKEN.search(text, token.end(), high)
            if ahead is None or not _NUMBER.match(ahead.group()):
                break
        if words > 1 and not linked and _VERB_LIKE.search(word) and not _NUMBER.match(word):
            break
        linked = bool(preposition or _LINK.match(word))
        if not linked:
            end = token.end()
    return start, end


def _trim(text: str, span: Offsets, cue: Offsets) -> Offsets:
    start, end = span
    if end <= start:
        return cue
    left = _TRIM_LEFT.match(text, start, end)
    start = left.end() if left else start
    right = _TRIM_RIGHT.search(text[start:end])
    end = start + right.start() if right else end
    return (start, end) if start < end else cue
