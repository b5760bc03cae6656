package org.chancery.source.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {

    @TempDir
    private Path place;

    /** A process that keeps something, says so, and waits for its input to end. */
    private Process keeper() throws Exception {
        return new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Xmx64m",
                        "-Djava.io.tmpdir=" + place,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Keeper.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void awaitKept(Process keeper) throws Exception {
        BufferedReader said = keeper.inputReader(StandardCharsets.UTF_8);
        assertThat(said.readLine()).isEqualTo("kept");
    }

    private List<Path> left() throws Exception {
        try (Stream<Path> folders = Files.list(place)) {
            return folders.toList();
        }
    }

    @Test
    void whatAKilledProcessLeftIsSweptAndWhatALivingOneKeepsIsNot() throws Exception {
        Process living = keeper();
        Process killed = keeper();
        try {
            awaitKept(living);
            awaitKept(killed);
            assertThat(left()).hasSize(2);
            killed.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
            Scratch.sweep(place);
            assertThat(left()).hasSize(1);
            try (Stream<Path> kept = Files.walk(left().getFirst())) {
                assertThat(kept.filter(Files::isRegularFile)).hasSize(3);
            }
            living.getOutputStream().close();
            assertThat(living.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(left()).isEmpty();
        } finally {
            living.destroyForcibly();
            killed.destroyForcibly();
        }
    }

    @Test
    void whatIsNotOursIsLeftAlone() throws Exception {
        Path data = Files.createDirectory(place.resolve("chancery-scratch-data"));
        Files.writeString(data.resolve("segments"), "an index that somebody keeps there");
        Path elsewhere = Files.createDirectory(place.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("in-use"), "");
        Files.createSymbolicLink(place.resolve("chancery-scratch-link"), elsewhere);
        Scratch.sweep(place);
        assertThat(data.resolve("segments")).exists();
        assertThat(elsewhere.resolve("in-use")).exists();
    }

    @Test
    void whatIsRemovedIsGoneWithAllThatIsInIt() throws Exception {
        Path folder = Scratch.folder("office");
        Files.writeString(Files.createDirectory(folder.resolve("deep")).resolve("file"), "words");
        Path file = Scratch.file(".unpacked");
        assertThat(file.getParent()).isEqualTo(folder.getParent());
        Scratch.remove(folder);
        Scratch.remove(file);
        assertThat(folder).doesNotExist();
        assertThat(file).doesNotExist();
    }
}
