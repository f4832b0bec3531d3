"""Abbreviations that news writes with a full stop, without it."""

from __future__ import annotations

from annotate.lexicon.listing import word_set

# Always before something: "Gov. Malone", "vs. Spain".
OPENING = word_set("""
    mr mrs ms messrs dr prof gen sen rep gov lt col capt cpt sgt cpl maj adm cmdr pvt brig
    rev hon fr pres supt insp det ald atty st mt ft vs
    """)
# Before a number: "Jan. 3", "No. 10".
NUMBERED = word_set("jan feb mar apr jun jul aug sep sept oct nov dec no nos")
# At the end of a name, of an amount or of a list; a sentence may end there, too.
CLOSING = word_set("""
    inc corp co ltd llc plc bros jr sr esq etc al approx est dept ave blvd rd
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb
    nev okla ore pa tenn tex va vt wash wis wyo
    """)
# All of them as they stand in a text.
ABBREVIATIONS = frozenset(word.capitalize() for word in OPENING | NUMBERED | CLOSING) | word_set(
    "vs approx"
)
# Time zones, as they stand behind a time: "14.32 BST", "9am ET".
ZONES = word_set("""
    AEDT AEST BST CDT CEST CET CST CT EAT EDT EEST EET EST ET GMT HKT IST JST KST MDT MSK MST MT
    NZDT NZST PDT PHT PKT PST PT SAST SGT UTC WAT WIB
    """)
