package org.chancery.source.tei;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;

/**
 * The events of one document as one string, cheap to write, to keep and to hash: tags are told from words by control characters that no XML text may hold. An
 * element becomes {@code START name (ATTRIBUTE name VALUE value)* INSIDE ... END}.
 */
final class Tape {

    private static final char START = 1;
    private static final char ATTRIBUTE = 2;
    private static final char VALUE = 3;
    private static final char INSIDE = 4;
    private static final char END = 5;

    private final StringBuilder events = new StringBuilder(1 << 14);

    void start(String name) {
        events.append(START).append(name);
    }

    void attribute(String name, String value) {
        events.append(ATTRIBUTE).append(name).append(VALUE);
        words(value.toCharArray(), 0, value.length());
    }

    void inside() {
        events.append(INSIDE);
    }

    /** XML 1.1 allows control characters as references: they say nothing to a reader, and here they would be marks. */
    void words(char[] text, int from, int length) {
        int to = from + length;
        int kept = from;
        for (int i = from; i < to; i++) {
            if (text[i] <= END) {
                events.append(text, kept, i - kept);
                kept = i + 1;
            }
        }
        events.append(text, kept, to - kept);
    }

    void end() {
        events.append(END);
    }

    int length() {
        return events.length();
    }

    void clear() {
        events.setLength(0);
        events.trimToSize();
    }

    /** What {@link #read} reads. */
    @Override
    public String toString() {
        return events.toString();
    }

    /** The element whose events these are. */
    static Element read(String events) {
        Deque<Element> open = new ArrayDeque<>();
        int at = 0;
        while (true) {
            int end = mark(events, at + 1);
            String text = events.substring(at + 1, end);
            switch (events.charAt(at)) {
                case START -> open.push(new Element(text, new HashMap<>(), new ArrayList<>()));
                case ATTRIBUTE -> {
                    int after = mark(events, end + 1);
                    top(open).attributes().put(text, events.substring(end + 1, after));
                    end = after;
                }
                case END -> {
                    Element closed = open.pop();
                    if (open.isEmpty()) {
                        return closed;
                    }
                    top(open).content().add(closed);
                    addWords(top(open).content(), text);
                }
                default -> addWords(top(open).content(), text);
            }
            at = end;
        }
    }

    private static Element top(Deque<Element> open) {
        return open.getFirst();
    }

    private static void addWords(List<Node> content, String text) {
        if (!text.isEmpty()) {
            content.add(new Words(text));
        }
    }

    private static int mark(String events, int from) {
        int at = from;
        while (at < events.length() && events.charAt(at) > END) {
            at++;
        }
        return at;
    }
}
