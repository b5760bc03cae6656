package org.chancery.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Description;
import org.chancery.corpus.Document;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Identity;
import org.chancery.corpus.Provenance;
import org.chancery.corpus.Utterance;

/** Gold paragraphs that bring their text: those of one document are one document, in the order of the file; one without a document stands alone. */
final class InlineDocuments {

    /**
     * One of them.
     *
     * @param document made of the paragraphs
     * @param gold the paragraphs, in the document's order
     */
    record Inline(Document document, List<GoldParagraph> gold) {}

    private InlineDocuments() {}

    static List<Inline> of(List<GoldParagraph> all) {
        Map<List<String>, List<GoldParagraph>> documents = new LinkedHashMap<>();
        for (GoldParagraph paragraph : all) {
            if (paragraph.text() != null) {
                String document = paragraph.document();
                List<String> key = document == null ? List.of("", paragraph.id()) : List.of(document);
                documents.computeIfAbsent(key, first -> new ArrayList<>()).add(paragraph);
            }
        }
        return documents.values().stream().map(InlineDocuments::one).toList();
    }

    private static Inline one(List<GoldParagraph> paragraphs) {
        GoldParagraph first = paragraphs.getFirst();
        String name = first.document() == null ? first.id() : first.document();
        String title = paragraphs.stream()
                .map(paragraph -> paragraph.place().title())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("(untitled)");
        Description about = new Description(
                title, Dating.UNDATED, first.language(), DocumentType.STATEMENT, null, null, null, null, null, null);
        List<Utterance> utterances = paragraphs.stream()
                .map(paragraph -> new Utterance(
                        paragraph.place().role(),
                        paragraph.place().exchange(),
                        null,
                        Objects.requireNonNull(paragraph.text()),
                        null))
                .toList();
        Identity identity = Identity.of("gold", null, name, name);
        Provenance provenance = new Provenance(null, null, "", "", name, "gold/1");
        return new Inline(Document.of(identity, about, provenance, utterances), List.copyOf(paragraphs));
    }
}
