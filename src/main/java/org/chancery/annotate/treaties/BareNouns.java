package org.chancery.annotate.treaties;

import java.util.Locale;
import java.util.Set;
import org.chancery.annotate.labels.Name;
import org.chancery.annotate.words.HeadNouns;
import org.chancery.annotate.words.Words;
import org.chancery.vocabulary.Label;
import org.chancery.vocabulary.Scheme;

/**
 * Treaties whose short name is a mere noun: "the Charter". It is none where the noun belongs to another name: "the Charter of Paris", "the European Charter", "the
 * Charter Commission".
 */
public final class BareNouns {

    private static final Set<String> BEHIND = Set.of("of", "on", "for", "against", "concerning");

    /** Before the noun, at the beginning of a sentence or in a title. */
    private static final Set<String> DETERMINERS =
            Set.of("the", "this", "that", "our", "its", "their", "your", "a", "to", "under", "of", "in", "by", "and");

    private static final Set<String> OWNERS = Set.of("organization", "organisation", "nations", "un", "assembly");

    private BareNouns() {}

    /** Whether this name is such a noun, and here a part of another name. */
    public static boolean reject(Words words, Name name) {
        return name.is(Scheme.TREATY)
                && name.first() == name.last()
                && name.pattern().label().use() == Label.Use.SHORT_NAME
                && HeadNouns.isInLabel(name.pattern().label().text())
                && (goesOn(words, name.last() + 1) || isQualified(words, name.first()));
    }

    private static boolean goesOn(Words words, int next) {
        if (next >= words.count() || words.gapBefore(next) != Words.JOINED) {
            return false;
        }
        if (words.hasInitialCapital(next)) {
            return true;
        }
        int object = next + 1;
        if (!BEHIND.contains(small(words, next)) || object >= words.count()) {
            return false;
        }
        object += words.is(object, "the") && object + 1 < words.count() ? 1 : 0;
        return words.hasInitialCapital(object);
    }

    private static boolean isQualified(Words words, int noun) {
        int before = noun - 1;
        if (before < 0 || words.gapBefore(noun) != Words.JOINED || !words.hasInitialCapital(before)) {
            return false;
        }
        return !DETERMINERS.contains(small(words, before)) && !OWNERS.contains(small(words, before));
    }

    private static String small(Words words, int word) {
        return words.word(word).toLowerCase(Locale.ROOT);
    }
}
