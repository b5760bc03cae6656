package org.chancery.source.text;

import java.util.List;
import java.util.regex.Pattern;
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

    private static final Pattern OPENS = Pattern.compile("[A-Za-z_-]+\\s*:.*");

    /** Reads it from the lines of the named file; a {@code ---} that no {@code key: value} follows is a mere rule. */
    static FrontMatter read(String name, List<Line> lines) throws RejectedInput {
        if (lines.size() < 2
                || !lines.get(0).text().equals("---")
                || !OPENS.matcher(lines.get(1).text()).matches()) {
            return NONE;
        }
        Facts.Builder facts = new Facts.Builder();
        for (int i = 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.text().equals("---")) {
                return new FrontMatter(facts.build(), i + 1);
            }
            if (!line.isBlank() && !line.text().startsWith("#")) {
                put(facts, name, line);
            }
        }
        throw new RejectedInput(name, 1, "the front matter that begins here has no end; close it with a line \"---\"");
    }

    private static void put(Facts.Builder facts, String name, Line line) throws RejectedInput {
        int colon = line.text().indexOf(':');
        if (colon < 0) {
            throw new RejectedInput(
                    name,
                    line.number(),
                    "\"" + line.text() + "\" is no \"key: value\"; is the closing \"---\" missing?");
        }
        String word = Spaces.strip(line.text().substring(0, colon));
        String value = unquoted(Spaces.strip(line.text().substring(colon + 1)));
        Facts.Key key = Facts.Key.byId(word)
                .orElseThrow(() -> new RejectedInput(
                        name, line.number(), "unknown key \"" + word + "\" (known: " + Facts.Key.known() + ")"));
        if (facts.has(key) && !key.many()) {
            throw new RejectedInput(name, line.number(), "\"" + word + "\" is given twice; keep one");
        }
        try {
            facts.put(key, value);
        } catch (IllegalArgumentException e) {
            throw new RejectedInput(name, line.number(), word + ": " + e.getMessage());
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
