package org.chancery.corpus;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What makes a document the same document when it comes again: its canonical URL, else an id of its own, else its collection and path.
 *
 * @param collection the collection it is indexed into
 * @param key what is hashed
 */
public record Identity(String collection, String key) {

    private static final int SLUG_LENGTH = 60;
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567"; // RFC 4648, in lower case
    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh",
        "ts", "ch", "sh", "shch", "ie", "y", "", "e", "iu", "ia"
    }; // ICAO Doc 9303, part 3, table B

    /** The identity by the strongest of what is known. */
    public static Identity of(String collection, @Nullable String url, @Nullable String id, String path) {
        if (url != null) {
            return new Identity(collection, url);
        }
        return new Identity(collection, id != null ? id : collection + "/" + path);
    }

    /** A readable slug of the title, {@code -}, and 8 hexadecimal characters of the key's hash; {@code [a-z0-9-]} only. */
    public String documentId(String title) {
        String hash = hash().substring(0, 8);
        String slug = slug(title);
        return slug.isEmpty() ? hash : slug + "-" + hash;
    }

    /** SHA-256 of the key, hexadecimal: the same whatever the title is. */
    public String hash() {
        return Hashes.sha256(key);
    }

    /** The first 12 base32 characters of the SHA-256 of the text, in NFC and with white space folded. */
    public static String textHash(String text) {
        byte[] hash = Hashes.digest().digest(folded(text).getBytes(StandardCharsets.UTF_8));
        StringBuilder name = new StringBuilder();
        long bits = 0;
        for (int i = 0; i < 8; i++) {
            bits = bits << 8 | (hash[i] & 0xff);
        }
        for (int i = 0; i < 12; i++) {
            name.append(BASE32.charAt((int) (bits >>> (59 - 5 * i)) & 31));
        }
        return name.toString();
    }

    /** A text as it is hashed: in NFC, without white space at its ends, every run of it one space. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    private static String slug(String title) {
        StringBuilder latin = new StringBuilder();
        Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .codePoints()
                .forEach(c -> {
                    int cyrillic = CYRILLIC.indexOf(c);
                    if (cyrillic >= 0) {
                        latin.append(LATIN[cyrillic]);
                    } else if (c < 128 && Character.isLetterOrDigit(c)) {
                        latin.append((char) c);
                    } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '’' && c != '\'') {
                        latin.append('-');
                    }
                });
        String slug = latin.toString().replaceAll("-+", "-").replaceAll("^-|-$", "");
        if (slug.length() <= SLUG_LENGTH) {
            return slug;
        }
        int word = slug.lastIndexOf('-', SLUG_LENGTH);
        return slug.substring(0, word > 0 ? word : SLUG_LENGTH);
    }
}
