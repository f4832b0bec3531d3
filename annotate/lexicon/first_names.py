"""First names that are frequent outside the English-speaking countries, by whom they are given to.

They tell who "she" is where the article says nothing else. Names that are as often surnames or
places (Mansour, Guadalupe), or given to both sexes (Nour, Kiran, Tendai), are left out.
"""

from __future__ import annotations

from annotate.lexicon.listing import word_set

MALE_ELSEWHERE = word_set("""
    aamir abdelaziz abdoulaye abdulaziz abdulrahman abebe abubakar adel agus ahmet ajay
    alassane aleksei alexei aliyu amadou amit andrej andrii andrius andrzej antti anutin anwar
    arvind ashok ashraf asif azman babatunde bambang bartosz bassam behrouz bekele benigno
    bogdan bohdan bojan bongani boubacar branko budi burak caio cheikh chidi chinedu cláudio
    daisuke dariusz dawit deepak dimitris dinesh dmytro dragan eero efraín emeka fabián facundo
    fadi femi ferenc flávio fumio fábio gaurav germán getachew gheorghe gilberto giorgos girma
    gonzalo goran grzegorz gábor hafiz hakan hamid hamisi hamza harish hendra henning hernán
    hisham hossein håkon ibrahima ichiro idrissa ignacio ikechukwu imran ismail istván iván
    jacek janez jarosław javad jesper jesús joko jozef juha jukka julián juma kagiso kamran
    kazuo kemal khaled kipkorir koji kojo konstantin kostas kristoffer kwabena kwesi kyriakos
    lasse lukáš luís lászló lázaro mahesh mahinda majid maksim mamadou mandla manoj marcin
    mariusz masahiro mehdi mihai mikkel mohsen moussa mukesh murat márcio nabil naoki narendra
    nasir naveen nawaz nenad nikos nimal nitin obinna olav oleksandr olusegun ondřej ousmane
    panagiotis paulo petar petr prabowo pradeep prakash praveen prayut péter rajiv rakesh rami
    ranil rasmus raúl recep renato rigoberto rogelio rohan rohit rubén ruslan ryota sachin
    saeed saleh salim sami samir sandeep satoshi serkan seydou shahid shehbaz shigeru shinzo
    sibusiso siyabonga somchai souleymane stanislav stjepan subhash suresh sushil søren takashi
    tarek taro tarun thaksin themba thiago thulani timo timur tomislav torbjörn tunde umesh
    usman valdis vikas vikram vinod vinícius vivek waleed walid yakubu yannis yaroslav
    yasser yevgeny yogesh yohannes yoshihide yousef youssef yoweri yukio zafar zbigniew zdravko
    ziad zlatko zoltán zulkifli álvaro ángel óscar
    """)

FEMALE_ELSEWHERE = word_set("""
    adaeze aino aissatou akinyi almaz amal aminata anastasia andreea annika aruna asha atieno
    awa ayumi ayşe beata belén benazir biljana bushra busisiwe chamari chandrika chimamanda
    chipo cláudia corazon dalia deepika delcy dewi dilma divya dragana ekaterina elif emine
    eriko eszter farzana fatimah fatoumata fauzia folasade funke fátima galina geeta gisela
    gita gordana graciela grethe guðrún hala halima halyna hanan haruka hauwa hiroko hirut huda
    ifeoma ildikó imelda indira inger inês ioana iryna jadranka jaya jimena joice josefina
    kadiatou kaisa katalin katrín kavita keiko khaleda kinga kyoko laila lata leni lerato leyla
    lindiwe linnea ljiljana ludmila lyudmila lúcia mahsa maja mamata mamta mariama marit maryam
    masako mayawati mayumi małgorzata megawati megumi meral michiko mirela márcia mónica
    nadezhda naledi naoko narges nasreen nasrin nataliya nawal ndeye neha ngozi nirmala nisha
    njeri nkechi nkosazana nomsa nomvula noriko noura nurul nyambura olha oumou palesa pallavi
    parisa patrícia pratibha päivi ragnhild raluca rania reem rekha retno riikka ritu rocío
    rokia rubina rudo rukhsana saima salwa samira sanae sangeeta sanna sawsan selam shalini
    shreya siti smriti snežana solveig sonal sudha sushma swati tahira tetyana thandeka thandi
    tigist tomoko tove tsitsi tuula usha verónica vidya wangari wanjiku wanjiru ximena
    xiomara yasmine yetunde yingluck yulia yuriko zahra zeinab zeynep zodwa zorica zsuzsanna
    ágnes
    """)
