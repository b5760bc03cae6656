package org.chancery.app;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What was mended or dropped in a run, counted by kind. */
final class Repairs {
    /** So many kinds are named; the rest are counted together. */
    private static final int NAMED = 5;
    /** Kinds are few, unless a reader puts words of the text into them. */
    private static final int KINDS = 10_000;

    private final Map<String, Integer> kinds = new HashMap<>();
    /** The first of each kind, as it was said: with nothing else of its kind, its numbers and quoted words are worth more than the kind. */
    private final Map<String, String> firsts = new HashMap<>();

    private int count;

    /** Counts one, which is of one kind with all that differ in numbers and quoted words. */
    void add(String repair) {
        count++;
        String kind = repair.replaceAll("\"[^\"]*\"", "\"…\"")
                .replaceAll("(?<![\\p{L}\\p{Nd}-])\\p{Nd}[\\p{Nd},.]*(?![\\p{L}-])", "…");
        if (kinds.containsKey(kind) || kinds.size() < KINDS) {
            kinds.merge(kind, 1, Integer::sum);
            firsts.putIfAbsent(kind, repair);
        }
    }

    /** How many, and the most frequent kinds; empty when nothing was repaired. */
    String summary() {
        if (count == 0) {
            return "";
        }
        String named = kinds.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(NAMED)
                .map(kind -> kind.getValue() + " × " + OneLine.of(words(kind)))
                .collect(Collectors.joining("; "));
        return count + (count == 1 ? " repair: " : " repairs: ") + named + rest();
    }

    private String words(Map.Entry<String, Integer> kind) {
        return kind.getValue() == 1 ? firsts.getOrDefault(kind.getKey(), kind.getKey()) : kind.getKey();
    }

    private String rest() {
        int others = kinds.size() - NAMED;
        return others <= 0 ? "" : "; and " + others + " other kind" + (others == 1 ? "" : "s") + " (--json has all)";
    }
}
