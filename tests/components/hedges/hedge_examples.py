"""For each hedge rule what it should find, marked, and a near thing that it should leave alone.

A rule's own cues are marked ``<h>``; other hedges may stand in the text unmarked.
"""

from __future__ import annotations

EXAMPLES: dict[str, tuple[str, str]] = {
    # epistemic
    "may": (
        "Rates <h>may</h> rise. It <h>may or may not</h> help. It <h>may well</h> rain. It"
        " <h>may</h> now enter the home market and <h>may</h> carry on.",
        "The mayor resigned on May 12 with Mrs. May. Holders may renew. Bids may be sent to"
        " us. Visitors may not bring dogs, and may not swim. You may go. Mr. Hale, you may begin."
        " You may now kiss the bride.",
    ),
    "may-headline": (
        "Council <h>May</h> Be Short of Salt",
        "In May the council ran short. May rain follows.",
    ),
    "might": (
        "The dam <h>might</h> fail. It <h>might well</h> rain.",
        "They marched with all their might. You might as well go.",
    ),
    "could": (
        "The fire <h>could</h> spread to the coast. It <h>could potentially</h> burn for days.",
        "He could not afford the bus, and nobody could see the road. Cooks could fry"
        " anything. They left before the fire could spread. They met so that students could"
        " talk. None of the men could say who fired. All Cortes could do was wait.",
    ),
    "could-person": (
        "She <h>could</h> be jailed. He <h>could</h> still win.",
        "She could pick 150 pounds of cotton. He could be seen.",
    ),
    "could-bring": (
        "Tilsit <h>could</h> see up to 10 mm of rain. Voters <h>could</h> see a rise in taxes.",
        "She could see a rise in the road. We could see the road.",
    ),
    "could-see": (
        "It is a pact which <h>could</h> see prices fall. This <h>could</h> see jobs go. A merger"
        " <h>could</h> see it close.",
        "She could see the road. Guests could see the sea.",
    ),
    "cannot-rule-out": (
        "A leak <h>could not be ruled out</h>.",
        "A leak could not be stopped.",
    ),
    "could-not-exclude": (
        "Fraud <h>can't be ruled out</h>.",
        "Fraud can't be forgiven.",
    ),
    "would-if": (
        "If the vote fails, the fund <h>would</h> close. Unless it rains, we <h>wouldn't</h> lose.",
        "Asked if she would run, Ms. Lake smiled. Workers, were told the plant would close.",
    ),
    "would-unless": (
        "The fund <h>would</h> close without aid. Trade <h>wouldn’t</h> stop if it rained. We"
        " <h>wouldn't</h> lose unless it rained.",
        "He said the fund would close if it had to. The fund would close.",
    ),
    "would-that": (
        "They want a tax, which <h>would</h> hit farms. That <h>wouldn't</h> hurt exporters,"
        " but this <h>wouldn’t</h> help.",
        "He promised a road that would open in June. Who knows who would say so?",
    ),
    "would-effect": (
        "The plan <h>would</h> cost millions. It <h>wouldn't</h> be a surprise. Tolls"
        " <h>wouldn’t</h> help drivers.",
        "He said the road would be a success. The plan would then cost less.",
    ),
    "would-case": (
        "She said lifting the ban <h>would</h> please voters. They warn that a strike"
        " <h>would</h> hit farms. He said any delay <h>wouldn't</h> end it, and such haste"
        " <h>wouldn’t</h>.",
        "She said the council would lift the ban. They hoped that a strike would end.",
    ),
    "would": (
        "A toll <h>would</h> fall on drivers. Tolls <h>wouldn’t</h> please exporters. The"
        " tolls <h>wouldn't likely</h> last.",
        "He promised that 1.5 km would open in June. She led a party that would later split."
        " He would nod.",
    ),
    "contracted-would": (
        "<h>I'd</h> be surprised. <h>He’d</h> probably lose. <h>She'd</h> likely go."
        " <h>It'd</h> be better off. <h>They'd</h> never be ready. <h>We'd</h> probably win."
        " <h>You'd</h> be lucky.",
        "I'd left the keys at home. He'd sit by the fire.",
    ),
    "should-expect": (
        "The sum <h>should</h> be enough.",
        "Parents should call the school.",
    ),
    "possible": (
        "Police see a <h>possible</h> link. A strike is <h>possible</h>.",
        "Come as soon as possible, at the worst possible hour. It is possible to swim here."
        " They did everything possible, in any way possible. The grant made the trip possible.",
    ),
    "possible-noun": (
        "Divers saw areas where <h>possible</h> debris floated. They look for any"
        " <h>possible</h> link.",
        "Use stairs where possible. They helped in any possible way.",
    ),
    "possibly": (
        "She is <h>possibly</h> the last speaker.",
        "Nobody can possibly know.",
    ),
    "likely-noun": (
        "Rust is the <h>likely</h> cause. He is a <h>likely</h> buyer.",
        "Rain is likely. It asked the likely voters.",
    ),
    "likely": (
        "A strike is <h>likely</h>.",
        "She leads among likely voters and likely Democratic primary voters.",
    ),
    "more-likely": (
        "Rain is <h>more likely</h>. Snow is <h>most likely</h>, hail <h>very unlikely</h>,"
        " fog <h>highly likely</h>, a storm <h>quite likely</h>.",
        "Snow is more common.",
    ),
    "unlikely": (
        "A deal is <h>unlikely</h>.",
        "The film made him an unlikely hero.",
    ),
    "probably": (
        "It <h>probably</h> fell. He <h>presumably</h> knew. It <h>conceivably</h> works. It"
        " is <h>arguably</h> worse.",
        "The probability is low.",
    ),
    "probable": (
        "Doctors gave a <h>probable</h> date. Ice is the <h>probable</h> cause.",
        "The judge found probable cause.",
    ),
    "perhaps": (
        "<h>Perhaps</h> the pump broke.",
        "The pump broke.",
    ),
    "maybe": (
        "<h>Maybe</h> the pump broke.",
        "It may be late.",
    ),
    "potential": (
        "It is a <h>potential</h> buyer.",
        "He has potential. The land has great potential, or little. It is below potential growth.",
    ),
    "potential-for": (
        "It has the <h>potential</h> to help, with the <h>potential</h> for hail.",
        "The land has great potential. We see the potential for our firm.",
    ),
    "potentially": (
        "The mix is <h>potentially</h> deadly.",
        "The potential is great.",
    ),
    "not-certain": (
        "That is <h>not necessarily</h> bad, <h>not impossible</h> and <h>not inevitable</h>.",
        "That is not bad.",
    ),
    "necessarily": (
        "It doesn't <h>necessarily</h> follow.",
        "The list is necessarily short.",
    ),
    "almost-certainly": (
        "He <h>almost certainly</h> drowned.",
        "He certainly swam.",
    ),
    "apparently": (
        "It <h>apparently</h> broke. A <h>seemingly</h> calm man left. He <h>evidently</h>"
        " fell. It was <h>ostensibly</h> sold.",
        "The fault was apparent.",
    ),
    "apparent": (
        "It was an <h>apparent</h> suicide.",
        "He left for no apparent reason. It is apparent that he left.",
    ),
    "seem": (
        "It <h>seems</h> late. They <h>seem</h> calm. It <h>seemed</h> to stop. They sat,"
        " <h>seeming</h> to wait.",
        "The seams held.",
    ),
    "appear": (
        "Talks <h>appear</h> likely to fail. He <h>appears</h> unwilling. It <h>appeared</h>"
        " defective. They sat, <h>appearing</h> ready.",
        "He is due to appear unable to pay. He appeared in court.",
    ),
    "appear-to": (
        "It <h>appears</h> to work. They <h>appear</h> to agree. It <h>appeared</h> to stop."
        " He stood, <h>appearing</h> to sleep.",
        "He appears on Monday.",
    ),
    "suggest": (
        "The study <h>suggests</h> a link. Early data <h>suggest</h> rain. The footage"
        " <h>suggested</h> a second car, which <h>suggests</h> he lied."
        " A study was out <h>suggesting</h> a link.",
        "The minister suggested a walk.",
    ),
    "it-seems": (
        "The visitor, <h>it seems</h>, left. <h>It appears</h> that he paid. The pump, <h>it"
        " seemed</h>, ran. <h>It appeared</h> that he fled.",
        "It appears weekly.",
    ),
    "look-like": (
        "It <h>looks like</h> they won. They <h>look set to</h> win. It <h>looked likely"
        " to</h> end. It <h>looks as if</h> they left. They <h>look to</h> be tired.",
        "See what winning looks like. The lamp looks like a moon. It may look like fun.",
    ),
    "tend": (
        "Prices <h>tend to</h> fall. It <h>tends to</h> rain. He <h>tended to</h> win.",
        "She tended the garden.",
    ),
    "chance": (
        "There is a <h>chance of</h> rain, a better <h>chance that</h> roads close, a"
        " <h>likelihood of</h> frost. Her <h>chances of</h> winning fell. It has a 60%"
        " <h>chance of</h> rain.",
        "It was his last chance of glory. She took a chance on him. They gave him a chance of"
        " a rest.",
    ),
    "chances-are": (
        "<h>Chances are</h> it rains.",
        "The chances are gone.",
    ),
    "possibility": (
        "It raises the <h>possibility that</h> roads close. Rain is a <h>possibility</h>.",
        "There is no possibility of rain.",
    ),
    "no-guarantee": (
        "Approval <h>isn't guaranteed</h>. Success <h>wasn't certain</h>.",
        "Approval is guaranteed.",
    ),
    "without-guarantee": (
        "There is <h>no guarantee</h> that it works. They give <h>no guarantees</h>. It is"
        " <h>not a guarantee</h>.",
        "It did not guarantee work. There is no guarantee of work.",
    ),
    "as-far-as-known": (
        "<h>As far as I know</h>, it failed. It is shut, <h>as far as we're aware</h>.",
        "As far as I'm concerned, it failed. We drove as far as we could.",
    ),
    # hearsay
    "reportedly": (
        "He <h>reportedly</h> fled.",
        "He reported the theft.",
    ),
    "allegedly": (
        "He <h>allegedly</h> lied, <h>purportedly</h> twice, <h>supposedly</h> for love.",
        "He lied twice.",
    ),
    "so-called": (
        "The <h>so-called</h> reform, a <h>purported</h> copy, a <h>self-proclaimed</h>"
        " healer and a <h>self-styled</h> king.",
        "The reform was called off.",
    ),
    "so-called-unjoined": (
        "He runs a <h>so called</h> bank.",
        "It is the dam, so called because it holds.",
    ),
    "reported": (
        "His <h>reported</h> interest in the club is new.",
        "He reported the theft. The reported speech of pupils.",
    ),
    "alleged": (
        "The <h>alleged</h> theft, a <h>rumored</h> sale, a <h>rumoured</h> split.",
        "Prosecutors have alleged the theft was planned.",
    ),
    "allege": (
        "The suit <h>alleges</h> that he lied. They <h>allege</h> fraud. She <h>alleged</h>"
        " that he left. He wrote, <h>alleging</h> bias.",
        "The alleged thief ran.",
    ),
    "allegation": (
        "The <h>allegation</h> of fraud, new <h>allegations</h>, an <h>accusation</h> and old"
        " <h>accusations</h>.",
        "He chairs the Inquiry into Allegations of Graft.",
    ),
    "accuse": (
        "She <h>accused</h> him. They <h>accuse</h> the firm. He <h>accuses</h> her. A man"
        " <h>accused</h> of arson fled. She wrote, <h>accusing</h> him.",
        "The accused wept.",
    ),
    "claim-verb": (
        "He <h>claims</h> the vote was fair. They <h>claim</h> that it fell. She"
        " <h>claimed</h> to be ill. He wrote, <h>claiming</h> he was ill.",
        "The group claimed responsibility. The insurer paid claims.",
    ),
    "claiming": (
        "She won by <h>claiming</h> that it was safe. He was fined for <h>claiming</h> ID cards"
        " would fail.",
        "She won a medal by claiming the doubles.",
    ),
    "claim-noun": (
        "He denied the <h>claim</h> that he fled. It rejected her <h>claims</h> about the dam.",
        "She filed an insurance claim. Territorial claims overlap.",
    ),
    "has-claimed": (
        "He has <h>claimed</h> it leaks. “It leaks,” <h>claimed</h> farmers in Leeds.",
        "The group has claimed responsibility. The flood had claimed 40 lives.",
    ),
    "claims-of": (
        "They heard <h>claims</h> of fraud.",
        "They heard insurance claims of millions. They heard claims against him.",
    ),
    "claim-is-so": (
        "A site that police <h>claim</h> is a den. A man she <h>claims</h> has fled. Boats"
        " they <h>claimed</h> were lost.",
        "The claim is false. She claims it is false.",
    ),
    "who-claims": (
        "The suit <h>claims</h> less than a day passed. Both <h>claim</h> otherwise. A site"
        " <h>claiming</h> so shut. Both <h>claimed</h> at noon that it was new.",
        "No group claimed responsibility. It filed a claim for damages.",
    ),
    "claim-is": (
        "Her boldest <h>claim</h> is that it leaks. The chief <h>claims</h> were that he lied.",
        "The claim is new. His claims were paid.",
    ),
    "said-to": (
        "She <h>is said to</h> be ill. They <h>are understood to</h> agree. It <h>was"
        " rumoured to</h> close.",
        "She is said by all. The theft was reported to the police and is reported to Tarn.",
    ),
    "purport-to": (
        "Mail that <h>purports to</h> come from a bank, a film <h>purporting to</h> show it. They"
        " <h>purport to</h> know. It <h>purported to</h> be old.",
        "The general purport of the letter was clear.",
    ),
    "it-is-said": (
        "<h>It is understood</h> that he paid. <h>It’s rumoured</h> that she left.",
        "It is said by few.",
    ),
    "said-to-noun": (
        "A villa <h>said to</h> be empty, men <h>reported to</h> have fled, a sale <h>rumored"
        " to</h> include it, a deal <h>rumoured to</h> be near, a sum <h>understood to</h> be"
        " small.",
        "He said to me, wait.",
    ),
    "rumour": (
        "A <h>rumor</h> that he fled, <h>rumors</h> of war, a <h>rumour</h> of plague,"
        " <h>rumours</h> that it closed, <h>rumours</h> she had sold. The <h>rumours</h> persist.",
        "She studies rumours.",
    ),
    "speculation-that": (
        "He denied <h>speculation that</h> he would quit and <h>speculation of</h> a split, amid"
        " <h>speculation</h> the pair were at odds.",
        "Speculation about his future ended.",
    ),
    "story-goes": (
        "<h>By all accounts</h> he lived alone. <h>Legend has it</h> that she drowned. <h>Rumour"
        " has it</h> he left. <h>Rumor has it</h> it closed. The <h>story goes</h> that he dug it."
        " <h>Word has it</h> she won.",
        "By all means, go. The story has an end.",
    ),
    "supposed": (
        "The <h>supposed</h> healer left.",
        "He was supposed to call.",
    ),
    "heard": (
        "<h>I've heard</h> he left. <h>We have heard</h> it closed.",
        "I've heard of him. We heard a bang.",
    ),
    # condition
    "if-participle": (
        "<h>If confirmed</h>, it is the oldest. He faces jail <h>if convicted</h>.",
        "Even if confirmed, it changes nothing.",
    ),
    "if": (
        "<h>If</h> it rains, stay in.",
        "Asked if he knew, he left. I don’t know if he did. She sang as if asleep, even if"
        " hoarse. It has little if any use. The room was cold, if clean. He cannot say whether"
        " it leaked or if it burst.",
    ),
    "unless": (
        "He stays <h>unless</h> it snows.",
        "He unleashed the dogs.",
    ),
    "should-inverted": (
        "<h>Should</h> it fail, he goes.",
        "Should it fail? He should go.",
    ),
    "should-late": (
        "He goes <h>should</h> the vote fail. She may run in 2020 <h>should</h> he quit.",
        "He knew why should the vote fail.",
    ),
    "were-inverted": (
        "<h>Were</h> it to fail, he would go. <h>Had</h> it rained, crops could have grown.",
        "Were they late? They had time.",
    ),
    "were-late": (
        "Drivers would do so <h>were</h> it to be lowered.",
        "They were told it would close. They were to go.",
    ),
    "had-late": (
        "The site would have opened by now <h>had</h> the council paid its share. It would"
        " not have burned <h>had</h> it rained.",
        "The man would have left the house he had built. Had it rained, he would have stayed.",
    ),
    "provided": (
        "He plays, <h>provided</h> he is fit.",
        "The meals, provided by a charity, ran out.",
    ),
    "provided-that": (
        "He plays <h>provided that</h> he is fit, <h>providing that</h> he trains,"
        " <h>providing</h> they pay, <h>providing</h> the help is there.",
        "He provided that evening's meal. The work is worth providing. They left, providing the"
        " city with food.",
    ),
    "assuming": (
        "<h>Assuming</h> it rains, stay. <h>Supposing</h> he wins, pay. <h>Suppose</h> it breaks.",
        "Assuming office, she cut taxes.",
    ),
    "as-long-as": (
        "He stays <h>as long as</h> it pays. She stays <h>so long as</h> it pays.",
        "It took as long as 40 minutes. He sang for as long as I can remember.",
    ),
    "barring": (
        "<h>Barring</h> an upset, she wins.",
        "A man is barring the door.",
    ),
    "permitting": (
        "They sail at noon, <h>weather permitting</h>.",
        "The weather is permitting it.",
    ),
    # doxastic
    "i-think": (
        "<h>I think</h> he lied. <h>We do not believe</h> that. <h>I don’t think</h> you know.",
        "What I think of it is my affair. I believe in luck.",
    ),
    "expected-to": (
        "He <h>is expected to</h> win. It <h>is believed to</h> have sunk. Six <h>are"
        " presumed</h> dead. It <h>is expected</h> in May.",
        "He won sooner than expected. Suspects are presumed innocent. He is expected in Leeds.",
    ),
    "expected-noun": (
        "A vote <h>expected to</h> pass, a man <h>believed to</h> be armed, a herd <h>thought"
        " to</h> be ill, a gap <h>projected to</h> grow, a man <h>presumed to</h> be alive, a"
        " storm <h>forecast to</h> grow, a sum <h>predicted to</h> be small.",
        "A vote came, as expected. I never expected to win.",
    ),
    "believe": (
        "He <h>believes</h> it fell. They <h>believe</h> that. She <h>believed</h> the tale."
        " He left, <h>believing</h> it safe.",
        "She believes in luck. Can you believe it?",
    ),
    "what-believe": (
        "It broke what they <h>believe</h> is a rule, what she <h>believes</h> to be law, what he"
        " <h>believed</h> was a friend, what we <h>consider</h> to be ours, what it"
        " <h>considers</h> to be spam and what they <h>considered</h> to be theirs.",
        "What do you believe is in it? She asked what they believe in.",
    ),
    "not-think": (
        "They <h>don't think</h> it fell. She <h>doesn't believe</h> he lied. He <h>didn't"
        " expect</h> a fight.",
        "Why don't you sit? He doesn't think of it. They didn't expect him to come.",
    ),
    "thinks": (
        "He <h>thinks</h> it fell. She <h>thought</h> he lied. He <h>reckons</h> it holds. He"
        " <h>reckoned</h> it held. She <h>figured</h> he knew.",
        "The thought frightened her. He thinks about it.",
    ),
    "think": (
        "They <h>think</h> it fell. Many <h>reckon</h> it holds. They <h>guess</h> it leaks.",
        "A think tank moved. Do you think it fell? They think of home. Its figure is old.",
    ),
    "suppose": (
        "<h>I suppose</h> he lied. <h>I guess</h> it fell. <h>We assume</h> it holds.",
        "They suppose nothing.",
    ),
    "suspect": (
        "Police <h>suspect</h> the cook. She <h>suspects</h> that he lied. He"
        " <h>suspected</h> the cook.",
        "The suspect the police held was freed. Two suspects fled.",
    ),
    "suspected": (
        "A <h>suspected</h> thief ran, and a <h>presumed</h> buyer left.",
        "He had suspected fraud. They suspected the cook.",
    ),
    "suspected-of": (
        "A man <h>suspected of</h> theft ran. He was held on <h>suspicion of</h> theft.",
        "They suspected the cook.",
    ),
    "fear": (
        "They <h>fear</h> the dam will go. He <h>fears</h> losing. She <h>feared</h> that he"
        " lied. He ran, <h>fearing</h> the mob.",
        "The fear of fire grew. They feared the worst. They do not fear a strike.",
    ),
    "fearing": (
        "They left, <h>fearing</h> floods. <h>Fearing</h> punishment, he hid.",
        "Without fearing for her job, she spoke. Instead of fearing games, he plays.",
    ),
    "i-am-not-sure": (
        "<h>I'm not sure</h> it holds. <h>We are not sure if</h> it pays.",
        "She is not sure it holds. I am sure. We are not sure about him.",
    ),
    "feared": (
        "Ten are lost, two more <h>feared</h> dead.",
        "They feared him.",
    ),
    "fearful": (
        "He is <h>worried</h> that it leaks. They are <h>afraid</h> the dam leaks. She was"
        " <h>fearful</h> that he lied. We are <h>hopeful</h> that it holds.",
        "A worried man left. He is afraid of dogs.",
    ),
    "worry": (
        "They <h>worry</h> that it leaks. He <h>worries</h> that it leaks. New"
        " <h>concerns</h> that it leaks, a <h>belief</h> that it holds, the <h>assumption</h>"
        " that it holds, a <h>suspicion</h> that it leaks, <h>suspicions</h> that it leaks. The"
        " <h>fear</h> that it leaks, the <h>fears</h> that it leaks.",
        "There is no fear that it leaks. The worry was new. They need not worry that it leaks.",
    ),
    "expectation": (
        "An <h>expectation</h> of rain, <h>expectations</h> of gain, <h>hopes</h> for peace"
        " and <h>fears</h> of floods.",
        "The bomb shattered hopes of peace. He lived up to expectations of the people.",
    ),
    "speculation": (
        "Amid the row <h>speculation</h> mounted that he had quit.",
        "It ended speculation about his future.",
    ),
    "hopefully": (
        "<h>Hopefully</h> it holds.",
        "She looked up, hopeful.",
    ),
    "feel-that": (
        "<h>I feel that</h> the plan is weak. <h>We feel</h> it is time.",
        "I feel a draught. We feel your pain.",
    ),
    "fairly-sure": (
        "I am <h>pretty sure</h> it fell. She was <h>fairly certain</h>.",
        "I am sure. It is pretty.",
    ),
    "expect": (
        "They <h>expect</h> rain. He <h>expects</h> a fight. She <h>expected</h> more. He"
        " sat, <h>expecting</h> her. They <h>anticipate</h> rain. He <h>anticipates</h> a"
        " fight. She <h>anticipated</h> more. They <h>foresee</h> rain. He <h>foresees</h> rain.",
        "It fell faster than expected. Don’t expect them to sing. He never expected to win.",
    ),
    "expecting": (
        "Analysts <h>were expecting</h> $4 a share. She <h>is still expecting</h> rain.",
        "She is expecting a baby. They were expecting him.",
    ),
    "hope": (
        "They <h>hope</h> it holds. He <h>hopes</h> the dam holds. She <h>hoped</h> that he"
        " knew. He wrote, <h>hoping</h> they knew.",
        "They ran in the hope of rain. Hope faded. Hope Lund left. He hopes to win.",
    ),
    "would-say": (
        "<h>I would say</h> it leaks. <h>I'd guess</h> not.",
        "I would like that.",
    ),
    "assume": (
        "They <h>assume</h> it holds. He <h>assumes</h> the dam holds. She <h>assumed</h> he"
        " knew. They <h>presume</h> it fell. He <h>presumes</h> it fell.",
        "He assumed office. It assumed new weight.",
    ),
    "speculate": (
        "They <h>speculate</h> that he fled. He <h>speculates</h> that it leaks. She"
        " <h>speculated</h> that he lied. They <h>doubt</h> it will hold. He <h>doubts</h>"
        " that it holds. She <h>doubted</h> whether it held.",
        "There is no doubt that it fell. They cast doubt on it.",
    ),
    "consider": (
        "She <h>considers</h> that it leaks.",
        "She considers a move.",
    ),
    "predict": (
        "They <h>predict</h> rain. She <h>predicts</h> snow.",
        "He made no prediction.",
    ),
    "view": (
        "<h>In my view</h>, it leaks.",
        "In her view, it leaks. In my view of the bay.",
    ),
    "bet": (
        "He <h>bets</h> that it holds. They are <h>betting</h> that it rains. They <h>bet</h>"
        " that it snows.",
        "He lost two bets on the final.",
    ),
    "projected": (
        "The <h>projected</h> loss is small.",
        "The film was projected on a wall. The image projected to us.",
    ),
    "who-projects": (
        "It <h>projects</h> a loss, they <h>project</h> none. Both <h>projected</h> rain and"
        " <h>figure</h> it pays, <h>projecting</h> snow. Police <h>suspect</h> arson, she"
        " <h>suspects</h>. Both <h>suspected</h>, <h>suspecting</h> him.",
        "The building is old.",
    ),
    "who-believes": (
        "It could be a tool, he <h>believes</h>. What some <h>believe</h> fell. It"
        " leaked, they <h>believed</h>.",
        "He believes in it. If you believe the hype, it leaks.",
    ),
    "who-fears": (
        "It could close, Ann <h>fears</h>. Polls show voters <h>fear</h> unwelcome news. They"
        " <h>feared</h> exposure. She <h>worries</h> the flood is a sign, and they <h>worry</h> it"
        " is near.",
        "The workers' fears grew. His fear of heights grew.",
    ),
    "suspected-name": (
        "It treats a <h>suspected</h> Ebola case.",
        "They suspected Ms. Lake.",
    ),
    # investigation
    "unclear": (
        "It <h>remains unclear whether</h> he knew. It <h>is unknown</h> why. Two facts"
        " <h>remain uncertain</h>. It <h>remained unresolved</h>.",
        "It was unknown gunmen who fired.",
    ),
    "not-clear": (
        "It <h>isn't clear whether</h> he knew. It <h>isn't known</h> why.",
        "The road is not clear enough.",
    ),
    "far-from-clear": (
        "It is <h>far from clear whether</h> it holds. The answer is <h>far from certain</h>.",
        "The lake is far from the road.",
    ),
    "not-yet-known": (
        "The cause, <h>not yet known</h>, matters. It is <h>not clear whether</h> it may, waits.",
        "It is unknown. Roads not clear enough for buses stay shut.",
    ),
    "not-know-whether": (
        "They <h>don't know whether</h> it holds. I <h>don’t know if</h> it does. She"
        " <h>doesn't know if</h> he left. He <h>doesn’t know if</h> it is. We <h>didn't know"
        " whether</h> it was. They <h>didn’t know if</h> it was. They do <h>not know if</h> it"
        " is.",
        "They don't know the road.",
    ),
    "unclear-whether": (
        "With it <h>unclear whether</h> he knew, and <h>unknown</h> why, and <h>uncertain</h>"
        " how, they were <h>unsure</h> what to do.",
        "An unknown man left.",
    ),
    "not-verified": (
        "It <h>could not be independently verified</h>. We <h>couldn't confirm</h> it. They"
        " <h>can't verify</h> it. It <h>hasn't been proven</h>. We <h>haven't established</h>"
        " it.",
        "He could not be reached. She is not known for tact.",
    ),
    "unable-to-verify": (
        "We <h>were unable to verify</h> it. He <h>was not able to confirm</h> it.",
        "He was able to confirm it.",
    ),
    "none-able": (
        "<h>No outlet has been able to confirm</h> it. <h>Nobody was able to verify</h> it."
        " <h>Neither the Herald nor the Post was able to independently verify</h> the video.",
        "The police were able to confirm it.",
    ),
    "none-verified": (
        "<h>Neither claim has been independently verified</h>. <h>None of it was verified</h>.",
        "No, it was confirmed. No judge was confirmed by the house.",
    ),
    "nobody-knows": (
        "<h>No one knows</h> who painted it. <h>Nobody really knows</h> why. <h>No-one can say</h>"
        " how it ends.",
        "Nobody knows that better than he. No one knows about it.",
    ),
    "none-confirms": (
        "<h>Nobody could confirm</h> it. <h>No one would say for sure</h>."
        " <h>Neither side has confirmed</h> the sale.",
        "No, he could confirm it. Somebody has confirmed the sale.",
    ),
    "yet-to-be": (
        "It <h>has yet to be confirmed</h>. She <h>is yet to confirm</h> it. Acts <h>are still to"
        " be confirmed</h>.",
        "It has yet to be built.",
    ),
    "examining-whether": (
        "Police <h>are examining whether</h> he knew. It <h>is looking into whether</h> he lied.",
        "Police are examining the car.",
    ),
    "examine-whether": (
        "They <h>check whether</h> he lied. A unit <h>checking to see if</h> he lied. They"
        " <h>examine whether</h> he lied. It <h>examines whether</h> he lied. A unit"
        " <h>examining whether</h> he lied. They <h>investigate whether</h> he lied. It"
        " <h>investigates whether</h> he lied. It <h>investigated whether</h> he lied. A unit"
        " <h>investigating whether</h> he lied. They <h>assess whether</h> he lied. It"
        " <h>assesses whether</h> he lied. A unit <h>assessing whether</h> he lied. A unit"
        " <h>reviewing whether</h> he lied. A unit <h>probing whether</h> he lied. A unit"
        " <h>looking into whether</h> he lied. They <h>look into whether</h> he lied. They"
        " will <h>determine whether</h> he lied. They hope to <h>establish if</h> he lied."
        " They hope to <h>establish if</h> he lied. They hope to <h>establish if</h> he lied.",
        "They examine the car. The dean should read it and determine whether it counts.",
    ),
    "to-determine": (
        "They worked to <h>determine</h> what failed. It aims to <h>find out</h> why, to"
        " <h>work out</h> how, to <h>establish</h> the"
        " cause and to <h>ascertain</h> who paid.",
        "He is determined to win. They came to determine prices, to find work, and to establish a"
        " school. How did they find out?",
    ),
    "to-see-whether": (
        "Tests were run to <h>see whether</h> it holds and to <h>see if</h> it leaks.",
        "I would love to see if it flies. She came to see us.",
    ),
    "unsure": (
        "Police were <h>unsure</h> of the cause and <h>unsure</h> exactly how many left.",
        "He was, at times, unsure.",
    ),
    "looking-into": (
        "Police <h>are looking into</h> it. The bank <h>is investigating</h>.",
        "She is looking at it. It would be looked into.",
    ),
    "under-investigation": (
        "He <h>is under investigation</h>. It <h>remains under investigation</h>. Two"
        " <h>remain under investigation</h>. A man <h>under investigation</h> fled.",
        "The investigation ended. He was placed under investigation.",
    ),
    "investigation-under-way": (
        "An <h>investigation is under way</h>. Two <h>investigations are ongoing</h>. An"
        " <h>inquiry is under way</h>, <h>inquiries are continuing</h>, a <h>probe is ongoing</h>,"
        " <h>probes are ongoing</h>.",
        "The investigation is over.",
    ),
    "questions-whether": (
        "There are <h>questions about whether</h> he knew, the <h>question of whether</h> he"
        " lied and <h>uncertainty over whether</h> it holds. The <h>question is whether</h> it"
        " holds. He <h>questioned whether</h> it holds, <h>questioning whether</h> it may. The"
        " <h>question is whether</h> it holds. He <h>questioned whether</h> it holds,"
        " <h>questioning whether</h> it may. The <h>question is whether</h> it holds. He"
        " <h>questioned whether</h> it holds, <h>questioning whether</h> it may.",
        "He asked a question.",
    ),
    "questions-linger": (
        "<h>Questions linger</h>. A <h>question remains</h>. <h>Doubts persist</h>.",
        "He took questions.",
    ),
    "about-whether": (
        "They are at odds <h>about whether</h> it holds and <h>over whether</h> he lied.",
        "Asked about whether he lied, he left. A row over the dam.",
    ),
    "remains-open": (
        "It <h>remains to be seen whether</h> it holds. Why they left <h>remains a"
        " mystery</h>. It <h>remained unsolved</h>. Some <h>remain unanswered</h>,"
        " <h>remaining unsolved</h>. It <h>is still to be seen</h>.",
        "It remains open on Monday.",
    ),
    "no-word": (
        "There was <h>no immediate word on whether</h> it holds, and <h>no word on</h> why.",
        "There was no word on the dam.",
    ),
    "too-soon": (
        "It is <h>too soon to say</h>. It is <h>too early to tell whether</h> it holds, and"
        " <h>too early to draw conclusions</h>.",
        "He left too soon to see it.",
    ),
    "jury-out": (
        "The <h>jury is still out</h> on the dam.",
        "The jury is in court.",
    ),
    "awaiting": (
        "They <h>await confirmation</h>. It <h>awaits confirmation</h>. They <h>awaited"
        " official confirmation</h>, still <h>awaiting confirmation</h>.",
        "They await the bus.",
    ),
    "probe-into-whether": (
        "An <h>investigation into whether</h> he lied. A <h>probe into</h> possible fraud. An"
        " <h>inquiry into whether</h> it leaks, and <h>investigations into whether</h> it"
        " fell.",
        "An investigation into the fire.",
    ),
    "unconfirmed": (
        "An <h>unconfirmed</h> report, an <h>unverified</h> clip, an <h>uncorroborated</h> tale.",
        "The report was confirmed.",
    ),
    "hard-to-verify": (
        "The toll was <h>hard to verify</h>. It was <h>not possible to independently verify</h> it,"
        " <h>impossible to confirm</h> and <h>difficult to assess</h>. It is <h>hard to say with"
        " certainty</h> who left, and <h>difficult to draw firm conclusions</h>.",
        "It was hard to lift. It was not possible to swim.",
    ),
    "hard-to-know": (
        "It is <h>hard to say</h> whether he knew. It is <h>difficult to see how</h> he"
        " could. It is <h>impossible to know</h> why.",
        "It is hard to win. It is hard to tell him.",
    ),
    # approximate
    "about": (
        "<h>About</h> 40 people came.",
        "She wrote about two men. They spoke about the dam. The film is about two sisters.",
    ),
    "around": (
        "It cost <h>around</h> $40.",
        "Spring is around the corner.",
    ),
    "around-noon": (
        "It fell <h>around</h> noon and ended <h>about</h> midnight.",
        "He walked around.",
    ),
    "roughly": (
        "<h>Roughly</h> 40 left, <h>approximately</h> 30 stayed, <h>approx</h> 20 fell,"
        " <h>circa</h> 1800.",
        "He spoke rough words. They were treated roughly.",
    ),
    "nearly": (
        "<h>Nearly</h> 40 left, <h>almost</h> 30 stayed.",
        "They very nearly won. It is not nearly as kind.",
    ),
    "virtually": (
        "They fell to <h>virtually</h> nothing, and <h>practically</h> none rose.",
        "They met virtually in June. It is over, practically speaking.",
    ),
    "over": (
        "<h>Over</h> 40 people came. It sank <h>over</h> a year ago.",
        "It grew over six years. The plane flew over the bay. They were taken over one by one."
        " It fell by half over a decade. It is safe for persons over 5.",
    ),
    "over-time": (
        "He sat for <h>over</h> two hours. It ran for <h>over</h> a decade.",
        "It grew over six years. Over a year, it grew.",
    ),
    "some": (
        "<h>Some</h> 400 people came.",
        "Some people came. Some day they left.",
    ),
    "under": (
        "It cost <h>under</h> $40.",
        "People under 30 paid less. He sat under the tree. The road runs under 12"
        " streets. It is banned under the 1960 treaty.",
    ),
    "more-than": (
        "<h>More than</h> 40 came, <h>less than</h> 30 stayed, <h>fewer than</h> 20 sat,"
        " <h>greater than</h> 5, <h>higher than</h> 6, <h>lower than</h> 7.",
        "Turnout was 12 points higher than in June. He is no more than a boy.",
    ),
    "at-least": (
        "<h>At least</h> some stayed, <h>at most</h> two.",
        "It rose, at least. At least nobody was hurt.",
    ),
    "up-to": (
        "<h>Up to</h> 40 came.",
        "It adds up to 40. She stood up to him.",
    ),
    "as-many-as": (
        "<h>As many as</h> 40 came. It cost <h>as much as</h> $5, <h>as little as</h> $1.",
        "As many as wished came.",
    ),
    "no-fewer-than": (
        "<h>No fewer than</h> 40 came. <h>Not less than</h> 30 sat.",
        "No less a man.",
    ),
    "close-to": (
        "It cost <h>close to</h> $40, <h>closer to</h> $50.",
        "The vote was too close to call. The county will close 3 schools.",
    ),
    "near": (
        "Turnout was <h>near</h> 60 percent.",
        "The farm lies near the river.",
    ),
    "near-total": (
        "A <h>near</h>-total lack of salt. It ran at <h>near</h> constant speed.",
        "Trade grew at a near-record pace after a near-fatal crash.",
    ),
    "just-over": (
        "<h>Just over</h> 40 came, <h>little more than</h> 30 sat, <h>slightly under</h> 20 left.",
        "It is just over the hill.",
    ),
    "upward-of": (
        "It cost <h>upward of</h> $40, <h>upwards of</h> $50, <h>north of</h> $60, <h>south"
        " of</h> $9, <h>in the region of</h> $20.",
        "The farm lies north of the river.",
    ),
    "or-so": (
        "Ten <h>or so</h> came.",
        "Yes, or so she said.",
    ),
    "estimated": (
        "An <h>estimated</h> 40 people came.",
        "She estimated that few came.",
    ),
    "estimated-noun": (
        "An <h>estimated</h> loss is due, with the <h>approximate</h> cost.",
        "He estimated that it fell. It was estimated by the bank.",
    ),
    "something-of": (
        "It was <h>something of</h> a surprise.",
        "He said something of note.",
    ),
    "somewhat": (
        "It is <h>somewhat</h> dull.",
        "Somewhat is a word.",
    ),
    "odd": (
        "Some 50-<h>odd</h> shops shut; 40-<h>plus</h> goats died.",
        "An odd man left. Forty plus one is 41.",
    ),
    "circa": (
        "The chairs, <h>c.</h> 1890, burned.",
        "Plan C. 1890 was a year.",
    ),
    "estimate-that": (
        "It <h>estimates</h> that 3 in 5 left, and <h>estimated</h> the crowd at 40. They"
        " <h>estimate</h> that it leaks, and <h>estimate</h> it would cost $4. It"
        " <h>estimated</h> in 2014 that few pay.",
        "The cost estimate that he gave was low. The estimates vary.",
    ),
    "estimate-of": (
        "That is below an <h>estimate</h> of 1.7%. <h>Estimates</h> of $4 were low.",
        "The estimate of losses was low.",
    ),
    "estimated-to": (
        "It is <h>estimated to</h> cost $4, a sum <h>estimated to</h> be small.",
        "She estimated it.",
    ),
    "kind-of": (
        "I <h>kind of</h> doubt it. He <h>sort of</h> knew.",
        "It is a new kind of rice.",
    ),
    "kind-of-be": (
        "It's <h>kind of</h> big. He is <h>sort of</h> big. We want to <h>sort of</h> end it.",
        "This kind of rice is big.",
    ),
    "a-kind-of": (
        "She was in a <h>kind of</h> trance, with some <h>sort of</h> plan.",
        "It is a new kind of rice. Any sort of plan will do.",
    ),
    "just-about": (
        "With <h>just about</h> everyone at work, it is <h>just about</h> settled.",
        "It is not just about money. The book is just about dogs.",
    ),
    "all-but": (
        "The match was <h>all but</h> over. He was <h>all-but</h> certain to win.",
        "All but four were freed.",
    ),
    "pretty-much": (
        "It <h>pretty much</h> ended. It <h>more or less</h> ended.",
        "It was pretty.",
    ),
}
