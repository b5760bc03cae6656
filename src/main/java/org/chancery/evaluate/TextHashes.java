package org.chancery.evaluate;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.corpus.Hashes;
import org.chancery.corpus.Identity;

/**
 * The hashes by which a text is found again: SHA-256, hexadecimal, of its UTF-8 in NFC with white space folded as paragraph ids have it. That of the text verbatim,
 * and of the text with no-break spaces and the like folded too (as most other programs fold), is as good.
 */
final class TextHashes {
    private static final Pattern ANY_SPACE = Pattern.compile("[\\s\\x1c-\\x1f]+", Pattern.UNICODE_CHARACTER_CLASS);

    private TextHashes() {}

    /** One to three. */
    static Set<String> of(String text) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(Identity.folded(text));
        forms.add(text);
        forms.add(ANY_SPACE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip());
        Set<String> hashes = new LinkedHashSet<>();
        forms.forEach(form -> hashes.add(Hashes.sha256(form)));
        return hashes;
    }
}
