package org.chancery.source.office;

import java.util.regex.Pattern;
import org.chancery.source.input.Spaces;
import org.chancery.source.printed.Title;
import org.jspecify.annotations.Nullable;

/** Tells a title among a file's properties from what programs and templates put there. */
final class PropertyTitle {

    private static final int LONGEST = 350;
    private static final Pattern OF_A_PROGRAM = Pattern.compile(
            "(?:Microsoft (?:Word|Office|PowerPoint)|PowerPoint|Print|Untitled|Unbenannt|Sans titre|No title|Title|Document|Template|Layout|Slide|Draft|Scan|Без (?:имени|названия)|Документ|Шаблон|Заголовок|Название)(?:[\\s\\d_.-].*)?"
                    + "|(?:https?:|file:|[A-Z]:\\\\|/).*|.*\\.\\p{Alnum}{2,5}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PropertyTitle() {}

    /**
     * The title without the date and place at its end, as titles are printed; null when it is none.
     *
     * @param property as the file has it; null when it has none
     * @param path the file's own name, which many programs repeat there
     */
    static @Nullable String of(@Nullable String property, String path) {
        if (property == null) {
            return null;
        }
        String title = Spaces.fold(property);
        String file = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
        boolean words = title.contains(" ") && title.codePoints().anyMatch(Character::isLetter);
        boolean none = !words
                || title.length() > LONGEST
                || title.equalsIgnoreCase(file)
                || OF_A_PROGRAM.matcher(title).matches();
        return none ? null : Title.read(title).text();
    }
}
