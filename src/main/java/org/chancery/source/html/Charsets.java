package org.chancery.source.html;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The encodings of pages: what one declares, and what its letters speak for. */
final class Charsets {

    /** Declarations stand early; browsers look no further than 1,024 bytes, but saved pages have comments before them. */
    private static final int DECLARED_WITHIN = 16 << 10;

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern META = Pattern.compile(
            "<meta\\b[^>]{0,500}?charset\\s*=\\s*[\"']?\\s*([\\w:.+-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML =
            Pattern.compile("^\\s*<\\?xml\\b[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w:.+-]{1,40})");

    /** What browsers read instead of what is said (WHATWG's Encoding Standard), and spellings of old programs. */
    private static final Map<String, String> READ_AS = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "windows-874"),
            Map.entry("win-1251", "windows-1251"),
            Map.entry("win1251", "windows-1251"),
            Map.entry("cp-1251", "windows-1251"),
            Map.entry("x-cp1251", "windows-1251"),
            Map.entry("koi8r", "KOI8-R"),
            Map.entry("koi", "KOI8-R"),
            Map.entry("gb2312", "GBK"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("utf-16", "UTF-8"),
            Map.entry("utf-16le", "UTF-8"),
            Map.entry("utf-16be", "UTF-8"),
            Map.entry("unicode", "UTF-8"));

    private static final int SAMPLE = 8000;
    /** The detector's confidence, of 100, that is enough to contradict a declaration. */
    private static final int SURE = 40;
    /** From fewer bytes beyond ASCII the detector takes chance for a language. */
    private static final int TELLING = 8;

    private Charsets() {}

    /** What the page says of its encoding, as it says it; null when it says nothing. */
    static @Nullable String declared(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher xml = XML.matcher(start);
        Matcher meta = META.matcher(COMMENT.matcher(start).replaceAll(""));
        if (meta.find()) {
            return meta.group(1);
        }
        return xml.find() ? xml.group(1) : null;
    }

    /** The encoding of this name; null for one that nobody knows. */
    static @Nullable Charset byLabel(String label) {
        String plain = label.toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(READ_AS.getOrDefault(plain, plain));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** The encoding that the letters speak for most; Western Europe's when they tell nothing, as browsers have it. */
    static Charset detected(byte[] bytes) {
        byte[] words = sample(bytes);
        List<CharsetMatch> matches = matches(words);
        boolean tells = highBytes(words) >= TELLING
                && !matches.isEmpty()
                && matches.getFirst().getConfidence() >= SURE / 2;
        Charset charset = tells ? byLabel(matches.getFirst().getName()) : null;
        return charset == null || charset.equals(StandardCharsets.UTF_8) ? Charset.forName("windows-1252") : charset;
    }

    /** The declared encoding, unless the letters are plainly Cyrillic ones of another: a server's wrong default is common there. */
    static Charset betterThan(Charset declared, byte[] bytes) {
        List<CharsetMatch> matches = matches(sample(bytes));
        if (matches.isEmpty()) {
            return declared;
        }
        CharsetMatch best = matches.getFirst();
        boolean cyrillic = "ru".equals(best.getLanguage());
        Charset charset = byLabel(best.getName());
        if (!cyrillic || charset == null || charset.equals(declared) || best.getConfidence() < SURE) {
            return declared;
        }
        for (CharsetMatch match : matches) {
            boolean said = declared.equals(byLabel(match.getName()));
            if (said && match.getConfidence() * 2 > best.getConfidence()) {
                return declared;
            }
        }
        return charset;
    }

    private static List<CharsetMatch> matches(byte[] words) {
        return List.of(new CharsetDetector().setText(words).detectAll());
    }

    private static int highBytes(byte[] words) {
        int high = 0;
        for (byte b : words) {
            high += b < 0 ? 1 : 0;
        }
        return high;
    }

    /** The words that have letters beyond ASCII, outside tags: all that tells. */
    private static byte[] sample(byte[] bytes) {
        ByteArrayOutputStream words = new ByteArrayOutputStream(SAMPLE);
        boolean tag = false;
        boolean telling = false;
        int start = 0;
        for (int i = 0; i < bytes.length && words.size() < SAMPLE; i++) {
            int c = bytes[i] & 0xff;
            boolean letter = c > 127 || Character.isLetter(c);
            telling |= c > 127 && !tag;
            if (!letter) {
                if (telling) {
                    words.write(bytes, start, i - start);
                    words.write(' ');
                }
                telling = false;
                start = i + 1;
                tag = c == '<' || (tag && c != '>');
            }
        }
        if (telling) {
            words.write(bytes, start, bytes.length - start);
        }
        return words.toByteArray();
    }
}
