package org.chancery.source.printed;

import java.util.regex.Pattern;
import org.chancery.corpus.Dating;
import org.chancery.source.input.Spaces;
import org.jspecify.annotations.Nullable;

/**
 * A title, with the place and date that many publishers print at its end taken off.
 *
 * @param text without them
 * @param dating undated when the title ends in no date
 * @param place null when none stands before the date
 */
public record Title(String text, Dating dating, @Nullable String place) {

    private static final Pattern TAIL = Pattern.compile("[\\s.)]*");
    private static final Pattern LOOSE_END =
            Pattern.compile("(?:,? (?:published|aired|broadcast|опубликованн?[а-я]+))?[\\s,;(–—-]*$");
    private static final Pattern BEFORE_DATE = Pattern.compile(".*[,(.–—-]\\s*$|.*\\bon\\s*$", Pattern.DOTALL);

    /** No title has more characters; what has is read as it stands. */
    private static final int LONGEST = 2000;

    /** Reads a printed title. */
    public static Title read(String printed) {
        String title = Spaces.fold(printed);
        PrintedDate date = title.length() > LONGEST ? null : PrintedDate.lastIn(title);
        boolean atEnd =
                date != null && TAIL.matcher(title.substring(date.end())).matches();
        if (date == null
                || !atEnd
                || !BEFORE_DATE.matcher(title.substring(0, date.start())).matches()) {
            return new Title(title, Dating.UNDATED, null);
        }
        String text = title.substring(0, date.start()).replaceFirst("\\bon\\s*$", "");
        text = LOOSE_END.matcher(text).replaceFirst("");
        if (text.isEmpty()) {
            return new Title(title, Dating.UNDATED, null);
        }
        String place = Place.atEndOf(text);
        if (place == null && text.lastIndexOf('(') > 0) {
            String inside = text.substring(text.lastIndexOf('(') + 1);
            place = !inside.contains(")") && Place.isShape(inside) ? inside : null;
        }
        if (place != null) {
            text = LOOSE_END
                    .matcher(text.substring(0, text.length() - place.length()))
                    .replaceFirst("");
        }
        return new Title(text, date.dating(), place);
    }
}
