package org.chancery.annotate.treaties;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.annotate.labels.Name;
import org.chancery.annotate.words.Words;
import org.chancery.vocabulary.Label.Use;
import org.chancery.vocabulary.Scheme;

/**
 * Countries that only tell which treaty is meant. They are part of its name: in its full title ("Agreement between the Government of the Russian Federation and
 * the Government of the United States on ..."), and where its date stands with them ("the treaty of April 4, 1908, between the United States and Great Britain",
 * "the British convention with Honduras of the 27th August, 1856").
 */
public final class TreatyParties {

    private static final Set<String> INSTRUMENTS = Set.of(
            "treaty",
            "treaties",
            "agreement",
            "agreements",
            "convention",
            "conventions",
            "protocol",
            "protocols",
            "pact");

    private static final Set<String> AMONG_PARTIES =
            Set.of("the", "of", "and", "both", "government", "governments", "republic", "kingdom", "union");

    /** How many words before a party its "between" may stand. */
    private static final int FAR = 16;

    private static final int SIGHT = 120;

    private static final String DAY =
            "(?:the )?(?:\\d{1,2}(?:st|d|nd|rd|th)? (?:of )?)?[A-Z][a-z]+ ?(?:\\d{1,2}(?:st|d|nd|rd|th)?)?,? ?(?:of )?";
    private static final Pattern DATED_BEFORE =
            Pattern.compile("(?:of|signed(?: at [A-Z][a-z]+)?(?: on)?) (?:" + DAY + ")?\\d{4},? $");
    private static final Pattern DATED_BEHIND = Pattern.compile(
            "^(?: and (?:the )?[A-Z][\\w ]{2,40}?)?(?:[ -][A-Z]\\w+)?(?: [tT]reaty| [cC]onventions?| [aA]greement| [pP]rotocol)?"
                    + "(?: with (?:the )?[A-Z]\\w+)? (?:of|in|concluded in|si[gn]{2}ed (?:on|(?:at|in) [A-Z]\\w+ (?:on|in)))"
                    + " (?:" + DAY + ")?(?:\\d{4}|this year)\\b");

    private TreatyParties() {}

    /** Whether this country stands in the name of a treaty. */
    public static boolean include(Words words, Name name) {
        return name.is(Scheme.COUNTRY) && (isParty(words, name) || isItsAdjective(words, name));
    }

    private static boolean isParty(Words words, Name name) {
        int at = name.first() - 1;
        while (at > 0
                && name.first() - at < FAR
                && words.gapBefore(at + 1) != Words.PARTED
                && isAmongParties(words, at)) {
            at--;
        }
        if (at < 1 || !(words.is(at, "between") || words.is(at, "with"))) {
            return false;
        }
        int head = at - 1;
        boolean instrument = INSTRUMENTS.contains(small(words, head)) && words.gapBefore(at) == Words.JOINED;
        if (instrument && words.hasInitialCapital(head)) {
            return true;
        }
        String before = words.text().substring(Math.max(0, words.start(at) - SIGHT), words.start(at));
        return instrument
                ? isDatedBehind(words, name)
                : DATED_BEFORE.matcher(before).find() && hasInstrument(words, head);
    }

    private static boolean isAmongParties(Words words, int word) {
        return words.hasInitialCapital(word) || AMONG_PARTIES.contains(words.word(word));
    }

    private static boolean hasInstrument(Words words, int from) {
        for (int word = from; word >= Math.max(0, from - 6); word--) {
            if (INSTRUMENTS.contains(small(words, word))) {
                return true;
            }
        }
        return false;
    }

    /** "the Russian-Chinese treaty signed in Moscow in July 2001". */
    private static boolean isItsAdjective(Words words, Name name) {
        int next = name.last() + 1;
        if (name.pattern().label().use() != Use.DEMONYM || next >= words.count()) {
            return false;
        }
        next += words.hyphenFollows(name.last()) ? 1 : 0;
        return next < words.count() && INSTRUMENTS.contains(small(words, next)) && isDatedBehind(words, name);
    }

    private static boolean isDatedBehind(Words words, Name name) {
        int end = words.end(name.last());
        int far = Math.min(words.text().length(), end + SIGHT);
        return DATED_BEHIND.matcher(words.text().substring(end, far)).find();
    }

    private static String small(Words words, int word) {
        return words.word(word).toLowerCase(Locale.ROOT);
    }
}
