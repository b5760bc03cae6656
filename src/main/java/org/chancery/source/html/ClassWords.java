package org.chancery.source.html;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What an element is called by those who made the page.
 *
 * @param names its classes and its id, in lower case
 * @param words the words that these are made of: {@code read__tag-list} is read, tag, list
 */
record ClassWords(Set<String> names, Set<String> words) {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern SEAM = Pattern.compile("[_\\-:.]+|(?<=[a-z])(?=[A-Z])");
    private static final ClassWords NONE = new ClassWords(Set.of(), Set.of());

    /** "no-sidebar", "with_tooltip", "hasComments": said of something that is not that itself. */
    private static final Set<String> OF_OTHERS = Set.of("no", "not", "non", "has", "have", "with", "without", "js");

    static ClassWords of(Element element) {
        String called = element.className() + " " + element.id();
        if (called.isBlank()) {
            return NONE;
        }
        Set<String> names = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>();
        for (String name : SPACE.split(called.strip(), -1)) {
            names.add(name.toLowerCase(Locale.ROOT));
            List<String> parts = Arrays.stream(SEAM.split(name))
                    .map(part -> part.toLowerCase(Locale.ROOT))
                    .filter(part -> !part.isEmpty())
                    .toList();
            if (!parts.isEmpty() && !OF_OTHERS.contains(parts.getFirst())) {
                words.addAll(parts);
            }
        }
        return new ClassWords(names, words);
    }

    boolean hasWord(Set<String> any) {
        return words.stream().anyMatch(any::contains);
    }

    boolean hasName(Set<String> any) {
        return names.stream().anyMatch(any::contains);
    }
}
