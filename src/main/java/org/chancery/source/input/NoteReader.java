package org.chancery.source.input;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads an about file, which is YAML: one mapping of what can be said, of {@code path} and of {@code mapping}. Whatever is not understood is refused with its line. */
final class NoteReader {

    private static final int LARGEST = 1 << 20;
    /** The mapping, {@code mapping:} in it, a list in that. */
    private static final int DEEPEST = 3;

    private static final String PATH = "path";
    private static final String MAPPING = "mapping";
    private static final String STANDARD_TAG = "tag:yaml.org,2002:";

    private final String name;
    private final boolean ofMany;

    /** What is said of each key, with its line. */
    private final Map<Facts.Key, List<Note.Made>> said = new EnumMap<>(Facts.Key.class);

    private final Map<String, List<String>> mapping = new HashMap<>();
    private Note.@Nullable Form form;

    private NoteReader(String name, boolean ofMany) {
        this.name = name;
        this.ofMany = ofMany;
    }

    /**
     * Reads it.
     *
     * @param name its own, for messages
     * @param ofMany whether it is about many files, which one id or address cannot name
     */
    static Note read(String name, byte[] yaml, boolean ofMany) throws RejectedInput {
        if (yaml.length == 0) {
            throw new RejectedInput(name, "it is empty; write what is to be said (title: ...), or delete it");
        }
        if (yaml.length > LARGEST) {
            throw new RejectedInput(name, "it has " + (yaml.length >> 10) + " KB; at most 1024 are read, shorten it");
        }
        NoteReader reader = new NoteReader(name, ofMany);
        reader.take(reader.node(PlainText.decode(name, yaml).text()));
        return reader.note();
    }

    /** The values of a list, in a file in which it begins at this line. */
    static List<String> list(String name, int line, String yaml) throws RejectedInput {
        NoteReader reader = new NoteReader(name, false);
        Node list = reader.node("\n".repeat(line - 1) + yaml); // so that its marks tell the file's lines
        List<String> all = new ArrayList<>();
        for (Node one : values(list)) {
            all.add(reader.scalar(one, "a list"));
        }
        return all;
    }

    private Node node(String text) throws RejectedInput {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setCodePointLimit(LARGEST)
                .setAllowDuplicateKeys(true) // found here, in our words
                .build();
        try {
            checkShape(new Parse(settings).parseString(text));
            Optional<Node> node = new Compose(settings).composeString(text);
            return node.orElseThrow(() ->
                    new RejectedInput(name, "it says nothing; write what is to be said (title: ...), or delete it"));
        } catch (MarkedYamlEngineException e) {
            throw new RejectedInput(
                    name,
                    line(e.getProblemMark()),
                    "no valid YAML (" + e.getProblem() + "); quote a value that holds marks");
        } catch (YamlEngineException e) {
            throw new RejectedInput(name, "no valid YAML (" + e.getMessage() + ")");
        }
    }

    /** Before the whole is built: what could grow beyond all bounds has no use here. */
    private void checkShape(Iterable<Event> events) throws RejectedInput {
        int depth = 0;
        for (Event event : events) {
            switch (event.getEventId()) {
                case Alias ->
                    throw new RejectedInput(
                            name, line(event.getStartMark()), "an alias (*) is not taken; write the value itself");
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {}
            }
            if (depth > DEEPEST) {
                throw new RejectedInput(
                        name, line(event.getStartMark()), "lists and mappings within each other; write \"key: value\"");
            }
        }
    }

    private void take(Node node) throws RejectedInput {
        if (!(node instanceof MappingNode top)) {
            throw new RejectedInput(name, line(node), "no \"key: value\" lines (title: ...)");
        }
        Set<String> seen = new HashSet<>();
        for (NodeTuple pair : top.getValue()) {
            String key = key(pair.getKeyNode(), seen);
            Node value = pair.getValueNode();
            switch (key) {
                case PATH -> path(value);
                case MAPPING -> mapping(value);
                default -> fact(key, pair.getKeyNode(), value);
            }
        }
    }

    private String key(Node node, Set<String> seen) throws RejectedInput {
        String key = scalar(node, "a key");
        if (!seen.add(key)) {
            throw new RejectedInput(name, line(node), "\"" + key + "\" is given twice; keep one");
        }
        return key;
    }

    private void path(Node value) throws RejectedInput {
        try {
            PathPattern pattern = new PathPattern(scalar(value, PATH));
            for (String part : pattern.names()) {
                Facts.Key.byId(part).ifPresent(this::checkOne);
            }
            form = new Note.Form(pattern, line(value));
        } catch (IllegalArgumentException e) {
            throw new RejectedInput(name, line(value), PATH + ": " + e.getMessage());
        }
    }

    private void mapping(Node value) throws RejectedInput {
        if (!(value instanceof MappingNode fields) || fields.getValue().isEmpty()) {
            throw new RejectedInput(
                    name, line(value), MAPPING + ": write the fields below it, e.g. \"  title: headline\"");
        }
        Set<String> seen = new HashSet<>();
        for (NodeTuple pair : fields.getValue()) {
            String field = key(pair.getKeyNode(), seen);
            List<String> paths = new ArrayList<>();
            for (Node path : values(pair.getValueNode())) {
                paths.add(scalar(path, MAPPING + ", " + field));
            }
            mapping.put(field, List.copyOf(paths));
        }
    }

    private void fact(String word, Node at, Node value) throws RejectedInput {
        Facts.Key key = Facts.Key.byId(word)
                .orElseThrow(() -> new RejectedInput(
                        name,
                        line(at),
                        "unknown key \"" + word + "\" (known: " + Facts.Key.known() + ", " + PATH + ", " + MAPPING
                                + ")"));
        if (value instanceof SequenceNode && !key.many()) {
            throw new RejectedInput(name, line(value), word + ": it has one value, no list; keep one");
        }
        try {
            checkOne(key);
        } catch (IllegalArgumentException e) {
            throw new RejectedInput(name, line(at), word + ": " + e.getMessage());
        }
        List<Note.Made> all = said.computeIfAbsent(key, any -> new ArrayList<>());
        for (Node one : values(value)) {
            all.add(new Note.Made(key, scalar(one, word), line(one)));
        }
    }

    private void checkOne(Facts.Key key) {
        if (ofMany && (key == Facts.Key.ID || key == Facts.Key.URL)) {
            throw new IllegalArgumentException(
                    "it names one document, but this is about many; write it into the file \"NAME" + AboutNotes.SIDECAR
                            + "\" beside that one");
        }
    }

    /** When all of it is known: a key's values are made of the name when one of them is. */
    private Note note() throws RejectedInput {
        Set<String> told = form == null ? Set.of() : form.pattern().names();
        Facts.Builder plain = new Facts.Builder();
        List<Note.Made> made = new ArrayList<>();
        for (List<Note.Made> values : said.values()) {
            boolean ofName = values.stream().anyMatch(value -> Note.isMade(value.value()));
            for (Note.Made value : values) {
                try {
                    Note.check(value.value(), told);
                    if (told.contains(value.key().id())) {
                        throw new IllegalArgumentException("the path gives it too; keep one");
                    }
                    if (!ofName) {
                        plain.put(value.key(), value.value());
                    }
                } catch (IllegalArgumentException e) {
                    throw new RejectedInput(name, value.line(), value.key().id() + ": " + e.getMessage());
                }
            }
            if (ofName) {
                made.addAll(values);
            }
        }
        return new Note(name, plain.build(), form, made, mapping);
    }

    private static List<Node> values(Node node) {
        return node instanceof SequenceNode list ? list.getValue() : List.of(node);
    }

    /** A value as it is written: no number or date loses its zeros. */
    private String scalar(Node node, String what) throws RejectedInput {
        if (!(node instanceof ScalarNode scalar)) {
            throw new RejectedInput(name, line(node), what + ": a single value is wanted here");
        }
        Tag tag = scalar.getTag();
        if (!tag.getValue().startsWith(STANDARD_TAG) || tag.equals(Tag.BINARY)) {
            throw new RejectedInput(name, line(node), what + ": a tag (!) is not taken; write the value alone");
        }
        if (tag.equals(Tag.NULL)) {
            throw new RejectedInput(name, line(node), what + ": it has no value; write one or take it out");
        }
        return scalar.getValue();
    }

    private static int line(Node node) {
        return line(node.getStartMark());
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0) + 1;
    }
}
