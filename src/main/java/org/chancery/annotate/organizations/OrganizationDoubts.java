package org.chancery.annotate.organizations;

import java.util.Locale;
import java.util.Set;
import org.chancery.annotate.labels.Name;
import org.chancery.annotate.words.Words;
import org.chancery.vocabulary.Scheme;

/**
 * Which names of organizations are only part of a longer name that no vocabulary has: "UN Security Council Resolution 1378", "EU Association Agreement", "United
 * Nations Council for Namibia", "United Nations Development Decade".
 */
public final class OrganizationDoubts {

    /** So many words with a capital may stand between the organization and the noun. */
    private static final int FAR = 3;

    private static final Set<String> BODIES = Set.of(
            "agenda",
            "agreement",
            "centre",
            "committee",
            "conference",
            "convention",
            "council",
            "decade",
            "declaration",
            "fund",
            "institute",
            "mission",
            "office",
            "operation",
            "programme",
            "protocol",
            "university",
            "year");

    private OrganizationDoubts() {}

    /** Whether a name is no organization's where it stands. */
    public static boolean reject(Words words, Name name) {
        if (!name.is(Scheme.ORGANIZATION)) {
            return false;
        }
        int next = name.last() + 1;
        if (name.concept().id().equals("security-council")) {
            int noun = isWithin(words, next) && !isResolution(words, next) ? next + 1 : next;
            return isResolution(words, noun) && isWithin(words, noun + 1) && isNumber(words, noun + 1);
        }
        if (words.text().startsWith("’s", words.end(name.last()))
                || words.text().startsWith("'s", words.end(name.last()))) {
            return false;
        }
        for (int word = next; word < next + FAR && isWithin(words, word); word++) {
            if (!words.hasInitialCapital(word) && !isNumber(words, word)) {
                return false;
            }
            if (BODIES.contains(small(words, word))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isResolution(Words words, int word) {
        return isWithin(words, word) && small(words, word).equals("resolution");
    }

    private static boolean isWithin(Words words, int word) {
        return word < words.count() && words.gapBefore(word) == Words.JOINED;
    }

    private static boolean isNumber(Words words, int word) {
        return Character.isDigit(words.text().charAt(words.start(word)));
    }

    private static String small(Words words, int word) {
        return words.word(word).toLowerCase(Locale.ROOT);
    }
}
