package org.chancery.source;

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
import org.chancery.source.input.Input;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Invented transcripts in the house styles of several publishers, against what they should be read as; {@code -Dgolden.update} rewrites the expectations. */
class TranscriptGoldenTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("chancery.home", "."), "src/test/resources/transcripts");

    static List<Path> transcripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith(".golden"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void aTranscriptIsReadAsItsGoldenFileSays(Path file) throws Exception {
        String name = String.valueOf(file.getFileName());
        String read = print(Reads.of(Input.of(name, Files.readAllBytes(file), "test", null)));
        Path golden = FOLDER.resolve(name + ".golden");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, read);
        }
        assertThat(read).isEqualTo(Files.readString(golden));
    }

    private static String print(Reads reading) {
        StringBuilder out = new StringBuilder();
        Document document = reading.documents().get(0);
        Description about = document.about();
        out.append("title: ").append(about.title()).append('\n');
        out.append("%s, %s, %s, place %s, outlet %s%n"
                .formatted(about.type().id(), about.language(), about.dating(), about.place(), about.outlet()));
        reading.repairs()
                .forEach(repair -> out.append("repair: ").append(repair).append('\n'));
        for (Paragraph paragraph : document.paragraphs()) {
            Utterance said = paragraph.said();
            out.append("%s %s %s | %s%n"
                    .formatted(
                            said.exchange() == null ? "-" : said.exchange(),
                            said.role().id(),
                            who(said.speaker()),
                            said.text()));
        }
        return out.toString();
    }

    private static String who(@Nullable Speaker speaker) {
        return speaker == null
                ? "(nobody)"
                : speaker.name() + " [" + speaker.label() + "] " + speaker.by().id();
    }
}
