package org.chancery.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small vocabulary for tests: three countries, two treaties, an organization with an organ, topics on two levels. */
final class Vocabulary {
    private static final String PREFIXES = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix topic: <urn:chancery:topic:> .
            @prefix country: <urn:chancery:country:> .
            @prefix treaty: <urn:chancery:treaty:> .
            @prefix organization: <urn:chancery:organization:> .

            """;

    private Vocabulary() {}

    /** Writes it into this folder, and gives the folder. */
    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("small.ttl"),
                PREFIXES
                        + concept("country", "RU", "Russia", "Россия", "")
                        + concept("country", "US", "United States", "США", "")
                        + concept("country", "CN", "China", "Китай", "")
                        + concept("treaty", "new-start", "New START", "Договор о СНВ", "")
                        + concept("treaty", "npt", "NPT", "ДНЯО", "")
                        + concept("organization", "un", "United Nations", "ООН", "")
                        + concept("organization", "security-council", "UN Security Council", "Совет Безопасности", "un")
                        + concept("topic", "security", "Security", "Безопасность", "")
                        + concept("topic", "arms-control", "Arms control", "Контроль над вооружениями", "security")
                        + concept("topic", "missile-defence", "Missile defence", "Противоракетная оборона", "security")
                        + concept("topic", "diplomacy", "Diplomacy", "Дипломатия", ""));
        return folder;
    }

    private static String concept(String scheme, String id, String english, String russian, String broader) {
        return "%s:%s a skos:Concept ; skos:inScheme <urn:chancery:%s> ; skos:notation \"%s\" ; skos:prefLabel \"%s\"@en, \"%s\"@ru%s .%n"
                .formatted(
                        scheme,
                        id,
                        scheme,
                        id,
                        english,
                        russian,
                        broader.isEmpty() ? "" : " ; skos:broader " + scheme + ":" + broader);
    }
}
