package org.chancery.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chancery.corpus.Document;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Role;
import org.chancery.source.Reads;
import org.chancery.source.input.Input;
import org.junit.jupiter.api.Test;

/** Of Markdown the reader sees the words, not the marks. */
class MarkdownTest {

    @Test
    void marksThatLeadTheEyeAreTakenOffAndTheWordsStay() throws Exception {
        assertThat(texts("""
                # Statement on harbours

                The ports are *open*, see [the list](https://example.org/ports "all of them") and `PORT-7`.

                > A quotation
                > in two lines.

                - First point with **weight**
                - Second point

                3. Third
                4. Fourth

                ```
                code   of
                two lines
                ```
                """))
                .containsExactly(
                        "The ports are open, see the list and PORT-7.",
                        "A quotation in two lines.",
                        "First point with weight",
                        "Second point",
                        "3. Third",
                        "4. Fourth",
                        "code of two lines");
    }

    @Test
    void labelsInBoldTypeAreLabelsAlsoInLinesOfTheirOwn() throws Exception {
        Document document = read("""
                # Interview with the harbour master

                **Question:** Is it *open*?
                **Anna Ivanova:** It is.

                **Open** it stays.
                """).documents().getFirst();
        assertThat(document.paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("Is it open?", "It is.", "Open it stays.");
        assertThat(document.paragraphs())
                .extracting(one -> one.said().role())
                .containsExactly(Role.QUESTION, Role.ANSWER, Role.ANSWER);
    }

    @Test
    void htmlWithinIsLeftOutAndTold() throws Exception {
        Reads reads = read("# Remarks\n\nOne <b>word</b>.\n\n<div>\nboxed\n</div>\n");
        assertThat(reads.documents().getFirst().paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("One word.");
        assertThat(reads.repairs()).anyMatch(repair -> repair.equals("3 pieces of HTML within Markdown left out"));
    }

    @Test
    void aTextFileIsNoMarkdown() throws Exception {
        assertThat(Reads.of(Input.of(
                                "a.txt",
                                "Remarks\n\nA *star* and [brackets](here).\n".getBytes(StandardCharsets.UTF_8),
                                "test",
                                null))
                        .documents()
                        .getFirst()
                        .paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("A *star* and [brackets](here).");
    }

    private static List<String> texts(String markdown) throws Exception {
        return read(markdown).documents().getFirst().paragraphs().stream()
                .map(Paragraph::text)
                .toList();
    }

    private static Reads read(String markdown) throws Exception {
        return Reads.of(Input.of("a.md", markdown.getBytes(StandardCharsets.UTF_8), "test", null));
    }
}
