package org.chancery.annotate.treaties;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.annotate.labels.LabelTrie;
import org.chancery.annotate.labels.LabelTrie.Match;
import org.chancery.annotate.words.Analysis;
import org.chancery.annotate.words.Words;
import org.chancery.vocabulary.Scheme;

/**
 * Treaties that share a noun with another in a list: "resolutions 242 (1967) and 338 (1973)", "SALT I and II", "the Treaties of Saint-Germain and Trianon", "the
 * Geneva and Hague Conventions", «резолюции 242 и 338». Each is read as if the noun stood with it.
 */
public final class Series {

    private final NumberSeries numbers;
    private final NameSeries lists;

    /**
     * The names of a text with those of its lists.
     *
     * @param matches in reading order, without overlaps
     * @param sure the first words of those that are no chance: two of one list have a name
     */
    public record Found(List<Match> matches, BitSet sure) {}

    /** Reads lists of the names in the trie. */
    public Series(Analysis analysis, LabelTrie names, Genera genera) {
        Joined joined = new Joined(analysis, names);
        numbers = new NumberSeries(joined, genera);
        lists = new NameSeries(joined, genera);
    }

    /** The matches of a text, and those that its lists add. */
    public Found read(Words words, List<Match> matches) {
        List<Match> added = new ArrayList<>();
        BitSet sure = new BitSet();
        numbers.read(words, added, sure);
        for (Match match : matches) {
            if (isTreaty(match)) {
                lists.readBehind(words, match, added);
                lists.readBefore(words, match, added);
            }
        }
        return added.isEmpty() ? new Found(matches, sure) : new Found(merged(matches, added), sure);
    }

    /** What a list adds is longer than what stands in it: "the Organization of African Unity" of "the charters of". */
    private static List<Match> merged(List<Match> matches, List<Match> added) {
        BitSet taken = new BitSet();
        List<Match> all = new ArrayList<>();
        Map<Integer, Match> treaties = new HashMap<>();
        for (Match match : matches) {
            for (int word = match.first(); isTreaty(match) && word <= match.last(); word++) {
                treaties.put(word, match);
            }
        }
        for (Match match : added) {
            Match longer = treaties.get(match.first());
            boolean within = longer != null && longer.last() >= match.last();
            if (!within && taken.get(match.first(), match.last() + 1).isEmpty()) {
                taken.set(match.first(), match.last() + 1);
                all.add(match);
            }
        }
        matches.stream()
                .filter(match -> taken.get(match.first(), match.last() + 1).isEmpty())
                .forEach(all::add);
        all.sort(Comparator.comparingInt(Match::first));
        return all;
    }

    private static boolean isTreaty(Match match) {
        return match.labels().getFirst().concept().scheme() == Scheme.TREATY;
    }
}
