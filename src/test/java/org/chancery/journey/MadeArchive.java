package org.chancery.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Interviews that nobody gave, always the same for the same seed: enough of them that a run can be interrupted. */
final class MadeArchive {
    private static final List<String> STATES =
            List.of("France", "Norway", "Brazil", "China", "Egypt", "India", "Russia", "the United States", "Kenya");
    private static final List<String> MATTERS = List.of(
            "the New START Treaty",
            "the Open Skies Treaty",
            "arms control",
            "trade in grain",
            "missile defence",
            "the law of the sea",
            "climate change",
            "human rights");
    private static final List<String> VERBS =
            List.of("welcomes", "doubts", "will discuss", "has signed", "cannot accept", "is ready to extend");
    private static final List<String> ENDS = List.of(
            "in spite of all that was said last year",
            "as our partners know very well",
            "although nobody has asked us",
            "and that is a matter of principle",
            "before the summit in autumn",
            "if the others do the same");

    private final Path folder;

    private MadeArchive(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the first edition of an archive of so many documents into a new folder {@code texts} below this one.
     *
     * @param seed the same seed gives the same words
     */
    static MadeArchive first(Path below, int documents, long seed) throws IOException {
        MadeArchive archive = new MadeArchive(below.resolve("texts"));
        for (int number = 0; number < documents; number++) {
            archive.write(number, "Foreign Minister", text(new Random(seed + number)));
        }
        return archive;
    }

    /** The second edition of the same: some documents have another title, some another paragraph, some are longer or shorter, some are new; most are as they were. */
    static MadeArchive second(Path below, int documents, long seed) throws IOException {
        MadeArchive archive = new MadeArchive(below.resolve("texts"));
        for (int number = 0; number < documents + documents / 20; number++) {
            String title = number % 5 == 1 ? "Deputy Foreign Minister" : "Foreign Minister";
            String text = text(new Random(seed + number));
            archive.write(
                    number,
                    title,
                    switch (number % 10) {
                        case 2, 3 -> text + "\nAnna Ivanova: That was all, and China agrees.\n";
                        case 4 -> text.replaceFirst("\n\n[^\n]+\n", "\n");
                        case 5, 6 -> text.replaceFirst("Norway|Brazil|Egypt|India", "Latvia");
                        default -> text;
                    });
        }
        return archive;
    }

    /** The folder to be indexed. */
    String path() {
        return folder.toString();
    }

    private void write(int number, String office, String text) throws IOException {
        Path file = folder.resolve("year " + (2001 + number % 20)).resolve("talk " + number + ".txt");
        Files.createDirectories(file.getParent());
        String head = office + " Anna Ivanova’s interview with the Evening News number " + number + ", Vienna, March "
                + (1 + number % 28) + ", " + (2001 + number % 20) + "\n";
        Files.writeString(file, head + text, StandardCharsets.UTF_8);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int exchanges = 2 + random.nextInt(5);
        for (int exchange = 0; exchange < exchanges; exchange++) {
            text.append("\nQuestion: What does ").append(one(STATES, random)).append(" say about ");
            text.append(one(MATTERS, random)).append("?\n\nAnna Ivanova: ").append(paragraph(random));
            for (int more = random.nextInt(5); more > 0; more--) {
                text.append('\n').append(paragraph(random));
            }
        }
        return text.toString();
    }

    private static String paragraph(Random random) {
        StringBuilder paragraph = new StringBuilder();
        for (int sentence = 1 + random.nextInt(5); sentence > 0; sentence--) {
            paragraph.append(paragraph.isEmpty() ? "I say that " : " We hear that ");
            paragraph
                    .append(one(STATES, random))
                    .append(' ')
                    .append(one(VERBS, random))
                    .append(' ');
            paragraph
                    .append(one(MATTERS, random))
                    .append(", ")
                    .append(one(ENDS, random))
                    .append('.');
        }
        return paragraph.append('\n').toString();
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
