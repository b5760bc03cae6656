package org.chancery.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a vocabulary: a country, a treaty, an organization, a topic, or another name.
 *
 * @param scheme the scheme it belongs to
 * @param id unique in its scheme: {@code RU}, {@code new-start}, {@code arms-control}
 * @param names its preferred label by language ({@code en}, {@code ru}), for people to read
 * @param labels the words by which a text may speak of it, in the order of the file; the names are among them
 * @param broader the ids of the concepts directly above it
 * @param implies the ids of the topics that it implies
 * @param beside the concepts in whose company its ambiguous labels are more likely to mean it, as facet and id ("organization/un")
 * @param note what it covers, in English where there is one; null when the vocabulary says nothing
 * @param place where it stands
 */
public record Concept(
        Scheme scheme,
        String id,
        Map<String, String> names,
        List<Label> labels,
        List<String> broader,
        List<String> implies,
        List<String> beside,
        @Nullable String note,
        Place place) {

    /**
     * A place in the files.
     *
     * @param file the file's name
     * @param line from 1; 0 when unknown
     */
    public record Place(String file, long line) {
        @Override
        public String toString() {
            return line > 0 ? file + ", line " + line : file;
        }
    }

    public Concept {
        names = Map.copyOf(names);
        labels = List.copyOf(labels);
        broader = List.copyOf(broader);
        implies = List.copyOf(implies);
        beside = List.copyOf(beside);
    }

    /** Its scheme and id, as {@link #beside} has them. */
    public String path() {
        return path(scheme, id);
    }

    static String path(Scheme scheme, String id) {
        return scheme.name().toLowerCase(Locale.ROOT) + "/" + id;
    }

    /** Its name in this language (BCP 47, without region), else in English, else its id. */
    public String name(String language) {
        String name = names.getOrDefault(language, names.get("en"));
        return name != null ? name : id;
    }
}
