package org.chancery.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Description;
import org.chancery.corpus.Document;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Identity;
import org.chancery.corpus.Mention;
import org.chancery.corpus.Provenance;
import org.chancery.corpus.Role;
import org.chancery.corpus.Speaker;
import org.chancery.corpus.Utterance;
import org.chancery.solr.Archive;
import org.jspecify.annotations.Nullable;

/** A few documents, one of each kind that a page must be able to show. */
public final class Shelf {
    private static final Speaker MINISTER = new Speaker("Anna Weber", "Anna Weber", Speaker.By.PRINTED);

    /** Two questions, answers with a printed and a carried speaker. */
    public static final Document INTERVIEW = document(
            "interview",
            new Description(
                    "Interview on arms control",
                    Dating.parse("2020-12-29"),
                    "en",
                    DocumentType.INTERVIEW,
                    null,
                    "Geneva",
                    "Foreign Ministry",
                    "The Daily",
                    "RU",
                    "https://example.org/interview"),
            said(Role.QUESTION, 1, null, "Will Moscow and Washington extend the New START Treaty in time?"),
            said(Role.ANSWER, 1, MINISTER, "We hope that the United States will agree to extend the New START Treaty."),
            said(
                    Role.ANSWER,
                    1,
                    MINISTER.carried(),
                    "Verification is possible. " + "Much has been said about it. ".repeat(40)
                            + "The verification regime must serve arms control."),
            said(Role.QUESTION, 2, null, "And missile defence?"),
            said(Role.ANSWER, 2, MINISTER, "Missile defence and arms control belong together, as China says."));

    /** Markup in every field that a source can fill. */
    public static final Document HOSTILE = document(
            "hostile",
            new Description(
                    "<script>alert('title')</script>",
                    Dating.parse("1790"),
                    "en",
                    DocumentType.SPEECH,
                    null,
                    "<b>place</b>",
                    "\"><script>",
                    null,
                    null,
                    "javascript:alert(1)",
                    "<i>volume</i>",
                    "<script>alert('recipient')</script>",
                    new Description.Tags(List.of("<script>alert('tag')</script>"), List.of(), List.of())),
            said(
                    Role.STATEMENT,
                    null,
                    new Speaker("<i>Speaker</i>", null, Speaker.By.METADATA),
                    "A trap </p><script>alert('text')</script> & \"quotes\" for Russia's readers."));

    /** In Russian, ours, without paragraphs of its own. */
    public static final Document EXPLAINER = document(
            "explainer",
            new Description(
                    "Что такое контроль над вооружениями",
                    Dating.parse("2024-05"),
                    "ru",
                    DocumentType.EXPLAINER,
                    null,
                    null,
                    "Chancery",
                    null,
                    null,
                    null),
            new Utterance(Role.STATEMENT, null, null, "Россия и США вели переговоры о безопасности.", "sentences/1"));

    /** Nobody says when; its publisher says much else. */
    public static final Document UNDATED = document(
            "undated",
            new Description(
                    "A paper",
                    Dating.UNDATED,
                    "en",
                    DocumentType.PAPER,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    "Papers on Friendship, volume 3",
                    "The Minister in Lisbon",
                    new Description.Tags(
                            List.of("Friendship", "Treaties"), List.of("Portugal"), List.of("Souza, Maria"))),
            new Provenance(null, "2021-03", "0".repeat(64), "", "undated.txt", "test/1"),
            said(Role.STATEMENT, null, null, "A treaty of friendship."));

    /** In no known language, with a line break in a paragraph. */
    public static final Document DECLARATION = document(
            "declaration",
            new Description(
                    "A declaration",
                    Dating.parse("1795"),
                    "und",
                    DocumentType.RESOLUTION,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null),
            said(Role.STATEMENT, null, null, "Article 19\nEveryone may have an opinion."),
            said(Role.STATEMENT, null, null, "Nobody may be asked for it."));

    private static final List<Name> NAMES = List.of(
            new Name("New START Treaty", Facet.TREATY, "new-start", Mention.Kind.NAME),
            new Name("New START", Facet.TREATY, "new-start", Mention.Kind.ALIAS),
            new Name("New START Treaty", Facet.TOPIC, "arms-control", Mention.Kind.IMPLIED),
            new Name("Moscow", Facet.COUNTRY, "RU", Mention.Kind.METONYM),
            new Name("Russia", Facet.COUNTRY, "RU", Mention.Kind.NAME),
            new Name("Россия", Facet.COUNTRY, "RU", Mention.Kind.NAME),
            new Name("Washington", Facet.COUNTRY, "US", Mention.Kind.METONYM),
            new Name("United States", Facet.COUNTRY, "US", Mention.Kind.NAME),
            new Name("США", Facet.COUNTRY, "US", Mention.Kind.NAME),
            new Name("China", Facet.COUNTRY, "CN", Mention.Kind.NAME),
            new Name("arms control", Facet.TOPIC, "arms-control", Mention.Kind.CUE),
            new Name("missile defence", Facet.TOPIC, "missile-defence", Mention.Kind.CUE));

    private Shelf() {}

    /** Puts them all into an archive. */
    public static void fill(Archive archive) {
        List.of(INTERVIEW, HOSTILE, EXPLAINER, UNDATED, DECLARATION)
                .forEach(document -> archive.put(tagged(document), "test/1"));
        archive.commit();
    }

    static Document document(String key, Description about, Utterance... utterances) {
        return document(
                key, about, new Provenance("CC BY 4.0", null, "0".repeat(64), "", key + ".txt", "test/1"), utterances);
    }

    private static Document document(String key, Description about, Provenance provenance, Utterance... utterances) {
        return Document.of(new Identity("test", key), about, provenance, List.of(utterances));
    }

    static Utterance said(Role role, @Nullable Integer exchange, @Nullable Speaker speaker, String text) {
        return new Utterance(role, exchange, speaker, text, null);
    }

    private static Document tagged(Document document) {
        return document.with(
                List.of(),
                document.paragraphs().stream()
                        .map(paragraph -> paragraph.with(mentions(paragraph.text())))
                        .toList());
    }

    private static List<Mention> mentions(String text) {
        List<Mention> mentions = new ArrayList<>();
        for (Name name : NAMES) {
            int at = text.toLowerCase(Locale.ROOT).indexOf(name.text().toLowerCase(Locale.ROOT));
            if (at >= 0) {
                int end = at + name.text().length();
                mentions.add(new Mention(name.facet(), name.concept(), name.kind(), at, end, name.text()));
            }
        }
        return mentions;
    }

    private record Name(String text, Facet facet, String concept, Mention.Kind kind) {}
}
