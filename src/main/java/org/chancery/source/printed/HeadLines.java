package org.chancery.source.printed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a text, as whoever looks for its head asks about them: what stands next to a line, and whether it may be all of a paragraph. */
final class HeadLines {

    /** How a sentence begins that says when. */
    private static final Pattern WHEN = Pattern.compile("(?:On|In|Since|By|From|Until|At|В|С|На|До|После)\\s");

    private final List<Line> lines;
    private final Wrapping wrapping;
    /** How often a line begins with a person's label; counted when first asked for. */
    private @Nullable Map<PersonName, Integer> labelled;

    HeadLines(List<Line> lines) {
        this.lines = lines;
        this.wrapping = Wrapping.of(lines);
    }

    List<Line> all() {
        return lines;
    }

    Wrapping wrapping() {
        return wrapping;
    }

    int count() {
        return lines.size();
    }

    Line line(int index) {
        return lines.get(index);
    }

    String text(int index) {
        return lines.get(index).text();
    }

    /** The line above that is not blank; -1 when there is none. */
    int above(int index) {
        int i = index - 1;
        while (i >= 0 && lines.get(i).isBlank()) {
            i--;
        }
        return i;
    }

    /** The line below that is not blank; the number of lines when there is none. */
    int below(int index) {
        int i = index + 1;
        while (i < lines.size() && lines.get(i).isBlank()) {
            i++;
        }
        return i;
    }

    /** Whether there is such a line, and it says when and where and nothing else. */
    boolean isDate(int index) {
        return index >= 0 && index < lines.size() && DateLine.read(text(index)) != null;
    }

    /** Whether a line of a hard-wrapped file goes on below: "On 11 September" may be all of it by chance. */
    boolean beginsParagraph(int index) {
        boolean alone = index + 1 >= lines.size() || lines.get(index + 1).isBlank();
        if (!wrapping.wrapped() || alone) {
            return false;
        }
        if (WHEN.matcher(text(index)).lookingAt()) {
            return true;
        }
        int first = text(index + 1).codePointAt(0);
        return (Character.isLowerCase(first) || Character.isDigit(first)) && !isDate(index + 1);
    }

    /** A label; one that names a person and is not seen again may be a headline: "Sergey Lavrov: “We are ready”". */
    boolean startsTurn(String text) {
        Label label = Label.read(text);
        if (label == null) {
            return false;
        }
        PersonName person = label.person();
        return person == null || label.rest().isEmpty() || timesLabelled(person) > 1;
    }

    private int timesLabelled(PersonName person) {
        Map<PersonName, Integer> times = labelled;
        if (times == null) {
            times = new HashMap<>();
            for (Line line : lines) {
                Label label = Label.read(line.text());
                if (label != null && label.person() != null) {
                    times.merge(label.person(), 1, Integer::sum);
                }
            }
            labelled = times;
        }
        return times.getOrDefault(person, 0);
    }
}
