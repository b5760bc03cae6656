package org.chancery.journey;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command that was run in a process of its own.
 *
 * @param code its exit code
 * @param out what it printed on standard output
 * @param err what it printed on standard error
 */
record Run(int code, String out, String err) {

    /** Runs a command to its end. */
    static Run of(String... arguments) throws IOException, InterruptedException {
        return with(Map.of(), arguments);
    }

    /** Runs a command to its end, with these variables set. */
    static Run with(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return Begun.with(environment, arguments).end();
    }

    /** Begins a command and does not wait for it. */
    static Begun begin(String... arguments) throws IOException {
        return Begun.with(Map.of(), arguments);
    }

    /**
     * A command that runs.
     *
     * @param process it
     * @param out where its standard output goes
     * @param err where its standard error goes
     */
    record Begun(Process process, Path out, Path err) {
        private static Begun with(Map<String, String> environment, String... arguments) throws IOException {
            Path out = Files.createTempFile("out", ".txt");
            Path err = Files.createTempFile("err", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command(arguments));
            builder.environment().putAll(environment);
            builder.redirectOutput(out.toFile()).redirectError(err.toFile());
            Process process = builder.start();
            process.getOutputStream().close();
            return new Begun(process, out, err);
        }

        /** Waits for its end. */
        Run end() throws IOException, InterruptedException {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(process.info() + " did not end within 120 s");
            }
            Run run = new Run(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
            Files.delete(out);
            Files.delete(err);
            return run;
        }

        /** Ends it with {@code kill -9}, wherever it is. */
        Run kill() throws IOException, InterruptedException {
            process.destroyForcibly();
            return end();
        }
    }

    /** The line that starts the program with its own libraries and nothing that only tests need. */
    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1", // short lives: half the processor time
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-Dchancery.home=" + home(),
                "-cp",
                build("classes") + File.pathSeparator + build("lib") + "/*",
                "org.chancery.app.Chancery"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Path build(String folder) {
        return Path.of(System.getProperty("chancery.build", "target"))
                .resolve(folder)
                .toAbsolutePath();
    }

    /** The project's folder. */
    static Path home() {
        return Path.of(System.getProperty("chancery.home", "."))
                .toAbsolutePath()
                .normalize();
    }
}
