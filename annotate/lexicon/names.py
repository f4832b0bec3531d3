"""What names are made of.

The first names are among the most frequent of the US Social Security Administration's lists
of the last hundred years, with frequent ones from elsewhere and those that two people or
more bear in the training articles. Names given to both sexes in numbers tell no gender.
"""

from __future__ import annotations

from annotate.lexicon.first_names import FEMALE_ELSEWHERE, MALE_ELSEWHERE
from annotate.lexicon.function_words import (
    AND,
    ARTICLES,
    BE,
    BUT,
    CONDITIONS,
    DAYS,
    DEMONSTRATIVES,
    DO,
    DURING,
    HAVE,
    IN,
    MODALS,
    MONTHS,
    NEAR_DAYS,
    NUMBERS,
    POSSESSIVES,
    QUANTIFIERS,
    QUESTIONS,
    REASONS,
    RELATIVES,
    SUBJECTS,
    TIMES,
    WITH,
)
from annotate.lexicon.listing import word_set

PARTICLES = word_set("""
    de del della der den da das di do dos du la le el al van von bin ibn bint ben ten ter te
    y e zu af wa
    """)
SUFFIXES = word_set("jr sr ii iii iv")
POSTNOMINALS = word_set("kc qc sc mp msp mla td obe mbe cbe ao am oam cnzm mnzm phd md esq")
COMPANY_ENDINGS = word_set("inc ltd llc plc corp co llp")

MALE_FIRST = MALE_ELSEWHERE | word_set("""
    aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alejandro alexander alfred
    ali allan allen amos andre andrew andy anthony antonio arnold arthur austin barack barry
    ben benjamin bernard bernie bill billy bob bobby brad bradley brandon brendan brent brett
    brian bruce bryan calvin carl carlos cesar charles charlie chester chuck clarence claude
    clifford clyde colin connor craig curtis cyril dale dan daniel danny darren dave david dean
    dennis derek desmond diego dominic don donald douglas duncan dwight dylan earl ed eddie
    edgar edmund eduardo edward edwin elias elijah eric ernest ethan eugene evan felix
    fernando francis francisco frank franklin fred frederick gabriel gareth gary gavin gene
    geoffrey george gerald gerard gilbert giovanni glen glenn gordon graham greg gregory gus
    guy hank hans harold harry harvey hassan hector henry herbert herman howard hugh hugo ian
    ibrahim igor isaac ivan jack jacob jake jamal james jared jason javier jay jean-paul jeb
    jeff jeffrey jeremy jerome jerry jesse jesus jim jimmy joe joel johan john johnny jon
    jonathan jorge jose josé joseph josh joshua juan julian julio justin karl keith ken kenneth
    kevin kurt kyle lance larry lars lawrence lee len leo leon leonard leroy lester lewis liam
    lloyd lou louis lucas luis luke malcolm manuel marc marco marcus mario mark martin marvin
    mathew matt matthew maurice max melvin michael miguel mike milton mitch mohamed mohammad
    mohammed morris moses mustafa nathan neil nelson nicholas nick nicolas nigel noah norman
    oliver omar oscar otis owen pablo patrick paul pedro pete peter phil philip phillip pierre
    rafael ralph ramon ramón randy raul ray raymond reginald rené ricardo richard rick ricky
    rob robert roberto rodney roger roland ron ronald rory ross roy ruben rupert russell ryan
    salvador samuel scott sean sebastian sergei sergio seth shane shawn simon stanley stephen
    steve steven stewart stuart ted terence terry theodore thomas tim timothy toby todd tom
    tommy tony travis trevor troy tyler vernon victor vincent vladimir wallace walter warren
    aidan alasdair alec aleksandr alistair amir anders angus anil anton antoine arjun arturo
    axel bilal björn boris callum cedric cian cillian conor dario declan dieter dmitri eamon
    eoin emre enrique erik erling esteban farid fergus finn franz garth gerd gerhard giorgi
    graeme guillermo gustav hamish hans-peter haruto heinrich henrik hiroshi hussein
    ivo jan jens jiří joão joaquín johann jonas jörg jürgen kamal karim kenji khalid klaus
    kofi krzysztof kwame lachlan lech lennart leopold lorenzo luca luigi magnus mahmoud
    marek mateo mathias matteo mehmet mikhail milan milos miroslav mohan musa nasser
    niall nikolai olaf ole oleg omer otto paolo pavel pawel pekka per piotr radek rahul rajesh
    ramesh rashid reza rodrigo ronan rolf sanjay santiago sergey sipho stefan stephan sven
    takeshi tariq terrence thabo tomas tomasz tomás umberto uwe vijay viktor wilhelm wojciech
    yannick yuri zoran
    alberto alfredo andrés andrey antony anurag ayman bashar benny christopher clint clive conrad
    cristian denis dmitry doug elvis emmanuel erick fahad faisal federico ferdinand gerardo giles
    gustavo hamad héctor jacques johannes leandro leonardo lionel luiz marcel marcelo marcos martín
    matías mauricio mick myles nicolás ravi rene robbie rodolfo rolando ronny rudy satish sebastián
    shaun sheldon sidney sunil volodymyr wes wolfgang zach zack
    wayne wesley will willard william willie yusuf zachary
    """)

FEMALE_FIRST = FEMALE_ELSEWHERE | word_set("""
    abigail ada adele agnes aisha alexandra alexis alice alicia alison allison alma amanda
    amber amelia amina amy ana andrea angela angelina anita ann anna anne annette annie
    ariana ashley audrey barbara beatrice becky bernadette bernice beth bethany betty beverly
    bonnie brenda bridget brittany camila camille carla carmen carol caroline carolyn carrie
    catherine cathy cecilia charlotte cheryl chloe christina christine cindy claire clara
    claudia colleen connie constance crystal cynthia daisy danielle darlene dawn deborah
    debra delphine denise diana diane dolores donna doris dorothy edith edna eileen elaine
    eleanor elena elizabeth ella ellen elsa elsie emily emma erica erin esther ethel eva evelyn
    faith fatima fatou fiona florence frances gabriela gail georgia geraldine gertrude gina
    gladys glenda gloria grace greta gwen hannah harriet hazel heather heidi helen helena
    hillary holly ida ines inés ingrid irene iris irma isabel isabella isla jackie jacqueline
    jane janet janice jasmine jeanne jennifer jenny jessica jill jo joan joanna joanne
    josephine joy joyce juanita judith judy julia juliana julie karen katarina kate
    katherine kathleen kathryn kathy katie kayla kelly khadija khatija kristen kristin
    kristina laura lauren laurie leah leila lena leslie lillian linda lisa lois lori lorraine
    louise lucia lucinda lucy lydia lynn mabel madeline madison margaret maria marian marie
    marilyn marion marjorie marta martha mary maureen maxine megan melanie melissa mercedes
    mia michelle mildred miriam molly monica nadia nancy naomi natalia natalie nicole nina
    nora norma olga olivia pamela patricia patty paula pauline peggy penny phyllis priscilla
    priya rachel rebecca regina renata renee rhonda rita roberta rosa rosalind rose ruby ruth
    sabrina sally samantha sandra sara sarah shannon sharon sheila shelly sherry shirley sofia
    sonia sophia sophie stacy stella stephanie sue susan suzanne sylvia tamara tammy tanya
    teresa tessa thelma theresa therese tiffany tina tracy ursula valentina valerie vanessa
    adriana agata agnieszka aileen aina akiko alessandra amara amaka anja ananya anjali anneke
    aoife astrid ayesha beatriz birgit brigid brigitte bronagh carolina catarina
    catriona chiara chiamaka chioma claudine concepción cristina daniela deepa deirdre dina
    dorota edwina ewa fatma federica francesca frida giulia greet gudrun gunilla hanna
    hawa helga hilde ingeborg inge irina ivana jana jelena joana johanna jolanta kamala
    karin katarzyna kerstin kirsten kirsty krystyna lakshmi larisa latoya laverne leticia
    liesl lorna lucía luisa lurdes magda magdalena malgorzata manuela marisol mariam marina
    marjolein meera mei merete milena mirjam moira morag muriel nadine nana-ama natasha
    nicola niamh noreen nuala odile oksana olena orla paola petra pilar pooja radha raquel
    rosalía rosemary ruta saoirse shanelle shirin sigrid sinéad siobhan sonja sunita svetlana
    tamsin tatiana thandiwe ulrike una uzma vesna violeta wambui winifred xenia yasmin yuki
    yuliya zanele zofia zuzana
    abby alina alyssa clare debbie ellie gabrielle gemma hayley jen karina kelli kylie letitia lily
    liz loretta madeleine maría maya meghan nikki noora paulina priyanka salma shauna shireen tara
    vera veronica vicki victoria viola virginia vivian wanda wendy yolanda yvonne zainab zoe
    """)

# Given to both sexes; others that are (Jordan, Kim, Taylor) are as often surnames or places.
BOTH_FIRST = word_set("""
    alex chris jamie pat robin sam casey dana kerry kiran makoto minh mpho nour noor tafadzwa
    tatenda tendai
    """)
# Surnames that stand before given names and are nothing else: "Nguyen Thi Lan", "Zhang Wei Min".
SURNAMES_FIRST = word_set(
    "nguyen tran pham huynh phan dang bui ngo duong dinh trinh zhang zhao huang zhou zheng choi"
)
FIRST_NAMES = MALE_FIRST | FEMALE_FIRST | BOTH_FIRST

# A state may be called by the seat of its government, where the article names it too.
CAPITALS: dict[str, tuple[str, ...]] = {
    "ankara": ("turkey", "türkiye"),
    "athens": ("greece",),
    "baghdad": ("iraq",),
    "beijing": ("china",),
    "berlin": ("germany",),
    "bogotá": ("colombia",),
    "budapest": ("hungary",),
    "cairo": ("egypt",),
    "canberra": ("australia",),
    "caracas": ("venezuela",),
    "damascus": ("syria",),
    "dublin": ("ireland",),
    "hanoi": ("vietnam",),
    "havana": ("cuba",),
    "islamabad": ("pakistan",),
    "kabul": ("afghanistan",),
    "kiev": ("ukraine",),
    "kyiv": ("ukraine",),
    "london": ("uk", "britain", "united kingdom"),
    "madrid": ("spain",),
    "manila": ("philippines",),
    "moscow": ("russia",),
    "muscat": ("oman",),
    "new delhi": ("india",),
    "ottawa": ("canada",),
    "paris": ("france",),
    "pretoria": ("south africa",),
    "pyongyang": ("north korea",),
    "riyadh": ("saudi arabia",),
    "rome": ("italy",),
    "seoul": ("south korea",),
    "taipei": ("taiwan",),
    "tehran": ("iran",),
    "tokyo": ("japan",),
    "warsaw": ("poland",),
    "washington": ("united states", "us", "u.s", "u.s.", "usa", "america"),
}

# Countries speak through their governments; NER aside, these are the single words that do.
COUNTRIES = word_set("""
    afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain
    bangladesh belarus belgium benin bolivia bosnia botswana brazil britain bulgaria burundi
    cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus denmark
    ecuador egypt eritrea estonia ethiopia finland france gabon gambia georgia germany ghana
    greece guatemala guinea haiti honduras hungary iceland india indonesia iran iraq ireland
    israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait laos latvia lebanon
    liberia libya lithuania malawi malaysia mali malta mexico moldova mongolia montenegro
    morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman
    pakistan panama paraguay peru philippines poland portugal qatar romania russia rwanda
    senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria
    taiwan tajikistan tanzania thailand togo tunisia turkey uganda ukraine uruguay uzbekistan
    venezuela vietnam yemen zambia zimbabwe washington beijing moscow tehran london paris
    berlin brussels kyiv islamabad tokyo seoul ankara cairo baghdad kabul
    """) | {
    "north korea",
    "south korea",
    "south africa",
    "south sudan",
    "saudi arabia",
    "sri lanka",
    "new zealand",
    "united states",
    "united kingdom",
    "united arab emirates",
    "costa rica",
    "el salvador",
    "sierra leone",
    "burkina faso",
    "ivory coast",
    "czech republic",
    "papua new guinea",
    "hong kong",
    "u.s",
    "u.s.",
    "u.k.",
    "us",
    "uk",
    "uae",
}

# "Republicans", "Bolivians": capitalised plurals that name people, not a person.
PEOPLE_ENDINGS = ("ans", "crats", "ists", "inians", "yans")

# ``Can't``, ``Won't``, which headlines and copy in capitals write as they do names.
_NEGATED = frozenset(
    f"{word.removesuffix('n')}n{mark}t"
    for mark in "'’"
    for word in {"wo"} | BE | HAVE | DO | MODALS
)
# Capitalised words that neither are names nor begin one; "Will", "May" and "April" are and do.
NEVER_NAMES = (
    ARTICLES
    | DEMONSTRATIVES
    | POSSESSIVES
    | QUANTIFIERS
    | NUMBERS
    | SUBJECTS
    | RELATIVES
    | QUESTIONS
    | BE
    | HAVE
    | DO
    | AND
    | BUT
    | REASONS
    | CONDITIONS
    | TIMES
    | IN
    | DURING
    | WITH
    | DAYS
    | NEAR_DAYS
    | _NEGATED
    | (MODALS - {"may"})
    | (MONTHS - {"april", "may"})
    | word_set("""
    about according also asked earlier even few none former formerly here however indeed instead
    later like meanwhile more neither nobody not now of only other perhaps q still such than
    then there through to unlike i’m i'm i’ve i've it’s it's via photo image video jan feb aug
    sept oct nov dec mon tue wed thu fri sat sun using would anyone everyone somebody someone
    nothing something just rs others individuals rumours rumors initially recently finally
    currently previously notably reportedly separately additionally eventually similarly
    ironically apparently clearly obviously unfortunately fortunately privately publicly
    ultimately typically traditionally historically importantly furthermore moreover
    nevertheless nonetheless besides elsewhere otherwise thus hence speaking asserting
    responding referring citing noting adding reacting commenting addressing describing
    testifying
    """)
)

# What bodies are called for short where letters do not tell, as names are compared, and in full.
SHORT_FORMS = {
    ("cdc",): ("centers", "for", "disease", "control", "and", "prevention"),
    ("fed",): ("federal", "reserve"),
    ("gop",): ("republican", "party"),
    ("hmrc",): ("hm", "revenue", "and", "customs"),
    ("lib", "dems"): ("liberal", "democrats"),
    ("man", "city"): ("manchester", "city"),
    ("man", "utd"): ("manchester", "united"),
    ("spurs",): ("tottenham", "hotspur"),
    ("tories",): ("conservatives",),
    ("ukip",): ("uk", "independence", "party"),
    ("vw",): ("volkswagen",),
}
