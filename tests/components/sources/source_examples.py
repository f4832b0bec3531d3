"""Sources and who they are, marked as test_sources.py says, by construction."""

from __future__ import annotations

NAMES = [
    # a father whose name ends his daughter's
    "Kara Hamid Fazil was there. "
    '<s n="1" who="Hamid Fazil">Ms Kara\'s father, Hamid Fazil,</s> <c n="1">said</c> '
    '<q n="1">no</q>.',
    # a title and a role are no part of the name
    'Reserve <s n="1" who="Philip Lowe" kind="person">Bank governor Philip Lowe</s> '
    '<c n="1">said</c> <q n="1">rates would rise</q>. <s n="2" who="Philip Lowe">Lowe</s> '
    '<c n="2">added</c> that <q n="2">it would hurt</q>.',
    # the fullest name counts, wherever it stands
    '<s n="1" who="Rosa Lindqvist">Lindqvist</s> <c n="1">said</c> <q n="1">no</q>. The case of '
    "Rosa Lindqvist goes on.",
    '<s n="1" who="Hal Brandvold">Chief Operating Officer Hal Brandvold</s> <c n="1">said</c> '
    '<q n="1">it would sell</q>.',
    # particles
    '<s n="1" who="Annelise van der Merwe">Annelise van der Merwe</s> <c n="1">said</c> '
    '<q n="1">no</q>. <s n="2" who="Annelise van der Merwe">Van der Merwe</s> <c n="2">said</c> '
    '<q n="2">yes</q>.',
    # an honour behind a name
    'Hugh McAra has died. <s n="1" who="Hugh McAra">Mr McAra AM</s> <c n="1">said</c> '
    '<q n="1">no</q>.',
    '<s n="1" who="the First Lady" kind="anonymous">The First Lady</s> <c n="1">said</c> '
    '<q n="1">no</q>.',
    # "das" is a particle, "Das" a surname
    '<s n="1" who="Damru Rohi Das">Damru Rohi Das, a widow,</s> <c n="1">said</c> <q n="1">no</q>.',
    # initials before a colon
    "Tess Aalto counts whales. Ben Otts spoke to her.\n\n"
    '<s n="1" who="Tess Aalto" model="organization">TA</s>: <q n="1">You wait.</q>',
    # what a name names is told by itself, whatever the encoder says
    '<s n="1" who="Wendy\'s" kind="organization" model="person">Wendy\'s</s> <c n="1">said</c> '
    '<q n="1">no</q>.',
    'Tom Ford came. <s n="1" who="Tom Ford" kind="person" model="organization">Ford</s> '
    '<c n="1">said</c> <q n="1">no</q>.',
    # a pronoun before its name
    'It rained. After <s n="1" who="Kim Aldous">she</s> <c n="1">warned</c> <q n="1">it would '
    'fall</q>, <s n="2" who="Kim Aldous">Kim Aldous</s> <c n="2">added</c> <q n="2">it had</q>.',
    # a line in capitals names nobody
    'It flew.\n\nNO FOUL PLAY SEEN\n\n<q n="1">It was old</q>, <s n="1" who="the airline">the '
    'airline</s> <c n="1">said</c>. It was long ago that anybody had seen it fly so low.',
    # who writes is not whom the text names first
    'Selma Ruiz came in. <s n="1" who="">I</s> <c n="1">asked</c> <q n="1">how she was</q>.',
    # whom a quotation alone mentions is nobody outside it
    '“<q n="1">He hit the heads,</q>” <c n="1">said</c> <s n="1" who="Lee Ott">Lee Ott</s>. '
    '<s n="2" who="">They</s> <c n="2">call</c> <q n="2">him the robber</q>.',
    # who speaks for somebody is not he
    '<s n="1" who="a lawyer for actor John Depp" kind="anonymous">A lawyer for actor John Depp</s> '
    '<c n="1">said</c> <q n="1">no</q>.',
    '<s n="1" who="Georgia Power" kind="organization">Georgia Power, a utility,</s> '
    '<c n="1">said</c> <q n="1">no</q>.',
    'Sam Fox slept. <s n="1" who="Sam Fox" kind="person">Fox</s> <c n="1">said</c> '
    '<q n="1">no</q>.',
    # a company of one word by what it has and what it is called
    'Shares in Tesselar fell. <s n="1" who="Tesselar" kind="organization" model="person">Tesselar'
    '</s> <c n="1">said</c> <q n="1">no</q>.',
    '<s n="1" who="Vintrix" kind="organization" model="person">Vintrix</s> <c n="1">said</c> in '
    'its filing <q n="1">that it had lost</q>.',
    'Halden will appeal. “<q n="1">We did no wrong,</q>” <s n="1" who="Halden">it</s> '
    '<c n="1">said</c>.',
    # labels in capitals
    '<s n="1" who="the witness">THE WITNESS</s>: <q n="1">I saw him.</q>\n\n'
    '<s n="2" who="Hale">MR. HALE</s>: <q n="2">When?</q>',
    '<s n="1" who="Hale">MR. HALE</s>: <q n="1">When?</q>\n\n'
    '<s n="2" who="the witness">THE WITNESS</s>: <q n="2">At noon.</q>',
    '<s n="1" who="FEMA" kind="organization">FEMA</s>: <q n="1">It rose.</q>\n\n'
    '<s n="2" who="Hale">MR. HALE</s>: <q n="2">When?</q>\n\n'
    '<s n="3" who="FEMA" kind="organization">FEMA</s>: <q n="3">At noon.</q>',
    # who held an office held it
    "Ex-spy chief: it was known\n\nThe former head of the spy agency, Rolf Steen, spoke. "
    '<s n="1" who="Rolf Steen">The ex-spy chief</s> <c n="1">said</c> <q n="1">no</q>.',
    # figures of two bodies are two
    'It rose, <c n="1">according to</c> <s n="1" who="figures from the customs office">figures '
    'from the customs office</s>: <q n="1">it rose</q>. <q n="2">It fell</q>, <c n="2">according '
    'to</c> <s n="2" who="figures from the bank">figures from the bank</s>.',
    # an acronym and its body
    'The Northern Harbour Authority (NHA) has grown. <s n="1" who="Northern Harbour Authority" '
    'kind="organization">The NHA</s> <c n="1">said</c> <q n="1">it hired 40 people</q>.',
    # a body by its first word
    '<s n="1" who="Marlow Capital" kind="organization">Marlow Capital</s> <c n="1">said</c> '
    '<q n="1">it would sell</q>. <s n="2" who="Marlow Capital">Marlow</s> <c n="2">said</c> '
    '<q n="2">prices fell</q>.',
    # a surname alone is whoever was named first
    'Pia Marlow met her brother Otto Marlow. <s n="1" who="Pia Marlow">Marlow</s> '
    '<c n="1">said</c> <q n="1">no</q>.',
    # an acronym stands for itself, or for a firm with its ending
    '<s n="1" who="ANC" kind="organization">The ANC</s> <c n="1">said</c> <q n="1">no</q>. '
    "The ANC Gala Dinner is sold out, and ANC members will come.",
    'BHP Group Ltd has grown. <s n="1" who="BHP Group Ltd">BHP</s> <c n="1">said</c> '
    '<q n="1">so</q>.',
    # a body of two places has one director
    '<s n="1" who="Delhi Care Workers and Helpers Union">Delhi Care Workers and Helpers Union '
    '(DCWHU)</s> <c n="1">said</c> <q n="1">no</q>. <s n="2" '
    'who="Delhi Care Workers and Helpers Union">DCWHU</s> <c n="2">asked</c> <q n="2">why</q>.',
    # a short form is known from where it is given, whatever its letters
    'The Care Workers Union (DSAW) met. <s n="1" who="Care Workers Union">DSAW</s> '
    '<c n="1">said</c> <q n="1">no</q>. <s n="2" who="Care Workers Union">DSAW</s> '
    '<c n="2">asked</c> <q n="2">why</q>.',
    # a description before a name in apposition
    '<s n="1" who="Gulfline Nitrogen" kind="organization">The company, Gulfline Nitrogen,</s> '
    '<c n="1">said</c> <q n="1">all was well</q>.',
    '<s n="1" who="Gladys Ode" kind="person">The prosecutor, Gladys Ode,</s> <c n="1">said</c> '
    '<q n="1">he ran</q>.',
    # an apposition is whom it stands beside
    '<q n="1">It is so</q>, <c n="1">said</c> <s n="1" who="Karim Ott">Karim Ott</s> (كريم), <s '
    'n="2" who="Karim Ott" kind="person">a dealer in Tilsit</s>, who <c n="2">believes</c> '
    '<q n="2">it was sold twice</q>.',
    # nobody is called after the place he comes from
    '<s n="1" who="a resident of Tilsit" kind="anonymous">a resident of Tilsit, Ohio,</s> '
    '<c n="1">said</c> <q n="1">it shook</q>.',
]

PRONOUNS = [
    # somebody new who has something of his own
    '<s n="1" who="Tom Ray">The mayor, Tom Ray,</s> <c n="1">said</c> <q n="1">no</q>.\n\n'
    "Bo Quist, 61, lost his barn, his van and his cows.\n\n"
    '<q n="2">“All gone,”</q> <s n="2" who="Bo Quist">he</s> <c n="2">said</c>.',
    # another entry of a live page has nobody in focus
    '07.49 <s n="1" who="Dan Cole">The mayor, Dan Cole,</s> <c n="1">said</c> <q n="1">no</q>.\n\n'
    '07.30 <s n="2" who="">He</s> <c n="2">said</c> <q n="2">yes</q>.',
    "Ann Lee runs a bank, "
    '<s n="1" who="Ann Lee’s clients" kind="group">whose clients</s> <c n="1">fear</c> '
    '<q n="1">a loss</q>.',
    'Jane Doe came to Oslo. <s n="1" who="Jane Doe">She</s> <c n="1">said</c> <q n="1">no</q>.',
    # gender: from first names and titles
    '<s n="1" who="Karen Holt">Karen Holt</s> met Peter Ames. <s n="2" who="Peter Ames">He</s> '
    '<c n="1">said</c> <q n="1">no</q> and <c n="2">denied</c> <q n="2">all</q>.',
    "Mr. Vidal met Ms. Okoro. "
    '<s n="1" who="Okoro">She</s> <c n="1">said</c> <q n="1">it was late</q>.',
    # number: a company is "it", several people "they"
    'Peter Ames runs Larder Foods Inc. <s n="1" who="Larder Foods Inc" kind="organization">It'
    '</s> <c n="1">said</c> <q n="1">sales fell</q>.',
    '<s n="1" who="two officials" kind="anonymous">two officials</s> <c n="1">said</c> '
    '<q n="1">the port was shut</q>. <s n="2" who="two officials">They</s> <c n="2">said</c> '
    '<q n="2">it would open</q>.',
    # a bare plural is called as its source is, in what takes it up
    '<s n="1" who="agency officials" kind="group">Agency officials</s> <c n="1">said</c> '
    '<q n="1">the port was shut</q>. <s n="2" who="agency officials">The officials</s> '
    '<c n="2">said</c> <q n="2">it would open</q>.',
    'It was late. <s n="1" who="Top Corvane officials" kind="group">Top Corvane officials</s> '
    '<c n="1">said</c> <q n="1">no</q>.\n\n<s n="2" who="Top Corvane officials">The officials</s> '
    '<c n="2">said</c> <q n="2">it would open</q>.',
    'It was late. <s n="1" who="Far right activists" kind="group">Far right activists</s> '
    '<c n="1">said</c> <q n="1">no</q>.\n\nThe activists in town\n\n'
    '<s n="2" who="Far right activists">Activists</s> <c n="2">said</c> <q n="2">yes</q>.',
    # but whom the source says something of is somebody else
    '<s n="1" who="aides" kind="group">Aides</s> <c n="1">told</c> officials <q n="1">to wait</q>. '
    '<s n="2" who="officials" kind="group">The officials</s> <c n="2">said</c> <q n="2">no</q>.',
    # one who speaks is likelier meant than one who is spoken of
    '<s n="1" who="Peter Ames">Peter Ames</s> <c n="1">said</c> <q n="1">Paul Reed had left</q>. '
    '<s n="2" who="Peter Ames">He</s> <c n="2">added</c> that <q n="2">it was sad</q>.',
    # nested: the one whose words these are
    '<s n="1" who="Peter Ames">Peter Ames</s> <c n="1">said</c> <q n="1"><s n="2" '
    'who="Peter Ames">he</s> <c n="2">believed</c> <q n="2">in luck</q></q>.',
    # relative pronouns
    'The case of Peter Ames, <s n="1" who="Peter Ames">who</s> <c n="1">said</c> <q n="1">no'
    "</q>, is old.",
    "The paper cites an unnamed nurse "
    '<s n="1" who="an unnamed nurse" kind="anonymous">who</s> <c n="1">said</c> <q n="1">no</q>.',
    "It was paid by the government of Qatar, "
    '<s n="1" who="the government of Qatar" kind="organization">which</s> <c n="1">denied</c> '
    '<q n="1">it</q>.',
    # nobody before it: no guess
    '<s n="1" who="">He</s> <c n="1">said</c> <q n="1">the road was shut</q>.',
    'The bridge is old. <s n="1" who="">She</s> <c n="1">said</c> <q n="1">it was shut</q>.',
]

DESCRIPTIONS = [
    # no other firm by its land, or by what a relative clause names
    'Shares in Larkin Energy fell. <s n="1" who="Larkin Energy">The UK firm</s> <c n="1">said</c> '
    '<q n="1">no</q>.',
    'Shares in Larkin Energy fell. <s n="1" who="Larkin Energy">The firm, which drills for the '
    'Harbour Bank,</s> <c n="1">said</c> <q n="1">no</q>.',
    'Larkin Energy fell. <s n="1" who="the Larkin City council">The Larkin City council</s> '
    '<c n="1">said</c> <q n="1">no</q>.',
    # the land in focus is the country, a town is none
    'Drought is back in Kenya. <s n="1" who="Kenya" kind="organization">The country</s> '
    '<c n="1">said</c> <q n="1">no</q>.',
    'Larkin has no water. <s n="1" who="the country">The country</s> <c n="1">said</c> '
    '<q n="1">no</q>.',
    # one of many is not the one that is named, nor one of a state's the state's own
    'The Harbour Union met. A union in Larkin struck. <s n="1" who="Harbour Union">The union</s> '
    '<c n="1">said</c> <q n="1">no</q>.',
    '<s n="1" who="the government">The government</s> <c n="1">said</c> <q n="1">no</q>. Ann Lee '
    'cited the South Korean government. <s n="2" who="the government">The government</s> '
    '<c n="2">said</c> <q n="2">yes</q>.',
    'The Tories said a Tory government would pay. <s n="1" who="the government">The government'
    '</s> <c n="1">said</c> <q n="1">no</q>.',
    # somebody's lawyer is not who spoke last
    '<s n="1" who="Ann Lee">Ann Lee</s> <c n="1">said</c> <q n="1">it was over</q>. '
    '<s n="2" who="the family\'s lawyer">The family\'s lawyer</s> <c n="2">said</c> '
    '<q n="2">it was not</q>.',
    # by the noun that stood with the name
    "Sheriff Alma Cortez came. "
    '<s n="1" who="Alma Cortez">The sheriff</s> <c n="1">said</c> <q n="1">two men had fled</q>.',
    "Gov. Teresa Malone resigned. "
    '<s n="1" who="Teresa Malone">The governor</s> <c n="1">said</c> <q n="1">it was time</q>.',
    "State Sen. Ruth Adler left early. "
    '<s n="1" who="Ruth Adler">The lawmaker</s> <c n="1">said</c> <q n="1">she was ill</q>.',
    "Halcyon Airlines has cut flights. "
    '<s n="1" who="Halcyon Airlines" kind="organization">The company</s> <c n="1">said</c> '
    '<q n="1">it was sorry</q>.',
    '<s n="1" who="a study" kind="document">a study</s> <c n="1">found</c> <q n="1">no link</q>. '
    '<s n="2" who="a study">The paper</s> <c n="2">said</c> <q n="2">more work was due</q>.',
    '<s n="1" who="Karen Holt and Jane Doe" kind="person">Karen Holt and Jane Doe</s> '
    '<c n="1">said</c> <q n="1">no</q>.',
    "Karen Holt met Jane Doe. "
    '<s n="1" who="Karen Holt and Jane Doe">Both women</s> <c n="1">said</c> <q n="1">no</q>.',
    # nothing has prepared it: the description itself
    "Peter Ames spoke. "
    '<s n="1" who="the fire marshals" kind="group">the fire marshals</s> <c n="1">said</c> '
    '<q n="1">it was safe</q>.',
    "The Health Ministry has moved. "
    '<s n="1" who="the foreign ministry" kind="organization">The foreign ministry</s> '
    '<c n="1">said</c> <q n="1">it would stay</q>.',
    # nor "Others" at the start of a sentence
    '<s n="1" who="others" kind="group">Others</s> <c n="1">said</c> <q n="1">no</q>.',
    # short forms keep their capitals
    '<s n="1" who="MEP aides">MEP aides</s> <c n="1">said</c> <q n="1">no</q>.',
    '<s n="1" who="MPs">MPs</s> <c n="1">said</c> <q n="1">no</q>.',
    # an article says nobody
    'The <s n="1" who="">the</s> <c n="1">said</c> <q n="1">it burned</q>.',
    # without the relative clause
    '<s n="1" who="a man" kind="anonymous">A man who would not give a name</s> <c n="1">said</c> '
    '<q n="1">it burned</q>.',
    # a relative or an office with its owner's name
    "Grace Otim is 40. "
    '<s n="1" who="Grace Otim’s brother" kind="anonymous">Her brother</s> <c n="1">said</c> '
    '<q n="1">so</q>. <s n="2" who="Grace Otim’s office" kind="organization">Her office</s> '
    '<c n="2">denied</c> <q n="2">it</q>.',
    # whatever is somebody's says whose
    "Grace Otim is 40. "
    '<s n="1" who="Grace Otim’s critics" kind="group">Her critics</s> <c n="1">said</c> '
    '<q n="1">no</q>.',
    '“<q n="1"><s n="2" who="Grace Otim’s father" kind="anonymous">My father</s> <c n="2">said</c> '
    '<q n="2">no</q>,</q>” <s n="1" who="Grace Otim">Grace Otim</s> <c n="1">said</c>.',
    '<s n="1" who="a report" kind="document">A report</s> <c n="1">said</c> <q n="1">it failed</q>'
    '. <s n="2" who="the report’s authors" kind="group">Its authors</s> <c n="2">urged</c> '
    '<q n="2">calm</q>.',
    # an adjective that looks like a participle ends no name
    '<s n="1" who="newspapers close to the ruling party">Newspapers close to the ruling party</s> '
    '<c n="1">said</c> <q n="1">no</q>.',
    '<s n="1" who="families of those affected by fires">Families of those affected by fires</s> '
    '<c n="1">said</c> <q n="1">no</q>.',
    # what ends in -ing describes the noun behind it, where none stands before it
    '<s n="1" who="the main farming organisations">The main farming organisations</s> '
    '<c n="1">said</c> <q n="1">no</q>.',
    '<s n="1" who="activists">Activists working in Rosley</s> <c n="1">said</c> <q n="1">no</q>.',
]

OFFICES = [
    # an office that is set aside is not the office itself
    'Culture minister Ann Dorr spoke. <s n="1" who="Lucy Powell">Labour’s shadow culture secretary '
    'Lucy Powell</s> <c n="1">said</c> <q n="1">no</q>. <s n="2" who="Ann Dorr">The culture '
    'secretary</s> <c n="2">said</c> <q n="2">yes</q>.',
    # what the encoder says that a pronoun is sets apart whom it means
    'The Larkin Council met. The report was late. <s n="1" who="Larkin Council" '
    'model="organization">It</s> <c n="1">said</c> <q n="1">no</q>.',
    'The Larkin Council met. The report was late. <s n="1" who="the report" '
    'model="document">It</s> <c n="1">said</c> <q n="1">no</q>.',
    # and whether a description means somebody named
    'Ann Lee met Bo Quist, a dealer. <s n="1" who="Bo Quist" model="person">The dealer</s> '
    '<c n="1">said</c> <q n="1">no</q>.',
    'Ann Lee met Bo Quist, a dealer. <s n="1" who="the dealer" model="anonymous">The dealer</s> '
    '<c n="1">said</c> <q n="1">no</q>.',
    # somebody of a party whom the text knows
    '<s n="1" who="Lucy Powell">Labour’s spokeswoman Lucy Powell</s> <c n="1">said</c> '
    '<q n="1">no</q>. <s n="2" who="Lucy Powell" model="person">The Labour frontbencher</s> '
    '<c n="2">asked</c> <q n="2">why</q>.',
    # an office's short form in brackets is nobody's name
    '<s n="1" who="Wasiu Abiodun" kind="person">the Public Relations Officer (PRO) of the Police, '
    'SP Wasiu Abiodun,</s> <c n="1">said</c> <q n="1">no</q>.',
    # an office that somebody else holds
    "Chief Minister Anil Sen went to court on Monday. "
    '<s n="1" who="the Chief Metropolitan Magistrate" kind="anonymous">The Chief Metropolitan '
    'Magistrate</s> <c n="1">sought</c> <q n="1">a reply</q>.',
    # "the military" is not the army that only comes later, whosoever that is
    '<s n="1" who="the military" kind="organization">The military</s> <c n="1">said</c> '
    '<q n="1">ten were dead</q>. The New People’s Army has grown.',
    # a proper name keeps its capital
    '<s n="1" who="University of Oslo scientists" kind="group">University of Oslo scientists</s> '
    '<c n="1">found</c> <q n="1">a fault</q>.',
    '<s n="1" who="PTI" kind="outlet">PTI</s> <c n="1">reported</c> <q n="1">a fault</q>.',
]

SHARED = [
    # an "and" in the body that somebody is of, where the encoder sees one person
    '<s n="1" who="Ann Lee" kind="person" model="person">Hong Kong and Kalmar Affairs Office '
    'director Ann Lee</s> <c n="1">said</c> <q n="1">no</q>.',
    '<s n="1" who="Jane Doe and Peter Ames" kind="person" model="person">Jane Doe and Peter Ames'
    '</s> <c n="1">said</c> <q n="1">no</q>.',
    # nor does an "and" in what somebody is
    '<s n="1" who="Damon Matthews" kind="person">co-author Damon Matthews, Research Chair in '
    'Climate Science and Sustainability,</s> <c n="1">said</c> <q n="1">no</q>.',
    '<s n="1" who="The Guardian and CNN" kind="outlet">The Guardian and CNN</s> <c n="1">said</c> '
    '<q n="1">they had checked</q>.',
    '<s n="1" who="The Guardian and CNN">Neither The Guardian nor CNN</s> <c n="1">said</c> '
    '<q n="1">when</q>.',
    '<s n="1" who="Jane Doe and Peter Ames and Karen Holt">Jane Doe, Peter Ames and Karen Holt</s> '
    '<c n="1">said</c> <q n="1">no</q>.',
    # "and" inside one body's name joins nobody
    # whom others join, with and without a name
    '<s n="1" who="Ann Lee and Tom Ray and other members" kind="person">Ann Lee, Tom Ray and other '
    'members</s> <c n="1">said</c> <q n="1">no</q>.',
    '<s n="1" who="Ann Lee and Tom Ray" kind="person">Ann Lee, along with the lawyer Tom Ray,</s> '
    '<c n="1">said</c> <q n="1">no</q>.',
    'Ann Lee came. <s n="1" who="Ann Lee and her husband" kind="person">She and her husband</s> '
    '<c n="1">said</c> <q n="1">no</q>.',
    'Ann Lee met Tom Ray. <s n="1" who="Ann Lee and other members" kind="group">Lee and other '
    'members</s> <c n="1">said</c> <q n="1">no</q>.',
    '<s n="1" who="World Bank and other agencies">The World Bank and other agencies</s> '
    '<c n="1">said</c> <q n="1">no</q>.',
    '<s n="1" who="the government and Labour Party">The government and the Labour Party</s> '
    '<c n="1">said</c> <q n="1">no</q>.',
    '<s n="1" who="He and his team" kind="group">He and his team</s> <c n="1">said</c> '
    '<q n="1">no</q>.',
    '<s n="1" who="Ministry of Health and Welfare" kind="organization">The Ministry of Health '
    'and Welfare</s> <c n="1">said</c> <q n="1">no</q>.',
    # nor do names in a relative clause
    '<s n="1" who="Peter Ames">Peter Ames, who plays with Karen Holt and Jane Doe,</s> '
    '<c n="1">said</c> <q n="1">no</q>.',
]

POSSESSIVES = [
    '<s n="1" who="Aryn Baker" kind="person">Time’s Aryn Baker</s> <c n="1">warned</c> '
    '<q n="1">of war</q>.',
    # here the owner does not speak, what he owns does
    '<s n="1" who="Victor Crane’s office" kind="organization">Victor Crane’s office</s> '
    '<c n="1">said</c> <q n="1">no</q>.',
]

LABELS = [
    # whose initials label speech is a person
    "Idris Bello runs Nordpump. He met Maren Voss at the plant.\n\n"
    '<s n="1" who="Maren Voss">MV</s>: <q n="1">Why?</q>\n\n'
    '<s n="2" who="Idris Bello" kind="person">IB</s>: <q n="2">We knew.</q>',
    'The reporter met Nadim Houry.\n\n<s n="1" who="Nadim Houry" kind="person">NADIM HOURY</s>: '
    '“<q n="1">It is real.</q>”',
    '<s n="1" who="Nadim Houry" kind="person">NADIM HOURY</s>: “<q n="1">It is real.</q>”',
    'Lena Ortiz spoke in Tillbury.\n\n<s n="1" who="Lena Ortiz">ORTIZ</s>: “<q n="1">Yes.</q>”',
    "Agnes Thorne counts birds. Reporter Tom Varga spoke to her on the quay.\n\n"
    '<s n="1" who="Tom Varga">Q</s>: <q n="1">When did it start?</q>\n\n'
    '<s n="2" who="Agnes Thorne">A</s>: <q n="2">In May. <s n="3" who="Agnes Thorne">I</s> '
    '<c n="3">told</c> them <q n="3">so</q>.</q>',
    "Agnes Thorne, 70, counts birds. She spoke with The Bay Courier.\n\n"
    '<s n="1" who="The Bay Courier" kind="outlet">Q</s>: <q n="1">When did it start?</q>',
    '<s n="1" who="" kind="">QUESTION</s>: <q n="1">When did it start?</q>\n\n'
    '<s n="2" who="Speaker 2" kind="anonymous">Speaker 2</s> (00:12): <q n="2">In May.</q>',
    # an interview without an introduction: nobody
    '<s n="1" who="">Q</s>: <q n="1">When did it start?</q>',
]

FIRST_PERSONS = [
    '“<q n="1"><s n="2" who="Jane Doe">I</s> <c n="2">said</c> <q n="2">no</q>, and that was it,'
    '</q>” <s n="1" who="Jane Doe">Jane Doe</s> <c n="1">said</c>.',
    # in nobody's quotation and without a byline: nobody
    'The road was long. <s n="1" who="">I</s> <c n="1">thought</c> <q n="1">of home</q>.',
]

FLOATING = [
    # the speaker of the paragraph before
    'But <s n="1" who="Aryn Baker">Time’s Aryn Baker</s> <c n="1">warns</c> <q n="1">it may fail'
    '</q>.\n\n“<q n="2" who="Aryn Baker">The threat could have the opposite effect.</q>”',
    # who tells what another fears goes on, not the other
    '<s n="1" who="Jane Doe">Jane Doe</s> <c n="1">said</c> <q n="1"><s n="2" who="Peter Ames">'
    'Peter Ames</s> <c n="2">feared</c> <q n="2">the press</q></q>.\n\n'
    '“<q n="3" who="Jane Doe">What has he got to hide?</q>”',
    # somebody who was brought on without a word
    "Bwalya Chanda sells phones by the station.\n\n"
    '“<q n="1" who="Bwalya Chanda">People are tired of this.</q>”',
    # groups do not speak a quotation in one voice
    '<s n="1" who="the authors" kind="group">The authors</s> <c n="1">say</c> <q n="1">it could '
    'help</q>.\n\n“<q n="2" who="">This is evidence of a crime.</q>”\n\nBoth sides denied it.',
    # a cue without a source is nobody's
    'Jane Doe came. <c n="1">Asked</c> <q n="1" who="">whether she would run</q>, she left.',
]

KINDS = [
    '<s n="1" who="people familiar with the matter" kind="anonymous">people familiar with the '
    'matter</s> <c n="1">said</c> <q n="1">it was near</q>.',
    '<s n="1" who="a spokesman" kind="anonymous">A spokesman</s> <c n="1">said</c> <q n="1">no'
    "</q>.",
    '<s n="1" who="human rights groups" kind="group">human rights groups</s> <c n="1">say</c> '
    '<q n="1">it is true</q>.',
    '<s n="1" who="Opposition MPs" kind="group">Opposition MPs</s> <c n="1">said</c> '
    '<q n="1">no</q>.',
    '<s n="1" who="coalition MKs" kind="group">coalition MKs</s> <c n="1">said</c> '
    '<q n="1">no</q>.',
    '<s n="1" who="44 percent" kind="group">44 percent</s> <c n="1">said</c> <q n="1">stay</q>.',
    '<s n="1" who="emails" kind="document">emails</s> <c n="1">show</c> <q n="1">they knew</q>.',
    '<s n="1" who="the coast guard" kind="organization">the coast guard</s> <c n="1">said</c> '
    '<q n="1">all were safe</q>.',
    '<s n="1" who="The Larkin Post" kind="outlet">The Larkin Post</s> <c n="1">reported</c> '
    '<q n="1">a leak</q>.',
    '<s n="1" who="Norway" kind="organization">Norway</s> <c n="1">said</c> <q n="1">no</q>.',
]

CALLED_OTHERWISE = [
    # a state by its capital
    'China objected. <s n="1" who="China">Beijing</s> <c n="1">said</c> <q n="1">no</q>.',
    # a body by the letters that brackets give it
    'The Harbour Users\' Council (HUC) met. <s n="1" who="Harbour Users\' Council">The HUC</s> '
    '<c n="1">said</c> <q n="1">no</q>.',
    # somebody by the name that the words give, but not a thing
    '<s n="1" who="Chiara Lund">A student named Chiara Lund</s> <c n="1">said</c> <q n="1">no</q>.',
    # an office held before, or not yet
    'Chief Tom Varga left. <s n="1" who="Tom Varga">The ex-chief</s> <c n="1">said</c> '
    '<q n="1">no</q>.',
]

EXAMPLES = [
    *CALLED_OTHERWISE,
    *NAMES,
    *PRONOUNS,
    *DESCRIPTIONS,
    *OFFICES,
    *SHARED,
    *POSSESSIVES,
    *LABELS,
    *FIRST_PERSONS,
    *FLOATING,
    *KINDS,
]
