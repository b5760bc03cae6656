package org.chancery.source.tei;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chancery.corpus.Document;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Speaker;
import org.chancery.source.Reads;
import org.chancery.source.input.Input;

/** The invented editions of these tests, and what is read of them. */
final class Editions {

    private Editions() {}

    static String text(String name) throws Exception {
        try (InputStream in = Editions.class.getResourceAsStream("/tei/" + name)) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Input input(String name, String xml) {
        return Input.of(name, xml.getBytes(StandardCharsets.UTF_8), "test", null);
    }

    static Reads reads(String name) throws Exception {
        return Reads.of(input(name, text(name)));
    }

    static List<String> paragraphs(Document document) {
        return document.paragraphs().stream()
                .map(paragraph -> paragraph.said().text())
                .toList();
    }

    static List<String> speakers(Document document) {
        List<String> speakers = new ArrayList<>();
        for (Paragraph paragraph : document.paragraphs()) {
            Speaker speaker = paragraph.said().speaker();
            speakers.add(
                    speaker == null ? "-" : speaker.name() + " " + speaker.by().id());
        }
        return speakers;
    }
}
