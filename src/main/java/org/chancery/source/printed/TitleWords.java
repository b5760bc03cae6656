package org.chancery.source.printed;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.corpus.DocumentType;
import org.jspecify.annotations.Nullable;

/**
 * What kind of text a title announces, by its words in English and Russian. The word that comes first decides, but "remarks at a news conference" are a news
 * conference, and "answers to questions from the newspaper X" an interview.
 */
public final class TitleWords {

    private record Kind(DocumentType type, Pattern words) {
        static Kind of(DocumentType type, String words) {
            return new Kind(type, pattern("(?<!\\p{L})(?:" + words + ")"));
        }
    }

    private static final Kind PRESS = Kind.of(
            DocumentType.PRESS_CONFERENCE,
            "(?:news|press)[ -]conferences?|(?:press |media )?briefings?|press availability|media availability|press stakeout|stakeout|(?:press|media) encounters?"
                    + "|(?:answers?|answered|replies|responses?|reply|response) (?:to )?(?:an? |the |several |some )?(?:\\p{L}+[’']? ){0,2}questions?"
                    + "|пресс-конференц\\p{L}*|брифинг\\p{L}*|пресс-подход\\p{L}*|подход\\p{L}* к прессе|отве(?:т|ты|тил\\p{L}*) (?:\\p{L}[\\p{L}.]* ){0,8}?на вопрос\\p{L}*");
    private static final List<Kind> KINDS = List.of(
            Kind.of(DocumentType.INTERVIEW, "interviews?|интервью"),
            PRESS,
            Kind.of(
                    DocumentType.NEWS,
                    "(?:press|news) release|readout|media note|пресс-релиз\\p{L}*|сообщение для сми"),
            Kind.of(DocumentType.ARTICLE, "article|op-ed|стать[яиюе]й?(?!\\p{L})"),
            Kind.of(
                    DocumentType.LETTER,
                    "letters?(?!\\p{L})|greetings|message (?:to|of)|письм[оа](?!\\p{L})|приветстви[ея]"),
            Kind.of(
                    DocumentType.SPEECH,
                    "remarks|speech(?:es)?|address(?:es)?(?!\\p{L})|lecture|toast|opening (?:words|comments)|выступлени\\p{L}*|вступительн\\p{L}+ слов\\p{L}*|реч[ьи](?!\\p{L})|обращени[ея]|послани[ея]|лекци[яи]"),
            Kind.of(
                    DocumentType.STATEMENT,
                    "statements?|comments?(?!\\p{L})|communiqué|declaration|заявлени\\p{L}*|комментари\\p{L}*|коммюнике"),
            Kind.of(DocumentType.RESOLUTION, "resolution(?!\\p{L})|резолюци[яи]"));

    /** Questions that a medium of its own put, not the press at large. */
    private static final Pattern ASKED_BY_ONE = pattern(
            "^\\s*(?:(?:from|by|of|put by|asked by) (?!(?:the |russian |foreign )*(?:media|journalists?|press|correspondents?|reporters?|audience|participants))"
                    + "|(?:\\p{L}+(?:ого|ой) )*(?:журналиста |корреспондента |ведуще|информ\\p{L}*|газет|телеканал|телекомпани|журнала|радио|программ|издани|портал|агентств)|«)");

    private static final Pattern ABOUT =
            pattern("(?<!\\p{L})(?:on|regarding|concerning|in connection|following|о|об|в связи|по поводу)(?!\\p{L})");

    private TitleWords() {}

    /** The type that the title announces; null when its words tell none. */
    public static @Nullable DocumentType type(String title) {
        Kind first = null;
        int at = Integer.MAX_VALUE;
        for (Kind kind : KINDS) {
            Matcher matcher = kind.words().matcher(title);
            if (matcher.find() && matcher.start() < at) {
                first = kind;
                at = matcher.start();
            }
        }
        Matcher press = PRESS.words().matcher(title);
        if (first == null || !press.find()) {
            return first == null ? null : first.type();
        }
        return switch (first.type()) {
            case SPEECH -> DocumentType.PRESS_CONFERENCE;
            case STATEMENT ->
                ABOUT.matcher(title.substring(at, press.start())).find()
                        ? DocumentType.STATEMENT
                        : DocumentType.PRESS_CONFERENCE;
            case PRESS_CONFERENCE -> askedByOne(title, press) ? DocumentType.INTERVIEW : DocumentType.PRESS_CONFERENCE;
            default -> first.type();
        };
    }

    private static boolean askedByOne(String title, Matcher press) {
        boolean questions = press.group().toLowerCase(Locale.ROOT).matches(".*(?:question|вопрос).*");
        return questions && ASKED_BY_ONE.matcher(title.substring(press.end())).find();
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
