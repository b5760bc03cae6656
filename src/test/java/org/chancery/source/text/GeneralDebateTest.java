package org.chancery.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.chancery.source.Reads;
import org.chancery.source.input.Input;
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
        boolean titled =
                !document.about().title().equals(name.replace(".txt", "").replace('_', ' '));
        if (titled) {
            count("files whose title is taken from their first lines", 1);
            show("TITLE " + name + ": " + document.about().title());
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
            count(paragraph.said().cutBy() == null ? "paragraphs not cut" : "passages cut", 1);
        }
        compare(name, new String(bytes, java.nio.charset.StandardCharsets.UTF_8), document, reading.repairs());
    }

    private void repair(String name, String repair) {
        Matcher counted = COUNT.matcher(repair);
        if (counted.matches()) {
            String what = counted.group(2).replaceFirst("[;:] the first .*", "");
            count("repair: " + what, Long.parseLong(counted.group(1)));
            count("files with repair: " + what, 1);
        } else {
            count("repair: " + repair.replaceFirst(": .*", "").replaceAll("\\d+", "0"), 1);
            show("REPAIR " + name + ": " + repair);
        }
    }

    /** Every letter and digit of the file is in the paragraphs, up to one in a thousand where repairs tell of what is dropped. */
    private void compare(String name, String source, Document document, List<String> repairs) {
        Map<Integer, Integer> missing = new HashMap<>();
        letters(source, missing, 1);
        for (Paragraph paragraph : document.paragraphs()) {
            letters(paragraph.text(), missing, -1);
            if (paragraph.said().speaker() != null && paragraph.said().speaker().label() != null) {
                letters(paragraph.said().speaker().label(), missing, -1);
            }
        }
        for (String repair : repairs) {
            if (repair.contains("dropped")) {
                letters(repair.substring(repair.indexOf(": ") + 1), missing, -1);
            }
        }
        long off = missing.values().stream().mapToLong(Math::abs).sum();
        count("letters and digits neither in paragraphs nor in repairs", off);
        if (off * 1000 > source.length()) {
            unequal.add(name + ": " + off + " of " + source.length() + " characters differ; repairs " + repairs);
        }
    }

    private static void letters(String text, Map<Integer, Integer> counts, int sign) {
        text.codePoints().filter(Character::isLetterOrDigit).forEach(c -> counts.merge(c, sign, Integer::sum));
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
