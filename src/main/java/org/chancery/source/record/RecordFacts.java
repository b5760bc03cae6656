package org.chancery.source.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.source.input.Facts;
import org.chancery.source.input.RejectedInput;
import org.chancery.source.input.Spaces;

/** What a record says about its document. */
final class RecordFacts {

    /** Between the values of one cell, where a table has one column for a key of many values. */
    private static final String CELL_SEPARATOR = "\\s*[;|]\\s*";

    private final String where;
    private final Mapping mapping;
    private final boolean table;
    private final Words words;
    private final List<String> repairs;

    RecordFacts(String where, Mapping mapping, boolean table, Words words, List<String> repairs) {
        this.where = where;
        this.mapping = mapping;
        this.table = table;
        this.words = words;
        this.repairs = repairs;
    }

    /**
     * The facts, checked.
     *
     * @throws RejectedInput naming the field and its value when one cannot be what it should
     */
    Facts read(JsonNode record) throws RejectedInput {
        Facts.Builder facts = new Facts.Builder();
        for (Facts.Key key : Facts.Key.values()) {
            List<Value> values = values(key, record);
            if (values.size() > 1 && !key.many()) {
                repairs.add(values.size() + " values for " + key.id() + ", the first taken");
                values = values.subList(0, 1);
            }
            for (Value value : values) {
                put(facts, key, value);
            }
        }
        return facts.build();
    }

    private record Value(Path path, String text) {}

    /** All values of a key that has many, else those of the first path that has any. */
    private List<Value> values(Facts.Key key, JsonNode record) throws RejectedInput {
        List<Value> values = new ArrayList<>();
        List<Path> paths = mapping.paths(key.id());
        boolean cells = table && paths.size() == 1 && !paths.getFirst().isPrefix();
        for (Path path : paths) {
            if (!values.isEmpty() && !key.many()) {
                break;
            }
            for (JsonNode node : path.values(record)) {
                String text = words.clean(scalar(where, path, node));
                Stream<String> parts = key.many() && cells ? Stream.of(text.split(CELL_SEPARATOR)) : Stream.of(text);
                parts.filter(part -> !Spaces.strip(part).isEmpty()).forEach(part -> values.add(new Value(path, part)));
            }
        }
        return values;
    }

    /** A publisher's tag that cannot be one is left out; any other value that cannot be is a reason to refuse the record. */
    private void put(Facts.Builder facts, Facts.Key key, Value value) throws RejectedInput {
        if (key.many()) {
            facts.offer(key, value.text(), repairs);
            return;
        }
        try {
            boolean day = key == Facts.Key.DATE || key == Facts.Key.RETRIEVED;
            facts.put(key, day ? RecordDate.of(value.text()) : value.text());
        } catch (IllegalArgumentException e) {
            throw new RejectedInput(where, "the field \"" + value.path() + "\": " + e.getMessage());
        }
    }

    /** The value as text. */
    static String scalar(String where, Path path, JsonNode node) throws RejectedInput {
        if (node.isObject()) {
            List<String> fields = new ArrayList<>();
            node.fieldNames().forEachRemaining(fields::add);
            throw new RejectedInput(
                    where,
                    "the field \"" + path + "\" holds fields (" + String.join(", ", fields)
                            + "); say in a mapping which one is meant"
                            + (fields.isEmpty() ? "" : ", e.g. " + path + "." + fields.getFirst()));
        }
        return node.asText();
    }
}
