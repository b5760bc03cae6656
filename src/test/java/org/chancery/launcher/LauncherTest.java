package org.chancery.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code chancery}, in a copy of its own, with JDKs and a Maven that only say what they are asked. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LauncherTest {

    private static final String SAYS_ITS_ARGUMENTS = """
            #!/bin/sh
            for argument in "$@"; do
              case $argument in
                -XX:AOTCacheOutput=*|-XX:ArchiveClassesAtExit=*) : > "${argument#*=}" ;;
              esac
            done
            echo "home=$(cd "$(dirname "$0")/.." && pwd -P)"
            for argument in "$@"; do echo "[$argument]"; done
            echo "folder=$(pwd -P)"
            """;

    private static final String BUILDS = """
            #!/bin/sh
            echo "$JAVA_HOME $*" >> "$CALLS"
            for argument in "$@"; do
              case $argument in -Dchancery.build=*) made=${argument#*=} ;; esac
            done
            sleep "${SLOW:-0}"
            echo whole > "$made/chancery.jar"
            """;

    private static final String FAILS_HALFWAY = """
            #!/bin/sh
            for argument in "$@"; do
              case $argument in -Dchancery.build=*) made=${argument#*=} ;; esac
            done
            echo half > "$made/chancery.jar"
            echo '[ERROR] Node.java:[1,1] class expected'
            exit 1
            """;

    /** What the script may use of the system, so that no real Java is met. */
    private static final List<String> TOOLS = List.of(
            "sh",
            "awk",
            "cat",
            "dirname",
            "find",
            "grep",
            "head",
            "kill",
            "mkdir",
            "mv",
            "pwd",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "uname");

    @TempDir
    private Path folder;

    private Path root;
    private Path bin;
    private Path jvms;
    private Path calls;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void layOut() throws IOException {
        folder = folder.toRealPath();
        root = Files.createDirectories(folder.resolve("my own chancery"));
        Files.copy(Path.of("chancery"), root.resolve("chancery"));
        root.resolve("chancery").toFile().setExecutable(true);
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.createDirectories(root.resolve("src/main/java"));
        Files.writeString(root.resolve("src/main/java/A.java"), "class A {}");
        bin = Files.createDirectories(folder.resolve("bin"));
        for (String tool : TOOLS) {
            for (String place : List.of("/bin/", "/usr/bin/")) {
                if (Files.isExecutable(Path.of(place + tool)) && !Files.exists(bin.resolve(tool))) {
                    executable(bin.resolve(tool), "#!/bin/sh\nexec " + place + tool + " \"$@\"\n");
                }
            }
        }
        jvms = Files.createDirectories(folder.resolve("jvms of mine"));
        calls = folder.resolve("calls");
        executable(bin.resolve("mvn"), BUILDS);
        environment.putAll(Map.of(
                "PATH",
                bin.toString(),
                "CHANCERY_JVMS",
                jvms.toString(),
                "CALLS",
                calls.toString(),
                "HOME",
                folder.toString()));
    }

    @Test
    void theNewestFrom21UpIsTaken() throws Exception {
        jdk("jdk-17", "17.0.12");
        jdk("jdk-21", "21.0.5");
        jdk("jdk-25", "25.0.1");
        jdk("jdk-8", "1.8.0_402");
        assertThat(run("status").out())
                .contains("home=" + jvms.resolve("jdk-25"))
                .contains("[status]");
    }

    @Test
    void javaHomeIsHonouredWhenItWillDo() throws Exception {
        jdk("jdk-25", "25.0.1");
        environment.put("JAVA_HOME", jdk("jdk-21", "21.0.5").toString());
        assertThat(run().out()).contains("home=" + jvms.resolve("jdk-21"));
        environment.put("JAVA_HOME", jdk("jdk-17", "17.0.12").toString());
        assertThat(run().out()).contains("home=" + jvms.resolve("jdk-25"));
    }

    @Test
    void theJavaOfThePathCountsToo() throws Exception {
        Path hidden = jdk("../elsewhere/jdk-23", "23.0.2").toRealPath();
        jdk("jdk-21", "21.0.5");
        Files.createSymbolicLink(bin.resolve("java"), hidden.resolve("bin/java"));
        assertThat(run().out()).contains("home=" + hidden);
    }

    @Test
    void aJdkWithoutReleaseFileIsAsked() throws Exception {
        Path home = jdk("jdk", "0");
        Files.delete(home.resolve("release"));
        executable(
                home.resolve("bin/java"),
                SAYS_ITS_ARGUMENTS.replace(
                        "#!/bin/sh\n",
                        "#!/bin/sh\n[ \"$*\" != -version ] || { echo 'openjdk version \"22.0.1\" 2024-04-16' >&2; exit; }\n"));
        assertThat(run().out()).contains("home=" + home);
    }

    @Test
    void withoutOneThatWillDoItSaysWhatItSaw() throws Exception {
        Path old = jdk("jdk-17", "17.0.12");
        Result result = run("demo");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.errors()).contains("needs a JDK of version 21 or newer", "17.0.12 in " + old, "JAVA_HOME");
        assertThat(calls).doesNotExist();
    }

    @Test
    void withoutAnyJavaItSaysSo() throws Exception {
        Result result = run("demo");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.errors()).contains("found no Java at all");
    }

    @Test
    void aJavaWithoutCompilerDoesNotBuildButRuns() throws Exception {
        Path home = jdk("jre-21", "21.0.5");
        Files.delete(home.resolve("bin/javac"));
        Result result = run();
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.errors()).contains("has no compiler");
        Files.createFile(home.resolve("bin/javac"));
        home.resolve("bin/javac").toFile().setExecutable(true);
        assertThat(run().status()).isZero();
        Files.delete(home.resolve("bin/javac"));
        assertThat(run().status()).isZero();
    }

    @Test
    void argumentsReachTheProgramAsGivenFromAnyFolderAndThroughALink() throws Exception {
        jdk("jdk-21", "21.0.5");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("my own chancery/chancery"));
        Path elsewhere = Files.createDirectories(folder.resolve("else where"));
        Result result = run(link, elsewhere, "index", "a file.txt", "", "*", "$HOME", "договор");
        assertThat(result.out()).contains("[index]\n[a file.txt]\n[]\n[*]\n[$HOME]\n[договор]\n");
        assertThat(result.out()).contains("[-Dchancery.home=" + root + "]");
        assertThat(result.out()).contains("folder=" + elsewhere);
    }

    @Test
    void itBuildsOnlyWhatIsNewerThanTheLastBuild() throws Exception {
        jdk("jdk-21", "21.0.5");
        assertThat(run().errors()).contains("building with the JDK 21.0.5");
        assertThat(calls)
                .content()
                .contains("-Dlauncher", "-Dchancery.build=" + root + "/.chancery", jvms + "/jdk-21 ");
        assertThat(run().errors()).isEmpty();
        assertThat(calls).content().hasLineCount(1);
        touch(root.resolve("src/main/java/A.java"));
        run();
        assertThat(calls).content().hasLineCount(2);
        touch(root.resolve("pom.xml"));
        run();
        assertThat(calls).content().hasLineCount(3);
        Files.delete(root.resolve(".chancery/chancery.jar"));
        run();
        assertThat(calls).content().hasLineCount(4);
    }

    @Test
    void aFailedBuildIsToldAndLeavesNothingThatCouldBeTakenForGood() throws Exception {
        jdk("jdk-21", "21.0.5");
        executable(bin.resolve("mvn"), FAILS_HALFWAY);
        Result result = run("demo");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.errors()).contains("[ERROR] Node.java:[1,1] class expected", "the build failed", "build.log");
        assertThat(root.resolve(".chancery/chancery.jar")).doesNotExist();
        assertThat(root.resolve(".chancery/lock")).doesNotExist();
        executable(bin.resolve("mvn"), BUILDS);
        assertThat(run("demo").out()).contains("[demo]");
    }

    @Test
    void withoutMavenItSaysSo() throws Exception {
        jdk("jdk-21", "21.0.5");
        Files.delete(bin.resolve("mvn"));
        Result result = run("demo");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.errors()).contains("needs Maven");
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        jdk("jdk-21", "21.0.5");
        environment.put("SLOW", "3");
        Process first = start(root.resolve("chancery"), folder, "one");
        Process second = start(root.resolve("chancery"), folder, "two");
        Result one = result(first);
        Result two = result(second);
        assertThat(one.out()).contains("[one]");
        assertThat(two.out()).contains("[two]");
        assertThat(one.errors() + two.errors()).contains("another launcher");
        assertThat(calls).content().hasLineCount(1);
    }

    @Test
    void theLockOfALauncherThatWasKilledIsTaken() throws Exception {
        jdk("jdk-21", "21.0.5");
        Process ended = new ProcessBuilder("sh", "-c", "exit").start();
        ended.waitFor();
        Files.createDirectories(root.resolve(".chancery/lock"));
        Files.writeString(root.resolve(".chancery/lock/pid"), ended.pid() + "\n");
        assertThat(run("demo").out()).contains("[demo]");
    }

    @Test
    void aFasterStartIsPreparedOnceForEachJdk() throws Exception {
        jdk("jdk-25", "25.0.1");
        assertThat(run().out()).contains("[-XX:AOTCache=" + root + "/.chancery/start-25.0.1.aot]");
        assertThat(root.resolve(".chancery/rehearsal.log")).content().contains("[rehearse]", "[-XX:AOTCacheOutput=");
        assertThat(run().errors()).isEmpty();
        environment.put("JAVA_HOME", jdk("jdk-21", "21.0.5").toString());
        Result other = run();
        assertThat(other.errors()).contains("preparing a faster start");
        assertThat(other.out()).contains("[-XX:SharedArchiveFile=" + root + "/.chancery/start-21.0.5.jsa]");
        assertThat(calls).content().hasLineCount(1);
    }

    @Test
    void aRehearsalThatFailsIsOneWarningAndNotTriedAgain() throws Exception {
        Path home = jdk("jdk-21", "21.0.5");
        executable(
                home.resolve("bin/java"),
                "#!/bin/sh\nfor a in \"$@\"; do [ \"$a\" != rehearse ] || exit 1; done\necho \"[$*]\"\n");
        Result result = run("demo");
        assertThat(result.status()).isZero();
        assertThat(result.errors()).containsOnlyOnce("warning").contains("Chancery works without");
        assertThat(result.out()).contains("demo]").doesNotContain("-XX:SharedArchiveFile");
        assertThat(run("demo").errors()).isEmpty();
    }

    @Test
    void theHeapIsSmallUnlessTheUserSaysOtherwise() throws Exception {
        jdk("jdk-21", "21.0.5");
        assertThat(run().out()).contains("[-Xmx512m]").doesNotContain("sun-misc-unsafe");
        environment.put("CHANCERY_JAVA_OPTS", "-Xmx2g -Dstar=*");
        assertThat(run().out()).contains("[-Xmx2g]\n[-Dstar=*]").doesNotContain("512m");
        environment.remove("CHANCERY_JAVA_OPTS");
        environment.put("JAVA_TOOL_OPTIONS", "-Xmx3g");
        assertThat(run().out()).doesNotContain("512m");
        environment.put("JAVA_HOME", jdk("jdk-25", "25").toString());
        assertThat(run().out()).contains("[--sun-misc-unsafe-memory-access=allow]");
    }

    @Test
    void itEndsAsTheProgramEnds() throws Exception {
        Path home = jdk("jdk-21", "21.0.5");
        executable(home.resolve("bin/java"), "#!/bin/sh\nexit 3\n");
        assertThat(run("index").status()).isEqualTo(3);
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(jvms.resolve(name).normalize());
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(home.resolve("bin/java"), SAYS_ITS_ARGUMENTS);
        executable(home.resolve("bin/javac"), "#!/bin/sh\n");
        return home;
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusMillis(20)));
        try {
            Thread.sleep(40); // the next build starts later than this
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Result(int status, String out, String errors) {}

    private Result run(String... arguments) throws IOException, InterruptedException {
        return run(root.resolve("chancery"), folder, arguments);
    }

    private Result run(Path script, Path from, String... arguments) throws IOException, InterruptedException {
        return result(start(script, from, arguments));
    }

    private Process start(Path script, Path from, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Result result(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), out, errors);
    }
}
