package org.chancery.source.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chancery.source.input.Spaces;
import org.jspecify.annotations.Nullable;

/**
 * The title above a text, as it is printed over one line or several.
 *
 * @param text on one line, without Markdown's marks
 * @param end the index of the line behind it
 */
record PrintedTitle(String text, int end) {

    private static final int LONGEST = 350;
    private static final int MOST_LINES = 5;

    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!;:…][»”\")]?$");
    private static final Pattern SALUTATION = Pattern.compile(
            "(?:Dear|Ladies|Mr\\.?|Mrs\\.?|Madam|Your|Excellenc|Distinguished|Colleagues|Friends|Good|Уважаем|Дамы|Дорог|Господин|Коллеги|Друзья|Добр|Здравствуй)[^’]*,$|.*!$");
    private static final Pattern UNFINISHED =
            Pattern.compile(".* (?:of|the|a|an|to|in|on|and|with|for|from|by|at|as|is|в|на|и|о|с|к|по|для)");
    private static final Pattern MARKDOWN = Pattern.compile("^#\\s+|^\\*\\*(?=[^*]+\\*\\*$)|(?<=[^*])\\*\\*$|\\s+#+$");
    /** The mark of a list, the number of a paragraph, words in brackets: no title begins so. */
    private static final Pattern NO_BEGINNING =
            Pattern.compile("(?:\\*\\*|__)?[*•·-][\\s\u00a0].*|\\d{1,3}[.:]\\s.*|\\(.*\\)|\\[.*\\]");

    /** A line of capitals that names a house: UNITED NATIONS. */
    private static final Pattern LETTERHEAD = Pattern.compile("\\p{Lu}[\\p{Lu}’'.&,-]*(?: [\\p{Lu}’'.&,-]+){1,7}");

    private static final Pattern OFFICE = Pattern.compile(
            "(?:The |U\\.?S\\.? )?(?:[\\p{L}’' ]+ )?(?:Ministry|Embassy|Department|Government|Presidency|Consulate|Mission|Federal Foreign Office|Foreign Office|Kremlin|Министерство|Посольство|Департамент|Правительство|Администрация|МИД|Представительство|Кремль)(?!\\p{L}).{0,100}");

    /** The title that begins at this line; null when the text begins there. */
    static @Nullable PrintedTitle at(int start, HeadLines lines) {
        return isLetterhead(start, lines) ? new PrintedTitle(lines.text(start), start + 1) : below(start, lines);
    }

    /** The title that begins at this line, below the name of a house; null when the text begins there. */
    static @Nullable PrintedTitle below(int start, HeadLines lines) {
        return new Reader(start, lines).read();
    }

    /** Whether a line may be a title by its own look. */
    static boolean mayBegin(String text, HeadLines lines) {
        return mayBeOf(text, lines)
                && !Opening.speaks(text)
                && !NO_BEGINNING.matcher(text).matches();
    }

    /** Whether these words say what kind of text follows, or when it was: as titles do. */
    static boolean announces(String title) {
        return TitleWords.type(title) != null || Title.read(title).dating().start() != null;
    }

    /** Whether this is but the name of the office that publishes. */
    boolean isHouse() {
        return !announces(text)
                && (OFFICE.matcher(text).matches() || LETTERHEAD.matcher(text).matches());
    }

    /** Whether a title given elsewhere is this one. */
    boolean is(String given) {
        return Spaces.fold(text).equals(Spaces.fold(given))
                || Title.read(text).text().equals(Spaces.fold(given));
    }

    /** A letterhead that the title follows without a blank line is not joined with it. */
    private static boolean isLetterhead(int at, HeadLines lines) {
        return at + 1 < lines.count()
                && LETTERHEAD.matcher(lines.text(at)).matches()
                && !LETTERHEAD.matcher(lines.text(at + 1)).matches()
                && !announces(lines.text(at))
                && announces(lines.text(at + 1));
    }

    private static boolean mayBeOf(String text, HeadLines lines) {
        return text.codePoints().anyMatch(Character::isLetter)
                && text.length() <= LONGEST
                && DateLine.read(text) == null
                && !lines.startsTurn(text)
                && (!SENTENCE_END.matcher(text).matches()
                        || !Title.read(text).text().equals(Spaces.fold(text)));
    }

    /** Takes the lines from one on together, and looks at what they are. */
    private static final class Reader {
        private final int start;
        private final HeadLines lines;
        private final Wrapping wrapping;
        private final List<String> parts = new ArrayList<>();

        Reader(int start, HeadLines lines) {
            this.start = start;
            this.lines = lines;
            this.wrapping = lines.wrapping();
        }

        @Nullable
        PrintedTitle read() {
            int end = gather();
            boolean whole = end >= lines.count() || lines.line(end).isBlank() || ends(lines.text(end));
            boolean tooMany = parts.size() > MOST_LINES;
            if (parts.isEmpty() || (tooMany && !whole)) {
                return null;
            }
            boolean oneBlock = whole && !tooMany;
            String last = oneBlock ? parts.getLast() : parts.getFirst();
            boolean dated = oneBlock && lines.isDate(lines.below(end - 1));
            boolean broken = !oneBlock && (runsOn(last) || (wrapping.wrapped() && !announces(last)));
            if (broken || goesOnBelow(end, last) || (last.endsWith(",") && !dated)) {
                return null; // the first line of a broken paragraph, or an address to the audience
            }
            return oneBlock
                    ? new PrintedTitle(String.join(" ", parts).replaceFirst(",$", ""), end)
                    : new PrintedTitle(last, start + 1);
        }

        /** Collects lines that may make the title; returns the index behind them. */
        private int gather() {
            int end = start;
            while (end < lines.count() && parts.size() <= MOST_LINES && goesOn(lines.text(end))) {
                parts.add(MARKDOWN.matcher(lines.text(end)).replaceAll(""));
                end++;
                boolean open = parts.getLast().endsWith(",");
                while (open && end < lines.count() - 1 && lines.line(end).isBlank()) {
                    end++;
                }
            }
            return end;
        }

        /** Whether the line may be the first of the title, or go on with the lines taken. */
        private boolean goesOn(String text) {
            if (parts.isEmpty()) {
                return mayBegin(text, lines);
            }
            boolean finished = Title.read(String.join(" ", parts)).dating().start() != null;
            return mayBeOf(text, lines)
                    && !finished
                    && !SALUTATION.matcher(text).matches()
                    && !text.startsWith("#");
        }

        private boolean ends(String text) {
            return DateLine.read(text) != null || lines.startsTurn(text);
        }

        private boolean runsOn(String line) {
            String below = lines.text(start + 1);
            return UNFINISHED.matcher(line).matches()
                    || (!below.isEmpty() && Character.isLowerCase(below.codePointAt(0)));
        }

        /** Whether a page's end, not the title's, made the gap below: the words go on with a small letter, or a full line breaks off. */
        private boolean goesOnBelow(int end, String last) {
            int below = lines.below(end - 1);
            if (below >= lines.count() || lines.isDate(below)) {
                return false;
            }
            String next = lines.text(below);
            boolean small = Character.isLowerCase(next.codePointAt(0))
                    && Character.isLetterOrDigit(last.charAt(last.length() - 1));
            return small
                    || UNFINISHED.matcher(last).matches()
                    || (wrapping.wrapped()
                            && wrapping.isFull(last, next)
                            && !announces(last)
                            && Label.read(next) == null);
        }
    }
}
