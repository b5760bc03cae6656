package org.chancery.annotate.treaties;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.annotate.labels.Name;
import org.chancery.annotate.words.Words;
import org.chancery.corpus.Document;
import org.chancery.vocabulary.Concept;
import org.chancery.vocabulary.Label;
import org.chancery.vocabulary.Scheme;

/**
 * The years of the treaties, as their labels tell them, against those of a text: "the 1996 Paris agreements" are not that of 2015, and what was written in 1843
 * speaks of no treaty of 1871.
 */
public final class Years {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[5-9]\\d\\d|20\\d\\d)(?!\\d)");

    /** Treaties are named by the year of their signature or of their entry into force, a little later. */
    private static final int LATER = 3;

    /** Before a year that stands for itself: "in 1996 Paris agreed". */
    private static final Set<String> WHEN = Set.of(
            "in", "since", "until", "till", "by", "from", "during", "after", "before", "to", "and", "в", "до", "с");

    private final IdentityHashMap<Concept, SortedSet<Integer>> byConcept = new IdentityHashMap<>();

    /** With the years in the labels of these concepts. */
    public Years(List<Concept> concepts) {
        for (Concept concept : concepts) {
            if (concept.scheme() == Scheme.TREATY) {
                SortedSet<Integer> years = new TreeSet<>();
                for (Label label : concept.labels()) {
                    Matcher year = YEAR.matcher(label.text());
                    while (year.find()) {
                        years.add(Integer.valueOf(year.group()));
                    }
                }
                byConcept.put(concept, years);
            }
        }
    }

    /** The year when a document was written, by its date or its title. */
    public static OptionalInt of(Document document) {
        LocalDate date = document.about().dating().end();
        if (date != null) {
            return OptionalInt.of(date.getYear());
        }
        Matcher year = YEAR.matcher(document.about().title());
        OptionalInt latest = OptionalInt.empty();
        while (year.find()) {
            int here = Integer.parseInt(year.group());
            latest = OptionalInt.of(Math.max(here, latest.orElse(here)));
        }
        return latest;
    }

    /** Whether a treaty is younger than what was written in this year. */
    boolean isAfter(Concept concept, OptionalInt written) {
        SortedSet<Integer> years = byConcept.getOrDefault(concept, new TreeSet<>());
        return written.isPresent() && !years.isEmpty() && years.getFirst() > written.getAsInt();
    }

    /** Whether a year beside this name of a treaty, before it or behind "of", is none of the treaty's. */
    public boolean reject(Words words, Name name) {
        SortedSet<Integer> years = byConcept.getOrDefault(name.concept(), new TreeSet<>());
        if (years.isEmpty() || YEAR.matcher(name.pattern().label().text()).find()) {
            return false;
        }
        int before = name.first() - 1;
        boolean adjective = before >= 0
                && words.gapBefore(name.first()) == Words.JOINED
                && (before == 0 || !WHEN.contains(words.word(before - 1).toLowerCase(Locale.ROOT)));
        int behind = name.last() + 2;
        boolean of = behind < words.count() && words.is(behind - 1, "of");
        return (adjective && contradicts(words.word(before), years)) || (of && contradicts(words.word(behind), years));
    }

    private static boolean contradicts(String word, SortedSet<Integer> years) {
        if (!YEAR.matcher(word).matches()) {
            return false;
        }
        int year = Integer.parseInt(word);
        return years.stream().noneMatch(own -> year >= own && year <= own + LATER);
    }
}
