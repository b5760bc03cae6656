package org.chancery.source.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.corpus.Description;
import org.chancery.corpus.Document;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Speaker;
import org.chancery.corpus.Utterance;
import org.chancery.source.Reads;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Invented pages as several programs make them, against what they should be read as; {@code -Dgolden.update} rewrites the expectations. */
class HtmlGoldenTest {

    private static final Path FOLDER = Path.of(System.getProperty("chancery.home", "."), "src/test/resources/html");

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsReadAsItsGoldenFileSays(Path file) throws Exception {
        String name = String.valueOf(file.getFileName());
        String read = read(name, Files.readAllBytes(file));
        Path golden = FOLDER.resolve(name + ".golden");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, read);
        }
        assertThat(read).isEqualTo(Files.readString(golden));
    }

    private static String read(String name, byte[] page) {
        try {
            return print(Reads.of(Input.of(name, page, "test", null)));
        } catch (RejectedInput e) {
            return "rejected: " + e.getMessage() + "\n";
        }
    }

    private static String print(Reads reading) {
        StringBuilder out = new StringBuilder();
        Document document = reading.documents().getFirst();
        Description about = document.about();
        out.append("title: ").append(about.title()).append('\n');
        out.append("%s, %s, %s, place %s, source %s%n"
                .formatted(about.type().id(), about.language(), about.dating(), about.place(), about.source()));
        out.append("url %s, rights %s%n"
                .formatted(about.url(), document.provenance().rights()));
        out.append("topics %s, countries %s, persons %s%n"
                .formatted(
                        about.tags().topics(),
                        about.tags().countries(),
                        about.tags().persons()));
        reading.repairs()
                .forEach(repair -> out.append("repair: ").append(repair).append('\n'));
        for (Paragraph paragraph : document.paragraphs()) {
            Utterance said = paragraph.said();
            Speaker speaker = said.speaker();
            out.append("%s %s %s | %s%n"
                    .formatted(
                            said.exchange() == null ? "-" : said.exchange(),
                            said.role().id(),
                            speaker == null
                                    ? "(nobody)"
                                    : speaker.name() + " " + speaker.by().id(),
                            said.text()));
        }
        return out.toString();
    }
}
