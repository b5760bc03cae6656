package org.chancery.source.printed;

import java.util.List;
import org.chancery.corpus.Dating;
import org.chancery.corpus.DocumentType;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a text: its title, over one line or several, and lines that say when and where.
 *
 * @param title null when the text begins at once
 * @param dating by the end of the title, else by a line of its own
 * @param place likewise
 * @param type what a line of its own above the title says the text is; null when there is none
 * @param body the lines of the text
 */
public record Head(
        @Nullable String title,
        Dating dating,
        @Nullable String place,
        @Nullable DocumentType type,
        List<Line> body) {

    /** Reads the head of a text. A title given elsewhere is not looked for again, but dropped where it is printed. What is dropped is told in the repairs. */
    public static Head read(List<Line> lines, @Nullable String given, List<String> repairs) {
        return new HeadReader(lines, repairs).read(given);
    }
}
