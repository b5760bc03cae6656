package org.chancery.annotate.labels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chancery.annotate.words.Analysis;
import org.chancery.annotate.words.Words;
import org.chancery.vocabulary.Concept;
import org.chancery.vocabulary.NumberedConcepts;
import org.jspecify.annotations.Nullable;

/** The labels of one pass as a trie over the numbers of their stems. Immutable, thread-safe. */
public final class LabelTrie {

    /**
     * Labels of equal length that fit at one place of a text.
     *
     * @param first the first word
     * @param last the last word
     * @param labels never empty
     */
    public record Match(int first, int last, List<LabelPattern> labels) {

        /** Of labels that fit the same words: the nearest that is clear, else all, and the document decides. */
        public Match likeliest(Analysis analysis, Words words) {
            if (labels.size() == 1) {
                return this;
            }
            LabelPattern nearest = null;
            int most = -1;
            for (LabelPattern label : labels) {
                int nearness = label.label().ambiguous() ? -1 : label.nearness(analysis, words, first);
                if (nearness > most) {
                    nearest = label;
                    most = nearness;
                }
            }
            return nearest == null ? this : new Match(first, last, List.of(nearest));
        }
    }

    private static final class Node {

        private static final int FEW = 8;

        private final int[] stems; // ascending
        private final Node[] next;
        final LabelPattern[] labels;

        Node(int[] stems, Node[] next, LabelPattern[] labels) {
            this.stems = stems;
            this.next = next;
            this.labels = labels;
        }

        @Nullable
        Node child(int stem) {
            int i = stems.length <= FEW ? scan(stem) : Arrays.binarySearch(stems, stem);
            return i >= 0 ? next[i] : null;
        }

        private int scan(int stem) {
            for (int i = 0; i < stems.length; i++) {
                if (stems[i] == stem) {
                    return i;
                }
            }
            return -1;
        }
    }

    /** A label and the numbers of the stems by which it is found. */
    public record Entry(List<Integer> stems, LabelPattern label) {
        public Entry {
            stems = List.copyOf(stems);
        }
    }

    private static final class Draft {
        final SortedMap<Integer, Draft> next = new TreeMap<>();
        final List<LabelPattern> labels = new ArrayList<>();

        Node freeze() {
            return new Node(
                    next.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    next.values().stream().map(Draft::freeze).toArray(Node[]::new),
                    labels.toArray(LabelPattern[]::new));
        }
    }

    private final Analysis analysis;
    private final IdentityHashMap<Concept, NumberedConcepts> numbered = new IdentityHashMap<>();
    private final int number;
    private final int year;
    private final @Nullable Node[] byFirstStem;

    /**
     * A trie of these labels; where several have the same stems, the earlier entry comes first.
     *
     * @param numbered what those labels stand for that are written once for many concepts
     */
    public LabelTrie(Analysis analysis, Collection<Entry> entries, Collection<NumberedConcepts> numbered) {
        this.analysis = analysis;
        numbered.forEach(concepts -> this.numbered.put(concepts.pattern(), concepts));
        number = analysis.learn(NumberedConcepts.NUMBER).stem(0);
        year = analysis.learn(NumberedConcepts.YEAR).stem(0);
        Draft root = new Draft();
        for (Entry entry : entries) {
            Draft draft = root;
            for (int stem : entry.stems()) {
                draft = draft.next.computeIfAbsent(stem, number -> new Draft());
            }
            if (!draft.labels.contains(entry.label())) {
                draft.labels.add(entry.label());
            }
        }
        byFirstStem = new Node[analysis.stems()];
        root.next.forEach((stem, draft) -> byFirstStem[stem] = draft.freeze());
    }

    /** The longest labels at each place, left to right, without overlaps. */
    public List<Match> matches(Words words) {
        List<Match> matches = new ArrayList<>();
        int word = 0;
        while (word < words.count()) {
            Match match = longest(words, word);
            if (match == null) {
                word++;
            } else {
                matches.add(match);
                word = match.last() + 1;
            }
        }
        return matches;
    }

    /** The labels that all the words together are; null when they are none. */
    @Nullable
    public Match whole(Words words) {
        Match match = words.count() == 0 ? null : longest(words, 0);
        return match != null && match.last() == words.count() - 1 ? match.likeliest(analysis, words) : null;
    }

    private @Nullable Match longest(Words words, int first) {
        int stem = words.stem(first);
        Node node = stem == Words.UNKNOWN || stem >= byFirstStem.length ? null : byFirstStem[stem];
        Match longest = node == null ? null : longest(words, first, first, node);
        return isDigit(words, first) ? longer(longest, longest(words, first, first, byFirstStem[number])) : longest;
    }

    /** The longest label from the first word on, whose words as far as the last lead to this node. */
    private @Nullable Match longest(Words words, int first, int from, @Nullable Node start) {
        Match longest = null;
        Node node = start;
        int last = from;
        while (node != null) {
            List<LabelPattern> fitting = node.labels.length == 0 ? List.of() : fitting(words, first, node.labels);
            if (!fitting.isEmpty()) {
                longest = new Match(first, last, fitting);
            }
            last++;
            if (last == words.count()) {
                return longest;
            }
            if (isDigit(words, last)) {
                longest = longer(longest, longest(words, first, last, node.child(number)));
                longest = longer(longest, longest(words, first, last, node.child(year)));
            }
            int stem = words.stem(last);
            node = stem == Words.UNKNOWN ? null : node.child(stem);
        }
        return longest;
    }

    /** The longer of two; the former when they are equally long. */
    private static @Nullable Match longer(@Nullable Match one, @Nullable Match other) {
        return one == null || (other != null && other.last() > one.last()) ? other : one;
    }

    private static boolean isDigit(Words words, int word) {
        char first = words.text().charAt(words.start(word));
        return first >= '0' && first <= '9';
    }

    private List<LabelPattern> fitting(Words words, int first, LabelPattern[] labels) {
        List<LabelPattern> fitting = List.of();
        for (LabelPattern label : labels) {
            if (label.fits(analysis, words, first)) {
                NumberedConcepts many = numbered.isEmpty() ? null : numbered.get(label.concept());
                Optional<LabelPattern> fits = many == null ? Optional.of(label) : label.member(many, words, first);
                if (fits.isPresent()) {
                    fitting = fitting.isEmpty() ? new ArrayList<>(labels.length) : fitting;
                    fitting.add(fits.get());
                }
            }
        }
        return fitting;
    }
}
