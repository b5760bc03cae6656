package org.chancery.source.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a file tells, e.g. <code>{origin}_{session}_{date}.txt</code>: compared with the last segments of its path, each from its first character to its
 * last. A name in braces stands for one character or more, as few as may be; {@code *} for any, none too; neither for a slash.
 */
final class PathPattern {

    private static final Pattern WILD = Pattern.compile("\\*|\\{([^{}]*)\\}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    /** What stands before the first wild piece of a segment, and then each with the words after it. */
    private record Segment(String start, List<Piece> pieces) {}

    /** A name, empty for a star, and the words after it. */
    private record Piece(String name, String after) {}

    private final List<Segment> segments = new ArrayList<>();
    private final Set<String> names = new TreeSet<>();

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException with the reason, in words, when it is none
     */
    PathPattern(String pattern) {
        for (String segment : pattern.split("/", -1)) {
            if (segment.isEmpty()) {
                throw new IllegalArgumentException(
                        "an empty name in \"" + pattern + "\"; write it without a slash at its start or end");
            }
            segments.add(segment(segment));
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException(
                    "\"" + pattern + "\" names nothing, e.g. {date}; name it, or leave path out");
        }
    }

    /** What is named in it, in the order of the alphabet. */
    Set<String> names() {
        return names;
    }

    /** What each name stands for in this path; nothing when it has another form. */
    Optional<Map<String, String>> match(String path) {
        String[] parts = path.split("/", -1);
        int first = parts.length - segments.size();
        if (first < 0) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            if (!match(segments.get(i), parts[first + i], values)) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    /** Takes the first place where the words after a name stand, and the end for the last: so no name, however made, takes long. */
    private static boolean match(Segment segment, String part, Map<String, String> values) {
        if (segment.pieces().isEmpty()) {
            return part.equals(segment.start());
        }
        if (!part.startsWith(segment.start())) {
            return false;
        }
        int at = segment.start().length();
        for (int i = 0; i < segment.pieces().size(); i++) {
            Piece piece = segment.pieces().get(i);
            boolean last = i == segment.pieces().size() - 1;
            int least = at + (piece.name().isEmpty() ? 0 : 1);
            int end = last ? part.length() - piece.after().length() : part.indexOf(piece.after(), least);
            if (end < least || !part.startsWith(piece.after(), end)) {
                return false;
            }
            if (!piece.name().isEmpty()) {
                values.put(piece.name(), part.substring(at, end));
            }
            at = end + piece.after().length();
        }
        return true;
    }

    private Segment segment(String text) {
        Matcher wild = WILD.matcher(text);
        List<Piece> pieces = new ArrayList<>();
        String start = text;
        String name = null;
        int behind = 0;
        while (wild.find()) {
            String before = literal(text.substring(behind, wild.start()));
            if (name == null) {
                start = before;
            } else if (before.isEmpty()) {
                throw new IllegalArgumentException("nothing stands before " + wild.group()
                        + " to tell it from what is before it in \"" + text + "\"");
            } else {
                pieces.add(new Piece(name, before));
            }
            name = wild.group(1) == null ? "" : named(wild.group(1));
            behind = wild.end();
        }
        String rest = literal(text.substring(behind));
        if (name != null) {
            pieces.add(new Piece(name, rest));
        }
        return new Segment(start, pieces);
    }

    private String named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "\"{" + name + "}\" is no name (small letters, digits and _, a letter first)");
        }
        if (!names.add(name)) {
            throw new IllegalArgumentException("{" + name + "} stands in it twice; give the second another name");
        }
        return name;
    }

    private static String literal(String words) {
        if (words.indexOf('{') >= 0 || words.indexOf('}') >= 0) {
            throw new IllegalArgumentException("a brace without its other in \"" + words + "\"");
        }
        return words;
    }
}
