package org.chancery.source.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.source.input.Litter;
import org.chancery.source.input.Spaces;

/** The names of entries: whoever made the archive chose them, so none is trusted. */
final class EntryName {

    private static final int LONGEST = 4096;
    private static final Pattern OUTSIDE =
            Pattern.compile("[/\\\\].*|[A-Za-z]:[/\\\\].*|(?:.*[/\\\\])?\\.\\.(?:[/\\\\].*)?", Pattern.DOTALL);

    private static final Charset DOS_RUSSIAN = Charset.forName("IBM866");
    private static final Charset DOS_LATIN = Charset.forName("IBM437");

    /** No word changes its alphabet. */
    private static final Pattern MIXED = Pattern.compile("\\p{IsLatin}\\p{IsCyrillic}|\\p{IsCyrillic}\\p{IsLatin}");

    private EntryName() {}

    /**
     * The path within the archive, without detours, and with all that misleads made visible.
     *
     * @throws IllegalArgumentException with the reason, in words, when it leads out of the archive or nowhere
     */
    static String path(String name) {
        if (OUTSIDE.matcher(name).matches()) {
            throw new IllegalArgumentException("its name leads out of the archive; it is not read");
        }
        List<String> segments = new ArrayList<>();
        for (String segment : name.split("/", -1)) {
            if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(Spaces.visible(segment));
            }
        }
        String path = String.join("/", segments);
        if (path.isBlank()) {
            throw new IllegalArgumentException("it has no name; it is not read");
        }
        if (path.length() > LONGEST) {
            throw new IllegalArgumentException("its name has " + path.length() + " characters; it is not read");
        }
        return path;
    }

    /** A name for a message: visible, and not endless. */
    static String shown(String name) {
        return Spaces.visible(name.length() > 200 ? name.substring(0, 200) + "…" : name);
    }

    /** Whether it is hidden, or nobody's text, as in folders. */
    static boolean isPassedOver(String path) {
        return isLitter(path) || Stream.of(path.split("/", -1)).anyMatch(segment -> segment.startsWith("."));
    }

    /** Whether it is nobody's text. */
    static boolean isLitter(String path) {
        return Stream.of(path.split("/", -1)).anyMatch(Litter::is);
    }

    /**
     * The name of an entry of a ZIP archive that does not say how it is written: UTF-8 where it can be, as nearly all programs write today, else as Windows writes it,
     * in the old code page of its country: the Russian one if that gives whole Cyrillic words.
     */
    static String decode(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            String russian = new String(raw, DOS_RUSSIAN);
            return isRussian(russian) ? russian : new String(raw, DOS_LATIN);
        }
    }

    private static boolean isRussian(String name) {
        boolean strange = name.codePoints().anyMatch(c -> c > 127 && c != '№' && c != '\u00a0' && !isCyrillic(c));
        return !strange && !MIXED.matcher(name).find();
    }

    private static boolean isCyrillic(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
    }
}
