package org.chancery.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.corpus.Facet;
import org.chancery.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;

/**
 * Paragraphs that people labelled, from a file of JSON lines.
 *
 * @param file the file's name
 * @param paragraphs in the order of the file
 * @param refused how many lines cannot be used
 * @param faults what is wrong with the file, one line each, for its author
 * @param labelled the facets that somebody labelled: no other is scored, since a person who did not look for something did not find that it is not there
 */
public record Gold(String file, List<GoldParagraph> paragraphs, int refused, List<String> faults, Set<Facet> labelled) {

    /** A part of the gold that was set apart. */
    public enum Half {
        DEVELOPMENT,
        HELD_OUT;

        /** The value in the gold, e.g. {@code held-out}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Gold {
        paragraphs = List.copyOf(paragraphs);
        faults = List.copyOf(faults);
        labelled = labelled.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(labelled));
    }

    /**
     * Reads a gold file; what is wrong in a line or with an id is among the {@link #faults}, and the rest is taken.
     *
     * @throws GoldFault when there is no such file, or no line in it
     */
    public static Gold read(Path path, Vocabularies vocabularies) throws GoldFault {
        if (Files.isDirectory(path)) {
            throw new GoldFault(path + " is a folder; name the file of JSON lines");
        }
        if (!Files.exists(path)) {
            throw new GoldFault(path + ": there is no such file; name a file of JSON lines");
        }
        try {
            Gold gold = new GoldReader(path, vocabularies).read();
            if (gold.paragraphs.isEmpty() && gold.refused == 0) {
                throw new GoldFault(path + " is empty; write a JSON line for each labelled paragraph");
            }
            return gold;
        } catch (IOException e) {
            throw new GoldFault(path + " cannot be read (" + e.getMessage() + "); check the path and its permissions");
        }
    }

    /**
     * The paragraphs of one half; all without one. What was labelled is judged by the whole file.
     *
     * @throws GoldFault when none is of that half
     */
    public Gold only(@Nullable Half half) throws GoldFault {
        if (half == null) {
            return this;
        }
        List<GoldParagraph> those = paragraphs.stream()
                .filter(paragraph -> half.toString().equals(paragraph.drawn().half()))
                .toList();
        if (those.isEmpty() && !paragraphs.isEmpty()) {
            throw new GoldFault(file + ": none of its " + paragraphs.size() + " paragraphs is of half " + half
                    + "; write \"half\": \"" + half + "\" in those that are");
        }
        return new Gold(file, those, refused, faults, labelled);
    }
}
