package org.chancery.solr;

import java.util.ArrayList;
import java.util.List;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Description;
import org.chancery.corpus.Document;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Identity;
import org.chancery.corpus.Mention;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Provenance;
import org.chancery.corpus.Role;
import org.chancery.corpus.Speaker;
import org.chancery.corpus.Utterance;

/** Small documents made by hand. */
public final class Samples {
    private Samples() {}

    /** A document of statements in this language. */
    public static Document statements(String id, String date, String language, String... texts) {
        List<Utterance> said = new ArrayList<>();
        for (String text : texts) {
            said.add(new Utterance(Role.STATEMENT, null, null, text, null));
        }
        return document(id, date, language, said);
    }

    /** One question without an asker, answered by Anna Ivanova in these paragraphs. */
    public static Document interview(String id, String date, String question, String... answers) {
        List<Utterance> said = new ArrayList<>();
        said.add(new Utterance(Role.QUESTION, 1, null, question, null));
        Speaker speaker = new Speaker("Anna Ivanova", "Anna Ivanova", Speaker.By.PRINTED);
        for (String answer : answers) {
            said.add(new Utterance(Role.ANSWER, 1, speaker, answer, null));
            speaker = speaker.carried();
        }
        return document(id, date, "en", said);
    }

    private static Document document(String id, String date, String language, List<Utterance> said) {
        Dating dating = date.isEmpty() ? Dating.UNDATED : Dating.parse(date);
        DocumentType type = said.getFirst().exchange() == null ? DocumentType.STATEMENT : DocumentType.INTERVIEW;
        return Document.of(
                Identity.of("test", null, id, id),
                new Description("The record " + id, dating, language, type, null, null, null, null, null, null),
                new Provenance(null, null, "hash of " + said.hashCode(), "", id + ".txt", "test/1"),
                said);
    }

    /** The same document, each of these words marked as a mention of the concept wherever it stands. */
    public static Document mentioning(Document document, Facet facet, String concept, String word) {
        List<Paragraph> marked = new ArrayList<>();
        for (Paragraph paragraph : document.paragraphs()) {
            List<Mention> mentions = new ArrayList<>(paragraph.mentions());
            int at = paragraph.text().indexOf(word);
            if (at >= 0) {
                mentions.add(new Mention(
                        facet, concept, Mention.Kind.NAME, at, at + word.length(), "label \"" + word + "\""));
            }
            marked.add(paragraph.with(mentions));
        }
        return document.with(List.of(), marked);
    }
}
