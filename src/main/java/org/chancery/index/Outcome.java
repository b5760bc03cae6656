package org.chancery.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a document of an input, or of an input that gave no document.
 *
 * @param input the path below the argument, with the place in it for one of many documents
 * @param documentId null when there is no document
 * @param status what was done
 * @param paragraphs how many paragraphs were read; 0 when the document was left alone
 * @param repairs what was mended or dropped while reading, in words
 * @param reason why it was rejected, is missing or was removed; null otherwise
 * @param replaced what had its place before under another title or date; null when nothing had
 */
public record Outcome(
        String input,
        @Nullable String documentId,
        Status status,
        int paragraphs,
        List<String> repairs,
        @Nullable String reason,
        @Nullable Replaced replaced) {

    /** What was done with a document. */
    public enum Status {
        ADDED,
        CHANGED,
        UNCHANGED,
        REMOVED,
        REJECTED,
        MISSING;

        /** The value in JSON, e.g. {@code added}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether the run must say that something was not done. */
        public boolean failed() {
            return this == REJECTED || this == MISSING;
        }
    }

    /**
     * A document whose place another took: the same path with another title may be another text, and people must be able to see what is gone.
     *
     * @param title its title
     * @param date its date, as exactly as known; empty when undated
     * @param collection the collection it was in
     */
    public record Replaced(String title, String date, String collection) {}

    public Outcome {
        repairs = List.copyOf(repairs);
    }

    static Outcome failed(String input, Status status, String reason) {
        return new Outcome(input, null, status, 0, List.of(), reason, null);
    }

    /** The same with these repairs before its own. */
    Outcome after(List<String> earlier) {
        if (earlier.isEmpty()) {
            return this;
        }
        List<String> all = new ArrayList<>(earlier);
        all.addAll(repairs);
        return new Outcome(input, documentId, status, paragraphs, all, reason, replaced);
    }
}
