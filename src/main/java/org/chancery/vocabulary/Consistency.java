package org.chancery.vocabulary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold between the concepts of all files. Every method gives the faults that it finds. */
final class Consistency {

    private static final List<String> LANGUAGES = List.of("en", "ru");

    private final List<Concept> concepts;
    private final List<VocabularyFault> faults = new ArrayList<>();

    private Consistency(List<Concept> concepts) {
        this.concepts = concepts;
    }

    static List<VocabularyFault> faults(List<Concept> concepts) {
        Consistency check = new Consistency(concepts);
        check.idsAreUnique();
        check.peopleCanReadThem();
        check.noneIsAboveItself();
        check.onlyTreatiesAndOrganizationsImply();
        check.noConceptHasALabelTwice();
        check.noNameMeansTwoThings();
        return check.faults;
    }

    private void idsAreUnique() {
        Map<String, Concept> seen = new HashMap<>();
        for (Concept concept : concepts) {
            Concept first = seen.putIfAbsent(concept.scheme() + "/" + concept.id(), concept);
            if (first != null) {
                fault(concept, "there is another concept with this id (" + first.place() + "); give it another");
            }
        }
    }

    private void peopleCanReadThem() {
        for (Concept concept : concepts) {
            // Other names are never shown: one language is enough for them.
            boolean enough = concept.scheme() == Scheme.OTHER_NAME
                    ? !concept.names().isEmpty()
                    : concept.names().keySet().containsAll(LANGUAGES);
            if (!enough) {
                fault(
                        concept,
                        "it needs a skos:prefLabel in each of " + LANGUAGES + " and has "
                                + concept.names().keySet().stream().sorted().toList() + "; add what is missing");
            }
        }
    }

    private void noneIsAboveItself() {
        Map<String, Concept> byId = new HashMap<>();
        concepts.forEach(concept -> byId.put(concept.scheme() + "/" + concept.id(), concept));
        for (Concept concept : concepts) {
            Deque<String> open = new ArrayDeque<>(concept.broader());
            Set<String> above = new HashSet<>();
            while (!open.isEmpty()) {
                String id = open.pop();
                Concept next = byId.get(concept.scheme() + "/" + id);
                if (above.add(id) && next != null) {
                    open.addAll(next.broader());
                }
            }
            if (above.contains(concept.id())) {
                fault(
                        concept,
                        "it stands above itself by skos:broader, through "
                                + above.stream().sorted().toList() + "; cut the circle");
            }
        }
    }

    private void onlyTreatiesAndOrganizationsImply() {
        for (Concept concept : concepts) {
            boolean may = concept.scheme() == Scheme.TREATY || concept.scheme() == Scheme.ORGANIZATION;
            if (!may && !concept.implies().isEmpty()) {
                fault(concept, "only a treaty or an organization has ch:implies; take it out");
            }
        }
    }

    private void noConceptHasALabelTwice() {
        for (Concept concept : concepts) {
            Set<List<Object>> seen = new HashSet<>();
            for (Label label : concept.labels()) {
                if (!seen.add(
                        List.of(label.text(), label.language(), label.use().kind()))) {
                    fault(concept, "the label \"" + label.text() + "\" stands twice; take one out");
                }
            }
        }
    }

    /** Cues are free of this: words may speak for two topics. */
    private void noNameMeansTwoThings() {
        Map<String, Concept> seen = new HashMap<>();
        for (Concept concept : concepts) {
            for (Label label : concept.labels()) {
                if (label.ambiguous() || concept.scheme() == Scheme.TOPIC) {
                    continue;
                }
                Concept first = seen.putIfAbsent(label.text(), concept);
                if (first != null && !first.equals(concept) && !isHarmless(first, concept)) {
                    fault(
                            concept,
                            "the label \"" + label.text() + "\" is also one of " + first.id() + " (" + first.place()
                                    + "); make it ch:ambiguous in one or both, or take one out");
                }
            }
        }
    }

    /** Another name repeats one, or a treaty's or an organization's: these are found before it. A country's it would hide. */
    private static boolean isHarmless(Concept one, Concept other) {
        Set<Scheme> schemes = EnumSet.of(one.scheme(), other.scheme());
        return schemes.contains(Scheme.OTHER_NAME) && !schemes.contains(Scheme.COUNTRY);
    }

    private void fault(Concept concept, String problem) {
        faults.add(new VocabularyFault(concept.place(), concept.id() + ": " + problem));
    }
}
