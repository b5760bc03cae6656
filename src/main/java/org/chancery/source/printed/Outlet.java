package org.chancery.source.printed;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.source.input.Spaces;
import org.jspecify.annotations.Nullable;

/** The medium that asked, taken from a title: "interview with Rossiya Segodnya International Information Agency", «интервью газете «Коммерсантъ»». */
public final class Outlet {

    private static final Pattern ENGLISH = Pattern.compile(
            "(?i:\\b(?:interviews?|answers? to (?:a |the )?questions?|article|op-ed))(?: (?:by|of) .+?| \\(?[a-z]+\\)?)? (?:with|to|for|from|in) (?<rest>.+)");
    private static final Pattern ENGLISH_END = Pattern.compile(
            " (?:on|following|published|after|during|ahead|as part|regarding|about|concerning|in|at|dedicated|devoted|before|via|by|for|titled|entitled)\\b|,(?! \\p{Lu}[\\p{L} ]* and \\p{Lu})|[(;:]| [–—] ");
    private static final String WHAT =
            "newspapers?|dail(?:y|ies)|magazines?|weekly|news agency|information agency|news agencies|TV channels?|television channels?|TV company|TV network|radio stations?|radio|broadcaster|(?:media |news )?outlet|channel|network|(?:news |web ?|internet )?portal|(?:news )?website|journal|publication|(?:TV |radio )?programmes?|talk show|agency|media holding|broadcasting company|television network|TV";
    private static final String GENERAL =
            "(?:(?:\\p{Lu}\\p{L}+(?:an|ish|ese|ian|i|ch|ic|ek)|(?i:international|national|state|public|independent|online|satellite|regional|local|private|business)) )*";
    private static final String ANY_CASE_GENERAL =
            "(?:(?i:international|national|state|public|independent|online|satellite|regional|local|private|business) )*";
    private static final Pattern LEADING_WHAT =
            Pattern.compile("^(?:[Tt]he )?" + GENERAL + "(?:" + WHAT + ") (?=[\\p{Lu}\\d«\"“'‘])");
    private static final Pattern TRAILING_WHAT = Pattern.compile("(?<=[\\p{L}\\d»\"”'’]) " + ANY_CASE_GENERAL
            + "(?:(?i:(?:information |news )+(?:agency|agencies)|TV channels?|television channels?|TV network|TV company|radio stations?|broadcasting company)|"
            + WHAT + ")$");
    private static final Pattern POSSESSED = Pattern.compile("^(?<owner>.+?)[’']s (?=\\p{Lu}).*$");

    private static final Pattern REPORTERS =
            Pattern.compile("^(?:the )?(?:\\p{Lu}\\p{L}+ )?(?:journalists?|reporters?|correspondents?) (?:from|of) ");

    private static final Pattern RUSSIAN = Pattern.compile(
            "(?i:интервью|статья|статьи|ответ\\p{L}*.*на вопрос\\p{L}*)(?<rest>.*)", Pattern.UNICODE_CASE);
    private static final String RUSSIAN_WHAT =
            "(?:информ)?агентств\\p{L}*|МИА|телеканал\\p{L}*|канал\\p{L}*|телекомпани\\p{L}*|радиокомпани\\p{L}*|газет\\p{L}*|журнал(?!ист)\\p{L}*|радиостанци\\p{L}*|радио|издани\\p{L}*|интернет-\\p{L}+|(?:веб-)?портал\\p{L}*|медиахолдинг\\p{L}*|программ\\p{L}*|передач\\p{L}*|сайт\\p{L}*|еженедельник\\p{L}*|корпораци\\p{L}*";
    private static final Pattern RUSSIAN_NAMED = Pattern.compile(
            "(?<!\\p{L})(?:" + RUSSIAN_WHAT
                    + ") (?:[«\"“](?<quoted>(?:[^«»\"”]|«[^»]*»)+)[»\"”]|(?<plain>[\\p{Lu}\\d][\\p{L}\\d.-]*(?: [\\p{Lu}\\d][\\p{L}\\d.-]*)*))");
    private static final Pattern QUESTIONS =
            Pattern.compile("(?i:на вопрос\\p{L}*|questions? (?:from|by|of|put by)) ", Pattern.UNICODE_CASE);
    private static final Pattern RUSSIAN_QUOTED = Pattern.compile("«(?<quoted>(?:[^«»]|«[^»]*»)+)»");
    private static final Pattern RUSSIAN_SECOND =
            Pattern.compile(" и (?:(?:" + RUSSIAN_WHAT + ") )?«(?<quoted>[^«»]+)»");
    private static final Pattern RUSSIAN_CAPITALS = Pattern.compile(
            "(?<![\\p{L}.])(?<plain>(?!(?:СМИ|МИД|США|ООН|ОБСЕ|СНГ|ШОС|ОДКБ|ЕАЭС|БРИКС|НАТО|АСЕАН|СССР|КНР|КНДР|СВМДА)(?!\\p{L}))\\p{Lu}{3,}(?:-\\p{Lu}+)*|Би-би-си|Евроньюс)(?![\\p{L}.])");

    private Outlet() {}

    /** "given by M. Pierre Berg, Minister for the Sea, to Radio Harbour": what stands behind the person's office. */
    private static final Pattern GIVEN = Pattern.compile("(?i:\\binterview) given by .+? to (?<rest>.+)");

    /** "with Foreign Minister Anna Berg in the Mayak", "with Foreign Minister Anna Berg, BBC Breakfast": the medium comes behind the person. */
    private static final Pattern WITH_OFFICIAL = Pattern.compile(
            "(?i:\\binterview) with (?:the )?(?<first>\\p{L}+)[^,]*?(?: (?:in|for|on|to) (?:the )?|, (?=BBC|CNN|NBC|CBS|ABC|MSNBC|Sky|ITV|CNBC|France \\d|DW|TASS|RT\\b))(?<rest>\\p{Lu}.+)");

    /** The medium that the title names; null when it names none. A person, as in "interview with Anna Berg", has the shape of a medium and is returned as one. */
    public static @Nullable String of(String title) {
        Matcher given = GIVEN.matcher(title);
        if (given.find()) {
            return english(given.group("rest"));
        }
        Matcher official = WITH_OFFICIAL.matcher(title);
        if (official.find() && NameWords.isAddress(official.group("first"))) {
            return english(official.group("rest"));
        }
        Matcher english = ENGLISH.matcher(title);
        if (english.find()) {
            return english(english.group("rest"));
        }
        Matcher russian = RUSSIAN.matcher(title);
        return russian.find() ? russian(russian.group("rest")) : null;
    }

    /** Where in the title the medium's part begins; the title's length when there is none. People named from there on did not answer. */
    static int partStart(String title) {
        Matcher english = ENGLISH.matcher(title);
        Matcher named = RUSSIAN_NAMED.matcher(title);
        Matcher questions = QUESTIONS.matcher(title);
        int asked = questions.find() ? questions.end() : title.length();
        int outlet = english.find() ? english.start("rest") : named.find() ? named.start() : title.length();
        return Math.min(asked, outlet);
    }

    private static @Nullable String english(String rest) {
        Matcher end = ENGLISH_END.matcher(rest);
        String name = end.find() ? rest.substring(0, end.start()) : rest;
        Matcher possessed = POSSESSED.matcher(name);
        name = possessed.matches() ? possessed.group("owner") : name;
        name = REPORTERS.matcher(Spaces.strip(name)).replaceFirst("");
        name = Stream.of(name.split(" and ")).map(Outlet::bare).collect(Collectors.joining(" and "));
        boolean named =
                !name.isEmpty() && name.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
        return named && !name.matches("(?i)(?:russian |foreign |the )*(?:media|journalists?|press)\\b.*") ? name : null;
    }

    /** A name without the words that say what it names. */
    private static String bare(String name) {
        String bare = LEADING_WHAT.matcher(Spaces.strip(name)).replaceFirst("");
        bare = TRAILING_WHAT.matcher(bare).replaceFirst("");
        return unquoted(bare.replaceFirst("^[Tt]he (?=[\\p{Lu}\"“'‘«])", ""));
    }

    private static @Nullable String russian(String rest) {
        for (Pattern form : List.of(RUSSIAN_NAMED, RUSSIAN_QUOTED, RUSSIAN_CAPITALS)) {
            Matcher matcher = form.matcher(rest);
            if (matcher.find()) {
                boolean quotes = matcher.namedGroups().containsKey("quoted") && matcher.group("quoted") != null;
                String name = Spaces.strip(matcher.group(quotes ? "quoted" : "plain"));
                Matcher second = RUSSIAN_SECOND.matcher(rest.substring(matcher.end()));
                return second.lookingAt() ? name + " и " + second.group("quoted") : name;
            }
        }
        return null;
    }

    private static String unquoted(String name) {
        return name.replaceAll("^[\"“”«'‘]+|[\"“”»'’.]+$", "");
    }
}
