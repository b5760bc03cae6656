package org.chancery.annotate.treaties;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.chancery.annotate.labels.LabelTrie.Match;
import org.chancery.annotate.words.Words;
import org.jspecify.annotations.Nullable;

/** Numbers that share a noun: "resolutions 242 (1967) and 338 (1973)", «резолюции 242 и 338»; and a number whose noun stands farther off, over a date or "No.". */
final class NumberSeries {

    /** So many words at most stand before the noun and belong to the name: "UN Security Council resolutions". */
    private static final int BEFORE_NOUN = 5;

    /** So many numbers at most stand in a list. */
    private static final int MOST = 20;

    private final Joined joined;
    private final Genera genera;

    NumberSeries(Joined joined, Genera genera) {
        this.joined = joined;
        this.genera = genera;
    }

    /**
     * Reads all lists of numbers in a text.
     *
     * @param added gains what they name
     * @param sure gains the first words of those that are no chance: two of one list have a name
     */
    void read(Words words, List<Match> added, BitSet sure) {
        for (int word = 1; word < words.count(); word++) {
            if (Numerals.isNumber(words, word)
                    && !Numerals.isDay(words, word)
                    && hasNoun(words, Numerals.noun(words, word))) {
                word = readNumbers(words, word, added, sure);
            }
        }
    }

    /** Reads the numbers of a list from its first; returns its last word. */
    private int readNumbers(Words words, int first, List<Match> added, BitSet sure) {
        int noun = Numerals.noun(words, first);
        List<Match> found = new ArrayList<>();
        int last = first;
        int next = first;
        for (int i = 0; i < MOST && next >= 0; i++) {
            last = Numerals.yearBehind(words, next);
            Match match = read(words, noun, next, last);
            if (match != null) {
                boolean begins = i == 0;
                found.add(begins ? new Match(from(noun, match), match.last(), match.labels()) : match);
            }
            next = Numerals.nextNumber(words, last);
        }
        boolean list = last > Numerals.yearBehind(words, first);
        if (list || noun < first - 1) {
            added.addAll(found);
        }
        if (found.size() > 1) {
            found.forEach(match -> sure.set(match.first()));
        }
        return last;
    }

    /** The first item has the noun and what belongs to it in its name. */
    private static int from(int noun, Match item) {
        int length = item.labels().getFirst().length() - (item.last() - item.first() + 1);
        return Math.max(0, noun - length + 1);
    }

    /** A number with the noun and as many words before it as make a name. */
    private @Nullable Match read(Words words, int noun, int first, int last) {
        int from = noun;
        while (from > 0 && noun - from < BEFORE_NOUN && words.gapBefore(from) == Words.JOINED) {
            from--;
        }
        for (; from <= noun; from++) {
            Match match = joined.read(words, from, noun, first, last);
            if (match != null) {
                return match;
            }
        }
        return null;
    }

    /** Whether a noun of treaties ends here, or a little before: "treaty of", «резолюции Совета Безопасности». */
    private boolean hasNoun(Words words, int end) {
        int noun = end;
        while (!genera.isTreaty(words, noun)) {
            if (noun == 0 || end - noun > 2 || words.gapBefore(noun) != Words.JOINED) {
                return false;
            }
            noun--;
        }
        return true;
    }
}
