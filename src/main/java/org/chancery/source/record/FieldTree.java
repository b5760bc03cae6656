package org.chancery.source.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.source.input.Facts;
import org.jspecify.annotations.Nullable;

/** Goes through the records of a file without holding them: what they are called, which of their fields nobody takes, which paths of the mapping lead nowhere. */
final class FieldTree {

    /** A field of which something is known, with the fields in it. */
    private static final class Node {
        private final Map<String, Node> children = new LinkedHashMap<>();
        private final Map<String, Node> prefixes = new LinkedHashMap<>();
        private boolean whole;
        private boolean seen;
        private @Nullable String value;

        private @Nullable Node find(String name) {
            Node child = children.get(name);
            for (Map.Entry<String, Node> prefix : prefixes.entrySet()) {
                if (child == null && name.startsWith(prefix.getKey())) {
                    child = prefix.getValue();
                }
            }
            return child;
        }

        private Node grow(String step) {
            return step.endsWith("*")
                    ? prefixes.computeIfAbsent(step.substring(0, step.length() - 1), s -> new Node())
                    : children.computeIfAbsent(step, s -> new Node());
        }

        private boolean isLeaf() {
            return children.isEmpty() && prefixes.isEmpty();
        }

        /** What is null or empty has its fields, as far as one can see. */
        private void seeAll() {
            seen = true;
            children.values().forEach(Node::seeAll);
            prefixes.values().forEach(Node::seeAll);
        }
    }

    private final Node root = new Node();
    private final Map<Path, Node> leaves = new LinkedHashMap<>();
    private final Mapping mapping;
    private final boolean flat;
    private final boolean restIgnored;
    private Set<String> unknown = new LinkedHashSet<>();

    /**
     * For the records of one file.
     *
     * @param flat whether a dot in a name is but a dot: columns have no fields in them
     */
    FieldTree(Mapping mapping, boolean flat) {
        this.mapping = mapping;
        this.flat = flat;
        this.restIgnored = mapping.paths(Mapping.IGNORE).contains(new Path("*"));
        mapping.taken().forEach(this::plant);
        mapping.paths(Mapping.IGNORE).forEach(path -> plant(path).whole = true);
    }

    private Node plant(Path path) {
        Node node = root;
        for (String step : flat ? List.of(path.text()) : path.steps()) {
            node = node.grow(step);
        }
        leaves.put(path, node);
        return node;
    }

    /**
     * Goes through one record, whose first brace was read; behind it the parser stands on its last.
     *
     * @return the fields that nobody takes, with their paths
     */
    Set<String> scan(JsonParser record) throws IOException {
        leaves.values().forEach(leaf -> leaf.value = null);
        unknown = new LinkedHashSet<>();
        walk(root, "", record);
        return unknown;
    }

    private void walk(Node node, String above, JsonParser record) throws IOException {
        for (JsonToken token = record.nextToken(); token != JsonToken.END_OBJECT; token = record.nextToken()) {
            String name = record.currentName();
            Node child = node.find(name);
            record.nextToken();
            if (child == null) {
                if (!restIgnored) {
                    unknown.add(above + name);
                }
                record.skipChildren();
            } else {
                child.seen = true;
                visit(child, above + name + ".", record);
            }
        }
    }

    private void visit(Node node, String above, JsonParser record) throws IOException {
        switch (record.currentToken()) {
            case START_OBJECT -> {
                if (node.isLeaf() || node.whole) {
                    record.skipChildren();
                } else {
                    walk(node, above, record);
                }
            }
            case START_ARRAY -> {
                boolean empty = true;
                while (record.nextToken() != JsonToken.END_ARRAY) {
                    empty = false;
                    visit(node, above, record);
                }
                if (empty) {
                    node.seeAll();
                }
            }
            case VALUE_NULL -> node.seeAll();
            default -> {
                if (node.value == null && !record.getText().isBlank()) {
                    node.value = record.getText();
                }
            }
        }
    }

    /** Takes the columns of a table as seen; those that nobody takes are returned. */
    Set<String> scan(List<String> columns) {
        Set<String> rest = new LinkedHashSet<>();
        for (String column : columns) {
            Node node = root.find(column);
            if (node == null) {
                rest.add(column);
            } else {
                node.seen = true;
            }
        }
        return rest;
    }

    /** The last scanned record's value of this key; null when it has none. */
    @Nullable
    String value(Facts.Key key) {
        for (Path path : mapping.paths(key.id())) {
            Node leaf = leaves.get(path);
            if (leaf != null && leaf.value != null) {
                return leaf.value;
            }
        }
        return null;
    }

    /** What the mapping says of fields that no record had, for people. */
    List<String> nowhere() {
        List<String> nowhere = new ArrayList<>();
        mapping.explicit()
                .forEach((key, paths) -> paths.forEach(path -> {
                    boolean inParagraph = Mapping.IN_PARAGRAPH.containsKey(key);
                    boolean seen = inParagraph
                            ? mapping.paths(Mapping.PARAGRAPHS).stream().anyMatch(outer -> isSeen(path.within(outer)))
                            : isSeen(path);
                    if (!seen) {
                        nowhere.add("the mapping says \"" + key + ": " + path + "\", which no record has");
                    }
                }));
        return nowhere;
    }

    private boolean isSeen(Path path) {
        Node leaf = leaves.get(path);
        return (leaf != null && leaf.seen) || path.text().equals("*");
    }
}
