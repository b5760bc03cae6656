package org.chancery.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The interview that started the project, which is not ours to ship: {@code mvn verify -Dchancery.corpora=FOLDER}, where {@code FOLDER/seed} holds it. */
@EnabledIfSystemProperty(named = "chancery.corpora", matches = ".+", disabledReason = "no folder of corpora is named")
class SeedTest {
    private static List<JsonNode> paragraphs() throws Exception {
        Path folder = Path.of(System.getProperty("chancery.corpora", "")).resolve("seed");
        try (Stream<Path> files = Files.list(folder)) {
            Run run = Run.of("annotate", files.findFirst().orElseThrow().toString());
            assertThat(run.code()).as(run.err()).isZero();
            JsonMapper json = new JsonMapper();
            return run.out().lines().map(line -> read(json, line)).toList();
        }
    }

    private static JsonNode read(JsonMapper json, String line) {
        try {
            return json.readTree(line);
        } catch (java.io.IOException e) {
            throw new AssertionError(line, e);
        }
    }

    private static long count(List<JsonNode> paragraphs, Predicate<JsonNode> which) {
        return paragraphs.stream().filter(which).count();
    }

    private static List<Integer> about(List<JsonNode> paragraphs, String field, String concept) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.path(field).toString().contains("\"" + concept + "\""))
                .map(paragraph -> paragraph.path("position").asInt())
                .toList();
    }

    @Test
    void theInterviewIsUnderstood() throws Exception {
        List<JsonNode> paragraphs = paragraphs();
        assertThat(paragraphs).hasSize(41).allSatisfy(paragraph -> {
            assertThat(paragraph.path("title").asText())
                    .isEqualTo(
                            "Foreign Minister Sergey Lavrov’s interview with Rossiya Segodnya International Information Agency");
            assertThat(paragraph.path("date").asText()).isEqualTo("2020-12-29T00:00:00Z");
            assertThat(paragraph.path("outlet").asText()).isEqualTo("Rossiya Segodnya");
            assertThat(paragraph.path("language").asText()).isEqualTo("en");
        });
        assertThat(paragraphs.getLast().path("exchange").asInt()).isEqualTo(6);
        assertThat(count(
                        paragraphs,
                        p -> p.path("role").asText().equals("question")
                                && p.path("speaker").isMissingNode()))
                .isEqualTo(6);
        assertThat(count(
                        paragraphs,
                        p -> p.path("role").asText().equals("answer")
                                && p.path("speaker").asText().equals("Sergey Lavrov")))
                .isEqualTo(35);
        assertThat(count(paragraphs, p -> p.path("speaker_by").asText().equals("carried")))
                .isEqualTo(29);
        assertThat(paragraphs.stream().map(p -> p.path("text").asText()))
                .noneMatch(text -> text.contains("en-GB1") || text.contains("Дополнительные"))
                .anyMatch(text -> text.contains("Russian's interests") || text.contains("Russian’s interests"));
    }

    @Test
    void itsTreatiesAndCountriesAreFound() throws Exception {
        List<JsonNode> paragraphs = paragraphs();
        assertThat(about(paragraphs, "treaty", "new-start")).containsExactly(19, 20, 21, 22, 26);
        assertThat(about(paragraphs, "treaty", "open-skies")).containsExactly(29, 30, 32, 33, 37, 38);
        assertThat(about(paragraphs, "country", "SY")).containsExactly(4);
        assertThat(about(paragraphs, "country", "LY")).containsExactly(4);
        assertThat(about(paragraphs, "country", "IR")).containsExactly(39, 40, 41);
        assertThat(about(paragraphs, "country", "CN")).containsExactly(13);
        assertThat(about(paragraphs, "country", "US")).doesNotContain(7);
    }
}
