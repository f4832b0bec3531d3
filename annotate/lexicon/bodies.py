"""Nouns that tell what kind of source a description is."""

from __future__ import annotations

from annotate.lexicon.listing import word_set
from annotate.lexicon.people import PERSON_NOUNS

DOCUMENTS = word_set("""
    report study paper survey poll lawsuit suit complaint indictment affidavit memo memorandum
    letter email emails e-mail e-mails document documents filing filings statement tweet tweets
    post posts message messages text texts record records data figures statistics book memoir
    article editorial story column review analysis audit assessment investigation investigations
    inquiry dossier transcript transcripts testimony ruling judgment decision order bill law
    amendment treaty agreement accord communique constitution act petition banner banners sign
    signs placard poster posters headline headlines note notes notice log logs minutes bulletin
    findings results research commentary essay blog video footage photo photos photograph
    photographs image images recording recordings tape tapes papers census index barometer
    ranking tally count estimate estimates model models forecast forecasts projections plan
    website page leaflet pamphlet flyer brochure chart charts graphic map maps tests test trial
    scan autopsy certificate charge-sheet sheet register budget resolution declaration
    contract policy rules guidelines textbook textbooks chapter passage section draft version
    postmortem reports evidence exposé leak alert manual label insert polling numbers verdict
    warrant summons subpoena deposition release circular mail piece editorials hypothesis hypotheses
    theory theories argument arguments
    """)

_MAKERS = word_set("carmaker automaker chipmaker planemaker steelmaker")
# What a company is called right before its name: "Carmaker Hanul Motors".
TRADES = _MAKERS | word_set("drugmaker retailer lender insurer brewer developer manufacturer")
ORGANIZATIONS = _MAKERS | word_set("""
    company firm group agency ministry department bank university college school hospital
    council committee commission board court government administration army military police
    union party campaign office team club regulator watchdog authority authorities bureau
    institute foundation association federation organization organisation society charity
    church corporation developer retailer airline carrier utility manufacturer maker
    operator lender insurer brewer chain startup start-up parliament senate congress assembly
    legislature cabinet city town county state country nation village district municipality
    kingdom republic navy force forces service guard coastguard laboratory lab museum tribunal
    presidency secretariat embassy consulate regime guild league coalition alliance network
    trust panel task-force taskforce squad division employer business conglomerate supplier
    producer subsidiary giant delegation centre center unit chamber clinic
    directorate observatory cooperative co-op establishment band orchestra festival provider
    treasury publisher brand line fund syndicate movement faction opposition
    caucus cartel militia watchdogs house platform restaurant hotel shop
    """)

OUTLETS = word_set("""
    newspaper paper magazine broadcaster outlet station newsroom tabloid weekly daily wire
    channel journal website site radio television
    """)

# One of these at the end of a capitalised name says that it is an outlet.
OUTLET_NAMES = word_set("""
    times post journal herald tribune gazette chronicle guardian telegraph observer courier
    ledger mirror daily news press sun star globe bee examiner inquirer dispatch sentinel
    advertiser register republic standard independent mail express reuters afp ap
    cnn bbc abc nbc cbs msnbc npr pbs itv rte bloomberg axios politico vox buzzfeed tmz
    jazeera aljazeera variety billboard newsweek forbes fortune monde figaro spiegel
    xinhua tass dawn interfax kyodo yonhap anadolu pti ani ians upi dpa efe ansa belga
    ritzau kcna irna isna bernama antara jiji nhk cgtn cctv dw voa cbc ctv cnbc cnet espn sabc
    rnz univision telemundo propublica huffpost insider television radio magazine review
    weekly images pictures
    """)

# Descriptions that a document can change its name to from one sentence to the next.
SAME_DOCUMENT = (
    word_set("poll survey"),
    word_set("study paper research analysis findings article"),
    word_set("lawsuit suit complaint filing indictment affidavit petition"),
    word_set("email emails e-mail e-mails message messages letter note"),
    word_set("report document assessment audit review investigation findings"),
    word_set("memo memorandum document note"),
    word_set("statement release communique declaration"),
    word_set("editorial article column essay piece story"),
    word_set("textbook textbooks book memoir"),
)

# What a business may be called whose name does not say what it trades in.
BUSINESSES = _MAKERS | word_set("""
    company firm airline retailer developer utility manufacturer maker lender insurer brewer
    chain startup start-up publisher group giant conglomerate supplier carrier employer
    business operator provider corporation brand hotel restaurant shop drugmaker platform
    party body organization organisation
    """)
_SCHOOLS = word_set("school college university academy")
SAME_BODY = (
    _SCHOOLS,
    word_set("paper newspaper outlet magazine tabloid daily weekly journal"),
    word_set("agency bureau department ministry service"),
    word_set("watchdog regulator authority commission board agency"),
    word_set("campaign team"),
    word_set("army military forces"),
    word_set("union guild federation"),
    word_set("group organization organisation association charity network"),
    word_set("court bench tribunal"),
    word_set("police force department"),
)

# Several people without names, speaking as one.
GROUPS = word_set("""
    people family jury crowd team community public crew staff management leadership panel
    audience couple pair press left right majority minority opposition prosecution defense
    defence members media everyone everybody nobody
    """)

# Insiders, and unnamed speakers who were chosen one by one. Their plurals ("officials",
# "experts") are groups, unless they are counted or shielded: of 150 such sources of the
# training articles 124 are marked so, and 26 of the 29 "sources" anonymous.
INSIDERS = word_set("""
    source sources insider insiders pal pals official envoy diplomat aide expert critic
    opponent friend spokesman spokeswoman spokesperson spokespeople spokespersons
    """)
SHIELDED = word_set("sources insiders pals")
INSIDER_PHRASES = (
    "familiar with",
    "close to",
    "briefed on",
    "with knowledge",
    "with direct knowledge",
    "aware of",
    "not to be named",
    "not to be identified",
    "condition of anonymity",
    "requested anonymity",
    "not authorized",
    "wasn't authorized",
    "who asked not",
)

ORGANIZATION_NAME = word_set("""
    bank ministry department university college school hospital council committee commission
    board court government administration army military police union party campaign office
    team club authority bureau institute foundation association federation organization
    organisation society church corporation corp inc ltd llc plc bhd co company group holdings
    partners capital securities industries airlines airways air energy power motors systems
    technologies labs laboratories pharma pharmaceuticals homes parliament senate congress
    assembly legislature cabinet agency service services center centre museum tribunal guild
    league coalition alliance network trust fund watch forum house treasury guard force
    division bench exchange reserve observatory directorate academy secretariat conference
    brotherhood caucus pac project initiative programme program media sdn gmbh sa ag nv
    survey station lines line rovers united fc chamber embassy theatre theater
    orchestra utilities water rail railways railway insurance stores brewery
    restaurant restaurants hotel hotels studios records entertainment international global
    solutions consulting analytics research ratings foods farms brewing aggregates
    freight logistics hall democrats republicans pictures productions press publishing mining
    minerals metals steel oil gas petroleum chemicals telecom telecommunications mobile
    wireless networks software computing medical health healthcare sciences biosciences
    therapeutics retail markets supermarkets cruises travel tours properties estates
    developers builders construction engineering trading exports imports commerce chambers
    nations workers teachers nurses drivers pilots growers owners dealers
    authorities publishers insurers lawyers associates sons brothers llp pty
    shipping textiles cement sugar beverages ports maritime semiconductor electronics apparel
    garments fisheries dairy timber distillers aviation aerospace realty bancorp assurance
    plantations petrochemicals resources renewables electric packaging plastics tyres aluminium
    aluminum biotech robotics cosmetics cargo couriers fashions shipyard
    """)

# World bodies and agencies that headlines call by their letters.
ACRONYMS = frozenset(
    """CBI CDC ECB EU FBI FCC FDA FEMA FTC IAEA ICC ILO IMF IPCC NASA NATO NHS NTSB OECD OPEC
    UN UNESCO UNHCR UNICEF WFP WHO WMO WTO""".split()  # noqa: SIM905
)

# What a source without a name is called by: one and several people, bodies, papers.
SOURCE_NOUNS = PERSON_NOUNS | DOCUMENTS | GROUPS | INSIDERS | ORGANIZATIONS | OUTLETS
