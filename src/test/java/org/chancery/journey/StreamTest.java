package org.chancery.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is larger than the memory streams through it: 2 GB of JSON lines and a ZIP of 100,000 files in 512 MB with {@code -Dchancery.long=true}; else a hundredth of
 * both, in a quarter of the memory.
 */
class StreamTest {
    private static final boolean LONG = Boolean.getBoolean("chancery.long");
    private static final String HEAP = LONG ? "-Xmx512m" : "-Xmx128m";
    private static final long BYTES = (LONG ? 2L << 30 : (2L << 30) / 100);
    private static final int FILES = LONG ? 100_000 : 1_000;
    private static final long HOURS = 3;
    private static final String[] WORDS = ("the minister said that talks on harbour security would open in spring and"
                    + " France with Germany had agreed to verification of the treaty while nobody else was asked")
            .split(" ", -1);

    @TempDir
    private static Path folder;

    private static RealServer server;

    @BeforeAll
    static void start() throws IOException {
        server = RealServer.in(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aFileOfRecordsLargerThanTheMemoryComesInWhole() throws Exception {
        Path file = folder.resolve("records.jsonl");
        Random chance = new Random(3);
        int records = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (long written = 0; written < BYTES; records++) {
                String line = "{\"id\": \"talk-" + records + "\", \"title\": \"Talk " + records
                        + "\", \"paragraphs\": [\"" + prose(chance, 300) + "\", \"" + prose(chance, 300) + "\"]}\n";
                out.write(line);
                written += line.length();
            }
        }
        assertThat(index(file)).contains(records + " added");
        assertThat(index(file)).contains(records + " unchanged");
    }

    @Test
    void anArchiveOfManyFilesComesInWhole() throws Exception {
        Path file = folder.resolve("talks.zip");
        Random chance = new Random(4);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < FILES; i++) {
                zip.putNextEntry(new ZipEntry("talks/" + i + ".txt"));
                String text = "Remarks on talk " + i + "\n\nThe talk: " + prose(chance, 60) + ".\n";
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(index(file)).contains(FILES + " added");
    }

    private static String prose(Random chance, int words) {
        StringBuilder prose = new StringBuilder();
        for (int i = 0; i < words; i++) {
            prose.append(i == 0 ? "" : i % 15 == 0 ? ". " : " ").append(WORDS[chance.nextInt(WORDS.length)]);
        }
        return prose.toString();
    }

    /** Runs the command with little memory; what it says in the end. */
    private static String index(Path file) throws Exception {
        List<String> command = new ArrayList<>(Run.command("index", "--solr", server.solr(), file.toString()));
        command.replaceAll(part -> part.startsWith("-Xmx") ? HEAP : part);
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        process.getOutputStream().close();
        assertThat(process.waitFor(HOURS, TimeUnit.HOURS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        return Files.readString(said);
    }
}
