package org.chancery.source.html;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.corpus.DocumentType;
import org.chancery.source.printed.TitleWords;
import org.jspecify.annotations.Nullable;

/**
 * Questions that a page tells from their answers by bold type alone. Bold paragraphs ask only where the title announces an interview or a news conference, no label
 * stands anywhere, and two of them or more end in a question mark, with other words behind each; a rhetorical heading of an article is none.
 */
final class BoldQuestions {

    private static final Set<DocumentType> ASKED = EnumSet.of(DocumentType.INTERVIEW, DocumentType.PRESS_CONFERENCE);
    private static final int FEWEST = 2;
    private static final Pattern ASKS = Pattern.compile("(?s).*\\?[»”\")]?");
    private static final Pattern SENTENCE = Pattern.compile("(?s).*[.?!…][»”\")]?");
    /** Read as the label that the bold type stands for. */
    private static final String LABEL = "**Question:** ";

    private BoldQuestions() {}

    /** The paragraphs with their marks, see {@link Paragraph#marked}, and such questions with a label. */
    static List<String> marked(List<Paragraph> paragraphs, @Nullable String title, List<String> repairs) {
        List<String> marked =
                new ArrayList<>(paragraphs.stream().map(Paragraph::marked).toList());
        DocumentType type = title == null ? null : TitleWords.type(title);
        boolean labelled = paragraphs.stream().anyMatch(Paragraph::isLabelled);
        if (type == null || !ASKED.contains(type) || labelled || answered(paragraphs) < FEWEST) {
            return marked;
        }
        int asked = 0;
        boolean begun = false;
        int last = lastPlain(paragraphs);
        for (int i = 0; i < last; i++) {
            Paragraph paragraph = paragraphs.get(i);
            begun |= isBold(paragraph) && ASKS.matcher(paragraph.text()).matches();
            if (begun && isBold(paragraph) && SENTENCE.matcher(paragraph.text()).matches()) {
                marked.set(i, LABEL + paragraph.text());
                asked++;
            }
        }
        repairs.add(asked + " paragraphs in bold type read as questions: the page has no labels");
        return marked;
    }

    private static boolean isBold(Paragraph paragraph) {
        return !paragraph.heading() && paragraph.bold() >= paragraph.text().length();
    }

    /** How many end in a question mark, and have words in plain type right behind them. */
    private static long answered(List<Paragraph> paragraphs) {
        long answered = 0;
        for (int i = 0; i + 1 < paragraphs.size(); i++) {
            boolean asks = isBold(paragraphs.get(i))
                    && ASKS.matcher(paragraphs.get(i).text()).matches();
            answered += asks && !isBold(paragraphs.get(i + 1)) ? 1 : 0;
        }
        return answered;
    }

    /** The last paragraph in plain type: a bold one behind it, such as who asked, is no question. */
    private static int lastPlain(List<Paragraph> paragraphs) {
        int last = paragraphs.size() - 1;
        while (last >= 0 && isBold(paragraphs.get(last))) {
            last--;
        }
        return last;
    }
}
