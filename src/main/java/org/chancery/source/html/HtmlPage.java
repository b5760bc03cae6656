package org.chancery.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Hashes;
import org.chancery.corpus.Utterance;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Drafts;
import org.chancery.source.input.Facts;
import org.chancery.source.input.Input;
import org.chancery.source.input.Reading;
import org.chancery.source.input.RejectedInput;
import org.chancery.source.printed.Composition;
import org.chancery.source.printed.Line;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Reads web pages as ministries, presidencies, organisations and newspapers publish them, saved as files: one page, one document. What it is about is taken from the
 * page's own markup, its words from the element that holds the article; what surrounds it (menus, tooltips, captions) is dropped and counted.
 */
public final class HtmlPage {

    /** A new version means that documents read before are read again. */
    static final String VERSION = "html/2";

    /** What is larger holds pictures or a whole site; a book of 1,000 pages has 3 MB. */
    private static final int LARGEST = 16 << 20;

    /** Each tag costs a few hundred bytes of memory. */
    private static final int MOST_TAGS = 500_000;

    private static final Pattern MARK = Pattern.compile("^(?:## |\\*\\*([^*]+:)\\*\\*)(?=.)");

    private HtmlPage() {}

    /**
     * Drafts the one document of a page. Only its head is parsed for that: a page whose address stands nowhere but in its body is known by its path.
     *
     * @throws RejectedInput when the page is larger than any page for people
     */
    public static void read(Input input, byte[] bytes, Drafts out) throws RejectedInput {
        checkSize(input, bytes);
        HtmlBytes encoding = HtmlBytes.of(bytes);
        String address = PageAddress.inHead(encoding.start(bytes, PageAddress.WITHIN));
        Facts.Builder known = new Facts.Builder();
        if (address != null) {
            known.put(Facts.Key.URL, address);
        }
        Facts markup = known.build();
        out.draft(Draft.ofFile(
                input,
                input.about().over(Facts.NONE, markup),
                Hashes.sha256(bytes),
                VERSION,
                bytes.length,
                draft -> read(draft, input, encoding, bytes, markup)));
    }

    private static void checkSize(Input input, byte[] bytes) throws RejectedInput {
        if (bytes.length > LARGEST) {
            throw new RejectedInput(
                    input.name(),
                    "the page has " + (bytes.length >> 20) + " MB; a page may have " + (LARGEST >> 20)
                            + " (save it without its pictures, or cut it)");
        }
        int tags = 0;
        for (byte b : bytes) {
            tags += b == '<' ? 1 : 0;
        }
        if (tags > MOST_TAGS) {
            throw new RejectedInput(
                    input.name(), "the page has " + tags + " tags; a page may have " + MOST_TAGS + " (cut it)");
        }
    }

    private static Reading read(Draft draft, Input input, HtmlBytes encoding, byte[] bytes, Facts head)
            throws RejectedInput {
        HtmlBytes.Decoded decoded = encoding.decode(bytes);
        List<String> repairs = new ArrayList<>(decoded.repairs());
        Document page = Jsoup.parse(decoded.text());
        Article article = Article.in(page, repairs);
        List<Line> lines = article.lines(repairs);
        if (lines.isEmpty()) {
            throw new RejectedInput(
                    input.name(),
                    "the page holds no text of its own (a script fetches it, or it is all menus); save it from a browser that shows the text");
        }
        Facts facts = input.about().over(Facts.NONE, head.or(article.facts()));
        String title = Composition.title(draft, facts);
        DocumentType announced = Composition.announced(facts, title);
        List<Utterance> utterances = Composition.utterances(lines, title, announced, repairs).stream()
                .map(HtmlPage::unmarked)
                .toList();
        return new Reading(Composition.document(draft, facts, utterances), repairs);
    }

    /** Without the marks that {@link Paragraph#marked} set and nobody took for what they might have meant. */
    private static Utterance unmarked(Utterance said) {
        String text = MARK.matcher(said.text())
                .replaceFirst(match -> match.group(1) == null ? "" : Matcher.quoteReplacement(match.group(1)));
        return text.equals(said.text())
                ? said
                : new Utterance(said.role(), said.exchange(), said.speaker(), text, said.cutBy());
    }
}
