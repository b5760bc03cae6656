package org.chancery.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.corpus.Dating;
import org.chancery.query.Answer;
import org.chancery.query.Question;
import org.chancery.search.Results;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs of a result by year, or by decade or century where years would be too many: a chart and its twin in words.
 *
 * @param label what the chart shows, for people who hear the page
 * @param hint what choosing a bar does
 * @param undated the paragraphs without a date, in words; empty when there are none
 * @param all shows all years again; null when it does
 * @param bars from the first year to the last, gaps included
 * @param ticks the years below the axis
 */
public record YearsPart(
        String label, String hint, String undated, @Nullable Link all, List<Bar> bars, List<Tick> ticks) {

    /** The height of the highest bar, in SVG units. */
    private static final double HEIGHT = 64;

    private static final double LOWEST = 2;
    private static final int MOST_BARS = 60;
    private static final int MOST_TICKS = 7;

    public YearsPart {
        bars = List.copyOf(bars);
        ticks = List.copyOf(ticks);
    }

    /**
     * A year or several.
     *
     * @param name what people call it
     * @param count how many paragraphs
     * @param text both, in words
     * @param url the search within it; empty where there is nothing
     * @param within whether the search reaches it by its dates
     * @param x from the left, in percent
     * @param width in percent
     * @param y from above, in SVG units
     * @param height in SVG units
     */
    public record Bar(
            String name,
            String count,
            String text,
            String url,
            boolean within,
            String x,
            String width,
            String y,
            String height) {}

    /** A year below the axis, and its place in percent. */
    public record Tick(String text, String x) {}

    /** The chart of a result; null when there are not two years to compare. */
    static @Nullable YearsPart of(Results results, Visit visit) {
        List<Answer.Year> years = results.years();
        Question question = visit.state().question();
        if (years.isEmpty() || (years.size() == 1 && question.from() == null && question.to() == null)) {
            return null;
        }
        int first = years.getFirst().year();
        int last = years.getLast().year();
        Scale whole = Scale.of(first, last);
        Scale near = Scale.of(year(question.from(), first), year(question.to(), last), whole);
        boolean zoom = near.size < whole.size;
        Scale scale = zoom ? near : whole;
        Phrases phrases = visit.phrases();
        return new YearsPart(
                phrases.say("years.label"),
                phrases.say(scale.size == 1 ? "years.hint" : "years.hint.decades"),
                results.undated() == 0 ? "" : phrases.say("years.undated", results.undated()),
                zoom
                        ? Link.to(
                                phrases.say("years.all"),
                                visit.state()
                                        .asking(question.within(null, null))
                                        .url())
                        : null,
                bars(scale, years, visit),
                ticks(scale, phrases));
    }

    /** Bars of equal size, from the first year on. */
    private record Scale(int first, int size, int bars) {
        static Scale of(int first, int last) {
            int size = 1;
            while ((last - first) / size >= MOST_BARS) {
                size *= 10;
            }
            int start = Math.floorDiv(first, size) * size;
            return new Scale(start, size, (last - start) / size + 1);
        }

        /** The scale of the dates that are asked for; a single year is shown among its neighbours. */
        static Scale of(int from, int to, Scale whole) {
            int decade = Math.floorDiv(from, 10) * 10;
            return from > to ? whole : from == to ? of(decade, decade + 9) : of(from, to);
        }

        int year(int bar) {
            return first + bar * size;
        }

        double step() {
            return 100.0 / bars;
        }
    }

    private static List<Bar> bars(Scale scale, List<Answer.Year> years, Visit visit) {
        long[] counts = new long[scale.bars];
        for (Answer.Year year : years) {
            int bar = Math.floorDiv(year.year() - scale.first, scale.size);
            if (bar >= 0 && bar < counts.length) {
                counts[bar] += year.count();
            }
        }
        long most = 1;
        for (long count : counts) {
            most = Math.max(most, count);
        }
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            bars.add(bar(scale, i, counts[i], most, visit));
        }
        return bars;
    }

    private static Bar bar(Scale scale, int i, long count, long most, Visit visit) {
        Phrases phrases = visit.phrases();
        Question question = visit.state().question();
        int first = scale.year(i);
        int last = first + scale.size - 1;
        boolean dated = question.from() != null || question.to() != null;
        double height = count == 0 ? 0 : Math.max(LOWEST, HEIGHT * count / most);
        double gap = scale.step() * 0.12;
        String name = scale.size == 1 ? String.valueOf(first) : phrases.say("years.several", String.valueOf(first));
        return new Bar(
                name,
                phrases.number(count),
                phrases.say("years.bar", name, count),
                count == 0
                        ? ""
                        : visit.state()
                                .asking(question.within(dating(first), dating(last)))
                                .url(),
                dated && year(question.from(), first) <= last && year(question.to(), last) >= first,
                percent(i * scale.step() + gap / 2),
                percent(scale.step() - gap),
                number(HEIGHT + 2 - height),
                number(height));
    }

    private static List<Tick> ticks(Scale scale, Phrases phrases) {
        int every = 1;
        for (int nice : new int[] {2, 5, 10, 20, 50, 100}) {
            if ((scale.bars - 1) / every >= MOST_TICKS) {
                every = nice;
            }
        }
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < scale.bars; i++) {
            int year = scale.year(i);
            if (Math.floorMod(year, every * scale.size) == 0) {
                String text =
                        scale.size == 1 ? String.valueOf(year) : phrases.say("years.several", String.valueOf(year));
                ticks.add(new Tick(text, percent((i + 0.5) * scale.step())));
            }
        }
        return ticks;
    }

    private static int year(@Nullable Dating dating, int otherwise) {
        return dating == null || dating.start() == null
                ? otherwise
                : dating.start().getYear();
    }

    private static Dating dating(int year) {
        return Dating.parse(String.format(Locale.ROOT, "%04d", year));
    }

    private static String percent(double value) {
        return number(value) + "%";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
