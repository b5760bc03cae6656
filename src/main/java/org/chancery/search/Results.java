package org.chancery.search;

import java.util.List;
import java.util.Map;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Mention;
import org.chancery.query.Answer;
import org.chancery.query.Question;

/**
 * A labelled answer.
 *
 * @param question as it was asked of the engine
 * @param total how many paragraphs
 * @param documents in how many documents
 * @param hits the paragraphs of this page
 * @param facets by facet, its values, most frequent first; topics are a tree, of which these are the roots
 * @param years the paragraphs by year, ascending, counted as if the question had no dates
 * @param undated the paragraphs without a date, counted likewise
 */
public record Results(
        Question question,
        long total,
        long documents,
        List<Found> hits,
        Map<Facet, List<Value>> facets,
        List<Answer.Year> years,
        long undated) {

    public Results {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
        years = List.copyOf(years);
    }

    /** What the question says of a value. */
    public enum Choice {
        NONE,
        INCLUDED,
        EXCLUDED
    }

    /**
     * A value of a facet.
     *
     * @param named what it is
     * @param count how many paragraphs have it, counted as if the facet's own filter were off
     * @param choice what the question says of it
     * @param below the values directly below it, most frequent first; empty except for topics
     */
    public record Value(Named named, long count, Choice choice, List<Value> below) {
        public Value {
            below = List.copyOf(below);
        }

        /** Whether the question names it, or a value below it. */
        public boolean chosen() {
            return choice != Choice.NONE || below.stream().anyMatch(Value::chosen);
        }
    }

    /**
     * A paragraph that was found.
     *
     * @param hit the paragraph, its document, what matched
     * @param concepts what it is about, treaties first, each once
     * @param evidence its mentions of what the question asks for by facets, or of something below that, by start
     */
    public record Found(Answer.Hit hit, List<Named> concepts, List<Mention> evidence) {
        public Found {
            evidence = List.copyOf(evidence);
            concepts = List.copyOf(concepts);
        }
    }

    /** The values of a facet; empty when no paragraph has one. */
    public List<Value> of(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }
}
