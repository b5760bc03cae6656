package org.chancery.source.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.corpus.Document;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Speaker;
import org.chancery.source.Sources;
import org.chancery.source.input.About;
import org.chancery.source.input.Content;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Drafts;
import org.chancery.source.input.Facts;
import org.chancery.source.input.Input;
import org.chancery.source.input.Reading;
import org.chancery.source.input.RejectedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Archives of records as they are found, which are not ours to ship: {@code mvn verify -Dchancery.corpora=FOLDER}, with the mappings of {@code docs/archives}. */
@EnabledIfSystemProperty(named = "chancery.corpora", matches = ".+", disabledReason = "no folder of corpora is named")
class RealRecordsTest {
    private static final Path CORPORA = Path.of(System.getProperty("chancery.corpora", ""));

    /** What a run over a file counts, without holding its documents. */
    private static final class Count implements Drafts {
        private final List<Draft> drafts = new ArrayList<>();
        private final List<String> faults = new ArrayList<>();
        private final Map<String, Integer> repairs = new TreeMap<>();
        private final Map<String, Integer> labels = new TreeMap<>();
        private int documents;
        private int paragraphs;
        private int cut;
        private int labelled;
        private int people;

        @Override
        public void draft(Draft draft) {
            drafts.add(draft);
        }

        @Override
        public void fault(RejectedInput fault) {
            faults.add(String.valueOf(fault.getMessage()));
        }

        @Override
        public void repair(String repair) {
            repairs.merge(repair, 1, Integer::sum);
        }

        private void readAll() {
            for (Draft draft : drafts) {
                try {
                    Reading reading = draft.read();
                    reading.repairs().forEach(this::repair);
                    count(reading.document());
                } catch (RejectedInput e) {
                    fault(e);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        }

        private void count(Document document) {
            documents++;
            for (Paragraph paragraph : document.paragraphs()) {
                paragraphs++;
                cut += paragraph.said().cutBy() == null ? 0 : 1;
                Speaker speaker = paragraph.said().speaker();
                if (speaker != null && speaker.by() == Speaker.By.PRINTED) {
                    labels.merge(String.valueOf(speaker.label()), 1, Integer::sum);
                }
                labelled += speaker != null && speaker.by() == Speaker.By.PRINTED ? 1 : 0;
                people += speaker != null ? 1 : 0;
            }
        }

        @Override
        public String toString() {
            return documents + " documents, " + paragraphs + " paragraphs, " + cut + " cut by us, " + labelled
                    + " with a printed speaker, " + people + " with any; faults " + faults.size() + " "
                    + faults.stream().limit(5).toList() + "; repairs " + repairs;
        }
    }

    private static About about(String file) throws IOException {
        Map<?, ?> yaml = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(Path.of("docs/archives", file)));
        Facts.Builder said = new Facts.Builder();
        Map<String, List<String>> mapping = new LinkedHashMap<>();
        yaml.forEach((key, value) -> {
            if (value instanceof Map<?, ?> paths) {
                paths.forEach((name, path) -> mapping.put(
                        name.toString(),
                        path instanceof List<?> all
                                ? all.stream().map(Object::toString).toList()
                                : List.of(path.toString())));
            } else {
                said.put(Facts.Key.byId(key.toString()).orElseThrow(), value.toString());
            }
        });
        return new About(Facts.NONE, said.build(), mapping);
    }

    private static Count read(Path file, About about) throws Exception {
        Count count = new Count();
        double megabytes = Files.size(file) / 1e6;
        long begin = System.nanoTime();
        Sources.read(new Input(file.getFileName().toString(), Content.of(file), "real", about), count);
        long drafted = System.nanoTime();
        count.readAll();
        long read = System.nanoTime();
        System.out.printf(
                "%s: %s; drafted %.0f MB/s, read %.1f MB/s%n",
                file.getFileName(), count, megabytes * 1e9 / (drafted - begin), megabytes * 1e9 / (read - drafted));
        return count;
    }

    @Test
    void everyTranscriptOfTheKremlinIsRead() throws Exception {
        Path file = CORPORA.resolve("kremlin-en/kremlin-en-1999-2017.jsonl");
        read(file, about("kremlin-en.about.yaml")); // warms up
        Count count = read(file, about("kremlin-en.about.yaml"));
        assertThat(count.faults).isEmpty();
        assertThat(count.documents).isEqualTo(5_223);
        int leads = 1_675;
        int headlines = 158; // items without lead and paragraphs
        int rules = 406; // "* * *"
        int labelsAlone = 7; // "Agriculture Minister Alexander Tkachev:", the words in the next paragraph
        assertThat(count.paragraphs).isEqualTo(38_951 + leads + headlines - rules - labelsAlone);
        Map<String, Integer> given = speakers(file);
        assertThat(given.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(6_275);
        given.entrySet().removeIf(said -> count.labels.getOrDefault(said.getKey(), 0) >= said.getValue());
        assertThat(given.keySet()) // the rest names nobody, or is no label but bold type
                .allMatch(
                        speaker -> speaker.matches(
                                "(?:Question|Remark|Reply|Response|Comment|Operator|Presenter)\\b.*|.{65,}|(?:Contact|Meeting|The message).*|.*(?:Pesko|: .*)"));
    }

    private static Map<String, Integer> speakers(Path file) throws IOException {
        Map<String, Integer> speakers = new TreeMap<>();
        JsonMapper json = new JsonMapper();
        for (String line : Files.readAllLines(file)) {
            for (JsonNode paragraph : json.readTree(line).path("paragraphs")) {
                if (!paragraph.path("s").isNull()) {
                    speakers.merge(paragraph.path("s").asText(), 1, Integer::sum);
                }
            }
        }
        return speakers;
    }

    @Test
    void everyRussianPageIsRead() throws Exception {
        Count count =
                read(CORPORA.resolve("kremlin_ru/kremlin_articles_ru_enhanced.csv"), about("kremlin-ru.about.yaml"));
        assertThat(count.faults).isEmpty();
        assertThat(count.documents).isEqualTo(200);
    }

    @Test
    void everyTreatyHasItsArticles() throws Exception {
        JsonMapper json = new JsonMapper();
        int articles = 0;
        int documents = 0;
        try (Stream<Path> files = Files.list(CORPORA.resolve("reference/open_treaties/data"))) {
            for (Path file : files.sorted().toList()) {
                Count count = read(file, about("open-treaties.about.yaml"));
                assertThat(count.faults).isEmpty();
                assertThat(count.labelled).as(file.toString()).isZero();
                documents += count.documents;
                JsonNode treaty = json.readTree(file.toFile());
                articles += treaty.path("articles").size();
                assertThat(count.paragraphs)
                        .isGreaterThanOrEqualTo(treaty.path("articles").size());
            }
        }
        assertThat(documents).isEqualTo(28);
        assertThat(articles).isEqualTo(1_914);
    }
}
