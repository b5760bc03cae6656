package org.chancery.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.corpus.Document;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Speaker;
import org.chancery.source.Reads;
import org.chancery.source.input.Input;
import org.chancery.source.printed.Line;
import org.chancery.source.printed.Wrapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The speeches of the UN General Debate, which are not ours to ship: {@code -Dchancery.corpora=FOLDER}, where {@code FOLDER/ungdc/TXT} holds them. */
@EnabledIfSystemProperty(named = "chancery.corpora", matches = ".+", disabledReason = "no folder of corpora is named")
class GeneralDebateTest {

    private static final Pattern COUNT = Pattern.compile("^(\\d+) (.*)");
    private static final Pattern FILE = Pattern.compile("[A-Z]{2,4}_\\d{2}_\\d{4}\\.txt");
    private static final boolean SHOW = System.getProperty("chancery.show") != null;

    private final Map<String, Long> counts = new TreeMap<>();
    private final List<String> unequal = new ArrayList<>();

    @Test
    void everyWordOfEverySpeechIsKept() throws Exception {
        List<Path> files = files();
        long began = System.nanoTime();
        for (Path file : files) {
            read(file);
        }
        counts.forEach((what, count) -> System.out.printf("%,9d %s%n", count, what));
        System.out.printf("%,9d ms%n", (System.nanoTime() - began) / 1_000_000);
        unequal.forEach(System.out::println);
        assertThat(files).hasSize(10_952);
        assertThat(counts.get("documents")).isEqualTo(10_952);
        assertThat(unequal).isEmpty();
    }

    private static List<Path> files() throws IOException {
        Path folder = Path.of(System.getProperty("chancery.corpora", "")).resolve("ungdc/TXT");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file ->
                            FILE.matcher(String.valueOf(file.getFileName())).matches())
                    .sorted()
                    .toList();
        }
    }

    private void read(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        String name = String.valueOf(file.getFileName());
        Reads reading = Reads.of(Input.of(name, bytes, "test", null));
        Document document = reading.documents().get(0);
        count("documents", reading.documents().size());
        count("paragraphs", document.paragraphs().size());
        count("language " + document.about().language(), 1);
        count("type " + document.about().type().id(), 1);
        boolean titled = !document.about().title().equals(title(name));
        if (titled) {
            count("files whose title is taken from their first lines", 1);
            show("TITLE " + name + ": " + document.about().title());
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        Wrapping wrapping = Wrapping.of(Line.of(text));
        count(
                "files "
                        + (wrapping.wrapped()
                                ? wrapping.indented() ? "hard-wrapped, paragraphs indented" : "hard-wrapped"
                                : "of whole lines"),
                1);
        if (text.lines()
                        .filter(line -> line.matches("\\s*[\\dOlI]{1,3}[.,]\\s.*"))
                        .count()
                > 5) {
            count("files with numbered paragraphs", 1);
        }
        reading.repairs().forEach(repair -> repair(name, repair));
        for (Paragraph paragraph : document.paragraphs()) {
            int length = paragraph.text().length();
            count(
                    "paragraphs "
                            + (length < 20
                                    ? "a: under 20"
                                    : length < 100
                                            ? "b: under 100"
                                            : length < 2000
                                                    ? "c: under 2,000"
                                                    : length < 5000 ? "d: under 5,000" : "e: from 5,000")
                            + " characters",
                    1);
            doubt(name, paragraph.text());
            count(paragraph.said().cutBy() == null ? "paragraphs not cut" : "passages cut", 1);
        }
        compare(name, text, document, reading.repairs());
    }

    /** What good paragraphs seldom do. */
    private void doubt(String name, String text) {
        if (Character.isLowerCase(text.codePointAt(0))) {
            count("doubt: paragraphs that begin with a small letter", 1);
            show("SMALL " + name + ": " + text.substring(0, Math.min(90, text.length())));
        }
        char last = text.charAt(text.length() - 1);
        if (Character.isLetter(last) || last == '-') {
            count("doubt: paragraphs that break off", 1);
            show("OPEN " + name + ": " + text.substring(Math.max(0, text.length() - 90)));
        }
        if (text.length() < 20) {
            show("SHORT " + name + ": " + text);
        }
    }

    private void repair(String name, String repair) {
        Matcher counted = COUNT.matcher(repair);
        if (counted.matches()) {
            String what = counted.group(2).replaceFirst("[;:] the first .*", "");
            count("repair: " + what, Long.parseLong(counted.group(1)));
            count("files with repair: " + what, 1);
        } else {
            count("repair: " + repair.replaceFirst(": .*", "").replaceAll("lines? [\\d-]+", "line"), 1);
            show("REPAIR " + name + ": " + repair);
        }
    }

    /** Every letter of the file is in the title, the labels, the paragraphs or the lines that repairs tell of as dropped, up to one in a thousand. */
    private void compare(String name, String source, Document document, List<String> repairs) {
        Map<Integer, Integer> missing = new HashMap<>();
        letters(source, missing, 1);
        if (!document.about().title().equals(title(name))) {
            letters(document.about().title(), missing, -1);
        }
        long allowed = source.length() / 1000;
        for (Paragraph paragraph : document.paragraphs()) {
            letters(paragraph.text(), missing, -1);
            Speaker speaker = paragraph.said().speaker();
            if (speaker != null && speaker.by() == Speaker.By.PRINTED && speaker.label() != null) {
                letters(speaker.label(), missing, -1);
            }
        }
        for (String repair : repairs) {
            Matcher counted = COUNT.matcher(repair);
            boolean pages = repair.contains("dropped, page numbers and symbols") && counted.matches();
            allowed += pages ? 8 * Long.parseLong(counted.group(1)) : 0;
            allowed += repair.contains("note at the foot") ? 500 : 0;
        }
        long off = missing.values().stream().mapToLong(Math::abs).sum();
        count("letters neither in paragraphs nor in titles and labels", off);
        if (off > allowed) {
            unequal.add(name + ": " + off + " of " + source.length() + " characters differ "
                    + missing.entrySet().stream()
                            .filter(e -> e.getValue() != 0)
                            .map(e -> Character.toString(e.getKey()) + e.getValue())
                            .toList()
                    + "; repairs " + repairs);
        }
    }

    private static void letters(String text, Map<Integer, Integer> counts, int sign) {
        text.codePoints().filter(Character::isLetter).forEach(c -> counts.merge(c, sign, Integer::sum));
    }

    private static String title(String name) {
        return name.replace(".txt", "").replace('_', ' ');
    }

    private void count(String what, long times) {
        counts.merge(what, times, Long::sum);
    }

    private static void show(String line) {
        if (SHOW) {
            System.out.println(line);
        }
    }
}
