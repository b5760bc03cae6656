package org.chancery.source.printed;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The commonest words of languages that share a script: articles, prepositions, pronouns, forms of "to be". In prose a quarter to a half of all words are among
 * them. Those of languages that are not claimed, the near kin of the claimed ones, are here too, so that a text of theirs is not taken for one of its kin.
 */
final class FunctionWords {

    /** One language's words, and which share of a long text's words they make up at least. */
    private record Words(String language, boolean claimed, double share, Set<String> words) {}

    /**
     * What a text has most of.
     *
     * @param language {@code und} when it is none that is claimed
     * @param hits how many of its words are the language's
     * @param second how many are those of the next language
     * @param words how many words the text has
     * @param share which share of them the language's make up at least, in a long text
     */
    record Guess(String language, long hits, long second, long words, double share) {

        /** Whether the text may lack the words by chance. */
        boolean isShort() {
            return words <= SHORT;
        }

        boolean isEnough() {
            return hits >= words * (isShort() ? share * SHORT_SHARE : share);
        }
    }

    /** Up to this many words a text may lack them by chance. */
    private static final int SHORT = 50;
    /** Which part of the share is enough then. */
    private static final double SHORT_SHARE = 0.75;

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private static final List<Words> LATIN = List.of(
            claimed(
                    "en",
                    0.30,
                    "the of and to in a is that for it with as on be by this are was have has been not or from at which they you we will an their his but would there do about he she who when what our all any no its can may shall such these those i if so"),
            claimed(
                    "fr",
                    0.34,
                    "le la les l de des d du et est une un à au aux dans que qu qui pour sur par avec pas ne n nous vous il elle ce cette ces son sa ses leur leurs sont ont été en se s je mais plus ou comme tout toute tous être a j c on y même sans"),
            claimed(
                    "de",
                    0.30,
                    "der die das und ist nicht ein eine einen einer einem eines mit für auf wir sie dem den des zu von im sind haben hat auch wird werden als aber ich es dass bei wie er in an nach oder durch sich zur zum aus um über wenn nur noch kein keine hier"),
            claimed(
                    "es",
                    0.34,
                    "el la los las de del y e es una un en que por con para no se su sus como más pero lo al o ha han nos este esta son ser todo toda todos a sin sobre le les si ya hay muy fue hemos está entre cuando estamos"),
            claimed(
                    "it",
                    0.32,
                    "il lo la i gli le l di del della dei delle degli dell e è una un uno che per con non in nel nella nei nelle sono da dal dalla dai si su sul sulla al alla ai alle o come più anche ha hanno ad ed suo sua ogni questo questa se ma siamo quello tutti"),
            claimed(
                    "pt",
                    0.32,
                    "o a os as de do da dos das e é uma um que em no na nos nas para com não por pelo pela mais se ao à aos às são como seu sua seus suas ou foi temos ser todo toda todos tem sem também mas ele ela já muito isso este esta"),
            claimed(
                    "nl",
                    0.32,
                    "de het een en van in is niet op te dat voor met zijn aan ook wij wordt worden hebben heeft maar bij er om als door of uit naar tot zich die dit deze over ik we hij ze was kan geen nog wel hun ons onze alle"),
            claimed(
                    "pl",
                    0.18,
                    "i w z na do się nie że jest to o przez dla jak są oraz ale od po ma za być który która które jego jej ich lub a we ze co czy tym tego tej już tylko każdy ani bez przy może"),
            claimed(
                    "cs",
                    0.20,
                    "a v se na je že s z do o k i ve za pro by to jako jsou ale nebo které který která jeho jejich být aby od po má ze při není co jen tak já my však už podle každý bez své svého"),
            claimed(
                    "sv",
                    0.28,
                    "och i att det som en på är av för med den till inte om ett han de har vi kan skall ska eller sin var från jag men så alla ej vid mot hans dem detta denna utan genom när sina under över rätt"),
            claimed(
                    "da",
                    0.28,
                    "og i at det som en på er af for med den til ikke om et han de har vi kan skal eller sin var fra jeg men så alle ved mod hans dem dette denne uden gennem når sine under over ret også efter være blive mellem hver enhver nogen"),
            claimed(
                    "no",
                    0.28,
                    "og i at det som en på er av for med den til ikke om et han de har vi kan skal eller sin var fra jeg men så alle ved mot hans dem dette denne uten gjennom når sine under over rett også etter være bli mellom hver enhver noen"),
            claimed(
                    "fi",
                    0.17,
                    "ja on ei se että oli en ole myös hän kun mutta tai sekä joka jotka niin kuin ovat olla mukaan hänen tämä ovat me te he jos vain sen ne mitä mikä sitä siitä hänellä jokaisella kaikki kaikkien ilman"),
            claimed(
                    "hu",
                    0.18,
                    "a az és hogy nem is egy ez meg vagy van volt de csak mint el ha már még minden kell azt ezt amely akik valamint sem által szerint való minden joga mi én ő azonban ki arra között illetve"),
            claimed(
                    "ro",
                    0.28,
                    "și şi de în la a să cu o un nu este pe din care sau al ai ale pentru că se mai prin sunt fi are către orice ca dreptul lui ei lor său sa sale ori fost au noi vă fie nici fără"),
            claimed(
                    "tr",
                    0.10,
                    "ve bir bu için ile da de veya her olarak olan olduğu gibi daha ne ki çok en kadar hakkı ya kendi herkes hiç göre şahıs sonra ama biz ben o değil var tarafından bütün"),
            other(
                    "nn",
                    "og i at det som ein på er av for med den til ikkje om eit han dei har vi kan skal eller sin var frå eg men så alle ved mot hans dette denne utan gjennom når sine under over rett også etter vere bli mellom kvar nokon ingen vera einkvan kven"),
            other(
                    "is",
                    "og í að er það sem á við ekki um hann með til af fyrir eða en var skal hver rétt hafa eru ég sér allir þess þeim þeir"),
            other(
                    "fo",
                    "og í at er tað sum á við ikki um hann til av fyri ella men var skal hvør rætt hava eru eg sær øll teirra frá"),
            other(
                    "af",
                    "die en van in is nie op te dat vir met sy aan ook word het maar by om as deur of uit na tot hierdie wat ek hulle hy se kan reg enige iedereen n"),
            other(
                    "fy",
                    "de it in en fan is net op te dat foar mei syn oan ek wy wurdt ha hat mar by om as troch of út nei elk rjocht dy"),
            other(
                    "lb",
                    "de d an den dat a vun ass net op ze fir mat sinn och mir gëtt hunn huet mee bei wéi duerch oder zu all mënsch recht dee seng"),
            other(
                    "nds",
                    "de un en dat in is nich op to för mit sien ok wi ward hebbt hett man bi as dör oder ut na vun elkeen recht dat"),
            other(
                    "gsw",
                    "und d de s isch nid e mit für uf mir si dr vo im hend het au wird aber i es dass bi wie er oder z zu jede rächt"),
            other(
                    "sco",
                    "the o an tae in a is that for it wi as on be by this are wis hae haes been no or fae at whilk thay ye we will thair his but ilk ony aw ilka richt"),
            other(
                    "ca",
                    "el la els les l d de del dels i és una un en que per amb no es seu seva com més però al als o ha han ens aquest aquesta són ser tot tota tots sense té dret"),
            other(
                    "gl",
                    "o a os as de do da dos das e é unha un que en no na nos nas para con non por polo pola máis se ao á aos ás son como seu súa seus súas ou foi temos ser todo toda todos ten sen tamén mais"),
            other(
                    "ast",
                    "el la los les de del y ye una un en que por con pa non nun se so como más pero lo al o tien tol toa toos derechu d l na nel ensin tolos"),
            other(
                    "oc",
                    "lo la los las de del e es una un en que per amb non se son sa coma mai mas al o a an nos aqueste son èsser tot tota totes sens sus dins dels drech dreit d l pòt"),
            other(
                    "an",
                    "o a os as d de y ye una un en que por con ta no se suyo como más pero lo a u tien toz dreito dreito persona"),
            other(
                    "co",
                    "u a i l di d e hè una un chè per cù ùn in nè sò da si nant à o cum cume più ancu ogni dirittu omu tutti hà"),
            other(
                    "sc",
                    "su sa sos sas de e est una unu chi pro cun no in sunt dae si o comente prus totu cada deretu at"),
            other("fur", "il la i lis di e al è une un che par cun no in son di si o come plui ogni ducj dirit dal"),
            other("vec", "el la i le de e xe na un che par co no in el gà da se o come più tuti dirito ogni"),
            other("lij", "o a i e de da l l'é un na che pe con no in son se ò comme ciù tutti drîto ògni ò"),
            other("pms", "ël la ij le ëd e l' é na un che për con nen ant a son da as o com pì tuti drit minca"),
            other("scn", "lu la li di e è na nu un ca pi cu nun nta sunnu di si o comu cchiù tutti dirittu ogni d"),
            other("sm", "o le i e ma ua ai se ona lona tagata mo a ia po so loo ina aia tatau"),
            other(
                    "lad",
                    "i de la el los las ke kon por en no se su su una un del para es al o tyene derecho toda sin komo"),
            other(
                    "eo",
                    "la de kaj en estas al por ne kiu kiuj per esti sia ĉiu aŭ el pri sur rajtas ĝi li tio tiu kun ĉiuj rajton"),
            other("ia", "le de e in es que pro con non un per al o a su cata omne persona ha derecto esser"),
            other(
                    "sk",
                    "a v sa na je že s z do o k i vo za pre by to ako sú ale alebo ktoré ktorý ktorá jeho ich byť aby od po má zo pri nie čo len tak každý bez právo svoje"),
            other(
                    "sl",
                    "in v se na je da s z za o k ali ki so pa ne od po do ima pri kot pravico vsak biti njegov ter iz lahko brez tudi"),
            other(
                    "hr",
                    "i u se na je da s za o ili koji koja koje su od po do ima pri kao pravo svatko biti njegov iz ne bez svako svoje što k sa treba"),
            other("sq", "dhe të e në i për që me një nga ka është nuk se ose kjo si çdo drejtë jetë tij së do janë"),
            other(
                    "lt",
                    "ir į yra kad su ne iš arba apie kaip turi jo teisę teisė savo jos kiekvienas žmogus be dėl prie"),
            other("lv", "un ir uz ar no vai kas par ka ne katram tiesības viņa lai ikvienam cilvēkam savu pie"),
            other("et", "ja on ei et see või ning kui ka oma mis tema igal õigus peab inimesel ega kõik selle"),
            other("vi", "và của các có quyền được không là cho một người trong những hay với về mọi này"),
            other(
                    "id",
                    "dan yang di untuk dengan dari atau tidak dalam pada setiap orang ini hak ke oleh adalah berhak itu"),
            other("tl", "ang ng sa mga at na ay may ng karapatan bawat tao o hindi kanyang pag ito"),
            other("sw", "na ya wa kwa ni katika kila mtu haki au za kuwa cha la hii yake"),
            other("eu", "eta da ez du bat bere edo dira gizon eskubidea orok ere izan dute egin"),
            other("cy", "y a yn i o yr ac ar hawl gan neu â pawb ei na bod eu mae gael ni"),
            other("ga", "an na agus a i ar le is go do ag atá duine ceart gach nó bheith sé"),
            other("ht", "la nan yo tout moun gen dwa li pou ak ki yon pa se sa"),
            other("az", "və bir bu üçün ilə hər olan kimi də hüququ da malikdir insan olunmalıdır öz və ya"),
            other("gag", "hem da bir bu için hak her insan de var ki"),
            other("crh", "ve bir bu içün ile da de ya er olaraq olğan kibi aqqı insan herkes"),
            other("tpi", "long ol bilong na i man olgeta yet em no gat rait"),
            other("srn", "a wan fu nanga den sma no ibri abi reti te na"),
            other("pap", "i di e na ku un ta no pa tin derecho tur hende su of"),
            other("rm", "il la ils las da e è in ina che per cun na en èn u sco dretg mintga sia d l ed"));

    private static final List<Words> CYRILLIC = List.of(
            claimed(
                    "ru",
                    0.16,
                    "и в не на что с по как к из от для или его это о при но за к быть все их он мы я а у также том во со так же бы был была были который которые которых каждый каждого должен без своей своего если она они этого имеет"),
            claimed(
                    "uk",
                    0.16,
                    "і в у не на що з до та як для або його це за від при про але й є бути всі їх він ми я а також тому кожна кожен без своєї свого якщо який які яка має із під зі по її право людина"),
            claimed(
                    "be",
                    0.14,
                    "і ў у не на што з да як для або яго гэта за ад пры пра але й ёсць быць усе іх ён мы я а таксама кожны без сваёй свайго калі які якія якая мае па яе права чалавек чалавека са"),
            claimed(
                    "bg",
                    0.26,
                    "и в не на че с по за да от или се е са като към при това който която които до всеки има без не трябва своето неговото ще би той тя те му ни чрез но така бъде също само"),
            claimed(
                    "sr",
                    0.20,
                    "и у се на је да с за о или који која које су од по до има при као право свако бити његов из не без своје што к са треба ни али би то он они сви сваки буде"),
            claimed(
                    "kk",
                    0.08,
                    "және бір бұл үшін мен да де немесе әр болып оның құқығы жоқ тиіс оған өз адам өзінің құқықтары бар осы деп болуға басқа арқылы барлық керек қарамастан ешкім"),
            other(
                    "mk",
                    "и во не на дека со по за да од или се е како кон при тоа кој која кои до секој има без треба неговата ќе би тој таа му право својата"),
            other(
                    "rue",
                    "і в у не на што з до та як про або ёго то за од при але є быти вшыткы їх він мы я тыж каждый без свого кідь котрый має"),
            other("cnr", "и у се на је да с за или који која које су од по до има при као право свако бити његов"),
            other("cu", "и въ не на яко съ по къ отъ для или его сие"),
            other("ky", "жана бир бул үчүн менен да же ар болуп анын укугу жок тийиш өз адам өзүнүн бар"),
            other("tt", "һәм бер бу өчен белән да яки һәр булып аның хокукы юк тиеш үз кеше бар"),
            other("ba", "һәм бер был өсөн менән йәки һәр булып уның хоҡуғы юҡ тейеш үҙ кеше бар"),
            other("mn", "нь ба эрх хүн бүр бол энэ тухай буюу мөн байх өөрийн ямар"),
            other("tg", "ва дар ки аз бо ба барои ҳар ё ин худ ҳуқуқ дорад шахс"));

    private static final List<Words> DEVANAGARI = List.of(
            claimed(
                    "hi",
                    0.32,
                    "के की का को में है हैं और से पर यह कि किया या भी एक लिए ने नहीं जो तो हो कर था इस उस अपने प्रत्येक जाए होगा अधिकार वह तथा"),
            other("mr", "आणि आहे च्या या व हे ते नाही असा प्रत्येक हक्क त्याला किंवा ही असून"),
            other("ne", "र को छ मा ले हुने गर्ने छैन लाई प्रत्येक अधिकार वा पनि यो हुनेछ"),
            other("bho", "के बा आ में से होखे ना के लेल एह सब कवनो ओकर अधिकार खातिर"),
            other("mai", "के अछि आ मे सँ नहि होएत एहि प्रत्येक अधिकार लेल वा ओ"),
            other("mag", "के हई आउ में से न होवे ई सभे अधिकार हे जा"),
            other("sa", "च न वा अस्ति इति सर्वे तस्य अधिकारः"));

    private static final List<Words> ARABIC = List.of(
            claimed(
                    "ar",
                    0.14,
                    "في من على أن إلى أو و لا كل ما هذا هذه التي الذي عن مع ذلك بين كان قد له لكل حق أي لم إن هو هي الحق بما غير كما فيه"),
            claimed(
                    "fa",
                    0.24,
                    "و در به از که این را با است هر برای یا آن بر خود حق شود دارد تا نیز می هم کند باشد او ما یک شده های بود نمی"),
            claimed(
                    "ur",
                    0.30,
                    "کے کی کا میں ہے اور کو سے پر یہ کہ ہر یا بھی ایک لیے نہیں جو ہو کر ہیں اس ان نے گا حق شخص اپنے تو تھا"),
            other("ps", "او د په چې له کې نه یا کول سره هر دی شي دا خپل حق ته لري"),
            other("pnb", "دا دے دی نوں وچ اے تے توں ایہ کہ ہر یا وی اک حق ہووے نئیں ایس"),
            other("skr", "دا دے دی کوں وچ ہے تے توں ایہ کہ ہر یا وی ہک حق"),
            other("sd", "جي جو ۾ کي آهي ۽ کان تي هر يا حق نه"),
            other("ckb", "و لە بە کە بۆ هەر مافی یان ئەو ئەم نییە"),
            other("ug", "ۋە بىر بۇ ئۈچۈن بىلەن ھەر"),
            other("azb", "و بیر بو هر حقی وار دیر ایله"));

    private FunctionWords() {}

    /** The language of a Latin text, by its words. */
    static Guess latin(String text) {
        return guess(text, LATIN);
    }

    /** The language of a Cyrillic text, by its words. */
    static Guess cyrillic(String text) {
        return guess(text, CYRILLIC);
    }

    /** The language of a text in Devanagari, by its words. */
    static Guess devanagari(String text) {
        return guess(text, DEVANAGARI);
    }

    /** The language of a text in Arabic letters, by its words. */
    static Guess arabic(String text) {
        return guess(text, ARABIC);
    }

    /** Whether any word of a text is one of English. */
    static boolean hasEnglish(String text) {
        return words(text).anyMatch(LATIN.getFirst().words()::contains);
    }

    private static Guess guess(String text, List<Words> lists) {
        Map<String, Long> seen = words(text).collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        long all = seen.values().stream().mapToLong(Long::longValue).sum();
        Map<Words, Long> hits = new HashMap<>();
        for (Words list : lists) {
            long found = list.words().stream()
                    .mapToLong(word -> seen.getOrDefault(word, 0L))
                    .sum();
            hits.put(list, found);
        }
        Words best = lists.get(0);
        for (Words list : lists) {
            best = hits.getOrDefault(list, 0L) > hits.getOrDefault(best, 0L) ? list : best;
        }
        Words first = best;
        long most = hits.getOrDefault(first, 0L);
        long second = hits.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(first))
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(0);
        return new Guess(first.claimed() ? first.language() : Languages.UNKNOWN, most, second, all, first.share());
    }

    private static Stream<String> words(String text) {
        return NOT_LETTERS.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty());
    }

    private static Words claimed(String language, double share, String words) {
        return new Words(language, true, share, set(words));
    }

    private static Words other(String language, String words) {
        return new Words(language, false, 0, set(words));
    }

    private static Set<String> set(String words) {
        return Stream.of(words.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
    }
}
