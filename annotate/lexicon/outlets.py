"""Names of agencies and outlets, and how an outlet's name that is not listed looks.

A name in brackets is a tag by its place and by this list: ``(Reuters)`` behind a dateline or
a last sentence is one, ``(NATO)`` is none. The list holds agencies, photo services, the
broadcasters and papers that other media credit, and the platforms that they take clips from.
"""

from __future__ import annotations

import re

_NAMES = """
AAP|ABC|ABC News|Adnkronos|AFP|Agencia Brasil|AGERPRES|Agence France-Presse|Agencia EFE|
Agência Brasil|AKIpress|Al Arabiya|Al Jazeera|Alamy|AllAfrica|Anadolu|Anadolu Agency|Angop|ANI|ANP|
ANSA|Antara|AP|APA|APANEWS|APP|Armenpress|Ars Technica|Associated Press|
Associated Press of Pakistan|Axios|Azertac|BBC|BBC News|BBC Sport|BBC World Service|Belga|BelTA|
Bernama|Bloomberg|Bloomberg News|Bloomberg Law|BNS|BSS|BTA|Business Insider|Business Wire|BuzzFeed|
BuzzFeed News|Canadian Press|CBC|CBC News|CBS|CBS News|CCTV|CGTN|Channel 4|Channel 4 News|Channel 5|
CMC|CNA|CNBC|CNET|CNN|CP|CTK|CTV|CTV News|Cover Media|C-SPAN|Der Spiegel|Deutsche Welle|Dow Jones|
Dow Jones Newswires|dpa|DW|EFE|El Mundo|El País|El Universal|Euronews|Engadget|EPA|EPA-EFE|ESPN|
Europa Press|Eurosport|Facebook|FarsNews|FENA|Financial Times|Forbes|Fortune|Fox News|FOX|France 24|
France 2|Gamma|Gannett|Getty|Getty Images|Ghana News Agency|GlobeNewswire|GNA|Government Executive|
Hina|HLN|HuffPost|Huffington Post|IANS|Imago|Instagram|Inter Press Service|Interfax|IPS|IRNA|ISNA|
ITAR-TASS|ITN|ITV|ITV News|JIJI|JIJI Press|JIS|JTA|Kathimerini|Kazinform|KBS|KCNA|Knight Ridder|
KUNA|Kyodo|Kyodo News|La Nación|La Prensa|La Repubblica|LaPresse|Le Figaro|Le Monde|Libération|Lusa|
Magnum Photos|MarketWatch|McClatchy|McClatchy-Tribune|Mediafax|MENA|Middle East Eye|Mirrorpix|
MONTSAME|MSNBC|MTI|Nairobi News|NAN|NASA|National Geographic|NBC|NBC News|New York Post|
New York Times|New Ziana|News Agency of Nigeria|Newsis|NHK|NHK World|Nine News|Notimex|NPR|NTB|NZPA|
ONA|PA|PA Media|PA Wire|PAP|PBS|Petra|PNA|Politico|Prensa Latina|Press Association|
Press Trust of India|PR Newswire|ProPublica|PTI|QNA|Quartz|Radio Free Europe|Reddit|Reuters|
Reuters Breakingviews|Rex|Rex Features|Rex/Shutterstock|RFA|RFE/RL|RFI|RIA Novosti|Ritzau|RNS|RNZ|
RSS|RT|RTÉ|RTE|RTHK|RTL|SABC|SANA|SAnews|SAPA|Scripps|Scripps Howard|Shutterstock|Sky|Sky News|
Sky Sports|Snapchat|SPA|Sports Illustrated|STA|STT|SWNS|Tanjug|Tasnim|TASS|Talking Points Memo|
TechCrunch|Telam|Telegram|Telemundo|The Age|The Associated Press|The Athletic|The Atlantic|
The Canadian Press|The-CNN-Wire|The Economist|The Guardian|The Hill|The Independent|
The New York Times|The Times|The Verge|The Wall Street Journal|The Washington Post|
Thomson Reuters Foundation|TikTok|Time|TMZ|TT|TVNZ|Twitter|Télam|Ukrinform|UNB|UNIAN|Univision|UNI|
UPI|URN|USA Today|Variety|Vice|Vimeo|VOA|Voice of America|Voz de América|Voz de America|Vox|WAM|
Wired|Wall Street Journal|Washington Post|WENN|Wikimedia|Wikimedia Commons|Wikipedia|Flickr|Pixabay|
Unsplash|X|Xinhua|Yahoo|Yahoo News|Yonhap|YouTube|ZDNet|ZUMA|ZUMA Press|ČTK
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
