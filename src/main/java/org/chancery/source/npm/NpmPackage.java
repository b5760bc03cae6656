package org.chancery.source.npm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;

/**
 * An npm package, unpacked in memory.
 *
 * @param name as its {@code package.json} says
 * @param version likewise
 * @param files the files that texts may be in, by path without the leading {@code package/}, ordered
 */
public record NpmPackage(String name, String version, SortedMap<String, byte[]> files) {

    /** Far above the packages that are read; an archive that unpacks to more is refused before it fills the memory. */
    private static final long MOST_BYTES = 128L << 20;

    private static final Pattern WANTED = Pattern.compile("package\\.json|data/.*\\.json|declaration/.*\\.html");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Every npm package is a folder of this name. */
    private static final String FOLDER = "package/";

    private static final String MANIFEST = "package.json";
    private static final int LONGEST_MANIFEST = 1 << 20;

    /** The name of the npm package that a gzip file is; the empty string when it is none, or damaged. */
    public static String nameOf(Input input) {
        try (InputStream in = new BufferedInputStream(input.content().open());
                TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(in))) {
            long total = 0;
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                total += entry.getSize();
                if (!entry.getName().startsWith(FOLDER) || total > MOST_BYTES) {
                    return "";
                }
                if (entry.getName().equals(FOLDER + MANIFEST)) {
                    return JSON.readTree(tar.readNBytes(LONGEST_MANIFEST))
                            .path("name")
                            .asText();
                }
            }
            return "";
        } catch (IOException | IllegalArgumentException e) {
            return "";
        }
    }

    /** Unpacks a {@code .tgz}; one that is no npm package is refused. */
    public static NpmPackage unpack(Input input, byte[] bytes) throws RejectedInput {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GzipCompressorInputStream(new ByteArrayInputStream(bytes)))) {
            long total = 0;
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                total += entry.getSize();
                if (total > MOST_BYTES) {
                    throw new RejectedInput(
                            input.name(),
                            "the archive unpacks to more than " + (MOST_BYTES >> 20)
                                    + " MB; unpack it and index its texts");
                }
                String path = entry.getName().substring(entry.getName().indexOf('/') + 1);
                if (entry.isFile() && WANTED.matcher(path).matches()) {
                    files.put(path, tar.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new RejectedInput(
                    input.name(),
                    "a gzip file, but no whole npm package (" + e.getMessage() + "); unpack it, or fetch it again");
        }
        return named(input, files);
    }

    private static NpmPackage named(Input input, SortedMap<String, byte[]> files) throws RejectedInput {
        byte[] manifest = files.remove(MANIFEST);
        if (manifest == null) {
            throw new RejectedInput(
                    input.name(), "an archive, but no npm package (no package.json); unpack it and index its texts");
        }
        JsonNode json = json(input.name() + ", package.json", manifest);
        return new NpmPackage(json.path("name").asText(), json.path("version").asText(), files);
    }

    /** Parses a JSON file of the package. */
    static JsonNode json(String where, byte[] bytes) throws RejectedInput {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new RejectedInput(
                    where,
                    e.getLocation().getLineNr(),
                    "not valid JSON (" + e.getOriginalMessage() + "); fetch the package again");
        } catch (IOException e) {
            throw new RejectedInput(where, "cannot be read (" + e.getMessage() + ")");
        }
    }

    /** Name and version, as people write them. */
    String label() {
        return name + " " + version;
    }
}
