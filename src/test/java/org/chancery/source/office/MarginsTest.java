package org.chancery.source.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is printed on every page, and what only looks so. */
class MarginsTest {

    /** Three pages of questions and answers, each under a running head. */
    private static List<List<String>> pages(String question) {
        List<List<String>> pages = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            List<String> lines = new ArrayList<>(List.of("Office of the Spokesman"));
            for (int i = 0; i < 4; i++) {
                lines.add(question);
                lines.add("The answer numbered " + (char) ('a' + page) + (char) ('a' + i) + ".");
                lines.add("It goes on in " + (char) ('k' + page) + (char) ('a' + i) + ".");
            }
            pages.add(lines);
        }
        return pages;
    }

    @Test
    void aQuestionThatIsAskedAgainAndAgainStaysAtTheTopOfAPage() {
        List<List<String>> pages = pages("Question 7: And what do you say to that?");
        List<String> repairs = new ArrayList<>();
        Margins.clear(pages, repairs);
        assertThat(pages.stream().flatMap(List::stream).filter(line -> line.startsWith("Question")))
                .hasSize(12);
        assertThat(pages.stream().flatMap(List::stream).filter(line -> line.startsWith("Office")))
                .hasSize(1);
        assertThat(repairs).containsExactly("2 lines at the top or foot of pages dropped, the same on many");
    }
}
