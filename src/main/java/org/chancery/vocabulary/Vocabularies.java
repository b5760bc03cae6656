package org.chancery.vocabulary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Hashes;
import org.chancery.vocabulary.Concept.Place;
import org.chancery.vocabulary.TurtleFile.Fact;

/** All concept schemes of one folder, checked. Immutable. */
public final class Vocabularies {

    private final Map<Scheme, SequencedMap<String, Concept>> schemes = new EnumMap<>(Scheme.class);
    private final List<NumberedConcepts> numbered;
    private final String version;

    private Vocabularies(List<Concept> concepts, List<NumberedConcepts> numbered, String version) {
        this.numbered = List.copyOf(numbered);
        this.version = version;
        for (Scheme scheme : Scheme.values()) {
            schemes.put(scheme, new LinkedHashMap<>());
        }
        concepts.forEach(concept -> in(concept.scheme()).put(concept.id(), concept));
    }

    /** Reads every {@code .ttl} file of a folder; throws the first fault. */
    public static Vocabularies load(Path folder) throws VocabularyFault {
        List<VocabularyFault> faults = new ArrayList<>();
        Vocabularies vocabularies = read(folder, faults);
        if (!faults.isEmpty()) {
            throw faults.get(0);
        }
        return vocabularies;
    }

    /** Everything that is wrong with a folder's files, for their author; empty when {@link #load} takes them. */
    public static List<VocabularyFault> faults(Path folder) {
        List<VocabularyFault> faults = new ArrayList<>();
        try {
            read(folder, faults);
        } catch (VocabularyFault fault) { // the rest cannot be read before this is put right
            faults.add(0, fault);
        }
        return List.copyOf(faults);
    }

    /** The name of a concept for people in this language, else in English; the id itself when there is no such concept. */
    public String label(Facet facet, String id, Locale locale) {
        return concept(facet, id)
                .map(concept -> concept.name(locale.getLanguage()))
                .orElse(id);
    }

    /** The concepts above this one, nearest first, without it; empty for an unknown id. */
    public List<String> ancestors(Facet facet, String id) {
        Set<String> above = new LinkedHashSet<>();
        List<String> level = List.of(id);
        while (!level.isEmpty()) {
            level = level.stream()
                    .flatMap(below -> concept(facet, below).stream())
                    .flatMap(concept -> concept.broader().stream())
                    .filter(above::add)
                    .toList();
        }
        return List.copyOf(above);
    }

    /** The concepts of a facet in the order of the files; an {@link IllegalArgumentException} for a facet without concepts. */
    public List<Concept> concepts(Facet facet) {
        return concepts(Scheme.of(facet));
    }

    /** The concepts of a scheme in the order of the files. */
    public List<Concept> concepts(Scheme scheme) {
        return List.copyOf(in(scheme).values());
    }

    /** Those of the concepts whose labels are written once for many of them. */
    public List<NumberedConcepts> numbered() {
        return numbered;
    }

    /** The concept of a facet with this id, if there is one. */
    public Optional<Concept> concept(Facet facet, String id) {
        return facet.annotated() ? Optional.ofNullable(in(Scheme.of(facet)).get(id)) : Optional.empty();
    }

    /** 12 hexadecimal characters of a hash of all files: another version may find other concepts. */
    public String version() {
        return version;
    }

    private SequencedMap<String, Concept> in(Scheme scheme) {
        return schemes.getOrDefault(scheme, new LinkedHashMap<>());
    }

    private static Vocabularies read(Path folder, List<VocabularyFault> faults) {
        MessageDigest hash = Hashes.digest();
        List<Fact> facts = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            byte[] bytes = bytes(file);
            hash.update(name.getBytes(StandardCharsets.UTF_8));
            hash.update(bytes);
            facts.addAll(TurtleFile.read(file.toString(), bytes));
        }
        ConceptReader reader = new ConceptReader(facts, faults);
        List<Concept> concepts = reader.concepts();
        faults.addAll(Consistency.faults(concepts));
        return new Vocabularies(
                concepts,
                reader.numbered(concepts),
                HexFormat.of().formatHex(hash.digest()).substring(0, 12));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> turtle = files.filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .toList();
            if (turtle.isEmpty()) {
                throw unreadable(folder, "no vocabulary (*.ttl) in this folder; name the folder that holds them");
            }
            return turtle;
        } catch (IOException e) {
            throw unreadable(folder, "no folder that can be read; name the folder that holds the vocabularies");
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file, "cannot be read (" + e.getMessage() + "); check its permissions");
        }
    }

    private static VocabularyFault unreadable(Path path, String problem) {
        return new VocabularyFault(new Place(path.toString(), 0), problem);
    }
}
