package org.chancery.solr;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.corpus.Document;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Mention;
import org.chancery.vocabulary.Vocabularies;

/** What some words are about, by facet: the concepts of their mentions, each followed by those that stand above it. */
final class Subject {
    /** The facets that words are tagged with. */
    static final List<Facet> FACETS =
            Stream.of(Facet.values()).filter(Facet::annotated).toList();

    private final Map<Facet, Set<String>> concepts = new EnumMap<>(Facet.class);

    /**
     * What a document is about, and each part of it.
     *
     * @param document its title and all its paragraphs
     * @param exchanges by number, what their paragraphs are about together
     * @param paragraphs in reading order
     */
    record Parts(Subject document, Map<Integer, Subject> exchanges, List<Subject> paragraphs) {}

    /** What each part of a document is about. */
    static Parts of(Document document, Vocabularies vocabularies) {
        Subject whole = of(document.titled(), vocabularies);
        Map<Integer, Subject> exchanges = new LinkedHashMap<>();
        List<Subject> paragraphs = document.paragraphs().stream()
                .map(paragraph -> of(paragraph.mentions(), vocabularies))
                .toList();
        for (int i = 0; i < paragraphs.size(); i++) {
            Subject own = paragraphs.get(i);
            whole.add(own);
            Integer exchange = document.paragraphs().get(i).said().exchange();
            if (exchange != null) {
                exchanges.computeIfAbsent(exchange, number -> new Subject()).add(own);
            }
        }
        return new Parts(whole, exchanges, paragraphs);
    }

    /** What these mentions speak of. */
    static Subject of(List<Mention> mentions, Vocabularies vocabularies) {
        Subject subject = new Subject();
        for (Mention mention : mentions) {
            Set<String> known = subject.concepts.computeIfAbsent(mention.facet(), facet -> new LinkedHashSet<>());
            known.add(mention.concept());
            known.addAll(vocabularies.ancestors(mention.facet(), mention.concept()));
        }
        return subject;
    }

    /** How concepts are spoken of, e.g. {@code country/US/metonym}: whoever has a concept here has at least one of its kinds, the concepts above it too. */
    static Set<String> namings(List<Mention> mentions, Vocabularies vocabularies) {
        Set<String> namings = new LinkedHashSet<>();
        for (Mention mention : mentions) {
            if (namings.add(naming(mention, mention.concept()))) {
                vocabularies.ancestors(mention.facet(), mention.concept()).stream()
                        .map(above -> naming(mention, above))
                        .forEach(namings::add);
            }
        }
        return namings;
    }

    private static String naming(Mention mention, String concept) {
        return mention.facet().id() + "/" + concept + "/" + mention.kind().id();
    }

    /** The concepts of a facet, in the order in which they were met. */
    Set<String> of(Facet facet) {
        return Collections.unmodifiableSet(concepts.getOrDefault(facet, Set.of()));
    }

    private void add(Subject other) {
        other.concepts.forEach((facet, ids) ->
                concepts.computeIfAbsent(facet, any -> new LinkedHashSet<>()).addAll(ids));
    }
}
