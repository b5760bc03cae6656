package org.chancery.source.printed;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.chancery.source.input.Spaces;

/**
 * Cuts a text without paragraphs into passages of readable size at the ends of sentences (ICU's rules for the text's language, with its list of abbreviations), as
 * evenly as the sentences allow: of all ways to cut, the one whose passages differ least, by squares, from the even size. Set side by side the passages are the
 * text, but for the white space between them.
 */
public final class Passages {

    /** The rule's name, for {@link org.chancery.corpus.Utterance#cutBy}. */
    public static final String RULE = "sentences/1";
    /** A text up to this many characters is one paragraph. */
    public static final int LONGEST_UNCUT = 1500;
    /** What a passage should be, in characters. */
    private static final int GOAL = 750;
    /** A sentence beyond this many characters is cut inside, at white space. */
    private static final int LONGEST_SENTENCE = 3000;

    /** No sentence ends here: behind a title, a number's abbreviation, or initials before a name. */
    private static final Pattern NO_END = Pattern.compile(
            ".*(?:^|[\\s(\"“])(?:\\p{Lu}\\.|(?:Mr|Mrs|Ms|Dr|St|Gen|Gov|Sen|Rep|Messrs|Hon|No|Nos|Art|Sec|vs|viz|cf|г|гг|ст|п|пп|т|тт|им|др|руб|тыс|млн|млрд)\\.)\\s*$",
            Pattern.DOTALL);

    private Passages() {}

    /** The passages of a text, in order; a short text is its only passage. */
    public static List<String> of(String text, String language) {
        if (text.length() <= LONGEST_UNCUT) {
            return List.of(text);
        }
        List<Integer> ends = ends(text, language);
        List<String> passages = new ArrayList<>();
        int start = 0;
        for (int end : evenly(ends, text.length())) {
            passages.add(Spaces.strip(text.substring(start, end)));
            start = end;
        }
        passages.removeIf(String::isEmpty);
        return passages;
    }

    /** Where the text may be cut, ascending; the last is its end. */
    private static List<Integer> ends(String text, String language) {
        BreakIterator sentences =
                BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language + "-u-ss-standard"));
        sentences.setText(text);
        List<Integer> ends = new ArrayList<>();
        int start = 0;
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            boolean last = end == text.length();
            if (last
                    || !NO_END.matcher(text.substring(Math.max(start, end - 20), end))
                            .matches()) {
                if (end - start > LONGEST_SENTENCE) {
                    ends.addAll(insideSentence(text, start, end));
                }
                ends.add(end);
                start = end;
            }
        }
        return ends;
    }

    private static List<Integer> insideSentence(String text, int start, int end) {
        List<Integer> cuts = new ArrayList<>();
        int pieces = Math.round((end - start) / (float) GOAL);
        for (int i = 1; i < pieces; i++) {
            int near = start + (int) ((long) (end - start) * i / pieces);
            int semicolon = text.lastIndexOf("; ", near);
            int space = text.lastIndexOf(' ', near);
            int cut = semicolon > near - GOAL / 4 ? semicolon + 2 : space + 1;
            if (cut > start && (cuts.isEmpty() || cut > cuts.get(cuts.size() - 1))) {
                cuts.add(cut);
            }
        }
        return cuts;
    }

    /** Chooses among the possible ends by dynamic programming over them, from the text's start. */
    private static List<Integer> evenly(List<Integer> ends, int length) {
        double goal = length / (double) Math.max(1, Math.round(length / (float) GOAL));
        int n = ends.size();
        double[] cost = new double[n + 1];
        int[] from = new int[n + 1];
        Arrays.fill(cost, 1, n + 1, Double.MAX_VALUE);
        for (int to = 1; to <= n; to++) {
            for (int i = to - 1; i >= 0; i--) {
                int size = ends.get(to - 1) - (i == 0 ? 0 : ends.get(i - 1));
                double candidate = cost[i] + (size - goal) * (size - goal);
                if (candidate < cost[to]) {
                    cost[to] = candidate;
                    from[to] = i;
                }
                if (size > LONGEST_SENTENCE + GOAL) {
                    break;
                }
            }
        }
        List<Integer> chosen = new ArrayList<>();
        for (int at = n; at > 0; at = from[at]) {
            chosen.add(0, ends.get(at - 1));
        }
        return chosen;
    }
}
