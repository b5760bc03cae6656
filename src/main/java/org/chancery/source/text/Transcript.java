package org.chancery.source.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Hashes;
import org.chancery.corpus.Utterance;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Drafts;
import org.chancery.source.input.Facts;
import org.chancery.source.input.Input;
import org.chancery.source.input.PlainText;
import org.chancery.source.input.Reading;
import org.chancery.source.input.RejectedInput;
import org.chancery.source.printed.Composition;
import org.chancery.source.printed.Head;
import org.chancery.source.printed.Layout;
import org.chancery.source.printed.Line;
import org.chancery.source.printed.Pagination;

/** Reads plain text and Markdown, with or without front matter: interviews, news conferences, speeches, statements, explainers. */
public final class Transcript {

    /** A new version means that documents read before are read again. */
    private static final String VERSION = "transcript/6";

    /** In bytes: ten times the longest speech or volume that people read as one text; more would not fit the memory several times over. */
    private static final int LARGEST = 16 << 20;
    /** Lines cost memory of their own. */
    private static final int MOST_LINES = 500_000;

    private Transcript() {}

    /** Drafts the one document of a file. */
    public static void read(Input input, byte[] bytes, Drafts out) throws RejectedInput {
        read(input, bytes, out, LARGEST, MOST_LINES);
    }

    /** Likewise, with limits in bytes and lines. */
    static void read(Input input, byte[] bytes, Drafts out, int largest, int mostLines) throws RejectedInput {
        if (bytes.length > largest) {
            throw new RejectedInput(
                    input.name(),
                    String.format(
                                    Locale.ROOT,
                                    "the text has %,d bytes; one document may have %,d",
                                    bytes.length,
                                    largest)
                            + " (cut it, or write its texts as JSON lines)");
        }
        PlainText plain = PlainText.decode(input.name(), bytes);
        if (plain.text().lines().skip(mostLines).findAny().isPresent()) {
            throw new RejectedInput(
                    input.name(),
                    "the text has more than " + mostLines
                            + " lines; that is no single document (cut it, or write its texts as JSON lines)");
        }
        List<Line> lines = Line.of(plain.text());
        FrontMatter front = FrontMatter.read(input.name(), lines);
        Facts said = input.about().over(front.facts(), Facts.NONE);
        out.draft(Draft.ofFile(
                input,
                said,
                Hashes.sha256(bytes),
                VERSION,
                3L * bytes.length,
                draft -> read(draft, input, front, plain, lines)));
    }

    private static Reading read(Draft draft, Input input, FrontMatter front, PlainText plain, List<Line> lines)
            throws RejectedInput {
        List<String> repairs = new ArrayList<>(plain.repairs());
        List<Line> body = lines.subList(front.body(), lines.size());
        List<Line> text =
                Furniture.cleared(Markdown.isName(input.name()) ? Markdown.lines(body, repairs) : body, repairs);
        text = Pagination.cleared(text, repairs);
        if (text.stream().allMatch(Line::isBlank)) {
            throw new RejectedInput(input.name(), "no text is left when page furniture is taken off; nothing to index");
        }
        Facts given = input.about().over(front.facts(), Facts.NONE);
        Head head = Head.read(text, given.get(Facts.Key.TITLE), repairs);
        Facts facts = input.about().over(front.facts(), printed(head, repairs));
        String title = Composition.title(draft, facts);
        DocumentType announced = Composition.announced(facts, title);
        List<Utterance> utterances =
                Composition.utterances(Layout.paragraphs(head.body(), repairs), title, announced, repairs);
        return new Reading(Composition.document(draft, facts, utterances), repairs);
    }

    /** What the first lines tell. */
    private static Facts printed(Head head, List<String> repairs) {
        String title = head.title();
        Facts.Builder printed = new Facts.Builder()
                .offer(Facts.Key.TITLE, title, repairs)
                .offer(Facts.Key.DATE, head.dating().toString(), repairs)
                .offer(Facts.Key.PLACE, head.place(), repairs);
        if (head.type() != null) {
            printed.put(Facts.Key.TYPE, head.type().id());
        }
        return printed.build();
    }
}
