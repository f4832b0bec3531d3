"""Names of agencies and outlets, and how an outlet's name that is not listed looks.

A name in brackets is a tag by its place and by this list: ``(Reuters)`` behind a dateline or
a last sentence is one, ``(NATO)`` is none. The list holds agencies, photo services, the
broadcasters and papers that other media credit, and the platforms that they take clips from.
"""

from __future__ import annotations

import re

_NAMES = """
AAP|ABC|ABC News|AFP|AGERPRES|Agence France-Presse|Agencia EFE|Al Arabiya|Al Jazeera|Alamy|Anadolu|
Anadolu Agency|ANI|ANP|ANSA|Antara|AP|APA|APP|Ars Technica|Associated Press|
Associated Press of Pakistan|Axios|Azertac|BBC|BBC News|BBC Sport|BBC World Service|Belga|Bernama|
Bloomberg|Bloomberg News|Bloomberg Law|BNS|BSS|BTA|Business Insider|Business Wire|BuzzFeed|
BuzzFeed News|Canadian Press|CBC|CBC News|CBS|CBS News|CCTV|CGTN|Channel 4|Channel 4 News|
Channel 5|CMC|CNA|CNBC|CNET|CNN|CP|CTK|CTV|CTV News|Cover Media|C-SPAN|Der Spiegel|Deutsche Welle|
Dow Jones|Dow Jones Newswires|dpa|DW|EFE|El Mundo|El País|El Universal|Euronews|Engadget|EPA|
EPA-EFE|ESPN|Eurosport|Facebook|FarsNews|Financial Times|Forbes|Fortune|Fox News|FOX|France 24|
France 2|Gamma|Gannett|Getty|Getty Images|GlobeNewswire|GNA|Government Executive|HLN|HuffPost|
Huffington Post|IANS|Imago|Instagram|Interfax|IPS|IRNA|ISNA|ITAR-TASS|ITN|ITV|ITV News|JIJI|
JIJI Press|JIS|JTA|Kathimerini|KCNA|Knight Ridder|Kyodo|Kyodo News|La Nación|La Prensa|
La Repubblica|Le Figaro|Le Monde|Libération|LUSA|Magnum Photos|MarketWatch|McClatchy|
McClatchy-Tribune|MENA|Mirrorpix|MONTSAME|MSNBC|MTI|Nairobi News|NAN|NASA|National Geographic|NBC|
NBC News|New York Post|New York Times|New Ziana|NHK|NHK World|Nine News|NPR|NTB|NZPA|ONA|PA|
PA Media|PA Wire|PAP|PBS|Petra|PNA|Politico|Press Association|Press Trust of India|PR Newswire|
ProPublica|PTI|QNA|Quartz|Radio Free Europe|Reddit|Reuters|Rex|Rex Features|Rex/Shutterstock|
RFE/RL|RIA Novosti|Ritzau|RNZ|RSS|RT|RTÉ|RTE|RTHK|RTL|SABC|SANA|SAnews|SAPA|Scripps|Scripps Howard|
Shutterstock|Sky|Sky News|Sky Sports|Snapchat|SPA|Sports Illustrated|STA|STT|SWNS|TASS|
Talking Points Memo|TechCrunch|Telegram|Telemundo|The Age|The Associated Press|The Athletic|
The Atlantic|The Canadian Press|The-CNN-Wire|The Economist|The Guardian|The Hill|The Independent|
The New York Times|The Times|The Verge|The Wall Street Journal|The Washington Post|TikTok|Time|TMZ|
TT|Twitter|UNB|Univision|UNI|UPI|URN|USA Today|Variety|Vice|Vimeo|VOA|Voice of America|
Voz de América|Voz de America|Vox|WAM|Wired|Wall Street Journal|Washington Post|WENN|Wikimedia|
Wikimedia Commons|Wikipedia|Flickr|Pixabay|Unsplash|X|Xinhua|Yahoo|Yahoo News|Yonhap|YouTube|ZDNet|
ZUMA|ZUMA Press
"""

OUTLETS: dict[str, str] = {
    name.strip().casefold(): name.strip() for name in _NAMES.split("|") if name.strip()
}

# Words that make a capitalised name an outlet's. "Independent" and "Star" alone are too
# common in names of people's parties and teams; they stand in the list with "The".
_WORD = re.compile(
    r"(?:\b(?:News|Newswire|Newspapers?|Times|Post|Press|Herald|Tribune|Journal|Radio|TV|"
    r"Television|Broadcasting|Broadcaster|Wire|Gazette|Courier|Chronicle|Ledger|Observer|Daily|"
    r"Weekly|Magazine|Media|Images|Pictures|Photos|Messenger|Telegraph|Examiner|Bulletin|"
    r"Dispatch|Inquirer|Sentinel|Channel|FM|Review|Visuals|Today|Agency|"
    r"News Service|News Network|News Bureau|Reporting)|[a-z](?:press|news|wire|pix))\b"
    r"|\b[KW][A-Z]{2,3}(?:-TV)?$|\w\.(?i:com|org|net|gov|co)(?:\.[a-z]{2})?$"
)
# "Post Report" and "Herald Reporter" are bylines of a paper's own.
_BYLINE = re.compile(r"\b(?:report|reporter|correspondent|writer|editor)s?$", re.I)
_FOREIGN = re.compile(r"[^\W\d_a-zA-ZÀ-ɏ]")


def outlet_named(name: str) -> str | None:
    """The listed outlet of that name (any case, with or without "The"), or None."""
    key = " ".join(name.split()).casefold()
    listed = OUTLETS.get(key)
    if listed:
        return listed
    bare = key.removeprefix("the ")
    if bare != key and bare in OUTLETS:
        return f"The {OUTLETS[bare]}"
    return None


def looks_like_outlet(name: str) -> bool:
    """Whether a name is listed, holds a word such as News or Radio, or a call sign.

    A name in another script counts too: in an English article, brackets with one at the
    end of a paragraph hold a medium.
    """
    if outlet_named(name):
        return True
    return not _BYLINE.search(name) and bool(_WORD.search(name) or _FOREIGN.match(name))
