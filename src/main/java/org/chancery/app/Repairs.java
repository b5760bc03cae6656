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
    private int count;

    /** Counts one, which is of one kind with all that differ in numbers and quoted words. */
    void add(String repair) {
        count++;
        String kind = repair.replaceAll("\"[^\"]*\"", "\"…\"")
                .replaceAll("(?<![\\p{L}\\p{Nd}-])\\p{Nd}[\\p{Nd},.]*(?![\\p{L}-])", "…");
        if (kinds.containsKey(kind) || kinds.size() < KINDS) {
            kinds.merge(kind, 1, Integer::sum);
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
                .map(kind -> kind.getValue() + " × " + OneLine.of(kind.getKey()))
                .collect(Collectors.joining("; "));
        return count
                + (count == 1 ? " repair: " : " repairs: ")
                + named
                + (kinds.size() > NAMED ? "; and " + (kinds.size() - NAMED) + " other kinds" : "");
    }
}
