package org.chancery.source.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.source.input.Facts;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;

/**
 * Which field of a record is what: as the user's mapping says, and by our own names where it says nothing. Besides the facts of a document these can be said:
 *
 * <ul>
 *   <li>{@code lead}: what stands above the text; the first paragraph
 *   <li>{@code paragraphs}: a list of strings or objects, or several columns
 *   <li>{@code paragraph_text}, {@code paragraph_speaker}, {@code paragraph_heading}: paths within an object of that list
 *   <li>{@code text}: the text in one string, its paragraphs on lines of their own
 *   <li>{@code otherwise}: the text of a record that has neither of these: a news item that is but a headline
 *   <li>{@code ignore}: fields that are knowingly left out; {@code *} for all of which nothing is said
 * </ul>
 */
final class Mapping {

    static final String LEAD = "lead";
    static final String PARAGRAPHS = "paragraphs";
    static final String PARAGRAPH_TEXT = "paragraph_text";
    static final String PARAGRAPH_SPEAKER = "paragraph_speaker";
    static final String PARAGRAPH_HEADING = "paragraph_heading";
    static final String TEXT = "text";
    static final String OTHERWISE = "otherwise";
    static final String IGNORE = "ignore";

    /** What is said of an element of {@code paragraphs}, with our own name for it there. */
    static final Map<String, String> IN_PARAGRAPH =
            Map.of(PARAGRAPH_TEXT, "text", PARAGRAPH_SPEAKER, "speaker", PARAGRAPH_HEADING, "heading");

    private static final Set<String> OF_ALL_REST = Set.of(OTHERWISE, IGNORE);

    private final boolean said;
    private final Map<String, List<Path>> paths = new LinkedHashMap<>();
    private final Map<String, List<Path>> explicit = new LinkedHashMap<>();

    private Mapping(Map<String, List<String>> mapping) {
        said = !mapping.isEmpty();
        mapping.forEach(
                (key, texts) -> explicit.put(key, texts.stream().map(Path::new).toList()));
        Set<String> claimed = new TreeSet<>();
        explicit.forEach((key, all) -> {
            if (!key.equals(OTHERWISE) && !IN_PARAGRAPH.containsKey(key)) {
                all.forEach(path -> claimed.add(path.text()));
            }
        });
        paths.putAll(explicit);
        IN_PARAGRAPH.forEach((key, name) -> paths.putIfAbsent(key, List.of(new Path(name))));
        fields().filter(name -> !claimed.contains(name)).forEach(name -> paths.putIfAbsent(name, path(name)));
    }

    private static List<Path> path(String name) {
        return List.of(new Path(name));
    }

    /** What the user says, completed by our own names. */
    static Mapping of(Input input) throws RejectedInput {
        Map<String, List<String>> mapping = input.about().mapping();
        for (Map.Entry<String, List<String>> entry : mapping.entrySet()) {
            if (!keys().contains(entry.getKey())) {
                throw new RejectedInput(
                        input.name(),
                        "its mapping has the key \"" + entry.getKey() + "\", which nobody knows (known are: " + known()
                                + ")");
            }
            for (String path : entry.getValue()) {
                if (!path.matches("[^*]+|" + (entry.getKey().equals(IGNORE) ? "[^*]*\\*" : "[^*]+\\*"))) {
                    throw new RejectedInput(
                            input.name(),
                            "its mapping says \"" + entry.getKey() + ": " + path
                                    + "\"; a path is a field, field.field, or the beginning of names and a * behind it");
                }
            }
        }
        return new Mapping(mapping);
    }

    private static Stream<String> fields() {
        return Stream.concat(Stream.of(Facts.Key.values()).map(Facts.Key::id), Stream.of(LEAD, TEXT, PARAGRAPHS));
    }

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>(fields().toList());
        keys.addAll(IN_PARAGRAPH.keySet());
        keys.addAll(OF_ALL_REST);
        return keys;
    }

    /** Every key of a mapping, for messages. */
    static String known() {
        return String.join(", ", keys());
    }

    /** Every field that a record may have without a mapping, for messages. */
    static String fieldNames() {
        return String.join(", ", new TreeSet<>(fields().toList()));
    }

    /** Whether this is one of our own names for a field of a record. */
    static boolean isField(String name) {
        return fields().anyMatch(name::equals);
    }

    /** Whether the user says anything. */
    boolean isSaid() {
        return said;
    }

    /** Where the values of this key may be. */
    List<Path> paths(String key) {
        return paths.getOrDefault(key, List.of());
    }

    /** What the user says, by key. */
    Map<String, List<Path>> explicit() {
        return explicit;
    }

    /** Whether a field of a record holds words of its text, itself or somewhere within. */
    boolean isWords(String field) {
        return Stream.of(LEAD, TEXT, PARAGRAPHS, OTHERWISE)
                .flatMap(key -> paths(key).stream())
                .anyMatch(path -> path.beginsWith(field));
    }

    /** Whether a field of a record is taken for anything, or knowingly left out by its name. */
    boolean takes(String field) {
        return Stream.concat(taken().stream(), paths(IGNORE).stream())
                .anyMatch(path -> !path.text().equals("*") && path.beginsWith(field));
    }

    /** Every path that is taken, from the record down. */
    List<Path> taken() {
        List<Path> taken = new ArrayList<>();
        paths.forEach((key, all) -> {
            if (IN_PARAGRAPH.containsKey(key)) {
                all.forEach(path -> paths(PARAGRAPHS).forEach(paragraphs -> taken.add(path.within(paragraphs))));
            } else if (!key.equals(IGNORE)) {
                taken.addAll(all);
            }
        });
        return taken;
    }
}
