package org.chancery.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.vocabulary.Concept.Place;
import org.chancery.vocabulary.TurtleFile.Fact;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/** Makes concepts of facts. What it cannot make sense of goes to the list of faults, and the concept is left out. */
final class ConceptReader {

    private final Map<String, List<Fact>> subjects = new LinkedHashMap<>();
    private final Map<String, Map<Integer, Integer>> numbered = new LinkedHashMap<>();
    private final List<VocabularyFault> faults;

    ConceptReader(List<Fact> facts, List<VocabularyFault> faults) {
        this.faults = faults;
        for (Fact fact : facts) {
            subjects.computeIfAbsent(fact.subject(), subject -> new ArrayList<>())
                    .add(fact);
        }
        writeOutNumbered(new NumberedReader(faults));
    }

    /** What is said of a member alone comes behind what is said of all. */
    private void writeOutNumbered(NumberedReader reader) {
        for (String subject : List.copyOf(subjects.keySet())) {
            List<Fact> pattern = subjects.getOrDefault(subject, List.of());
            if (NumberedReader.isPattern(pattern)) {
                Map<Integer, Integer> years = reader.years(pattern);
                numbered.put(subject, years);
                NumberedReader.members(pattern, years)
                        .forEach((member, facts) -> subjects.merge(member, facts, ConceptReader::joined));
            }
        }
    }

    private static List<Fact> joined(List<Fact> own, List<Fact> shared) {
        return Stream.concat(shared.stream(), own.stream()).toList();
    }

    /** The concepts of numbers among these, which are all of the files. */
    List<NumberedConcepts> numbered(List<Concept> concepts) {
        Map<String, Concept> byPath = new HashMap<>();
        concepts.forEach(concept -> byPath.put(concept.path(), concept));
        List<NumberedConcepts> all = new ArrayList<>();
        numbered.forEach((subject, years) -> {
            Concept pattern = concept(subject, subjects.getOrDefault(subject, List.of()));
            if (pattern != null) {
                Map<Integer, Concept> members = new HashMap<>();
                years.forEach((number, year) -> {
                    String id = NumberedConcepts.filled(pattern.id(), number, year);
                    Concept member = byPath.get(Concept.path(pattern.scheme(), id));
                    if (member != null) {
                        members.put(number, member);
                    }
                });
                all.add(new NumberedConcepts(pattern, years, members));
            }
        });
        return all;
    }

    List<Concept> concepts() {
        List<Concept> concepts = new ArrayList<>();
        subjects.forEach((subject, facts) -> {
            boolean one = isConcept(facts) && !numbered.containsKey(subject);
            Concept concept = one ? concept(subject, facts) : null;
            if (concept != null) {
                concepts.add(concept);
            }
        });
        return concepts;
    }

    private static boolean isConcept(List<Fact> facts) {
        boolean typed = values(facts, RDF.TYPE.stringValue()).contains(SKOS.CONCEPT.stringValue());
        return typed || !values(facts, Skos.IN_SCHEME).isEmpty();
    }

    private @Nullable Concept concept(String subject, List<Fact> facts) {
        Place place = facts.get(0).place();
        Scheme scheme = scheme(subject, facts);
        List<String> notations = values(facts, Skos.NOTATION);
        if (scheme == null) {
            return null;
        }
        if (notations.size() != 1 || !notations.get(0).matches("[A-Za-z0-9]+(-[A-Za-z0-9]+)*")) {
            fault(
                    place,
                    "<" + subject + "> needs one skos:notation of letters, digits and hyphens, its id; it has "
                            + notations);
            return null;
        }
        String id = notations.get(0);
        for (Fact fact : facts) {
            if (Skos.isUnknown(fact.property())) {
                fault(
                        fact.place(),
                        scheme.iri() + " " + id + ": unknown property " + Skos.print(fact.property())
                                + "; correct its name");
            }
        }
        return new Concept(
                scheme,
                id,
                names(id, facts),
                labels(id, scheme, facts),
                references(id, scheme, facts, Skos.BROADER),
                references(id, Scheme.TOPIC, facts, Skos.IMPLIES),
                beside(id, facts),
                note(facts),
                place);
    }

    private @Nullable Scheme scheme(String subject, List<Fact> facts) {
        List<String> schemes = values(facts, Skos.IN_SCHEME);
        Scheme scheme = schemes.size() == 1 ? Scheme.byIri(schemes.get(0)).orElse(null) : null;
        if (scheme == null) {
            fault(
                    facts.get(0).place(),
                    "<" + subject + "> needs one skos:inScheme of ours, such as <" + Scheme.COUNTRY.iri() + ">; it has "
                            + schemes);
        }
        return scheme;
    }

    private Map<String, String> names(String id, List<Fact> facts) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (fact.property().equals(Skos.PREFERRED) && names.put(fact.language(), fact.value()) != null) {
                fault(
                        fact.place(),
                        id + " has a second skos:prefLabel @" + fact.language() + ", \"" + fact.value()
                                + "\"; make it a skos:altLabel");
            }
        }
        return names;
    }

    private List<Label> labels(String id, Scheme scheme, List<Fact> facts) {
        Set<String> ambiguous = new HashSet<>(values(facts, Skos.AMBIGUOUS));
        Set<String> unmatched = new HashSet<>(ambiguous);
        List<Label> labels = new ArrayList<>();
        for (Fact fact : facts) {
            if (!Skos.isLabel(fact.property())) {
                continue;
            }
            if (fact.value().isBlank()) {
                fault(fact.place(), id + " has an empty " + Skos.print(fact.property()) + "; fill it or take it out");
                continue;
            }
            unmatched.remove(fact.value());
            labels.add(new Label(
                    fact.value(),
                    fact.language(),
                    Skos.use(fact.property(), scheme),
                    ambiguous.contains(fact.value())));
        }
        for (String text : unmatched) {
            fault(facts.get(0).place(), id + ": ch:ambiguous \"" + text + "\" repeats none of its labels; correct it");
        }
        return labels;
    }

    /** The ids of the concepts that a property points at. */
    private List<String> references(String id, Scheme scheme, List<Fact> facts, String property) {
        List<String> ids = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.property().equals(property)) {
                List<Fact> target = subjects.getOrDefault(fact.value(), List.of());
                List<String> notations = values(target, Skos.NOTATION);
                if (notations.isEmpty() || !values(target, Skos.IN_SCHEME).contains(scheme.iri())) {
                    fault(
                            fact.place(),
                            id + ": " + Skos.print(property) + " <" + fact.value() + "> is no concept of <"
                                    + scheme.iri() + ">; correct it, or add the concept");
                } else {
                    ids.add(notations.get(0));
                }
            }
        }
        return ids;
    }

    /** The paths of the concepts, of any scheme, that a concept stands beside. */
    private List<String> beside(String id, List<Fact> facts) {
        List<String> paths = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.property().equals(Skos.BESIDE)) {
                List<Fact> target = subjects.getOrDefault(fact.value(), List.of());
                List<String> notations = values(target, Skos.NOTATION);
                List<String> schemes = values(target, Skos.IN_SCHEME);
                Scheme scheme =
                        schemes.size() == 1 ? Scheme.byIri(schemes.get(0)).orElse(null) : null;
                if (notations.isEmpty() || scheme == null) {
                    fault(
                            fact.place(),
                            id + ": ch:beside <" + fact.value() + "> is no concept; correct it, or add the concept");
                } else {
                    paths.add(Concept.path(scheme, notations.get(0)));
                }
            }
        }
        return paths;
    }

    private static @Nullable String note(List<Fact> facts) {
        List<Fact> notes =
                facts.stream().filter(fact -> fact.property().equals(Skos.NOTE)).toList();
        return notes.stream()
                .filter(fact -> fact.language().equals("en"))
                .findFirst()
                .or(() -> notes.stream().findFirst())
                .map(Fact::value)
                .orElse(null);
    }

    private static List<String> values(List<Fact> facts, String property) {
        return facts.stream()
                .filter(fact -> fact.property().equals(property))
                .map(Fact::value)
                .toList();
    }

    private void fault(Place place, String problem) {
        faults.add(new VocabularyFault(place, problem));
    }
}
