package org.chancery.source.tei;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.source.input.Spaces;
import org.jspecify.annotations.Nullable;

/**
 * The head of a document in a volume: "3. Telegram From the Embassy in Japan to the Department of State".
 *
 * @param title without the number; null when nothing is printed
 * @param number that the volume gives to the document; null when it gives none
 * @param senders as printed
 * @param issuer the words with which the first sender is printed, office and all: "Ambassador to Japan (MacArthur"; null without a sender
 * @param recipients as printed
 */
record Heading(
        @Nullable String title,
        @Nullable String number,
        List<String> senders,
        @Nullable String issuer,
        List<String> recipients) {

    private static final Set<String> NAMES = Set.of("gloss", "persName", "orgName", "placeName", "name", "rs");
    private static final Pattern ANY_NUMBER =
            Pattern.compile("(?:No\\. ?)?(?<number>\\d{1,4}[A-Za-z]?)\\.\\s*(?=\\p{L})");
    private static final Pattern BEFORE_SENDER = Pattern.compile("^.*\\b(?:[Ff]rom|[Bb]y)\\s+");

    /** The head of this document, whatever it has. */
    static Heading of(Element document) {
        Element head = document.child("head");
        String said = document.attribute("n");
        if (head == null) {
            return new Heading(null, said, List.of(), null, List.of());
        }
        String line = head.line();
        Matcher number = pattern(said).matcher(line);
        boolean printed = number.lookingAt();
        String title = printed ? line.substring(number.end()) : line;
        boolean sent = !Kinds.isRecord(title);
        return new Heading(
                title.isEmpty() ? line.isEmpty() ? null : line : title,
                said != null ? said : printed ? number.group("number") : null,
                sent ? named(head, "from") : List.of(),
                sent ? issuer(head, printed ? number.end() : 0) : null,
                sent ? named(head, "to") : List.of());
    }

    /** The number that the markup gives, as people print it: "3.", "No. 3", "[3]", "(3)"; without one, any that has a full stop. */
    private static Pattern pattern(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return ANY_NUMBER;
        }
        String number = "(?<number>" + Pattern.quote(said.strip()) + ")";
        return Pattern.compile(
                "(?:No\\. ?" + number.replace("?<number>", "") + "(?:\\.\\s*|\\s+|$)|[\\[(]" + number
                        + "[\\])]\\.?\\s*|" + number.replace("?<number>", "") + "\\.\\s*)",
                Pattern.CASE_INSENSITIVE);
    }

    private static List<String> named(Element head, String type) {
        return head.all(element -> NAMES.contains(element.name()) && element.has("type", type)).stream()
                .map(Element::line)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** From the word "from" or "by", or from the start, to the end of the first sender. */
    private static @Nullable String issuer(Element head, int from) {
        StringBuilder before = new StringBuilder();
        if (!toSender(head, before)) {
            return null;
        }
        String line = Spaces.fold(before.toString());
        String words = BEFORE_SENDER
                .matcher(line.substring(Math.min(from, line.length())))
                .replaceFirst("");
        return words.replaceFirst("^(?:The|the) ", "");
    }

    private static boolean toSender(Element element, StringBuilder line) {
        for (Node node : element.content()) {
            switch (node) {
                case Words words -> line.append(words.text());
                case Element child when child.is("note") -> {}
                case Element child when child.is("lb") -> line.append(' ');
                case Element child -> {
                    boolean sender = NAMES.contains(child.name()) && child.has("type", "from");
                    if (toSender(child, line) || sender) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
