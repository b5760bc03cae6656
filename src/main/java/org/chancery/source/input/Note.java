package org.chancery.source.input;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one about file says: some of it holds for every file that it is about, some only for those whose names have a certain form, and is made of their names.
 *
 * @param name the about file's own, for messages
 * @param plain what holds for all
 * @param form the form of names and the line that gives it; null when it says nothing about names
 * @param made what is made of a name's parts, in the file's order
 * @param mapping for records: which of their fields is what, by our name
 */
public record Note(String name, Facts plain, @Nullable Form form, List<Made> made, Map<String, List<String>> mapping) {

    public Note {
        made = List.copyOf(made);
        mapping = Map.copyOf(mapping);
    }

    /** The form of a file's name, and the line of the about file that it stands in. */
    record Form(PathPattern pattern, int line) {}

    /** A value with names in braces, and its line. */
    record Made(Facts.Key key, String value, int line) {}

    /** A part of a file's name, put into a value: as it stands there, {@code .number} without its leading zeros, {@code .name} as the state's English name. */
    private static final Pattern PART = Pattern.compile("\\{([a-z][a-z0-9_]*)(?:\\.([a-z]+))?\\}");

    private static final String NUMBER = "number";
    private static final String NAME = "name";

    /** What it says about the file with this path; a file whose name has another form is not said to be what names tell. */
    Facts about(String path) throws RejectedInput {
        Map<String, String> parts =
                form == null ? null : form.pattern().match(path).orElse(null);
        if (form == null || parts == null) {
            return plain;
        }
        Facts.Builder told = new Facts.Builder();
        for (Map.Entry<String, String> part : parts.entrySet()) {
            Facts.Key key = Facts.Key.byId(part.getKey()).orElse(null);
            if (key != null) {
                put(told, key, part.getValue(), path, form.line());
            }
        }
        for (Made saying : made) {
            put(told, saying.key(), filled(saying.value(), parts), path, saying.line());
        }
        return told.build().or(plain);
    }

    private void put(Facts.Builder told, Facts.Key key, String value, String path, int line) throws RejectedInput {
        try {
            told.put(key, value);
        } catch (IllegalArgumentException e) {
            throw new RejectedInput(
                    path,
                    "its name has the form of " + name + ", line " + line + ", but makes no " + key.id() + ": "
                            + e.getMessage() + " (rename the file, or narrow the form)");
        }
    }

    /** Whether parts of a name are to be put into this value. */
    static boolean isMade(String value) {
        return PART.matcher(value).find();
    }

    /**
     * Looks at the parts that a value asks for.
     *
     * @throws IllegalArgumentException with the reason, in words, when names do not tell one of them
     */
    static void check(String value, Set<String> told) {
        Matcher part = PART.matcher(value);
        while (part.find()) {
            String name = part.group(1);
            if (!told.contains(name)) {
                throw new IllegalArgumentException(
                        part.group() + " is not in the path (" + (told.isEmpty() ? "none is given" : told) + ")");
            }
            String as = part.group(2);
            boolean origin = NAME.equals(as) && name.equals(Facts.Key.ORIGIN.id());
            if (as != null && !as.equals(NUMBER) && !origin) {
                throw new IllegalArgumentException(
                        part.group() + " is not known (known: {" + name + "}, {" + name + ".number}, {origin.name})");
            }
        }
    }

    private static String filled(String value, Map<String, String> parts) {
        return PART.matcher(value)
                .replaceAll(part -> Matcher.quoteReplacement(written(parts.get(part.group(1)), part.group(2))));
    }

    private static String written(@Nullable String part, @Nullable String as) {
        String words = part == null ? "" : part;
        return switch (as) {
            case NUMBER -> words.replaceFirst("^0+(?=\\d)", "");
            case NAME -> Origins.name(Origins.id(words));
            case null, default -> words;
        };
    }
}
