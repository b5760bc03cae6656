package org.chancery.source.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chancery.source.printed.DateLine;
import org.chancery.source.printed.Label;
import org.chancery.source.printed.Languages;
import org.chancery.source.printed.Line;
import org.chancery.source.printed.Wrapping;
import org.jspecify.annotations.Nullable;

/**
 * What a web page puts around a text: the choice of languages, "Share", "Print", the page's colophon, the site's navigation. Looked for at the two ends of a file
 * only, and only as whole lines of known form, so that no sentence of a text is lost.
 */
final class Furniture {

    /** How many lines with words at the head of a file may be furniture. */
    private static final int HEAD_LINES = 12;

    private static final int LONGEST = 100;

    private static final String CODE = "(?:en|ru|fr|de|es|ar|zh|pt|it|pl|uk|ja|ko|tr|fa|cn)";
    private static final Pattern LANGUAGE_CODES = Pattern.compile("[•·*|/\\s-]*(?:" + CODE + "-[A-Z]{2}\\d*|" + CODE
            + "\\d)(?:[•·*|/,\\s]+" + CODE + "(?:-[A-Z]{2})?\\d*)*[•·*|/\\s]*" + "|[•·*|/\\s-]*(?i:" + CODE
            + ")(?:[•·*|/,\\s]+(?i:" + CODE + "))+[•·*|/\\s]*");
    private static final Pattern LANGUAGE_NAMES = Pattern.compile(
            "[•·*|/\\s]*(?:(?:English|Russian|Русский|Английский|Français|Deutsch|Español|Português|Italiano|العربية|中文|Українська)(?:[•·*|/,\\s]+|$)){1,10}");
    private static final Pattern BUTTON = Pattern.compile(
            "[•·*|>«‹\\s]*(?:share|share (?:on|via|this)(?: \\p{L}+){0,2}|print|print(?:able)? version|version for print(?:ing)?|print this page|send|send by e-?mail|e-?mail|tweet|download(?: pdf)?|copy link|text version"
                    + "|additional search tools|advanced search|search|back|back to top|share (?:this )?page|related content|publication status|to be continued|to the top|home|main page|main menu|menu|subscribe|see also|read also|read more|related (?:links|materials|articles|news)|all news|previous|next|photos?|video|audio|comments"
                    + "|печать|распечатать|версия для печати|поделиться(?: в соцсетях)?|отправить(?: по почте| ссылку)?|скачать(?: pdf)?|скопировать ссылку|текстовая версия|дополнительные инструменты поиска|расширенный поиск|поиск|назад|наверх|в начало|главная|меню|подписаться"
                    + "|смотрите также|читайте также|материалы по теме|все новости|события|новости|стенограммы|фото|видео|аудио|комментарии)[:.…»›\\s]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String CLOCK =
            "\\d{1,2}[:.]\\d{2}\\s*[ap]\\.?m\\.?\\s*(?:\\(?(?:local(?: time)?|[A-Z]{2,4}T|GMT|UTC)\\)?)?";
    /** "3:22 P.M. EST": when it began. */
    private static final Pattern BEGAN = Pattern.compile(CLOCK, Pattern.CASE_INSENSITIVE);
    /** "END 3:51 P.M. EST", "(The briefing was concluded at 3:51 p.m.)", "###". */
    private static final Pattern ENDED = Pattern.compile(
            "END\\s+" + CLOCK + "|" + CLOCK
                    + "|\\((?:The )?(?:(?:press |news |media )?(?:briefing|conference|meeting|interview)) (?:was )?(?:concluded|ended|adjourned)(?: at .{1,40})?\\.?\\)\\.?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SITE = Pattern.compile("(?:https?://)?www\\.[\\w.-]+(?:/\\S*)?");
    private static final Pattern PUBLISHED = Pattern.compile("(?:Published|Updated|Last updated)(?: on)?:? .*");

    private static final Pattern COLOPHON = Pattern.compile(
            "(?:Publication status|Published in sections?|Publication date|Direct link|Статус материала|Опубликован\\p{L}* в раздел\\p{L}*|Дата публикации|Ссылка на материал)\\s*:.*"
                    + "|(?:©|\\(c\\)|Copyright).*|All rights reserved\\.?|Все права защищены\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.?!…:;,\"”»)]$");

    private final List<Line> lines;
    private final List<String> repairs;
    private final boolean cyrillic;

    private Furniture(List<Line> lines, List<String> repairs) {
        this.lines = new ArrayList<>(lines);
        this.repairs = repairs;
        this.cyrillic = count(lines, true) > count(lines, false);
    }

    /** The lines without furniture, which is told line by line in the repairs. */
    static List<Line> cleared(List<Line> lines, List<String> repairs) {
        Furniture furniture = new Furniture(lines, repairs);
        furniture.clearHead();
        furniture.clearTail();
        return furniture.lines;
    }

    private void clearHead() {
        int seen = 0;
        for (int i = 0; i < lines.size() && seen < HEAD_LINES; i++) {
            Line line = lines.get(i);
            seen += line.isBlank() ? 0 : 1;
            if (Label.read(line.text()) != null) {
                return;
            }
            String what = atEitherEnd(line.text());
            what = what == null && BEGAN.matcher(line.text()).matches() ? "time of day" : what;
            if (what != null) {
                drop(i, what);
            }
        }
    }

    private void clearTail() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            if (line.text().matches("[*#_\\s-]+")) {
                continue; // a rule, which is counted elsewhere
            }
            String what = endsSentenceAbove(i) ? null : atEitherEnd(line.text());
            what = what == null ? atTheEnd(line.text()) : what;
            what = what == null && isForeign(line.text()) ? "navigation in another script" : what;
            if (what == null) {
                return;
            }
            drop(i, what);
        }
    }

    /** Whether the line is the end of a broken sentence: "share." */
    private boolean endsSentenceAbove(int index) {
        String above = index == 0 ? "" : lines.get(index - 1).text();
        boolean small = Character.isLowerCase(lines.get(index).text().codePointAt(0));
        return small && !above.isEmpty() && !Wrapping.endsSentence(above) && atEitherEnd(above) == null;
    }

    private void drop(int index, String what) {
        Line line = lines.get(index);
        repairs.add("line " + line.number() + " dropped, " + what + ": " + line.text());
        lines.set(index, new Line(line.number(), ""));
    }

    private static @Nullable String atTheEnd(String text) {
        if (ENDED.matcher(text).matches()) {
            return "time of the end";
        }
        boolean published = PUBLISHED.matcher(text).matches() && DateLine.read(text) != null;
        boolean colophon = COLOPHON.matcher(text).matches() && text.length() < 2 * LONGEST;
        return published || colophon || SITE.matcher(text).matches() ? "colophon" : null;
    }

    private static @Nullable String atEitherEnd(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        if (LANGUAGE_CODES.matcher(text).matches()
                || LANGUAGE_NAMES.matcher(text).matches()) {
            return "choice of languages";
        }
        return BUTTON.matcher(text).matches() ? "page furniture" : null;
    }

    /** Words of the script that the text is not written in, without the end of a sentence. */
    private boolean isForeign(String text) {
        if (text.length() > LONGEST || SENTENCE_END.matcher(text).matches()) {
            return false;
        }
        List<Line> alone = List.of(new Line(1, text));
        long foreign = count(alone, !cyrillic);
        return foreign >= 3 && foreign > 4 * count(alone, cyrillic);
    }

    private static long count(List<Line> lines, boolean cyrillic) {
        return lines.stream()
                .flatMapToInt(line -> line.text().codePoints())
                .filter(c -> Character.isLetter(c) && (cyrillic ? Languages.isCyrillic(c) : Languages.isLatin(c)))
                .count();
    }
}
