package org.chancery.source.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.source.record.Tried.NO_MAPPING;

import java.util.List;
import java.util.Map;
import org.chancery.source.input.Draft;
import org.junit.jupiter.api.Test;

/** A list of records within an object. */
class WrappingTest {
    private static final String FIRST = "{\"id\": \"a\", \"title\": \"One\", \"text\": \"First words.\"}";
    private static final String SECOND = "{\"id\": \"b\", \"title\": \"Two\", \"text\": \"Second words.\"}";
    private static final String LIST = "[" + FIRST + ",\n" + SECOND + "]";

    private static Tried read(String json) {
        return Tried.of("x.json", json, NO_MAPPING);
    }

    @Test
    void theOneListOfRecordsInAnObjectIsReadWhateverItsName() {
        for (String name : List.of("documents", "items", "results")) {
            Tried tried = read("{\n\"" + name + "\": " + LIST + "\n}\n");
            assertThat(tried.titles()).containsExactly("One", "Two");
            assertThat(tried.faults()).isEmpty();
            assertThat(tried.repairs()).isEmpty();
            assertThat(tried.drafts().getLast().where()).isEqualTo("x.json, record 2, line 3");
        }
    }

    @Test
    void onOneLineItIsReadToo() {
        Tried tried = read("{\"total\":2,\"items\":" + LIST.replace("\n", "") + "}");
        assertThat(tried.titles()).containsExactly("One", "Two");
        assertThat(tried.repairs()).containsExactly("field beside the list \"items\" not taken: total");
    }

    @Test
    void whatTheObjectSaysHoldsForAllRecordsAndTheRestIsTold() {
        Tried tried = read(
                "{\"source\": \"MFA\", \"title\": \"Export\", \"meta\": {\"page\": 1}, \"tags\": [{\"name\": \"x\"}],"
                        + "\n\"items\": " + LIST.replace("\"b\"", "\"b\", \"source\": \"UN\"")
                        + ",\n\"language\": \"en\"}");
        assertThat(tried.documents())
                .extracting(document -> document.about().source())
                .containsExactly("MFA", "UN");
        assertThat(tried.titles()).containsExactly("One", "Two");
        assertThat(tried.repairs()).containsExactly("fields beside the list \"items\" not taken: title, meta, tags");
        assertThat(tried.drafts())
                .extracting(Draft::aboutHash)
                .doesNotContain(
                        read("{\n\"items\": " + LIST + "}").drafts().getFirst().aboutHash());
    }

    @Test
    void aDocumentWhoseParagraphsAreObjectsStaysOne() {
        Tried tried =
                read("{\n\"title\": \"Talks\",\n\"paragraphs\": [{\"speaker\": \"Anna Berg\", \"text\": \"Yes.\"},"
                        + " {\"text\": \"No.\"}]\n}");
        assertThat(tried.titles()).containsExactly("Talks");
        assertThat(tried.words()).containsExactly("Yes.", "No.");
        Tried mapped = Tried.of(
                "x.json",
                "{\n\"title\": \"Talks\",\n\"body\": [{\"text\": \"Yes.\"}, {\"text\": \"No.\"}]\n}",
                Map.of("paragraphs", List.of("body")));
        assertThat(mapped.titles()).containsExactly("Talks");
        assertThat(mapped.words()).containsExactly("Yes.", "No.");
    }

    @Test
    void aDocumentWithAListOfCommentsStaysOne() {
        Tried tried = Tried.of(
                "x.json",
                "{\n\"comments\": " + LIST + ",\n\"title\": \"Talks\",\n\"text\": \"Words.\"\n}",
                Map.of("ignore", List.of("comments")));
        assertThat(tried.titles()).containsExactly("Talks");
        assertThat(read("{\n\"comments\": " + LIST + ",\n\"text\": \"Words.\"\n}")
                        .faults())
                .singleElement()
                .asString()
                .contains("nobody knows its field comments");
    }

    @Test
    void twoListsOfRecordsAreNotChosenFrom() {
        Tried tried = read("{\n\"items\": " + LIST + ",\n\"others\": " + LIST + "\n}");
        assertThat(tried.documents()).isEmpty();
        tried.isFaulty("fields items, others");
    }

    @Test
    void aMappingIsOfTheRecordsInTheList() {
        Tried tried = Tried.of(
                "x.json",
                "{\n\"items\": [{\"nr\": 7, \"head\": \"One\", \"body\": \"Words.\"}, {\"nr\": 8, \"head\": \"Two\", \"body\": \"Words.\"}]\n}",
                Map.of("id", List.of("nr"), "title", List.of("head"), "text", List.of("body")));
        assertThat(tried.titles()).containsExactly("One", "Two");
        assertThat(tried.faults()).isEmpty();
    }

    @Test
    void aListThatBreaksOffGivesWhatStandsBefore() {
        Tried tried = read("{\n\"items\": [" + FIRST + ",\n{\"id\": \"b\", \"te");
        tried.isFaulty("x.json, line 3", "nothing behind it is read");
        assertThat(tried.titles()).containsExactly("One");
    }

    @Test
    void linesOfRecordsWithListsInThemStayLines() {
        String line = "{\"items\": [{\"text\": \"Words.\"}]}\n";
        assertThat(read(line + line).faults()).hasSize(2).allMatch(fault -> fault.contains("field items"));
    }
}
