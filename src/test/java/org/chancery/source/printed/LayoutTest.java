package org.chancery.source.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {

    private static final List<String> SPEECH = List.of(
            "208. The harbour has been closed for two weeks now, and the captains of the ships that lie outside could not be told why, though they have asked every day.",
            "209. My delegation believes that the light must burn again before the winter, for in the winter nobody can find the way in without it, and nobody should try.",
            "210. We therefore ask the Assembly of Captains to take up the question at once. The forty-seventh report says what the lamp will cost; nobody has disputed it.",
            "211. I thank the President of the Assembly, who has given us more time than we had any right to expect, and the pilots, who have waited for us so long.");

    private final List<String> repairs = new ArrayList<>();

    @Test
    void numberedParagraphsAreToldWithoutBlankLinesAndKeepTheirNumbers() {
        assertThat(read(wrapped(SPEECH, 58, "", "\n"))).isEqualTo(SPEECH);
        assertThat(repairs).containsExactly("8 lines joined with those above: the file is hard-wrapped");
    }

    @Test
    void aNumberThatTheScannerMisreadStillBeginsItsParagraph() {
        assertThat(read(wrapped(SPEECH, 58, "", "\n").replace("209.", "2O9.").replace("211.", "2l1.")))
                .hasSize(4);
    }

    @Test
    void aNumberOnALineOfItsOwnGoesToItsWords() {
        String text = wrapped(SPEECH, 58, "", "\n").replaceAll("(?m)^(\\d{3}\\.) ", "$1\n");
        assertThat(read(text)).isEqualTo(SPEECH);
        assertThat(repairs).contains("4 numbers of paragraphs joined with their words");
    }

    @Test
    void indentsOfOneSpaceBeginParagraphs() {
        List<String> speech = unnumbered();
        assertThat(read(wrapped(speech, 50, " ", "\n"))).isEqualTo(speech);
    }

    @Test
    void aStretchOfWrappedLinesInAFileOfWholeOnesIsJoined() {
        String whole = String.join("\n", SPEECH) + "\n";
        String text = whole + whole + wrapped(SPEECH.subList(0, 2), 58, "", "\n") + "\n" + whole + whole;
        List<String> expected = new ArrayList<>(SPEECH);
        expected.addAll(SPEECH);
        expected.addAll(SPEECH.subList(0, 2));
        expected.addAll(SPEECH);
        expected.addAll(SPEECH);
        assertThat(read(text)).isEqualTo(expected);
        assertThat(repairs).containsExactly("4 lines joined with those above: parts of the file are hard-wrapped");
    }

    @Test
    void aListInAFileOfWholeLinesStaysOne() {
        List<String> speech = unnumbered();
        List<String> names = List.of(
                "Anna Berg, Minister for the Sea of Ostland",
                "Carl Holm, Captain of the Port of Westland",
                "Maria Lind, Keeper of the Lamp of Port-Alba",
                "Peter Dahl, Pilot of the Harbour of Nordby",
                "Berta Falk, Mayor of the Old Town of Alba");
        String text = String.join("\n", speech) + "\n" + String.join("\n", names) + "\n" + String.join("\n", speech);
        assertThat(read(text)).containsAll(names);
    }

    @Test
    void doubleSpacedLinesAreJoined() {
        List<String> speech = unnumbered();
        String text = wrapped(speech, 60, "", "\n\n").replace("\n", "\n\n").strip();
        assertThat(read(text)).isEqualTo(speech);
    }

    @Test
    void aShortLineAtTheEndOfASentenceEndsItsParagraph() {
        String text = wrapped(
                List.of(
                        "The captains came from every port of the coast to hear what the Assembly would say about the lamp, and went home late.",
                        "Nobody had told them that there was neither oil for the lamp nor money for the oil, and nobody wanted to be the first."),
                48,
                "",
                "\n");
        assertThat(read(text)).hasSize(2);
    }

    @Test
    void aPageMayEndInsideASentence() {
        String text = wrapped(unnumbered(), 60, "", "\n\n");
        int at = text.indexOf("\n", text.indexOf("light"));
        String paged = text.substring(0, at) + "\n\n12\n\f\nA/PV.77\n\n" + text.substring(at + 1);
        assertThat(read(paged)).isEqualTo(unnumbered());
        assertThat(repairs)
                .contains(
                        "1 line dropped, page numbers and symbols of documents; the first is line 9: A/PV.77",
                        "1 line dropped, page numbers; the first is line 7: 12",
                        "1 sentence joined that a page, a column or a line broke off");
    }

    @Test
    void aLineOfAnUnwrappedFileThatBreaksOffGoesOnBelow() {
        String broken = SPEECH.get(0) + "\n" + SPEECH.get(1).replace("nobody can find", "nobody can\n\nfind") + "\n"
                + SPEECH.get(2);
        assertThat(read(broken)).isEqualTo(SPEECH.subList(0, 3));
        assertThat(repairs).containsExactly("1 sentence joined that a page, a column or a line broke off");
    }

    @Test
    void listsAndVersesStayAsTheyAre() {
        String list =
                "We brought:\n\noil for the lamp,\nrope for the ships,\nbread for the pilots.\n\nWhereas the light went out,\nwhereas nobody came,\nwe ask for help.";
        assertThat(read(list)).hasSize(7);
    }

    @Test
    void sectionNumbersAndYearsAreNoPageNumbers() {
        String text = "1\n\nThe light went out.\n\n2\n\nNobody came.\n\n3\n\nThe light burns again.";
        assertThat(read(text)).hasSize(6);
        assertThat(read("2019\n\nThe light went out.\n\n2020\n\nNobody came.")).hasSize(4);
        assertThat(repairs).isEmpty();
    }

    @Test
    void aStageDirectionParts() {
        String text = wrapped(unnumbered(), 50, " ", "\n").replaceFirst("\n My", "\n(spoke in Spanish)\n My");
        assertThat(read(text)).hasSize(5).contains("(spoke in Spanish)");
    }

    @ParameterizedTest
    @CsvSource({
        "inter-, national talks, international talks",
        "forty-, seventh report, forty-seventh report",
        "Secretary-, General of it, Secretary-General of it",
        "co-, operation with us, co-operation with us",
        "post-, 2015 goals, post-2015 goals",
        "harbour-, light talks, harbour-light talks",
        "меж-, дународный порт, международный порт"
    })
    void aWordBrokenAtTheEndOfALineIsWholeAgain(String before, String after, String whole) {
        Hyphens hyphens = new Hyphens(List.of(
                new Line(1, "The harbour has a light, says the forty-seventh report."),
                new Line(2, "x " + before),
                new Line(3, after)));
        StringBuilder paragraph = new StringBuilder("x " + before);
        hyphens.join(paragraph, after);
        assertThat(paragraph).hasToString("x " + whole);
    }

    private static List<String> unnumbered() {
        return SPEECH.stream().map(paragraph -> paragraph.substring(5)).toList();
    }

    private List<String> read(String text) {
        List<Line> lines = Pagination.cleared(Line.of(text), repairs);
        return Layout.paragraphs(lines, repairs).stream().map(Line::text).toList();
    }

    private static String wrapped(List<String> paragraphs, int width, String indent, String between) {
        StringBuilder wrapped = new StringBuilder();
        for (String paragraph : paragraphs) {
            int column = indent.length();
            wrapped.append(wrapped.isEmpty() ? "" : between).append(indent);
            for (String word : paragraph.split(" ", -1)) {
                boolean first = column == indent.length()
                        && (wrapped.isEmpty() || !Character.isLetterOrDigit(wrapped.charAt(wrapped.length() - 1)));
                boolean full = !first && column + 1 + word.length() > width;
                wrapped.append(first ? "" : full ? "\n" : " ").append(word);
                column = full ? word.length() : column + (first ? 0 : 1) + word.length();
            }
        }
        return wrapped.toString();
    }
}
