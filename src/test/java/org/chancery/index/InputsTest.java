package org.chancery.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What arguments name, and what is never opened. */
class InputsTest {
    @TempDir
    private Path folder;

    private static List<Inputs.Entry> entries(Path... paths) {
        List<Inputs.Entry> entries = new ArrayList<>();
        try (Inputs inputs = Desk.inputs("test", paths)) {
            for (int place = 0; place < inputs.size(); place++) {
                entries.add(inputs.entry(place));
            }
        }
        return entries;
    }

    private static Path pipe(Path path) throws Exception {
        Process process = new ProcessBuilder("mkfifo", path.toString()).start();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return path;
    }

    private Path file(String name) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "words");
    }

    @Test
    void aFailureOverOneDocumentIsToldAndTheOthersGoOn() throws Exception {
        file("three/a.txt");
        file("three/b.txt");
        file("three/c.txt");
        List<String> read = new ArrayList<>();
        List<Outcome> told = new ArrayList<>();
        try (Inputs inputs = Desk.inputs("test", folder.resolve("three"))) {
            inputs.forEach(
                    reading -> {
                        String path = reading.document().provenance().sourcePath();
                        if (path.endsWith("b.txt")) {
                            throw new IllegalStateException("a bug");
                        }
                        read.add(path);
                    },
                    told::add);
        }
        assertThat(read).containsExactly("three/a.txt", "three/c.txt");
        assertThat(told).singleElement().satisfies(outcome -> {
            assertThat(outcome.status()).isEqualTo(Outcome.Status.REJECTED);
            assertThat(outcome.reason())
                    .startsWith("b.txt: the reader failed on it (")
                    .contains("a bug");
        });
    }

    @Test
    void aFolderIsItsFilesInTheOrderOfTheirNamesAndHiddenOnesArePassedOver() throws Exception {
        file("top/b/2.txt");
        file("top/a.txt");
        file("top/b/1.txt");
        file("top/.hidden/x.txt");
        file("top/.x.txt");
        file("top/Thumbs.db");
        file("top/b/~$1.docx");
        file("top/__MACOSX/a.txt");
        assertThat(entries(folder.resolve("top")))
                .extracting(Inputs.Entry::name)
                .containsExactly("a.txt", "b/1.txt", "b/2.txt");
        assertThat(entries(folder.resolve("top/./b/..")))
                .extracting(Inputs.Entry::path)
                .containsExactly("top/a.txt", "top/b/1.txt", "top/b/2.txt");
        assertThat(entries(folder.resolve("top/a.txt")))
                .extracting(Inputs.Entry::path)
                .containsExactly("top/a.txt");
    }

    @Test
    void aFormThatNoNameHasIsToldBeforeAllFilesComeInWithoutWhatItSays() throws Exception {
        file("forms/one/FRA_75.txt");
        file("forms/two/FRA-75.txt");
        Files.writeString(folder.resolve("forms/one/about.yaml"), "path: \"{origin}_{session}.txt\"\n");
        Files.writeString(folder.resolve("forms/two/about.yaml"), "path: \"{origin}_{session}.txt\"\n");
        try (Inputs inputs = Desk.inputs("test", folder.resolve("forms"))) {
            assertThat(inputs.arguments().getFirst().remarks())
                    .containsExactly("two/about.yaml, line 1: no file below it has a name of this form");
        }
        file("forms/two/packed.zip");
        try (Inputs inputs = Desk.inputs("test", folder.resolve("forms"))) {
            assertThat(inputs.arguments().getFirst().remarks()).isEmpty();
        }
    }

    @Test
    void whatIsHiddenIsToldAndWhatSystemsLeaveIsNot() throws Exception {
        file("told/a.txt");
        file("told/.DS_Store");
        try (Inputs inputs = Desk.inputs("test", folder.resolve("told"))) {
            assertThat(inputs.arguments().getFirst().remarks()).isEmpty();
        }
        file("told/b/.draft.txt");
        file("told/b/.old/x.txt");
        try (Inputs inputs = Desk.inputs("test", folder.resolve("told"))) {
            assertThat(inputs.arguments().getFirst().remarks())
                    .singleElement()
                    .asString()
                    .startsWith("told: 2 hidden names passed over: b/.draft.txt and others (");
        }
    }

    @Test
    @Timeout(60)
    void aPipeIsReportedAndNeverOpened() throws Exception {
        Path pipe = pipe(folder.resolve("pipe.txt"));
        Files.createDirectory(folder.resolve("top"));
        pipe(folder.resolve("top/pipe.txt"));
        assertThat(entries(pipe, folder.resolve("top"))).hasSize(2).allSatisfy(entry -> {
            Outcome trouble = Objects.requireNonNull(entry.trouble());
            assertThat(trouble.status()).isEqualTo(Outcome.Status.REJECTED);
            assertThat(trouble.reason()).contains("pipe.txt: not a regular file");
        });
    }

    @Test
    void aLinkIntoItselfAndALinkToNothingAreReportedAndTheRestGoesOn() throws Exception {
        file("top/a.txt");
        Path top = folder.resolve("top");
        Files.createSymbolicLink(top.resolve("b-loop"), top);
        Files.createSymbolicLink(top.resolve("c-nothing"), top.resolve("nothing"));
        file("top/d.txt");
        List<Inputs.Entry> entries = entries(top);
        assertThat(entries).extracting(Inputs.Entry::name).containsExactly("a.txt", "b-loop", "c-nothing", "d.txt");
        assertThat(String.valueOf(entries.get(1).trouble())).contains("leads back to a folder above it");
        assertThat(String.valueOf(entries.get(2).trouble())).contains("a link to what is not there");
        assertThat(entries.get(3).trouble()).isNull();
        assertThat(String.valueOf(entries(top.resolve("c-nothing")).getFirst().trouble()))
                .contains("a link to what is not there");
    }

    @Test
    void aNameThatIsNoUtf8IsKeptApartFromOthersOfItsKind() throws Exception {
        file("top/known.txt");
        String touch = "cd '" + folder.resolve("top")
                + "' && echo words > \"$(printf '\\377').txt\" && echo words > \"$(printf '\\376').txt\"";
        Process process = new ProcessBuilder("sh", "-c", touch).start();
        Assumptions.assumeTrue(process.waitFor() == 0, "this file system takes UTF-8 names only");
        assertThat(entries(folder.resolve("top")))
                .extracting(Inputs.Entry::name)
                .containsExactlyInAnyOrder("known.txt", "%FE.txt", "%FF.txt");
        for (Inputs.Entry entry : entries(folder.resolve("top"))) {
            assertThat(entry.input().bytes()).startsWith("words".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void standardInputIsReadAsOftenAsNeededAndThrownAwayInTheEnd() throws Exception {
        byte[] words = "some words".getBytes(StandardCharsets.UTF_8);
        Inputs.Entry entry;
        try (Inputs inputs = new Inputs("test", "mine")) {
            inputs.addStandardInput(new ByteArrayInputStream(words));
            entry = inputs.entry(0);
            assertThat(entry.input().bytes()).isEqualTo(words);
            assertThat(entry.input().bytes()).isEqualTo(words);
            assertThat(entry.name()).isEqualTo("-");
        }
        Inputs.Entry gone = entry;
        assertThat(catchThrowable(() -> gone.input().bytes())).hasMessageContaining("it was there and is gone");
    }
}
