"""Titles, roles and kinship words: what stands beside a person's name."""

from __future__ import annotations

from annotate.lexicon.listing import word_set

# They say of nobody what their office is.
HONORIFICS = word_set("mr mrs ms miss dr sir dame lord lady prof")
MALE_TITLES = word_set("mr sir lord king prince pope father brother imam")
FEMALE_TITLES = word_set("mrs ms miss dame lady queen princess sister madam begum")

# Dropped before a name; many are abbreviated, so compare without the full stop.
TITLES = (
    MALE_TITLES
    | FEMALE_TITLES
    | word_set("""
    dr prof professor rev reverend fr hon president vice prime minister premier chancellor
    senator sen sens representative rep reps congressman congresswoman gov governor lt
    lieutenant gen general col colonel maj major capt captain sgt sergeant cpl corporal pvt
    adm admiral cmdr commander det detective insp inspector supt superintendent chief
    officer constable pc sheriff deputy judge justice magistrate secretary ambassador mayor
    councillor councilman councilwoman councilor chairman chairwoman chair speaker director
    coach archbishop bishop cardinal rabbi attorney commissioner pol eng engr engineer alderman
    assemblyman assemblywoman chieftain alhaji hajiya datuk dato barrister advocate
    shri smt comrade cde undersecretary majesty highness excellency emir amir rapporteur
    treasurer td mp mep spokesman spokeswoman pm ceo
    cfo coo h.e haji pa pastor elder mme seri tun tengku pte sp dsp acp
    asp adv taoiseach tánaiste co-founder cofounder co-author chairperson secretary-general
    director-general vice-president administrator sergeant-at-arms solicitor
    leader messrs bro alh president-elect attorney-general auditor-general
    solicitor-general
    """)
)

ABBREVIATED: dict[str, str] = {
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "gen": "general",
    "lt": "lieutenant",
    "col": "colonel",
    "maj": "major",
    "capt": "captain",
    "sgt": "sergeant",
    "prof": "professor",
    "dr": "doctor",
    "det": "detective",
    "insp": "inspector",
    "supt": "superintendent",
    "pm": "minister",
    "rev": "reverend",
    "cmdr": "commander",
    "adm": "admiral",
}

# A capitalised role may end a longer title before a name ("Benghazi Committee Chairman X").
ROLE_NOUNS = TITLES | word_set("""
    actor actress activist agronomist captain co-author sprinter paramedic builder drummer
    detective consultant maker drugmaker rival challenger contender politician teammate
    adviser advisor aide analyst anchor archaeologist artist assistant
    assessor astronomer attache auditor author banker biologist boss broker businessman
    businesswoman butcher candidate caretaker carer cashier ceo cfo clerk climatologist
    co-founder coordinator columnist commentator comptroller contractor controller cook
    coo governor-general officer-in-charge rector vice-chancellor
    coroner correspondent counsel counselor critic curator custodian defendant dealer defender
    delegate democrat dentist designer developer diplomat doctor driver ecologist economist
    editor envoy epidemiologist executive expert farmer filmmaker firefighter fisherman
    footballer forecaster forward founder geologist goalkeeper grower guitarist head
    historian host hydrologist illustrator inspector investigator investor journalist keeper
    landlord laureate lawmaker lawyer leader lecturer legislator librarian lobbyist majority manager
    backbencher frontbencher personality influencer youtuber vlogger blogger celebrity socialite
    billionaire philanthropist narrator cricketer wrestler cyclist swimmer referee umpire
    quarterback batsman campaigner survivor juror tenant vendor headteacher pupil pensioner
    toddler rapper dj dancer comedian screenwriter songwriter chef restaurateur hotelier
    architect hacker chemist virologist immunologist cardiologist oncologist midwife gunman
    plaintiff petitioner monarch cleric missionary conservationist zookeeper astronaut
    pedestrian passenger tourist commuter migrant refugee
    marshal mechanic mediator meteorologist midfielder minority mogul monitor musician
    negotiator neighbor neighbour neurologist novelist nurse observer official ombudsman
    operator organiser organizer owner paleontologist palaeontologist parliamentarian partner
    pastor pathologist pediatrician paediatrician photographer physician physicist pilot
    planner player plumber poet policeman porter practitioner prefect presenter
    priest principal producer programmer prosecutor psychiatrist psychologist publicist
    publisher ranger reader receptionist registrar regulator reporter republican researcher
    resident retailer runner sailor scholar scientist scout sculptor seismologist seller
    pollster donor superdelegate fundraiser fellow whip employee
    shepherd shopkeeper singer skipper socialist sociologist solicitor soldier
    specialist spokesperson staffer star statistician steward strategist striker
    student surgeon surveyor tailor teacher technician therapist trader trainer
    trustee tutor tycoon undertaker vet veterinarian victim vicar volcanologist volunteer
    bassist champion choreographer citizen cleaner composer contestant dean defenseman
    entrepreneur flanker foreman goaltender guide hero landowner linguist medallist
    neurosurgeon playwright ruler supervisor terrorist vp winger winner
    waiter waitress warden whistleblower witness worker writer zoologist
    """)

# Nouns for people and bodies alike: beside a name they do not tell which it is.
EITHER = word_set("""
    owner maker operator developer producer builder retailer publisher supplier partner rival
    contractor broker carrier regulator manager dealer drugmaker host sponsor lender
    employer defendant plaintiff
    """)

MALE_NOUNS = word_set("""
    man boy father son brother husband uncle grandfather nephew king prince businessman
    spokesman chairman congressman assemblyman policeman fisherman widower dad actor grandson
    councilman salesman craftsman gentleman
    """)
FEMALE_NOUNS = word_set("""
    woman girl mother daughter sister wife aunt grandmother niece queen princess mum mom
    businesswoman spokeswoman chairwoman congresswoman assemblywoman policewoman widow actress
    granddaughter councilwoman waitress
    """)
KIN = word_set("""
    father son brother husband uncle grandfather nephew mother daughter sister wife aunt
    grandmother niece mum mom dad cousin widow widower parent parents grandson granddaughter
    partner friend neighbor neighbour colleague
    """)

# Words that can stand for any person of whom the article has just spoken.
PERSON_NOUNS = (
    ROLE_NOUNS
    | MALE_NOUNS
    | FEMALE_NOUNS
    | KIN
    | word_set("""
    person user native veteran nominee applicant complainant suspect teenager founder villager
    islander protester visitor motorist hiker climber diver surfer golfer jockey boxer bystander
    onlooker settler landlady orphan
    """)
)

# "the senator" may be called "the lawmaker" next: the wider word, and what it covers.
WIDER: dict[str, frozenset[str]] = {
    "lawmaker": word_set("""
        senator sen representative rep congressman congresswoman assemblyman assemblywoman mp
        legislator parliamentarian councillor deputy td member congress
        """),
    "official": word_set("""
        secretary director commissioner minister mayor administrator chief head officer
        superintendent president spokesman spokeswoman
        """),
    "executive": word_set("ceo president chief chairman director founder"),
    "politician": word_set("senator minister mayor governor mp lawmaker candidate"),
    "scientist": word_set("""
        biologist ecologist geologist physicist professor researcher volcanologist
        epidemiologist meteorologist hydrologist seismologist
        """),
    "lawyer": word_set("attorney counsel solicitor barrister advocate"),
    "attorney": word_set("lawyer counsel"),
    "doctor": word_set("surgeon physician dr pathologist pediatrician"),
    "officer": word_set("sergeant sgt inspector constable detective captain"),
}
WIDER["ceo"] = frozenset({"executive"})
WIDER["legislator"] = WIDER["parliamentarian"] = WIDER["lawmaker"]
WIDER["researcher"] = WIDER["scientist"]
WIDER["boss"] = WIDER["executive"]

# Offices: a capitalised phrase that ends in one names an office, not a person.
OFFICES = word_set("""
    minister secretary president director general chief officer commissioner governor mayor
    chancellor chairman chairwoman chairperson superintendent inspector attorney ambassador
    speaker premier senator executive administrator coordinator spokesman spokeswoman
    spokesperson secretary-general director-general rector vice-chancellor treasurer
    rapporteur magistrate officer-in-charge taoiseach pm ceo governor-general prince manager
    registrar coroner comptroller prosecutor archbishop
    """)

# Capitalised words that a title before a name may hold beside the role itself.
TITLE_FILLERS = word_set("""
    acting deputy former interim senior junior chief executive operating financial vice
    assistant associate lead state federal police fire attorney general foreign finance
    prime house senate majority minority white
    """)

# What an office is held over: it opens a title whatever the text writes small elsewhere.
FIELDS = TITLE_FILLERS | word_set("""
    agriculture army aviation budget business campaign church city climate club coalition commerce
    communications company consumer council county court culture customs defence defense
    development district economic economy education election energy environment equality family
    fisheries force forestry government health home housing human immigration industry
    information infrastructure intelligence interior justice labor labour legal migration military
    mining national navy opposition party petroleum police prison public railway regional religious
    revenue school science security sports student tax technology tourism trade transport
    transportation union university village water women youth
    """)
