package org.chancery.source.printed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The words that tell a person's name from other capitalised words: offices, forms of address, and what no name begins with. All in lower case. */
public final class NameWords {

    private NameWords() {}

    /** Words of office: "President of Russia Vladimir Putin" has one, a sentence seldom begins with one and ends in a name. */
    private static final Set<String> OFFICES = words("""
            minister president chairman chairwoman chairperson chair head director governor chancellor secretary
            secretary-general spokesperson spokesman spokeswoman deputy vice-president ambassador commissioner
            representative envoy rector mayor general colonel major captain lieutenant admiral marshal commander chief ceo
            host moderator anchor presenter reporter correspondent editor editor-in-chief journalist professor academician
            member speaker premier king queen prince princess emir sultan sheikh pope patriarch metropolitan senator judge
            justice prosecutor ombudsman leader coordinator adviser advisor aide assistant officer manager founder owner
            partner expert analyst writer director-general attorney sergeant commander-in-chief chargé counsellor pilot
            doctor teacher student chairman-in-office undersecretary under-secretary-general co-chair co-chairman trainer
            coach columnist commentator astronaut cosmonaut player ombudsperson министр президент председатель глава
            директор губернатор канцлер секретарь генсек представитель заместитель замминистра посол комиссар
            уполномоченный мэр ректор генерал полковник ведущий ведущая модератор корреспондент журналист редактор
            профессор член спикер премьер премьер-министр король королева принц эмир шейх патриарх митрополит сенатор
            судья прокурор лидер советник помощник гендиректор руководитель постпред постоянный официальный начальник
            командующий генерал-лейтенант генерал-полковник вице-президент вице-премьер генсекретарь
            директор-распорядитель
            """);

    /** Forms of address, and the adjectives of offices, before a surname: "Mr Lavrov", "Foreign Minister Lavrov". */
    private static final Set<String> ADDRESSES = words("""
            mr mrs ms miss dr sir lord lady dame prof mme h.e he hon foreign prime vice acting under state federal first
            господин госпожа г-н г-жа д-р товарищ тов
            """);

    private static final Set<String> PARTICLES = words("""
            de von van der den bin ibn al el la le di da dos do del ben zu du bint ter фон ван де ибн аль эль бин бен оглы
            оглу кызы ди да дер ле ла уль ас аш ат
            """);

    private static final Set<String> SMALL = words("""
            of for the and at in on from to by with и по при в на
            """);

    /** Words that make a phrase a sentence: pronouns, verbs, what introduces a thought. */
    private static final Set<String> SENTENCE = words("""
            i we you it they me us him them my our your his their its this that these those there here is are was were be
            been am have has had does did would should can could must says said think want wants need let not if when what
            why how who which because so but also very than then now just only following issues question questions я мы вы
            ты он она оно они мне нам вам мой моя наш наша ваш это этот эта эти то что как если когда почему где кто не
            нет бы ли был была было были есть будет можно нужно надо хочу хотел хотела думаю считаю скажу напомню повторю
            который также очень следующее следующие следующий
            """);

    /** What an office may begin with, "Moscow Mayor", but no name of a person. */
    private static final Set<String> PLACES = words("""
            new north south east west northern southern eastern western middle near far central latin united european
            russian american saudi sri hong great black baltic arab asian african islamic nagorno nagorno-karabakh moscow
            washington brussels beijing kiev kyiv minsk geneva london paris berlin ближний средний дальний северная южная
            латинская новая новый нагорный москва вашингтон брюссель пекин киев
            """);

    /** What neither a name nor an office begins with. */
    private static final Set<String> NO_FIRST = words("""
            the a an first second third fourth fifth firstly secondly thirdly finally well yes no and or in on at to for
            from as of by once one two three again next today tomorrow yesterday another all dear note source photo video
            see read tags keywords place date time title subject re topic topics speakers participants contact contacts
            tel phone email e-mail address twitter facebook telegram website location p.s ps conclusion example meanwhile
            moreover however therefore also besides incidentally lastly ladies distinguished mister good thank thanks
            about regarding concerning во-первых во-вторых в-третьих первое второе третье четвёртое четвертое пятое итак
            да нет например кстати смотрите фото источник тема дата место уважаемый уважаемая уважаемые дорогие дамы
            коллеги друзья справочно примечание добавлю подчеркну отмечу наконец далее сегодня завтра вчера контакты
            телефон адрес и а но в на о об по к с из за для при от
            """);

    /** Words of the names of things, which no person has. */
    private static final Set<String> THINGS = words("""
            union nations states council agreement agreements treaty committee convention conference summit kingdom
            republic federation sea region crisis centre center agency ministry embassy department party forum group news
            times east africa asia america europe korea relations policy settlement security programme program force
            forces war act plan deal initiative association organisation organization issues questions results service
            staff navy channel board company corporation bank airlines academy institute university museum society fund
            foundation duma parliament senate assembly court army fleet brigade city territory district television
            authority rights affairs arts sciences союз совет договор комитет конвенция конференция саммит республика
            федерация министерство посольство департамент партия форум восток африка азия америка европа корея отношения
            нации штаты карабах вопросы итоги
            """);

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(list.strip().split("\\s+", -1)));
    }

    static boolean isOffice(String word) {
        return OFFICES.contains(plain(word));
    }

    public static boolean isAddress(String word) {
        return ADDRESSES.contains(plain(word)) || isOffice(word);
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }

    /** A small word that capitals in a heading do not make a name: "Commissioner For Human Rights". */
    static boolean isSmall(String word) {
        return SMALL.contains(plain(word));
    }

    static boolean makesSentence(String word) {
        return SENTENCE.contains(plain(word)) && !word.equals("US");
    }

    static boolean beginsNoName(String word) {
        return PLACES.contains(plain(word)) || beginsNoOffice(word);
    }

    static boolean beginsNoOffice(String word) {
        return (NO_FIRST.contains(plain(word)) && !word.equalsIgnoreCase("first")) || makesSentence(word);
    }

    static boolean isThing(String word) {
        return THINGS.contains(plain(word));
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") || lower.endsWith(",") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
