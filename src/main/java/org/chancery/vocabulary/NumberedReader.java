package org.chancery.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.vocabulary.TurtleFile.Fact;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/** Writes out what the files say of {@link NumberedConcepts} as facts of each of them, so that they are read as all others, and may have facts of their own. */
final class NumberedReader {

    private static final Pattern RANGE = Pattern.compile("(\\d{4}): (\\d{1,4})-(\\d{1,4})");

    /** A slip of the pen must not make a million concepts. */
    private static final int MOST = 9999;

    /** What a member has of its own: the labels of its names; the pattern keeps those that only a text would use. */
    private static final Set<String> SHARED = Set.of(
            Skos.IN_SCHEME, Skos.NOTATION, Skos.PREFERRED, SKOS.ALT_LABEL.stringValue(), Skos.IMPLIES, Skos.BESIDE);

    private final List<VocabularyFault> faults;

    NumberedReader(List<VocabularyFault> faults) {
        this.faults = faults;
    }

    static boolean isPattern(List<Fact> facts) {
        return facts.stream()
                .anyMatch(fact -> fact.property().equals(RDF.TYPE.stringValue())
                        && fact.value().equals(Skos.NUMBERED));
    }

    /** The year of each number of a pattern, ascending. */
    Map<Integer, Integer> years(List<Fact> pattern) {
        Map<Integer, Integer> years = new TreeMap<>();
        for (Fact fact : pattern) {
            if (!fact.property().equals(Skos.NUMBERS)) {
                continue;
            }
            Matcher range = RANGE.matcher(fact.value());
            boolean read = range.matches();
            int first = read ? Integer.parseInt(range.group(2)) : 0;
            int last = read ? Integer.parseInt(range.group(3)) : 0;
            if (!read || first > last) {
                String problem = "ch:numbers \"" + fact.value()
                        + "\" is no year with its first and last number, as \"1967: 233-244\"; correct it";
                faults.add(new VocabularyFault(fact.place(), problem));
                continue;
            }
            for (int number = first; number <= Math.min(last, MOST); number++) {
                if (years.putIfAbsent(number, Integer.valueOf(range.group(1))) != null) {
                    faults.add(
                            new VocabularyFault(fact.place(), "ch:numbers: " + number + " has two years; correct one"));
                    break;
                }
            }
        }
        return years;
    }

    /** The facts of each member by its subject, in the order of the numbers. */
    static Map<String, List<Fact>> members(List<Fact> pattern, Map<Integer, Integer> years) {
        Map<String, List<Fact>> members = new LinkedHashMap<>();
        years.forEach((number, year) -> {
            List<Fact> member = new ArrayList<>();
            String subject = NumberedConcepts.filled(pattern.getFirst().subject(), number, year);
            for (Fact fact : pattern) {
                if (SHARED.contains(fact.property())) {
                    String value = NumberedConcepts.filled(fact.value(), number, year);
                    member.add(new Fact(subject, fact.property(), value, fact.language(), fact.place()));
                }
            }
            members.put(subject, member);
        });
        return members;
    }
}
