package org.chancery.journey;

import static org.chancery.journey.Poison.added;
import static org.chancery.journey.Poison.rejected;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Bad plain texts, and files that are none. */
final class PoisonedTexts {
    private static final String RUSSIAN = """
            Заявление министра о переговорах в Порт-Альбе

            Переговоры завершены. Стороны договорились продолжить встречи в следующем году и обменяться списками участников.

            Министр поблагодарил хозяев за приём и подчеркнул, что решение принято единогласно.
            """;
    private static final String TALK = "Remarks on the talks at Port Alba\n\nThe talks ended well for all who came.\n";

    private PoisonedTexts() {}

    static List<Poison> all() {
        return List.of(
                Poison.of("text/empty.txt", "", rejected("the file is empty")),
                Poison.of("text/mark-only.txt", "\ufeff", rejected("nothing but white space")),
                Poison.of("text/blank.txt", " \n\t\n\u00a0\n", rejected("nothing but white space")),
                Poison.of("text/utf-16-le.txt", in(StandardCharsets.UTF_16LE, "\ufeff" + TALK), added("UTF-16")),
                Poison.of("text/utf-16-be.txt", in(StandardCharsets.UTF_16BE, "\ufeff" + TALK), added("UTF-16")),
                Poison.of("text/utf-16-unmarked.txt", in(StandardCharsets.UTF_16LE, TALK), added("UTF-16")),
                Poison.of("text/windows-1251.txt", in(Charset.forName("windows-1251"), RUSSIAN), added("1251")),
                Poison.of("text/koi8-r.txt", in(Charset.forName("KOI8-R"), RUSSIAN), added("KOI8-R")),
                Poison.of("text/noise.txt", noise(), rejected("text/noise.txt")),
                Poison.of("text/cut-in-a-letter.txt", cutInALetter(), added("character")),
                Poison.of("text/nul.txt", TALK.replace("well", "w\0ell"), added("control character")),
                Poison.of("text/nuls.bin", new byte[5000], rejected("NUL")),
                Poison.of("text/lone-surrogate.txt", loneSurrogate(), rejected("UTF-16")),
                Poison.of(
                        "text/picture.txt",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'},
                        rejected("PNG")),
                Poison.made("text/line-of-50-mb.txt", PoisonedTexts::longLine, rejected("cut it")),
                Poison.of(
                        "text/paragraph-of-4-mb.txt",
                        TALK + "\n" + "Every word of it was heard. ".repeat(150_000),
                        added("")),
                Poison.of("text/front-date.txt", "---\ndate: 1919-02-30\n---\n" + TALK, rejected("1919-02-30")),
                Poison.of("text/front-key.txt", "---\ncolour: red\n---\n" + TALK, rejected("colour")),
                Poison.of("text/front-open.txt", "---\ntitle: Talks\n" + TALK, rejected("---")),
                Poison.of(
                        "text/front-long.txt",
                        "---\nplace: " + "x".repeat(40_000) + "\n---\n" + TALK,
                        rejected("40000")),
                Poison.of("text/bidi-\u202egpj.txt", TALK, added("")),
                Poison.of("text/new\nline.txt", TALK, added("")),
                Poison.of("text/new\nline-empty.txt", "", rejected("the file is empty")),
                Poison.of("text/" + "n".repeat(240) + ".txt", TALK, added("")),
                Poison.of("text/wrong-about.txt", TALK, rejected("wrong-about.txt.about.yaml")),
                Poison.of("text/wrong-about.txt.about.yaml", "colour: red\n", rejected("colour")),
                Poison.of("text/nobody.txt.about.yaml", "title: Talks\n", new Poison.Said("missing", "nobody.txt")),
                Poison.made(
                        "text/pipe", place -> Poison.run("mkfifo", place.toString()), rejected("not a regular file")),
                Poison.made("text/loop", place -> Files.createSymbolicLink(place, place.getParent()), rejected("loop")),
                Poison.made("text/dangling.txt", PoisonedTexts::dangling, new Poison.Said("missing", "dangling")));
    }

    private static byte[] in(Charset charset, String text) {
        return text.getBytes(charset);
    }

    /** Bytes of no encoding that anybody wrote a text in. */
    private static byte[] noise() {
        byte[] noise = new byte[4000];
        new java.util.Random(7).nextBytes(noise);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = noise[i] == 0 ? 1 : noise[i];
        }
        return noise;
    }

    private static byte[] cutInALetter() {
        byte[] whole = (RUSSIAN.repeat(8) + "Конец заседания объявил председатель").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(whole, whole.length - 1);
    }

    private static byte[] loneSurrogate() {
        byte[] marked = in(StandardCharsets.UTF_16LE, "\ufeff" + TALK + "A#B came late to the talks.\n");
        for (int i = 0; i < marked.length; i += 2) {
            if (marked[i] == '#' && marked[i + 1] == 0) {
                marked[i + 1] = (byte) 0xd8;
            }
        }
        return marked;
    }

    private static void longLine(Path place) throws Exception {
        byte[] line = new byte[50 << 20];
        Arrays.fill(line, (byte) 'a');
        Files.write(place, line);
    }

    private static void dangling(Path place) throws Exception {
        Files.createSymbolicLink(place, place.resolveSibling("nowhere.txt"));
    }
}
