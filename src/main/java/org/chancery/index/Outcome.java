package org.chancery.index;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a document of an input, or of an input that gave no document.
 *
 * @param input the path below the argument
 * @param documentId null when there is no document
 * @param status what was done
 * @param paragraphs how many paragraphs the document has; 0 when there is no document
 * @param repairs what was mended or dropped while reading, in words
 * @param reason why it was rejected or is missing; null otherwise
 */
public record Outcome(
        String input,
        @Nullable String documentId,
        Status status,
        int paragraphs,
        List<String> repairs,
        @Nullable String reason) {

    /** What was done with a document. */
    public enum Status {
        ADDED,
        CHANGED,
        UNCHANGED,
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

    public Outcome {
        repairs = List.copyOf(repairs);
    }

    static Outcome failed(String input, Status status, String reason) {
        return new Outcome(input, null, status, 0, List.of(), reason);
    }
}
