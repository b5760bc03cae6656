package org.chancery.corpus;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who says a paragraph, and how we know.
 *
 * @param name the name as normalised, e.g. {@code Sergey Lavrov}: the value of the facet
 * @param label the label as printed, without its colon; null when no label is printed
 * @param by how we know
 */
public record Speaker(String name, @Nullable String label, By by) {

    /** How a speaker is known. */
    public enum By {
        /** A label stands before this very paragraph. */
        PRINTED,
        /** Carried down from the label above. */
        CARRIED,
        /** From the document's metadata. */
        METADATA;

        /** The value in the index, e.g. {@code carried}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The way with this id; an {@link IllegalArgumentException} names an unknown one. */
        public static By byId(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    public Speaker {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a speaker without a name");
        }
    }

    /** The same speaker in the next paragraph, which has no label of its own. */
    public Speaker carried() {
        return new Speaker(name, label, By.CARRIED);
    }
}
