package org.chancery.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chancery.annotate.Annotator;
import org.chancery.corpus.Document;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Mention;
import org.chancery.corpus.Paragraph;
import org.chancery.index.Inputs;
import org.chancery.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How many of the countries with which the Kremlin's editors tagged their pages the annotator finds in the title, lead and body of the page. */
@EnabledIfSystemProperty(named = "chancery.corpora", matches = ".+")
class EditorsTagsTest {
    /** What was reached; 0.97 is wanted. */
    private static final double REACHED = 0.966;

    /** Codes of the publisher's that ISO 3166 does not have. */
    private static final Map<String, String> THEIR_OWN = Map.of("XA", "abkhazia", "XO", "south-ossetia");

    private final List<String> missed = new ArrayList<>();
    private int tags;
    private int found;
    private int named;

    @Test
    void theCountriesOfThePublishersTagsAreFound() throws Exception {
        Path file = Path.of(System.getProperty("chancery.corpora"), "kremlin-en", "kremlin-en-1999-2017.jsonl");
        Annotator annotator = new Annotator(Vocabularies.load(Path.of("solr-config/vocabularies")));
        try (BufferedReader lines = Files.newBufferedReader(file);
                Inputs inputs = new Inputs("tags", null)) {
            inputs.about(Path.of("docs/archives/kremlin-en.about.yaml"));
            inputs.add(file);
            JsonMapper json = new JsonMapper();
            inputs.forEach(
                    reading -> {
                        try {
                            compare(json.readTree(lines.readLine()), annotator, reading.document());
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    fault -> assertThat(fault).isNull());
        }
        System.out.printf(
                "%d tags: %d found (%.4f), %d by names (%.4f); missed:%n%s%n",
                tags, found, (double) found / tags, named, (double) named / tags, String.join("\n", missed));
        assertThat((double) found / tags).isGreaterThanOrEqualTo(REACHED);
    }

    private void compare(JsonNode record, Annotator annotator, Document document) {
        assertThat(document.about().url()).isEqualTo(record.path("url").asText());
        if (record.path("countries").isEmpty()) {
            return;
        }
        Document annotated = annotator.annotate(document);
        Set<String> all = countries(annotated, kind -> true);
        Set<String> names = countries(annotated, kind -> kind == Mention.Kind.NAME);
        for (JsonNode country : record.path("countries")) {
            String iso = country.path("iso2").asText();
            String code = THEIR_OWN.getOrDefault(iso, iso);
            tags++;
            found += all.contains(code) ? 1 : 0;
            named += names.contains(code) ? 1 : 0;
            if (!all.contains(code)) {
                missed.add(code + " " + document.about().url() + " "
                        + document.about().title());
            }
        }
    }

    private static Set<String> countries(Document document, Predicate<Mention.Kind> kinds) {
        Set<String> countries = new HashSet<>();
        Stream.concat(
                        document.titled().stream(),
                        document.paragraphs().stream().map(Paragraph::mentions).flatMap(List::stream))
                .filter(mention -> mention.facet() == Facet.COUNTRY && kinds.test(mention.kind()))
                .forEach(mention -> countries.add(mention.concept()));
        return countries;
    }
}
