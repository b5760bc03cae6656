package org.chancery.annotate.treaties;

import java.util.List;
import java.util.Locale;
import org.chancery.annotate.labels.LabelTrie.Match;
import org.chancery.annotate.words.Words;

/** Names that share a noun: "the Treaties of Saint-Germain and Trianon", "SALT I and II" (the noun before them), "the Geneva and Hague Conventions" (the noun behind). */
final class NameSeries {

    /** So many words at most has a name in a list, without the noun: "the Organization of African Unity". */
    private static final int LONGEST = 5;

    private final Joined joined;
    private final Genera genera;

    NameSeries(Joined joined, Genera genera) {
        this.joined = joined;
        this.genera = genera;
    }

    /** Names behind a conjunction, which share the first words of a name: "Treaties of Saint-Germain and Trianon", "SALT I and II". */
    void readBehind(Words words, Match match, List<Match> added) {
        int next = match.last() + 1;
        if (!isConjunction(words, next) || Numerals.isNumber(words, match.last())) {
            return;
        }
        for (int length = LONGEST; length > 0; length--) {
            int last = next + length;
            if (last >= words.count() || !isTogether(words, next + 1, last)) {
                continue;
            }
            for (int head = match.last() - 1; head >= match.first(); head--) {
                boolean shared = hasPlural(words, match.first(), head)
                        || (Numerals.isRoman(words, match.last()) && Numerals.isRoman(words, last));
                Match found = shared ? joined.read(words, match.first(), head, next + 1, last) : null;
                if (found != null) {
                    added.add(withoutArticle(words, found));
                    return;
                }
            }
        }
    }

    private static Match withoutArticle(Words words, Match match) {
        boolean article = words.is(match.first(), "the") && match.first() < match.last();
        return article ? new Match(match.first() + 1, match.last(), match.labels()) : match;
    }

    /** Names before a conjunction, which share the plural at the end of the next one: "the Geneva and Hague Conventions". */
    void readBefore(Words words, Match match, List<Match> added) {
        int conjunction = match.first() - 1;
        if (match.first() == match.last() || !isConjunction(words, conjunction) || !isPlural(words, match.last())) {
            return;
        }
        for (int length = LONGEST; length > 0; length--) {
            int first = conjunction - length;
            if (first < 0 || !isTogether(words, first, conjunction)) {
                continue;
            }
            for (int tail = match.first() + 1; tail <= match.last(); tail++) {
                Match found = joined.readFormer(words, first, conjunction - 1, tail, match.last());
                if (found != null) {
                    added.add(found);
                    return;
                }
            }
        }
    }

    private static boolean isConjunction(Words words, int word) {
        return word > 0
                && word < words.count() - 1
                && words.gapBefore(word) != Words.PARTED
                && Numerals.isConjunction(words, word)
                && words.gapBefore(word + 1) == Words.JOINED;
    }

    private static boolean isTogether(Words words, int first, int last) {
        for (int word = first + 1; word <= last; word++) {
            if (words.gapBefore(word) != Words.JOINED) {
                return false;
            }
        }
        return true;
    }

    private boolean hasPlural(Words words, int first, int last) {
        for (int word = first; word <= last; word++) {
            if (isPlural(words, word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlural(Words words, int word) {
        String small = words.word(word).toLowerCase(Locale.ROOT);
        return genera.isTreaty(words, word) && (small.endsWith("s") || small.matches("[а-я]*(ы|и|ов|ий|ам|ям|ах|ях)"));
    }
}
