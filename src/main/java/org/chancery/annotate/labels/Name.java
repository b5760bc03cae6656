package org.chancery.annotate.labels;

import org.chancery.annotate.words.Words;
import org.chancery.corpus.Mention;
import org.chancery.vocabulary.Concept;
import org.chancery.vocabulary.Scheme;

/**
 * A name of a country, a treaty, an organization, or something else, found in a text.
 *
 * @param first its first word
 * @param last its last word
 * @param pattern the label that fits
 */
public record Name(int first, int last, LabelPattern pattern) {

    /** What the name stands for. */
    public Concept concept() {
        return pattern.concept();
    }

    /** Whether its concept is of this scheme. */
    public boolean is(Scheme scheme) {
        return concept().scheme() == scheme;
    }

    /** Whether the label counts only where something else vouches for it. */
    public boolean isAmbiguous() {
        return pattern.label().ambiguous();
    }

    /** As a mention; only for concepts of a facet. */
    public Mention mention(Words words) {
        return new Mention(
                concept().scheme().facet().orElseThrow(),
                concept().id(),
                pattern.label().use().kind(),
                words.start(first),
                end(words),
                "label \"" + pattern.label().text() + "\"");
    }

    /** Behind the last word, and behind its dot when the label has one ("U.S."), its plus ("OPEC+"), or its bracket ("resolution 242 (1967)"). */
    public int end(Words words) {
        int end = words.end(last);
        String label = pattern.label().text();
        boolean goesOn = end < words.text().length()
                && words.text().charAt(end) == label.charAt(label.length() - 1)
                && (label.endsWith(".") || label.endsWith("+") || (label.endsWith(")") && opensBracket(words, end)));
        return goesOn ? end + 1 : end;
    }

    private boolean opensBracket(Words words, int end) {
        int bracket = words.text().lastIndexOf('(', end);
        return bracket > words.start(first);
    }
}
