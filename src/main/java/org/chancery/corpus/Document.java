package org.chancery.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One text in one language: what is indexed, replaced and withdrawn as a whole.
 *
 * @param id see {@link Identity#documentId}
 * @param identity what makes it the same document under another title: {@link Identity#hash}
 * @param collection the collection it was indexed into
 * @param about what its source says about it
 * @param provenance where it came from
 * @param titled the mentions in the title, by start; empty until annotated
 * @param paragraphs in reading order; never empty
 */
public record Document(
        String id,
        String identity,
        String collection,
        Description about,
        Provenance provenance,
        List<Mention> titled,
        List<Paragraph> paragraphs) {

    public Document {
        if (paragraphs.isEmpty()) {
            throw new IllegalArgumentException(provenance.sourcePath() + ": a document without paragraphs");
        }
        titled = List.copyOf(titled);
        paragraphs = List.copyOf(paragraphs);
    }

    /** Numbers and names what a reader found. */
    public static Document of(Identity identity, Description about, Provenance provenance, List<Utterance> utterances) {
        String id = identity.documentId(about.title());
        Map<String, Integer> seen = new HashMap<>();
        List<Paragraph> paragraphs = new ArrayList<>(utterances.size());
        for (Utterance utterance : utterances) {
            String name = id + "." + Identity.textHash(utterance.text());
            int repeat = seen.merge(name, 1, Integer::sum);
            String unique = repeat == 1 ? name : name + "-" + repeat;
            paragraphs.add(new Paragraph(unique, paragraphs.size() + 1, utterance, List.of()));
        }
        return new Document(id, identity.hash(), identity.collection(), about, provenance, List.of(), paragraphs);
    }

    /** The same document with these mentions in its title, and these paragraphs. */
    public Document with(List<Mention> inTitle, List<Paragraph> changed) {
        return new Document(id, identity, collection, about, provenance, inTitle, changed);
    }

    /** How many exchanges it has; 0 when nobody asks. */
    public int exchanges() {
        int last = 0;
        for (Paragraph paragraph : paragraphs) {
            Integer exchange = paragraph.said().exchange();
            last = exchange == null ? last : Math.max(last, exchange);
        }
        return last;
    }
}
