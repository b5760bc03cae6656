package org.chancery.source.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Utterance;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Facts;
import org.chancery.source.input.Input;
import org.chancery.source.input.Reading;
import org.chancery.source.input.RejectedInput;
import org.chancery.source.printed.Composition;
import org.chancery.source.printed.Head;
import org.chancery.source.printed.Languages;
import org.chancery.source.printed.Line;
import org.jspecify.annotations.Nullable;

/** Makes a document of what a child took out of an office file. */
final class OfficeText {

    private static final String HEADING = "# ";
    private static final String SUBHEADING = "## ";
    /** Where a word may be broken: no part of it. At the end of a line it was broken there. */
    private static final String SOFT_HYPHEN = "\u00ad(?!\n|$)";

    private static final int SAMPLE = 50_000;

    private OfficeText() {}

    static Reading read(Draft draft, Input input, Kind kind) throws RejectedInput, IOException {
        Extract extract = Children.read(input, draft, kind);
        List<String> repairs = new ArrayList<>();
        List<String> raw = kind == Kind.PDF ? Pages.lines(extract.blocks(), repairs) : lines(extract.blocks());
        List<Line> lines = Line.of(String.join("\n", raw).replaceAll(SOFT_HYPHEN, ""));
        requireWords(draft, kind, extract, lines);
        extract.dropped().forEach((what, count) -> repairs.add(what.told(count)));
        Facts said = input.about().over(Facts.NONE, Facts.NONE);
        Head head = Head.read(lines, title(said, extract, lines, draft), repairs);
        Facts facts = input.about().over(printed(head, repairs), beside(extract, lines, repairs));
        String title = Composition.title(draft, facts);
        DocumentType announced = Composition.announced(facts, title);
        List<Line> paragraphs = kind == Kind.PDF ? PdfParagraphs.of(head.body(), repairs) : full(head.body());
        List<Utterance> utterances = Composition.utterances(paragraphs, title, announced, repairs);
        return new Reading(Composition.document(draft, facts, utterances), repairs);
    }

    /** The blocks as the lines of a text would be, headings marked as in Markdown. */
    private static List<String> lines(List<Block> blocks) {
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            switch (block.mark()) {
                case HEADING, SUBHEADING -> {
                    if (!block.text().isEmpty()) {
                        String mark = block.mark() == Block.Mark.HEADING ? HEADING : SUBHEADING;
                        lines.addAll(List.of("", mark + block.text(), ""));
                    }
                }
                case TEXT, ITEM, ROW, PAGE -> lines.addAll(List.of(block.text().split("\n", -1)));
            }
        }
        return lines;
    }

    /** In a word processor a paragraph is a paragraph, however its words go on. */
    private static List<Line> full(List<Line> lines) {
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }

    private static void requireWords(Draft draft, Kind kind, Extract extract, List<Line> lines) throws RejectedInput {
        String all = lines.stream().map(Line::text).collect(Collectors.joining());
        if (kind == Kind.PDF && all.codePoints().noneMatch(Character::isLetterOrDigit)) {
            long pages = extract.blocks().stream()
                    .filter(block -> block.mark() == Block.Mark.PAGE)
                    .count();
            throw new RejectedInput(
                    draft.where(),
                    (pages == 1 ? "its one page has" : "its " + pages + " pages have")
                            + " no text layer; run OCR first (ocrmypdf, for one)");
        }
        if (all.isEmpty()) {
            throw new RejectedInput(draft.where(), "there are no words in it; nothing to index");
        }
        long riddles = all.codePoints().filter(OfficeText::isRiddle).count();
        if (riddles * 5 > all.codePointCount(0, all.length())) {
            throw new RejectedInput(
                    draft.where(),
                    "its fonts do not tell which letters they show; run OCR first (ocrmypdf --force-ocr, for one)");
        }
    }

    private static boolean isRiddle(int c) {
        return c == 0xfffd
                || Character.getType(c) == Character.PRIVATE_USE
                || Character.getType(c) == Character.CONTROL;
    }

    /** The title that is said, else the one among the file's properties, if it is one and no heading begins the text. */
    private static @Nullable String title(Facts said, Extract extract, List<Line> lines, Draft draft) {
        String given = said.get(Facts.Key.TITLE);
        boolean headed = lines.stream()
                .filter(line -> !line.isBlank())
                .limit(1)
                .anyMatch(line -> line.text().startsWith(HEADING));
        return given != null || headed ? given : PropertyTitle.of(extract.said(Extract.Said.TITLE), draft.path());
    }

    /** What the first lines tell. */
    private static Facts printed(Head head, List<String> repairs) {
        Facts.Builder printed = new Facts.Builder()
                .offer(Facts.Key.TITLE, head.title(), repairs)
                .offer(Facts.Key.DATE, head.dating().toString(), repairs)
                .offer(Facts.Key.PLACE, head.place(), repairs);
        if (head.type() != null) {
            printed.put(Facts.Key.TYPE, head.type().id());
        }
        return printed.build();
    }

    /** What only the file's properties tell. The language among them is often the template's: it counts when the words tell none. */
    private static Facts beside(Extract extract, List<Line> lines, List<String> repairs) {
        String words = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
        String sample = words.substring(0, Math.min(words.length(), SAMPLE));
        String language = Languages.of(sample).equals("und") ? extract.said(Extract.Said.LANGUAGE) : null;
        return new Facts.Builder()
                .offer(Facts.Key.SOURCE, extract.said(Extract.Said.PUBLISHER), repairs)
                .offer(Facts.Key.LANGUAGE, language, repairs)
                .build();
    }
}
