package org.chancery.source.text;

import java.util.List;
import java.util.regex.Pattern;
import org.chancery.source.input.AboutNotes;
import org.chancery.source.input.Facts;
import org.chancery.source.input.RejectedInput;
import org.chancery.source.input.Spaces;
import org.chancery.source.printed.Line;

/**
 * What the lines between {@code ---} and {@code ---} at the top of a file say about it.
 *
 * @param facts each checked
 * @param body the index of the first line behind it; 0 when there is none
 */
record FrontMatter(Facts facts, int body) {

    static final FrontMatter NONE = new FrontMatter(Facts.NONE, 0);

    private static final String END = "---";
    /** An item of a list, or a bare dash before one on the next line. */
    private static final Pattern ITEM = Pattern.compile("-(?:\\s.*)?");
    /** A key that takes many values, and the bracket of a list. */
    private static final Pattern OPENS_LIST = Pattern.compile("source_[a-z]+\\s*:\\s*\\[");

    private static final Pattern OPENS = Pattern.compile("[A-Za-z_-]+\\s*:.*");

    /** Reads it from the lines of the named file; a {@code ---} that no {@code key: value} follows is a mere rule. */
    static FrontMatter read(String name, List<Line> lines) throws RejectedInput {
        if (lines.size() < 2
                || !lines.get(0).text().equals(END)
                || !OPENS.matcher(lines.get(1).text()).matches()) {
            return NONE;
        }
        Facts.Builder facts = new Facts.Builder();
        int i = 1;
        while (i < lines.size()) {
            Line line = lines.get(i);
            if (line.text().equals(END)) {
                return new FrontMatter(facts.build(), i + 1);
            }
            int end = i + 1;
            if (!line.isBlank() && !line.text().startsWith("#")) {
                end = endOfList(lines, i);
                put(facts, name, lines.subList(i, end));
            }
            i = end;
        }
        throw new RejectedInput(name, 1, "the front matter that begins here has no end; close it with a line \"---\"");
    }

    /** Behind the line, or behind the list that it begins: items below it, or brackets that close there or further down. */
    private static int endOfList(List<Line> lines, int at) {
        String first = lines.get(at).text();
        boolean items = first.endsWith(":");
        boolean brackets = OPENS_LIST.matcher(first).lookingAt();
        int end = at + 1;
        while (end < lines.size() && !lines.get(end).text().equals(END)) {
            boolean closed = lines.get(end - 1).text().endsWith("]");
            boolean goesOn = items ? ITEM.matcher(lines.get(end).text()).matches() : brackets && !closed;
            if (!goesOn) {
                break;
            }
            end++;
        }
        return end;
    }

    private static void put(Facts.Builder facts, String name, List<Line> lines) throws RejectedInput {
        Line line = lines.getFirst();
        int colon = line.text().indexOf(':');
        if (colon < 0) {
            throw new RejectedInput(
                    name,
                    line.number(),
                    "\"" + line.text() + "\" is no \"key: value\"; is the closing \"---\" missing?");
        }
        String word = Spaces.strip(line.text().substring(0, colon));
        String value = Spaces.strip(line.text().substring(colon + 1));
        Facts.Key key = Facts.Key.byId(word)
                .orElseThrow(() -> new RejectedInput(
                        name, line.number(), "unknown key \"" + word + "\" (known: " + Facts.Key.known() + ")"));
        if (facts.has(key) && !key.many()) {
            throw new RejectedInput(name, line.number(), "\"" + word + "\" is given twice; keep one");
        }
        boolean list = lines.size() > 1 || (key.many() && value.startsWith("["));
        if (list && !key.many()) {
            throw new RejectedInput(name, line.number(), word + ": it has one value, no list; keep one");
        }
        try {
            for (String one : list ? items(name, value, lines) : List.of(unquoted(value))) {
                facts.put(key, one);
            }
        } catch (IllegalArgumentException e) {
            throw new RejectedInput(name, line.number(), word + ": " + e.getMessage());
        }
    }

    /** The values of a list, as in about files. */
    private static List<String> items(String name, String value, List<Line> lines) throws RejectedInput {
        StringBuilder yaml = new StringBuilder(value);
        lines.stream().skip(1).forEach(line -> yaml.append('\n').append(line.text()));
        return AboutNotes.list(name, lines.getFirst().number(), yaml.toString());
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
