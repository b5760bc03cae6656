package org.chancery.search;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.corpus.Document;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Mention;
import org.chancery.corpus.Paragraph;
import org.chancery.query.Answer;
import org.chancery.query.Question;
import org.chancery.query.Words;
import org.chancery.search.Results.Choice;
import org.chancery.search.Results.Found;
import org.chancery.search.Results.Value;
import org.chancery.solr.Archive;
import org.chancery.solr.Searcher;
import org.chancery.vocabulary.Vocabularies;

/** Answers readers: asks the engine, and puts names to what it says. */
public final class Search {
    private final Searcher searcher;
    private final Archive archive;
    private final Vocabularies vocabularies;

    /** A search of this archive through this searcher, with names from these vocabularies. */
    public Search(Searcher searcher, Archive archive, Vocabularies vocabularies) {
        this.searcher = searcher;
        this.archive = archive;
        this.vocabularies = vocabularies;
    }

    /** The labelled answer. A question without words has no relevance to sort by: its newest paragraphs come first. */
    public Results ask(Question question, Locale language) {
        Question asked = sortable(question);
        Answer answer = searcher.answer(asked);
        Map<Facet, List<Value>> facets = new EnumMap<>(Facet.class);
        answer.facets().forEach((facet, counts) -> facets.put(facet, values(facet, counts, asked, language)));
        return new Results(
                asked,
                answer.total(),
                answer.documents(),
                answer.hits().stream()
                        .map(hit ->
                                new Found(hit, concepts(hit.paragraph(), language), evidence(hit.paragraph(), asked)))
                        .toList(),
                facets,
                answer.years(),
                answer.undated());
    }

    /** How many paragraphs a question finds. */
    public long count(Question question) {
        return searcher.count(question);
    }

    /** The document with this id, if there is one. */
    public Optional<Reading> read(String documentId, Locale language) {
        return archive.read(documentId).map(document -> new Reading(document, counted(document, language)));
    }

    /** Asks for nothing; a {@link org.chancery.solr.SolrFault} when readers cannot be answered. */
    public void ping() {
        archive.ping();
    }

    /**
     * What people call a value: concepts and origins by the vocabularies, languages by the platform, or by their tag where it knows none; a speaker is a name already, and the words for roles
     * and types belong to the interface, so these are their ids.
     */
    public String label(Facet facet, String id, Locale language) {
        return switch (facet) {
            case TREATY, COUNTRY, TOPIC, ORGANIZATION -> vocabularies.label(facet, id, language);
            case ORIGIN -> vocabularies.label(originFacet(id), id, language);
            case LANGUAGE -> {
                String name = Locale.forLanguageTag(id).getDisplayLanguage(language);
                yield name.isEmpty() ? id : name;
            }
            case SPEAKER, ROLE, TYPE -> id;
        };
    }

    /** States speak for themselves, and organizations do. */
    private Facet originFacet(String id) {
        boolean organization = vocabularies.concept(Facet.ORGANIZATION, id).isPresent();
        return organization ? Facet.ORGANIZATION : Facet.COUNTRY;
    }

    private static Question sortable(Question question) {
        boolean wordless = Words.read(question.words()).terms().isEmpty();
        return wordless && question.sort() == Question.Sort.RELEVANCE
                ? question.sorted(Question.Sort.NEWEST).onPage(question.page())
                : question;
    }

    private List<Value> values(Facet facet, List<Answer.Count> counts, Question question, Locale language) {
        List<Value> values = counts.stream()
                .map(count -> new Value(
                        named(facet, count.value(), language),
                        count.count(),
                        choice(question, facet, count.value()),
                        List.of()))
                .toList();
        boolean tree = facet == Facet.TOPIC || facet == Facet.ORGANIZATION;
        return tree ? FacetTree.roots(values, id -> vocabularies.ancestors(facet, id)) : values;
    }

    private static Choice choice(Question question, Facet facet, String id) {
        if (question.included(facet).contains(id)) {
            return Choice.INCLUDED;
        }
        return question.excluded(facet).contains(id) ? Choice.EXCLUDED : Choice.NONE;
    }

    private List<Named> concepts(Paragraph paragraph, Locale language) {
        return paragraph.mentions().stream()
                .sorted(Comparator.comparing(Mention::facet))
                .map(mention -> named(mention.facet(), mention.concept(), language))
                .distinct()
                .toList();
    }

    /** The mentions for which the facets of the question let the paragraph pass. */
    private List<Mention> evidence(Paragraph paragraph, Question question) {
        return paragraph.mentions().stream()
                .filter(mention -> {
                    Set<String> wanted = question.included(mention.facet());
                    return wanted.contains(mention.concept())
                            || (!wanted.isEmpty()
                                    && vocabularies.ancestors(mention.facet(), mention.concept()).stream()
                                            .anyMatch(wanted::contains));
                })
                .toList();
    }

    private List<Reading.Counted> counted(Document document, Locale language) {
        Map<Named, Long> counts = new LinkedHashMap<>();
        for (Paragraph paragraph : document.paragraphs()) {
            Set<Named> concepts = new HashSet<>(concepts(paragraph, language));
            concepts.forEach(concept -> counts.merge(concept, 1L, Long::sum));
        }
        return counts.entrySet().stream()
                .map(entry -> new Reading.Counted(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Reading.Counted::paragraphs)
                        .reversed()
                        .thenComparing(counted -> counted.named().facet())
                        .thenComparing(counted -> counted.named().label()))
                .toList();
    }

    private Named named(Facet facet, String id, Locale language) {
        return new Named(facet, id, label(facet, id, language));
    }
}
