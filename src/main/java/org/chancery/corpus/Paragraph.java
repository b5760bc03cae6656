package org.chancery.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One paragraph of a document: the unit of search.
 *
 * @param id {@code <document_id>.<12 base32 characters of the text's hash>}, with {@code -2}, {@code -3} for repeats: it names the text, not its place
 * @param position its place in the document, from 1
 * @param said what it says, who says it, in which role
 * @param mentions the spans that are evidence for concepts, by start; empty until annotated
 */
public record Paragraph(String id, int position, Utterance said, List<Mention> mentions) {

    public Paragraph {
        if (position < 1) {
            throw new IllegalArgumentException(id + ": position " + position);
        }
        int length = said.text().length();
        for (Mention mention : mentions) {
            if (mention.end() > length) {
                throw new IllegalArgumentException(id + ": " + mention + " ends behind the text");
            }
        }
        mentions = List.copyOf(mentions);
    }

    /** The words, verbatim. */
    public String text() {
        return said.text();
    }

    /** The document of this paragraph, from its id. */
    public String documentId() {
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }

    /** {@code <document_id>.x<n>}; null outside exchanges. */
    public @Nullable String exchangeId() {
        return said.exchange() == null ? null : documentId() + ".x" + said.exchange();
    }

    /** The same paragraph with these mentions. */
    public Paragraph with(List<Mention> found) {
        return new Paragraph(id, position, said, found);
    }
}
