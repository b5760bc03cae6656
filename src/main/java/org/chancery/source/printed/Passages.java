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

    /** On average no one's sentences are shorter, in characters. */
    private static final int SHORTEST_SENTENCE = 20;

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
        for (int end : evenly(thinned(ends, text.length()), text.length())) {
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
        int last = start;
        for (int i = 1; i < pieces; i++) {
            int near = start + (int) ((long) (end - start) * i / pieces);
            int cut = cutBefore(text, Math.max(last, near - GOAL / 2), near);
            if (cut > last) {
                cuts.add(cut);
                last = cut;
            }
        }
        return cuts;
    }

    /** The best place between two: behind a semicolon in the nearer half, else behind white space, else behind a mark of a script without spaces, else anywhere but inside a character. */
    private static int cutBefore(String text, int from, int near) {
        int semicolon = -1;
        int space = -1;
        int mark = -1;
        for (int i = near; i > from; i--) {
            char c = text.charAt(i - 1);
            boolean gap = Spaces.isSpace(c);
            space = gap && space < 0 ? i : space;
            mark = mark < 0 && "、，；。،؛".indexOf(c) >= 0 ? i : mark;
            boolean behind = gap && i > 1 && text.charAt(i - 2) == ';' && near - i < GOAL / 4;
            semicolon = behind && semicolon < 0 ? i : semicolon;
        }
        if (semicolon > 0 || space > 0 || mark > 0) {
            return semicolon > 0 ? semicolon : space > 0 ? space : mark;
        }
        int cut = near;
        while (cut > from && isInsideCharacter(text, cut)) {
            cut--;
        }
        return cut;
    }

    private static boolean isInsideCharacter(String text, int at) {
        int type = Character.getType(text.codePointAt(at));
        return Character.isLowSurrogate(text.charAt(at))
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Fewer ends of what cannot be sentences of people, so many are there: choosing takes time with the square of those within a passage. */
    private static List<Integer> thinned(List<Integer> ends, int length) {
        if (ends.size() < length / SHORTEST_SENTENCE) {
            return ends;
        }
        List<Integer> thinned = new ArrayList<>();
        int last = 0;
        for (int end : ends) {
            if (end - last >= SHORTEST_SENTENCE || end == length) {
                thinned.add(end);
                last = end;
            }
        }
        return thinned;
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
            chosen.add(ends.get(at - 1));
        }
        return chosen.reversed();
    }
}
