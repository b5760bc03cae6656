package org.chancery.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chancery.search.Results.Value;

/** Values that stand in a list by count, set below one another. */
final class FacetTree {
    private FacetTree() {}

    /**
     * The roots, each with what is below it. A value stands once: below the nearest value above it that is in the list.
     *
     * @param values most frequent first
     * @param above the ids above an id, nearest first; free of circles
     */
    static List<Value> roots(List<Value> values, Function<String, List<String>> above) {
        Map<String, List<Value>> below = new LinkedHashMap<>();
        values.forEach(value -> below.put(value.named().id(), new ArrayList<>()));
        List<Value> roots = new ArrayList<>();
        for (Value value : values) {
            above.apply(value.named().id()).stream()
                    .map(below::get)
                    .filter(siblings -> siblings != null)
                    .findFirst()
                    .orElse(roots)
                    .add(value);
        }
        return roots.stream().map(root -> grown(root, below)).toList();
    }

    private static Value grown(Value value, Map<String, List<Value>> below) {
        List<Value> children = below.getOrDefault(value.named().id(), List.of());
        return new Value(
                value.named(),
                value.count(),
                value.choice(),
                children.stream().map(child -> grown(child, below)).toList());
    }
}
