package org.chancery.annotate.treaties;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.annotate.labels.Name;
import org.chancery.annotate.words.Words;
import org.chancery.vocabulary.Scheme;

/**
 * Resolutions of other bodies than the Security Council, which number theirs from one as well: "General Assembly resolution 181", "resolution 69/320",
 * "resolution 1803 (XVII)", "Senate Resolution 239"; and those that a date tells: "the resolution of December 14, 1946".
 */
public final class OtherResolutions {

    private static final Pattern NUMBERED = Pattern.compile("(?:resolution|резолюция)(?: No\\.)? \\d+");

    private static final Pattern BODY = Pattern.compile(
            "assembly|ассамблеи|house|senate|congress|joint|concurrent|parliament|commission|rights|agency|oas|league|commons|lords");

    private static final Set<String> OF = Set.of("of", "by");

    /** So many words at most stand between the number and the body that is named behind it: "of the General Assembly". */
    private static final int FAR = 4;

    private OtherResolutions() {}

    /** Whether the words beside a bare number tell that the resolution is another body's, or the number none. */
    public static boolean reject(Words words, Name name) {
        boolean bare = name.is(Scheme.TREATY)
                && name.isAmbiguous()
                && NUMBERED.matcher(name.pattern().label().text()).matches();
        return bare
                && (Numerals.isInDate(words, name.last())
                        || isOfSession(words, name.last())
                        || isNamedBefore(words, name)
                        || isNamedBehind(words, name));
    }

    /** The Assembly cites by number and session: 69/320, 46/182 A, 1803 (XVII). */
    private static boolean isOfSession(Words words, int number) {
        return words.isFollowedBy(number, '/')
                || (number + 1 < words.count()
                        && words.text().startsWith(" (", words.end(number))
                        && Numerals.isRoman(words, number + 1));
    }

    private static boolean isNamedBefore(Words words, Name name) {
        int before = name.first() - 1;
        return before >= 0 && words.gapBefore(name.first()) == Words.JOINED && isBody(words, before);
    }

    private static boolean isNamedBehind(Words words, Name name) {
        int of = name.last() + 1;
        boolean goesOn = of < words.count()
                && words.gapBefore(of) == Words.JOINED
                && (OF.contains(words.word(of)) || words.is(of, "Генеральной"));
        for (int word = of + 1; goesOn && word <= of + FAR && word < words.count(); word++) {
            if (words.gapBefore(word) != Words.JOINED) {
                return false;
            }
            if (isBody(words, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBody(Words words, int word) {
        return BODY.matcher(words.word(word).toLowerCase(Locale.ROOT)).matches();
    }
}
