package org.chancery.source.tei;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What stands in a document's markup and is none of its printed text: left out, and counted. */
final class LeftOut {

    private static final Set<String> NOTES = Set.of("note", "noteGrp");
    private static final Set<String> DESCRIPTIONS =
            Set.of("figDesc", "desc", "index", "graphic", "fw", "pb", "cb", "gb");
    private static final Set<String> NOISES = Set.of("vocal", "kinesic", "incident");
    private static final Set<String> LISTS_OF_TEXT = Set.of("list", "listBibl");

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Set<String> foreign = new TreeSet<>();

    /** Whether this element is left out; if so, it is counted. */
    boolean takes(Element element) {
        String name = element.name();
        boolean words = !element.content().isEmpty();
        if (NOTES.contains(name)) {
            count("note kept out of the text");
            return true;
        }
        if (NOISES.contains(name)) {
            count("noise (" + String.join(", ", new TreeSet<>(NOISES)) + ") left out of the words spoken");
            return true;
        }
        if (isForeign(name)) {
            if (words) {
                foreign.add(name);
            }
            return true;
        }
        boolean register = name.startsWith("list") && !LISTS_OF_TEXT.contains(name);
        if (register || name.equals("titlePage")) {
            count("element <" + name + "> left out: it describes the text");
            return true;
        }
        if (DESCRIPTIONS.contains(name) && words) {
            count("description left out of the text");
        }
        return DESCRIPTIONS.contains(name);
    }

    /** Of another namespace, or with a name that TEI gives to no element: none of its names has a hyphen. */
    private static boolean isForeign(String name) {
        return (name.indexOf(':') > 0 && !name.endsWith(":attachment")) || name.indexOf('-') > 0;
    }

    /** One more of these, the singular of a noun first. */
    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** All of it, in words. */
    List<String> repairs() {
        List<String> repairs = new ArrayList<>();
        counts.forEach((what, times) -> repairs.add(times + " " + (times == 1 ? what : plural(what))));
        if (!foreign.isEmpty()) {
            repairs.add("elements that are none of TEI left out (" + String.join(", ", foreign) + ")");
        }
        return repairs;
    }

    private static String plural(String counted) {
        int word = counted.indexOf(' ');
        return counted.substring(0, word) + "s" + counted.substring(word);
    }
}
