package org.chancery.source.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.source.input.AboutNotes;
import org.chancery.source.input.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The names of the UN General Debate Corpus, unpacked in {@code FOLDER/ungdc/TXT}: {@code mvn verify -Dchancery.corpora=FOLDER}. */
@EnabledIfSystemProperty(named = "chancery.corpora", matches = ".+", disabledReason = "no folder of corpora is named")
class GeneralDebateTest {

    @Test
    void everyNameTellsStateSessionAndYear() throws Exception {
        Path about = Path.of("docs/archives/un-general-debate.about.yaml");
        AboutNotes notes = AboutNotes.outermost(about.toString(), Files.readAllBytes(about));
        Path top = Path.of(System.getProperty("chancery.corpora", "")).resolve("ungdc/TXT");
        Map<String, Integer> origins = new TreeMap<>();
        List<String> others = new ArrayList<>();
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = top.relativize(file).toString();
                Facts said = notes.of(path).surroundings();
                String origin = said.get(Facts.Key.ORIGIN);
                if (origin != null) {
                    assertThat(path).endsWith("_" + said.get(Facts.Key.DATE) + ".txt");
                    origins.merge(origin, 1, Integer::sum);
                } else if (!EntryName.isPassedOver(path)) {
                    others.add(path);
                }
            }
        }
        assertThat(others).isEmpty();
        assertThat(origins.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(10_952);
        assertThat(origins).hasSize(200).containsEntry("eu", 14).containsEntry("czechoslovakia", 46);
        assertThat(origins.keySet())
                .filteredOn(id -> !id.matches("[A-Z]{2}"))
                .containsExactly("czechoslovakia", "eu", "south-yemen");
    }
}
