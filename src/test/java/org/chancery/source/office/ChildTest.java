package org.chancery.source.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    @Test
    void aChildReadsOneFileAfterAnother() throws Exception {
        try (Child child = Child.start()) {
            for (String name : List.of("Anna", "Boris", "Clara")) {
                child.lay(new ByteArrayInputStream(Made.pdf(name + " came early.")));
                assertThat(child.read(Kind.PDF, 60).blocks())
                        .contains(new Block(Block.Mark.TEXT, name + " came early."));
            }
        }
    }

    @Test
    void aChildThatIsClosedLeavesNoProcessAndNoFile() throws Exception {
        Child child = Child.start();
        child.lay(new ByteArrayInputStream(new byte[3]));
        Path folder = child.desk().resolveSibling("");
        child.close();
        assertThat(child.isAlive()).isFalse();
        assertThat(folder).doesNotExist();
    }

    @Test
    void aChildThatDiesIsReportedNotWaitedFor() throws Exception {
        try (Child child = Child.start()) {
            child.lay(new ByteArrayInputStream(Made.endlessPdf(20)));
            ProcessHandle process = ProcessHandle.of(child.number()).orElseThrow();
            Thread killer = new Thread(process::destroyForcibly);
            killer.start();
            assertThatThrownBy(() -> child.read(Kind.PDF, 600))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageStartingWith("the process that read it was killed");
            killer.join();
        }
    }

    @Test
    void aParentThatIsKilledLeavesNoChildNotEvenOneThatHangs(@TempDir Path folder) throws Exception {
        Process parent = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Xmx256m",
                        "-Djava.io.tmpdir=" + folder,
                        "-D" + Children.SECONDS_SETTING + "=600",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessParent.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = parent.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("read");
            List<ProcessHandle> children = parent.descendants().toList();
            assertThat(children).hasSize(1);
            while (!isReading(folder)) {
                Thread.onSpinWait();
            }
            parent.destroyForcibly();
            for (ProcessHandle child : children) {
                child.onExit().get(60, TimeUnit.SECONDS);
            }
            try (Stream<Path> left = Files.walk(folder)) {
                assertThat(left.filter(file -> file.endsWith("file"))).isEmpty();
            }
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void aChildThatCannotBeStartedLeavesNoFolder() throws Exception {
        Path desk;
        try (Child child = Child.start()) {
            desk = child.desk();
        }
        Path scratch = desk.resolve("../..").normalize();
        String home = System.getProperty("java.home");
        System.setProperty("java.home", "/nonexistent");
        try (Stream<Path> before = Files.list(scratch)) {
            assertThatThrownBy(Child::start)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("the process that reads office files does not start (");
            assertThat(scratch.toFile().list()).hasSize((int) before.count());
        } finally {
            System.setProperty("java.home", home);
        }
    }

    @Test
    void aChildThatSaysTooMuchOrNonsenseIsNotBelieved() throws Exception {
        assertThatThrownBy(() -> answer(out -> out.writeByte('?'))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> answer(out -> {
                    out.writeByte(Wire.BLOCK);
                    out.writeUTF("TEXT");
                    out.writeInt(Integer.MAX_VALUE);
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a text of 2147483647 bytes");
        assertThatThrownBy(() -> answer(out -> {
                    out.writeByte(Wire.DROPPED);
                    out.writeUTF("EVERYTHING");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("an unknown word");
    }

    /** What a child says. */
    private interface Speech {
        void to(DataOutputStream out) throws IOException;
    }

    private static Extract answer(Speech speech) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        speech.to(new DataOutputStream(bytes));
        return Wire.answer(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    /** Whether a file lies on the child's desk. */
    private static boolean isReading(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.endsWith("file"));
        }
    }
}
