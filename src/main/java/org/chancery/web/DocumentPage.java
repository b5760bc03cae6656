package org.chancery.web;

import java.util.ArrayList;
import java.util.List;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Description;
import org.chancery.corpus.Document;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Speaker;
import org.chancery.search.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A document, for reading.
 *
 * @param frame what stands around it
 * @param language of its text
 * @param title as printed, in stretches
 * @param date when
 * @param summary its type and its size, in words
 * @param facts what else is known of it
 * @param notes what a reader must know to quote it
 * @param sections its exchanges, and what stands between them
 * @param exchanges the sections that are exchanges, as a table of contents; empty when there are none
 * @param concepts what it is about most
 */
public record DocumentPage(
        Frame frame,
        String language,
        List<StretchPart> title,
        DatePart date,
        List<String> summary,
        List<Fact> facts,
        List<String> notes,
        List<SectionPart> sections,
        List<SectionPart> exchanges,
        List<ConceptPart> concepts)
        implements Page {

    private static final int MOST_CONCEPTS = 12;

    public DocumentPage {
        title = List.copyOf(title);
        summary = List.copyOf(summary);
        facts = List.copyOf(facts);
        notes = List.copyOf(notes);
        sections = List.copyOf(sections);
        exchanges = List.copyOf(exchanges);
        concepts = List.copyOf(concepts);
    }

    /** Something known of a document: what, the value, and where it leads (empty for nowhere). */
    public record Fact(String name, String value, String url) {}

    @Override
    public String template() {
        return "document";
    }

    /**
     * The page of a document.
     *
     * @param changed whether the reader followed a link to a paragraph whose words have changed since
     */
    static DocumentPage of(Reading reading, boolean changed, Visit visit, StaticFiles files) {
        Document document = reading.document();
        Description about = document.about();
        Phrases phrases = visit.phrases();
        Evidence evidence = new Evidence(document, visit);
        List<SectionPart> sections = SectionPart.of(document, evidence, visit);
        return new DocumentPage(
                Frame.of(visit, about.title(), files),
                about.language(),
                evidence.title(),
                phrases.date(about.dating()),
                summary(document, phrases),
                facts(document, visit),
                notes(document, changed, phrases),
                sections,
                sections.stream().filter(section -> !section.anchor().isEmpty()).toList(),
                reading.concepts().stream()
                        .limit(MOST_CONCEPTS)
                        .map(counted -> ConceptPart.of(counted.named(), phrases.number(counted.paragraphs()), visit))
                        .toList());
    }

    private static List<String> summary(Document document, Phrases phrases) {
        List<String> summary = new ArrayList<>();
        summary.add(phrases.label(Facet.TYPE, document.about().type().id()));
        summary.add(phrases.label(Facet.LANGUAGE, document.about().language()));
        if (document.exchanges() > 0) {
            summary.add(phrases.say("count.exchanges", document.exchanges()));
        }
        summary.add(phrases.say("count.paragraphs", document.paragraphs().size()));
        return summary;
    }

    private static List<Fact> facts(Document document, Visit visit) {
        Description about = document.about();
        Phrases phrases = visit.phrases();
        List<Fact> facts = new ArrayList<>();
        String origin = about.origin();
        add(facts, phrases.say("document.recipient"), about.recipient(), "");
        add(facts, phrases.say("document.place"), about.place(), "");
        add(facts, phrases.say("document.outlet"), about.outlet(), "");
        add(facts, phrases.say("document.source"), about.source(), "");
        add(facts, phrases.say("document.volume"), about.volume(), "");
        if (origin != null) {
            String url = visit.links().concept(Facet.ORIGIN, origin);
            add(facts, phrases.say("facet.origin"), phrases.label(Facet.ORIGIN, origin), url);
        }
        add(facts, phrases.say("document.tags"), tags(about.tags()), "");
        add(facts, phrases.say("document.rights"), document.provenance().rights(), "");
        String url = about.url();
        add(facts, phrases.say("document.url"), url, url != null && url.matches("https?://.*") ? url : "");
        add(facts, phrases.say("document.retrieved"), day(document.provenance().retrieved(), phrases), "");
        return facts;
    }

    /** The publisher's words, apart from the concepts that we find; a tag may have commas of its own. */
    private static @Nullable String tags(Description.Tags tags) {
        List<String> all = new ArrayList<>(tags.topics());
        all.addAll(tags.countries());
        all.addAll(tags.persons());
        return all.isEmpty() ? null : String.join("; ", all);
    }

    /** A date in the reader's words; what another program wrote otherwise stays as it is. */
    private static @Nullable String day(@Nullable String date, Phrases phrases) {
        try {
            return date == null ? null : phrases.date(Dating.parse(date)).text();
        } catch (IllegalArgumentException e) {
            return date;
        }
    }

    private static void add(List<Fact> facts, String name, @Nullable String value, String url) {
        if (value != null) {
            facts.add(new Fact(name, value, url));
        }
    }

    private static List<String> notes(Document document, boolean changed, Phrases phrases) {
        List<String> notes = new ArrayList<>();
        if (changed) {
            notes.add(phrases.say("document.changed"));
        }
        if (document.about().type() == DocumentType.EXPLAINER) {
            notes.add(phrases.say("document.explainer"));
        }
        if (document.paragraphs().stream()
                .anyMatch(paragraph -> paragraph.said().cutBy() != null)) {
            notes.add(phrases.say("document.cut"));
        }
        if (document.paragraphs().stream().anyMatch(DocumentPage::carried)) {
            notes.add(phrases.say("document.carried"));
        }
        return notes;
    }

    private static boolean carried(Paragraph paragraph) {
        Speaker speaker = paragraph.said().speaker();
        return speaker != null && speaker.by() == Speaker.By.CARRIED;
    }
}
