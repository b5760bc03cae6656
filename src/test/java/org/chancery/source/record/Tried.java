package org.chancery.source.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.corpus.Document;
import org.chancery.corpus.Paragraph;
import org.chancery.source.Sources;
import org.chancery.source.input.About;
import org.chancery.source.input.Content;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Drafts;
import org.chancery.source.input.Facts;
import org.chancery.source.input.Input;
import org.chancery.source.input.Reading;
import org.chancery.source.input.RejectedInput;

/** All that a file of records gives: its documents, what is wrong with others, what was mended. */
record Tried(List<Document> documents, List<Draft> drafts, List<String> faults, List<String> repairs) {

    static final Map<String, List<String>> NO_MAPPING = Map.of();

    static Tried of(String text) {
        return of("records.jsonl", text, NO_MAPPING);
    }

    static Tried of(String name, String text, Map<String, List<String>> mapping) {
        return of(name, text.getBytes(StandardCharsets.UTF_8), mapping);
    }

    static Tried of(String name, byte[] bytes, Map<String, List<String>> mapping) {
        return of(new Input(name, Content.of(bytes), "test", new About(Facts.NONE, Facts.NONE, mapping)));
    }

    static Tried of(Input input) {
        Tried tried = new Tried(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try {
            Sources.read(input, new Drafts() {
                @Override
                public void draft(Draft draft) {
                    tried.drafts.add(draft);
                    tried.read(draft);
                }

                @Override
                public void fault(RejectedInput fault) {
                    tried.faults.add(String.valueOf(fault.getMessage()));
                }

                @Override
                public void repair(String repair) {
                    tried.repairs.add(repair);
                }
            });
        } catch (RejectedInput e) {
            tried.faults.add(String.valueOf(e.getMessage()));
        }
        return tried;
    }

    private void read(Draft draft) {
        try {
            Reading reading = draft.read();
            documents.add(reading.document());
            repairs.addAll(reading.repairs());
        } catch (RejectedInput e) {
            faults.add(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** That there is one fault, and that it names all this. */
    void isFaulty(String... words) {
        assertThat(faults).singleElement().asString().contains(words);
    }

    /** The titles of its documents. */
    List<String> titles() {
        return documents.stream().map(document -> document.about().title()).toList();
    }

    /** The words of its only document. */
    List<String> words() {
        return documents.getFirst().paragraphs().stream()
                .map(Paragraph::said)
                .map(said -> said.text())
                .toList();
    }

    /** Who says them: the printed label, or a dash. */
    List<String> speakers() {
        return documents.getFirst().paragraphs().stream()
                .map(Paragraph::said)
                .map(said -> said.speaker() == null ? "-" : said.speaker().name())
                .toList();
    }
}
