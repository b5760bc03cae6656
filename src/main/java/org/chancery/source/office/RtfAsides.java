package org.chancery.source.office;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * In the child: copies an RTF without the groups that are none of its text (Rich Text Format Specification 1.9.1): Tika's reader runs them together with the words
 * that stand where they are anchored.
 */
final class RtfAsides {

    private static final Map<String, Dropped> ASIDES = asides();

    /** What stands beside one of those and repeats it. */
    private static final Set<String> SKIPPED = Set.of("nonshppict", "atnid", "atnauthor", "atnref", "atndate");

    private static final int LONGEST_WORD = 32;

    /** A control word with its number, as {@code \fs24}; {@code written} is how it is written, the space behind it included. */
    private record Control(String word, int number, String written) {}

    private final PushbackInputStream in;
    private final OutputStream out;
    private final Found found;

    RtfAsides(PushbackInputStream in, OutputStream out, Found found) {
        this.in = in;
        this.out = out;
        this.found = found;
    }

    private static Map<String, Dropped> asides() {
        Map<String, Dropped> asides = new HashMap<>();
        for (String margin : Set.of("header", "footer")) {
            for (String side : Set.of("", "l", "r", "f")) {
                asides.put(margin + side, Dropped.MARGIN);
            }
        }
        asides.put("footnote", Dropped.NOTE);
        asides.put("annotation", Dropped.COMMENT);
        asides.put("pict", Dropped.EMBEDDED);
        asides.put("object", Dropped.EMBEDDED);
        return asides;
    }

    /** Copies to the end. */
    void copy() throws IOException {
        int c;
        while ((c = in.read()) >= 0) {
            if (c == '{') {
                beginGroup();
            } else if (c == '\\') {
                write(control().written());
            } else {
                out.write(c);
            }
        }
    }

    /** Reads the control words that a group begins with; the first says what it is. */
    private void beginGroup() throws IOException {
        StringBuilder written = new StringBuilder("{");
        String first = "";
        boolean deleted = false;
        int c;
        while ((c = in.read()) == '\\' || c == '\r' || c == '\n') {
            Control control = c == '\\' ? control() : new Control("", 0, String.valueOf((char) c));
            written.append(control.written());
            first = first.isEmpty() ? control.word() : first;
            deleted |= control.word().equals("deleted") && control.number() != 0;
        }
        if (c >= 0) {
            in.unread(c);
        }
        Dropped what = deleted ? Dropped.DELETED : ASIDES.get(first);
        if (what != null) {
            found.drop(what);
        }
        if (what != null || SKIPPED.contains(first)) {
            skipGroup();
            write("{}"); // parts a control word from the words behind the group
        } else {
            write(written.toString());
        }
    }

    private void skipGroup() throws IOException {
        int depth = 1;
        while (depth > 0) {
            int c = in.read();
            if (c < 0) {
                return;
            }
            if (c == '\\') {
                control();
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
    }

    /** Reads what a backslash begins: a control word, with the bytes behind {@code \bin} thrown away, or a sign. */
    private Control control() throws IOException {
        StringBuilder written = new StringBuilder("\\");
        int c = in.read();
        if (c < 0 || !isLetter(c)) {
            return new Control("", 0, c < 0 ? "\\" : written.append((char) c).toString());
        }
        StringBuilder word = new StringBuilder();
        StringBuilder number = new StringBuilder();
        while (isLetter(c) && word.length() < LONGEST_WORD) {
            word.append((char) c);
            c = in.read();
        }
        while (((c >= '0' && c <= '9') || (c == '-' && number.isEmpty())) && number.length() < 9) {
            number.append((char) c);
            c = in.read();
        }
        written.append(word).append(number);
        if (c == ' ') {
            written.append(' ');
        } else if (c >= 0) {
            in.unread(c);
        }
        int value = number.isEmpty() || number.toString().equals("-") ? 1 : Integer.parseInt(number.toString());
        if (word.toString().equals("bin")) {
            in.skipNBytes(Math.max(0, number.isEmpty() ? 0 : value));
            return new Control("", 0, "");
        }
        return new Control(word.toString(), value, written.toString());
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Every character is a byte. */
    private void write(String written) throws IOException {
        for (int i = 0; i < written.length(); i++) {
            out.write(written.charAt(i));
        }
    }
}
