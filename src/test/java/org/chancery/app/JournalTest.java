package org.chancery.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.chancery.index.Outcome;
import org.junit.jupiter.api.Test;

class JournalTest {
    private final StringWriter people = new StringWriter();
    private final StringWriter programs = new StringWriter();

    private Journal journal() {
        return new Journal("Test", new PrintWriter(people), new PrintWriter(programs));
    }

    @Test
    void aNameThatWouldBreakTheLineOrTurnItAroundIsShownByNumbersAndReadByProgramsAsItIs() throws Exception {
        String name = "a\nb\u202etxt\u001b[2J.txt";
        try (Journal journal = journal()) {
            journal.tell(
                    new Outcome(name, null, Outcome.Status.REJECTED, 0, List.of(), name + ": the file is empty", null));
        }
        assertThat(people.toString())
                .isEqualTo("rejected: a\\nb\\u202etxt\\u001b[2J.txt: the file is empty" + System.lineSeparator());
        assertThat(programs.toString().lines()).hasSize(1);
        assertThat(programs.toString()).doesNotContain("\u202e");
        JsonNode line = new JsonMapper().readTree(programs.toString());
        assertThat(line.path("input").asText()).isEqualTo(name);
        assertThat(line.path("document_id").isNull()).isTrue();
    }

    @Test
    void repairsAreCountedByKindAndTheMostFrequentAreNamed() {
        try (Journal journal = journal()) {
            for (int i = 1; i <= 3; i++) {
                List<String> repairs = List.of(i + " lines joined", "read as windows-1251, \"file " + i + "\" says so");
                journal.tell(new Outcome("a" + i, "a" + i, Outcome.Status.ADDED, 2, repairs, null, null));
            }
            journal.tell(new Outcome("b", "b", Outcome.Status.UNCHANGED, 0, List.of("a mark dropped"), null, null));
            assertThat(journal.summary())
                    .startsWith("3 added, 1 unchanged; 6 paragraphs in ")
                    .endsWith(
                            "7 repairs: 3 × read as windows-1251, \"…\" says so; 3 × … lines joined; 1 × a mark dropped");
            assertThat(journal.failed()).isFalse();
        }
    }

    @Test
    void whatTookAnothersPlaceIsSaidToPeopleAndPrograms() {
        try (Journal journal = journal()) {
            journal.tell(new Outcome(
                    "a.txt",
                    "new-1",
                    Outcome.Status.CHANGED,
                    1,
                    List.of(),
                    null,
                    new Outcome.Replaced("Old", "2020", "main")));
        }
        assertThat(people.toString()).contains("note: a.txt took the place of \"Old\" (2020) in the collection main,");
        assertThat(programs.toString())
                .contains("\"replaced\":{\"title\":\"Old\",\"date\":\"2020\",\"collection\":\"main\"}");
    }
}
