package org.chancery.source.input;

import java.util.Locale;
import java.util.Set;

/** What systems and programs leave in folders without being asked: nobody's text, whatever is in it. */
public final class Litter {
    private static final Set<String> NAMES = Set.of(
            "__macosx",
            "thumbs.db",
            "ehthumbs.db",
            "desktop.ini",
            "$recycle.bin",
            "system volume information",
            ".ds_store",
            ".directory",
            ".git");

    private Litter() {}

    /** Whether a file or folder of this name is some: a thumbnail store, a folder's settings, a word processor's mark that a text is open. */
    public static boolean is(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT)) || name.startsWith("._") || name.startsWith("~$");
    }
}
