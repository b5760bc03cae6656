package org.chancery.source.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a record has a value: the name of a field or column; {@code article.title} for a field within a field, through lists as well; {@code text_*} for all fields
 * that begin so, in the order of their numbers.
 *
 * @param text as people write it
 */
record Path(String text) {

    /** {@code part_2} before {@code part_10}. */
    private static final Comparator<String> BY_NUMBER = Comparator.comparing(Path::wordsBeforeNumber)
            .thenComparingInt(name -> number(name).length())
            .thenComparing(Path::number)
            .thenComparing(Comparator.naturalOrder());

    /** Whether its last step names several fields by how they begin. */
    boolean isPrefix() {
        return text.endsWith("*");
    }

    /** The names on the way, outermost first. */
    List<String> steps() {
        return List.of(text.split("\\.", -1));
    }

    /** Whether it leads to or through a record's field of this name. */
    boolean beginsWith(String field) {
        String first = steps().getFirst();
        return first.endsWith("*") ? field.startsWith(first.substring(0, first.length() - 1)) : field.equals(first);
    }

    /** This path within an element of that one. */
    Path within(Path outer) {
        return new Path(outer.text + "." + text);
    }

    /** What a record has there, lists taken apart; nothing for nulls. */
    List<JsonNode> values(JsonNode record) {
        List<JsonNode> values = new ArrayList<>();
        if (record.has(text)) {
            flatten(record.get(text), values); // a column may have dots in its name
        } else {
            follow(record, steps(), values);
        }
        return values;
    }

    private static void follow(JsonNode node, List<String> steps, List<JsonNode> values) {
        if (node.isArray()) {
            node.forEach(element -> follow(element, steps, values));
            return;
        }
        String step = steps.getFirst();
        List<String> rest = steps.subList(1, steps.size());
        for (String name : step.endsWith("*") ? named(node, step.substring(0, step.length() - 1)) : List.of(step)) {
            JsonNode found = node.get(name);
            if (found != null && rest.isEmpty()) {
                flatten(found, values);
            } else if (found != null) {
                follow(found, rest, values);
            }
        }
    }

    private static List<String> named(JsonNode node, String prefix) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> {
            if (name.startsWith(prefix)) {
                names.add(name);
            }
        });
        names.sort(BY_NUMBER);
        return names;
    }

    private static void flatten(JsonNode node, List<JsonNode> values) {
        if (node.isArray()) {
            node.forEach(element -> flatten(element, values));
        } else if (!node.isNull()) {
            values.add(node);
        }
    }

    private static String wordsBeforeNumber(String name) {
        return name.replaceFirst("\\d+$", "");
    }

    private static String number(String name) {
        return name.substring(wordsBeforeNumber(name).length()).replaceFirst("^0+", "");
    }

    @Override
    public String toString() {
        return text;
    }
}
