package org.chancery.annotate.treaties;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.annotate.labels.Name;
import org.chancery.annotate.words.HeadNouns;
import org.chancery.annotate.words.Words;
import org.chancery.vocabulary.Scheme;

/**
 * Treaties that are only wished for, or some of a kind: "a test ban treaty", "various test ban treaties". An ambiguous label in small letters is none of a treaty
 * there, unless its abbreviation follows: "a comprehensive test ban treaty (CTBT)".
 */
public final class Proposals {

    private static final Set<String> INDEFINITE =
            Set.of("a", "an", "any", "another", "some", "no", "various", "possible", "such", "proposed", "future");

    /** So many words at most stand between "a" and the name: "a mere declaration". */
    private static final int BETWEEN = 1;

    private Proposals() {}

    /** Whether this name, one of the text's, is only such a treaty. */
    public static boolean reject(Words words, Name name, List<Name> names) {
        if (!name.is(Scheme.TREATY) || !name.isAmbiguous() || !isSmall(words, name)) {
            return false;
        }
        return (isIndefinite(words, name) || isSeveral(words, name))
                && names.stream()
                        .noneMatch(next -> next.first() == name.last() + 1
                                && next.concept().equals(name.concept()));
    }

    private static boolean isSmall(Words words, Name name) {
        return (HeadNouns.isEnglish(words.word(name.last())) && !words.hasInitialCapital(name.last()))
                || !words.hasInitialCapital(name.first());
    }

    private static boolean isIndefinite(Words words, Name name) {
        for (int word = name.first() - 1; word >= 0 && name.first() - word <= BETWEEN + 1; word--) {
            if (words.gapBefore(word + 1) != Words.JOINED) {
                return false;
            }
            if (INDEFINITE.contains(words.word(word).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeveral(Words words, Name name) {
        String label = name.pattern().folded().getLast();
        String word = words.word(name.last()).toLowerCase(Locale.ROOT);
        return label.endsWith("y") && word.endsWith("ies");
    }
}
