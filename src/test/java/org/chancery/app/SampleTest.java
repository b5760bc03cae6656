package org.chancery.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.annotate.Annotator;
import org.chancery.corpus.Document;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Role;
import org.chancery.solr.TestVocabularies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {
    private static final Map<String, Document> PRIMER = primer();

    private static Map<String, Document> primer() {
        Annotator annotator = new Annotator(TestVocabularies.shipped());
        Map<String, Document> primer = new TreeMap<>();
        Sample.primer()
                .forEach(
                        reading -> {
                            Document document = annotator.annotate(reading.document());
                            primer.put(document.provenance().sourcePath(), document);
                        },
                        outcome -> {
                            throw new AssertionError(outcome);
                        });
        return primer;
    }

    @Test
    void theContentsNameEveryExplainer() throws Exception {
        Path folder = Path.of(System.getProperty("chancery.home", ".")).resolve("src/main/resources/primer");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md")))
                    .containsExactlyInAnyOrderElementsOf(PRIMER.keySet());
        }
        assertThat(PRIMER).hasSize(24);
    }

    @Test
    void anExplainerIsMarkedAsOursAndHasNoPersonalSpeaker() {
        assertThat(PRIMER.values()).allSatisfy(document -> {
            assertThat(document.about().type()).isEqualTo(DocumentType.EXPLAINER);
            assertThat(document.about().source()).isEqualTo("Chancery project");
            assertThat(document.provenance().rights()).contains("written by the Chancery project, not a record");
            assertThat(document.paragraphs())
                    .allMatch(paragraph -> paragraph.said().speaker() == null);
            assertThat(document.exchanges()).isBetween(5, 7);
        });
    }

    @Test
    void englishAndRussianRunInParallel() {
        PRIMER.forEach((name, document) -> {
            Document other = Objects.requireNonNull(PRIMER.get(name.replace(".en.", ".ru.")));
            assertThat(other.about().workId()).isEqualTo(document.about().workId());
            assertThat(roles(other)).isEqualTo(roles(document));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "new-start, new-start",
        "open-skies, open-skies",
        "npt, npt",
        "ctbt, ctbt",
        "inf-treaty, inf-treaty",
        "cwc, chemical-weapons-convention",
        "paris-agreement, paris-agreement",
        "unclos, unclos",
        "security-council, un-charter",
        "osce, minsk-agreements",
        "osce, helsinki-final-act"
    })
    void anExplainerIsAboutItsTreatyInBothLanguages(String name, String treaty) {
        for (String language : List.of("en", "ru")) {
            assertThat(about(name + "." + language + ".md", Facet.TREATY)).contains(treaty);
        }
    }

    @Test
    void aTreatyNamedAfterATownSaysNothingAboutItsCountry() {
        assertThat(countriesOf("The Paris Agreement and the Minsk agreements are two things."))
                .isEmpty();
        assertThat(countriesOf("Парижское соглашение и минские соглашения — разные вещи."))
                .isEmpty();
        assertThat(countriesOf("They asked us, and the US answered.")).containsExactly("US");
        for (Paragraph paragraph :
                Objects.requireNonNull(PRIMER.get("paris-agreement.en.md")).paragraphs()) {
            boolean aboutFrance = paragraph.mentions().stream()
                    .anyMatch(mention -> mention.concept().equals("FR"));
            boolean saysSo = paragraph.text().replace("Paris Agreement", "").matches("(?s).*(France|French|Paris).*");
            assertThat(!aboutFrance || saysSo).as(paragraph.text()).isTrue();
        }
    }

    @Test
    void aDownloadThatIsNotTheExpectedFileCountsAsAbsent(@TempDir Path folder) throws Exception {
        Sample sample = new Sample(folder);
        for (Sample.Download download : Sample.DOWNLOADS) {
            Files.writeString(folder.resolve(download.file()), "not it");
            assertThat(sample.has(download)).isFalse();
            assertThat(download.sha512()).matches("[0-9a-f]{128}");
        }
    }

    private static Set<String> countriesOf(String text) {
        Set<String> countries = new TreeSet<>();
        new Annotator(TestVocabularies.shipped())
                .annotate(text).stream()
                        .filter(mention -> mention.facet() == Facet.COUNTRY)
                        .forEach(mention -> countries.add(mention.concept()));
        return countries;
    }

    private static Set<String> about(String name, Facet facet) {
        Set<String> concepts = new TreeSet<>();
        for (Paragraph paragraph :
                Objects.requireNonNull(PRIMER.get(name), name).paragraphs()) {
            paragraph.mentions().stream()
                    .filter(mention -> mention.facet() == facet)
                    .forEach(mention -> concepts.add(mention.concept()));
        }
        return concepts;
    }

    private static List<Role> roles(Document document) {
        List<Role> roles = new ArrayList<>();
        document.paragraphs().forEach(paragraph -> roles.add(paragraph.said().role()));
        return roles;
    }
}
