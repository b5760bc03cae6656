package org.chancery.source.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.chancery.corpus.Document;
import org.chancery.source.Reads;
import org.chancery.source.input.Input;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * 332 pages of the President of Russia's English site, against what their publisher's records say: {@code mvn verify -Dchancery.corpora=FOLDER}, where {@code
 * FOLDER/kremlin-en} holds {@code html/*.html} and the records as JSON lines.
 */
@EnabledIfSystemProperty(named = "chancery.corpora", matches = ".+", disabledReason = "no folder of corpora is named")
class KremlinPagesTest {

    private static final Map<String, Document> READ = new TreeMap<>();
    private static final Map<String, List<String>> REPAIRS = new TreeMap<>();
    private static final Map<String, JsonNode> RECORDS = new HashMap<>();

    @BeforeAll
    static void read() throws Exception {
        Path folder = Path.of(System.getProperty("chancery.corpora", "")).resolve("kremlin-en");
        JsonMapper json = new JsonMapper();
        try (Stream<Path> files = Files.list(folder.resolve("html"))) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                Reads reads = Reads.of(Input.of(name, Files.readAllBytes(file), "kremlin", null));
                READ.put(name.replace(".html", ""), reads.documents().getFirst());
                REPAIRS.put(name.replace(".html", ""), reads.repairs());
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            Path records = files.filter(file -> file.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
            for (String line : Files.readAllLines(records)) {
                JsonNode entry = json.readTree(line);
                RECORDS.put(entry.path("id").asText(), entry);
            }
        }
    }

    /** Where a page's value is not its record's. */
    private static List<String> differences(Function<Document, Object> page, Function<JsonNode, Object> entry) {
        List<String> differences = new ArrayList<>();
        READ.forEach((id, document) -> {
            JsonNode said = RECORDS.get(id);
            if (said != null && !page.apply(document).equals(entry.apply(said))) {
                differences.add(id + ": " + page.apply(document) + " instead of " + entry.apply(said));
            }
        });
        return differences;
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> (field.isEmpty() ? node : node.path(field)).asText())
                .map(text -> text.replaceAll("[\\s\\u00a0]+", " ").strip())
                .sorted()
                .toList();
    }

    private static List<String> sorted(List<String> list) {
        return list.stream().sorted().toList();
    }

    private static void print(String what, List<String> differences) {
        System.out.println(what + ": " + differences.size() + " differ"
                + differences.stream().limit(12).map(line -> "\n  " + line).collect(Collectors.joining()));
    }

    @Test
    void everyPageIsADocumentAtItsAddress() {
        List<String> differences = differences(
                document -> String.valueOf(document.about().url()),
                entry -> entry.path("url").asText());
        print("addresses", differences);
        assertThat(READ).hasSize(332);
        assertThat(differences).isEmpty();
    }

    @Test
    void titlesDatesAndPlacesAreTheRecords() {
        List<String> titles = differences(
                document -> document.about().title(),
                entry -> entry.path("title").asText());
        List<String> dates = differences(
                document -> document.about().dating().toString(),
                entry -> entry.path("date").asText());
        List<String> places = differences(
                document -> String.valueOf(document.about().place()),
                entry -> entry.path("place").asText());
        print("titles", titles);
        print("dates", dates);
        print("places", places);
        assertThat(dates).isEmpty();
        assertThat(places).hasSizeLessThan(4);
        assertThat(titles).isEmpty();
    }

    @Test
    void theEditorsTagsAreTheRecords() {
        List<String> topics = differences(
                document -> sorted(document.about().tags().topics()), entry -> texts(entry.path("topics"), "label"));
        List<String> persons = differences(
                document -> sorted(document.about().tags().persons()), entry -> texts(entry.path("persons"), "label"));
        List<String> countries = differences(
                document -> sorted(document.about().tags().countries()),
                entry -> Stream.concat(
                                texts(entry.path("countries"), "label").stream(),
                                texts(entry.path("regions"), "").stream())
                        .sorted()
                        .toList());
        print("topics", topics);
        print("persons", persons);
        print("countries", countries);
        assertThat(topics).isEmpty();
        assertThat(countries).isEmpty();
        assertThat(persons).as("the records lack those who have a biography").hasSizeLessThan(40);
    }

    @Test
    void paragraphsAreThoseOfTheMarkup() {
        long read = 0;
        long said = 0;
        List<String> differ = new ArrayList<>();
        for (Map.Entry<String, Document> page : READ.entrySet()) {
            JsonNode entry = RECORDS.get(page.getKey());
            if (entry != null) {
                int here = page.getValue().paragraphs().size();
                int there = words(entry).size();
                read += here;
                said += there;
                if (here != there) {
                    differ.add(page.getKey() + ": " + here + " instead of " + there);
                }
            }
        }
        print("paragraphs " + read + " of " + said, differ);
        assertThat((double) Math.abs(read - said) / said).isLessThan(0.01);
    }

    /** The lead and the paragraphs without the lines that part them: "* * *". */
    private static List<String> words(JsonNode entry) {
        return Stream.concat(Stream.of(entry.path("lead").asText()), texts(entry.path("paragraphs"), "t").stream())
                .filter(text -> !text.matches("[*\\s]*"))
                .toList();
    }

    @Test
    void theWordsAreTheRecords() {
        List<String> differ = new ArrayList<>();
        READ.forEach((id, document) -> {
            JsonNode entry = RECORDS.get(id);
            List<String> said = entry == null ? List.of() : words(entry);
            List<String> here = document.paragraphs().stream()
                    .map(paragraph -> paragraph.said().text())
                    .toList();
            here.stream()
                    .filter(text -> entry != null
                            && said.stream().noneMatch(other -> letters(other).endsWith(letters(text))))
                    .forEach(text -> differ.add(id + ": " + text));
        });
        print("paragraphs with other words", differ);
        assertThat(differ).hasSizeLessThan(20);
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    @Test
    void turnsAreNamed() {
        long named = READ.values().stream()
                .flatMap(document -> document.paragraphs().stream())
                .filter(paragraph -> paragraph.said().speaker() != null)
                .count();
        long labelled = READ.values().stream()
                .flatMap(document -> document.paragraphs().stream())
                .filter(paragraph -> paragraph.said().speaker() != null
                        && paragraph.said().speaker().label() != null
                        && paragraph.said().speaker().by().id().equals("printed"))
                .count();
        System.out.println("named paragraphs " + named + ", printed labels " + labelled);
        assertThat(labelled).isGreaterThan(3000);
    }

    @Test
    void repairsAreCounted() throws IOException {
        Map<String, Integer> kinds = new TreeMap<>();
        REPAIRS.values().stream()
                .flatMap(List::stream)
                .forEach(repair -> kinds.merge(repair.replaceAll("\\d+", "#").replaceAll(": .*", ""), 1, Integer::sum));
        kinds.forEach((kind, count) -> System.out.println(count + " x " + kind));
        assertThat(REPAIRS.get("63123")).anyMatch(repair -> repair.startsWith("1 broken character dropped"));
        assertThat(READ.values())
                .allSatisfy(document -> assertThat(document.paragraphs())
                        .noneMatch(paragraph -> paragraph.said().text().contains("\ufffd")));
    }
}
