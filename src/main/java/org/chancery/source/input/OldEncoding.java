package org.chancery.source.input;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells in which encoding of one byte a text is written that is no UTF-8, when the evidence is strong: for Cyrillic by letter pairs that are common in Slavic texts
 * and by capitals that stand where capitals stand; for Latin by what ICU's detector thinks and by letters that stand among letters.
 */
final class OldEncoding {

    private static final List<Charset> CYRILLIC = charsets("windows-1251", "KOI8-R", "IBM866", "ISO-8859-5");
    private static final Set<String> LATIN = Set.of("windows-1252", "ISO-8859-1", "windows-1250", "ISO-8859-2");

    /** The commonest pairs of letters within words of Russian; about half of all pairs are among them. */
    private static final Set<String> PAIRS =
            Set.of("ст но то на ен ов ни ра во ко не ро по пр ер ос го ал ли ре ти ло ла ел та ка ва ор ол ом от ри ани"
                    .concat(
                            " ть ан ет ес ат ин ит ле де те ем ог ем ми ве за да об со од до мо ки их ны ий ия ая ой ых ся")
                    .replace(" ани", "")
                    .replaceFirst(" ем ог ем", " ем ог")
                    .split(" ", -1));

    private static final int FEWEST_LETTERS = 40;
    private static final double PAIRS_SHARE = 0.28;
    /** How many capitals may stand behind small letters, as share of all letters. */
    private static final double ODD_CAPITALS = 0.02;

    private static final int FEWEST_LATIN = 3;
    private static final int SURE = 25;
    /** So many bytes tell. */
    private static final int TELLING = 256 << 10;

    private OldEncoding() {}

    /** The encoding; null when the evidence is weak or speaks for something else. */
    static @Nullable Encoding of(byte[] bytes) {
        byte[] sample = bytes.length <= TELLING ? bytes : Arrays.copyOf(bytes, TELLING);
        if (hasControls(sample)) {
            return null;
        }
        Charset charset = cyrillic(sample);
        charset = charset == null ? latin(sample) : charset;
        return charset == null
                ? null
                : new Encoding(
                        charset,
                        0,
                        "read as "
                                + charset.name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace("koi8-r", "KOI8-R")
                                        .replace("ibm", "IBM")
                                        .replace("iso", "ISO")
                                + " (its bytes are no UTF-8)");
    }

    private static boolean hasControls(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1a) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Charset cyrillic(byte[] sample) {
        Charset best = null;
        double most = 0;
        double second = 0;
        for (Charset charset : CYRILLIC) {
            double share = slavicPairs(new String(sample, charset));
            if (share > most) {
                second = most;
                most = share;
                best = charset;
            } else {
                second = Math.max(second, share);
            }
        }
        return most >= PAIRS_SHARE && second < most * 0.7 ? best : null;
    }

    /** Which share of the pairs of Cyrillic letters is common; 0 for what is no Cyrillic text. */
    private static double slavicPairs(String text) {
        int letters = 0;
        int others = 0;
        int odd = 0;
        int pairs = 0;
        int common = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isCyrillic(c)) {
                letters++;
                char before = i == 0 ? ' ' : text.charAt(i - 1);
                odd += Character.isUpperCase(c) && Character.isLowerCase(before) ? 1 : 0;
                if (isCyrillic(before)) {
                    pairs++;
                    common += PAIRS.contains(("" + before + c).toLowerCase(Locale.ROOT)) ? 1 : 0;
                }
            } else if (c > 0x7f && !isPrinters(c)) {
                others++;
            }
        }
        boolean text1 = letters >= FEWEST_LETTERS && others * 30 <= letters && odd <= letters * ODD_CAPITALS;
        return text1 && pairs > 0 ? common / (double) pairs : 0;
    }

    private static boolean isCyrillic(char c) {
        return c >= 'Ѐ' && c <= 'ӿ';
    }

    /** Quotation marks, dashes, "№", "§" and the like. */
    private static boolean isPrinters(char c) {
        return (c >= '\u2010' && c <= '\u2044') || "«»№§©®°±·\u00a0\u00ad€™¹²³½¼¾".indexOf(c) >= 0;
    }

    private static @Nullable Charset latin(byte[] sample) {
        CharsetMatch match = new CharsetDetector().setText(sample).detect();
        if (match == null || !LATIN.contains(match.getName()) || match.getConfidence() < SURE) {
            return null;
        }
        Charset charset = Charset.forName(match.getName().startsWith("ISO-8859-1") ? "windows-1252" : match.getName());
        return isLatin(new String(sample, charset)) ? charset : null;
    }

    /** Whether what is not ASCII are letters among letters, and the marks of printers. */
    private static boolean isLatin(String text) {
        int plain = 0;
        int among = 0;
        int alone = 0;
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= 0x7f) {
                plain += Character.isLetter(c) ? 1 : 0;
            } else if (Character.isLetter(c)) {
                boolean beside = isSmall(text, i - 1) || isSmall(text, i + 1);
                among += beside ? 1 : 0;
                alone += beside || "àáóèéêúÀÁÓÈÉÊÚ".indexOf(c) >= 0 ? 0 : 1;
            } else {
                marks += isPrinters(c) ? 1 : 0;
                alone += isPrinters(c) || "¿¡ªº´¨¸\u0160".indexOf(c) >= 0 ? 0 : 1;
            }
        }
        int all = among + marks;
        return all >= FEWEST_LATIN && alone * 20 <= all && among * 4 <= plain;
    }

    private static boolean isSmall(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }

    private static List<Charset> charsets(String... names) {
        return Arrays.stream(names).map(Charset::forName).toList();
    }
}
