package org.chancery.annotate.countries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.annotate.labels.Name;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Facet;
import org.chancery.vocabulary.Concept;
import org.chancery.vocabulary.Vocabularies;

/**
 * Names that in their time were those of another state: in a paper of 1945 "Russia" and "Moscow" are the Soviet Union, in one of 1967 "Hanoi" is North Vietnam.
 * The date of the document decides; where a text speaks of years before that state, as in "Alaska, which Russia sold in 1867", nothing is changed.
 */
public final class Eras {

    /**
     * A state that lived under another's names.
     *
     * @param names the names, as the other's labels print them
     * @param from its first year
     * @param until its last year
     */
    private record Era(String of, String state, Set<String> names, int from, int until) {}

    private static final List<Era> ERAS = List.of(
            new Era(
                    "RU",
                    "SU",
                    Set.of("Russia", "Russian", "Moscow", "Kremlin", "Россия", "Москва", "Кремль"),
                    1923,
                    1991),
            new Era("VN", "north-vietnam", Set.of("Hanoi", "Ханой"), 1954, 1975),
            new Era("PS", "mandatory-palestine", Set.of("Palestine", "Палестина"), 1920, 1947));

    private static final Pattern YEAR = Pattern.compile("\\b1[0-9]\\d\\d\\b");

    private final Vocabularies vocabularies;

    /** Takes the states from these vocabularies. */
    public Eras(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** What a name stands for in a document of this date: itself, or the same name of the state of its time. */
    public Name inItsTime(Name name, Dating dating, String text) {
        LocalDate start = dating.start();
        if (start == null) {
            return name;
        }
        return ERAS.stream()
                .filter(era -> era.of().equals(name.concept().id())
                        && era.names().contains(name.pattern().label().text())
                        && start.getYear() >= era.from()
                        && start.getYear() <= era.until()
                        && !speaksOfBefore(text, era.from()))
                .findFirst()
                .flatMap(era -> state(era, name))
                .orElse(name);
    }

    private Optional<Name> state(Era era, Name name) {
        Optional<Concept> state = vocabularies.concept(Facet.COUNTRY, era.state());
        return state.map(
                concept -> new Name(name.first(), name.last(), name.pattern().of(concept)));
    }

    private static boolean speaksOfBefore(String text, int year) {
        return YEAR.matcher(text).results().anyMatch(found -> Integer.parseInt(found.group()) < year);
    }
}
