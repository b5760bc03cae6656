package org.chancery.source.tei;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.source.input.Spaces;
import org.jspecify.annotations.Nullable;

/**
 * An element of an edition.
 *
 * @param name its local name; one of another namespace has that one's prefix and a colon before it
 * @param attributes those that are read here, by local name
 * @param content words and elements, in order
 */
record Element(String name, Map<String, String> attributes, List<Node> content) implements Node {

    /** What stands in an element for the editor's words, which are none of the text. */
    private static final List<String> NOTES = List.of("note", "notes", "noteGrp", "figDesc");

    /** Layout of the markup within brackets: "( Muccio )". */
    private static final Pattern BRACKET_GAP = Pattern.compile("(?<=[(\\[]) | (?=[)\\]])");

    boolean is(String other) {
        return name.equals(other);
    }

    @Nullable
    String attribute(String key) {
        return attributes.get(key);
    }

    /** Whether an attribute has this value. */
    boolean has(String key, String value) {
        return value.equals(attributes.get(key));
    }

    /** The elements directly in it. */
    Stream<Element> children() {
        return content.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    /** The elements in it and in these, itself not, in the order of their start tags; none from within notes. */
    List<Element> all(Predicate<Element> which) {
        List<Element> found = new ArrayList<>();
        gather(which, found);
        return found;
    }

    private void gather(Predicate<Element> which, List<Element> found) {
        children().filter(child -> !NOTES.contains(child.name)).forEach(child -> {
            if (which.test(child)) {
                found.add(child);
            }
            child.gather(which, found);
        });
    }

    /** The elements of this name, likewise. */
    List<Element> all(String wanted) {
        return all(element -> element.is(wanted));
    }

    /** The first element of this name in it; null when there is none. */
    @Nullable
    Element first(String wanted) {
        List<Element> found = all(wanted);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The first direct child of this name; null when there is none. */
    @Nullable
    Element child(String wanted) {
        return children().filter(child -> child.is(wanted)).findFirst().orElse(null);
    }

    /** Its words on one line, without notes, for titles and names; a line break in print is a space. */
    String line() {
        StringBuilder line = new StringBuilder();
        line(line);
        return BRACKET_GAP.matcher(Spaces.fold(line.toString())).replaceAll("");
    }

    private void line(StringBuilder line) {
        for (Node node : content) {
            switch (node) {
                case Words words -> line.append(words.text());
                case Element child when child.is("lb") -> line.append(' ');
                case Element child when !NOTES.contains(child.name) -> child.line(line);
                case Element note -> {}
            }
        }
    }

    /** Whether words stand directly in it, between its elements. */
    boolean hasOwnWords() {
        return content.stream()
                .anyMatch(node -> node instanceof Words words
                        && !Spaces.strip(words.text()).isEmpty());
    }
}
