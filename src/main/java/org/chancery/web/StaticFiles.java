package org.chancery.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.chancery.corpus.Hashes;

/**
 * The files of {@code webapp/static}, and one that is made of them: {@code style.css} is every style sheet of {@code css/}, {@code tokens.css} first, so that
 * a page needs one request for them.
 */
final class StaticFiles {
    static final String STYLE = "style.css";
    static final String ICON = "icon.svg";

    private static final String FIRST = "tokens.css";
    private static final Map<String, String> TYPES = Map.of(
            ".css", "text/css; charset=utf-8",
            ".svg", "image/svg+xml");

    private final Path folder;
    private final boolean dev;
    private final Map<String, Asset> kept = new ConcurrentHashMap<>();

    /** The files of this folder; in dev mode a saved file shows at once. */
    StaticFiles(Path folder, boolean dev) {
        this.folder = folder.toAbsolutePath().normalize();
        this.dev = dev;
    }

    /**
     * A file to send.
     *
     * @param type its media type
     * @param bytes its content; nobody changes it
     * @param version a hash of the content
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and copied for every request it would be wasteful
    record Asset(String type, byte[] bytes, String version) {}

    /** The file of this name, with {@code /} between folders, if there is one. */
    Optional<Asset> asset(String name) {
        Asset known = dev ? null : kept.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Asset> read = read(name);
        read.ifPresent(asset -> kept.put(name, asset));
        return read;
    }

    /** The address of a file, with its version: what it addresses never changes. */
    String url(String name) {
        return "/static/" + name
                + asset(name).map(asset -> "?v=" + asset.version()).orElse("");
    }

    private Optional<Asset> read(String name) {
        try {
            Optional<byte[]> bytes = name.equals(STYLE) ? Optional.of(style()) : file(name);
            String type = TYPES.get(name.substring(Math.max(0, name.lastIndexOf('.'))));
            return type == null ? Optional.empty() : bytes.map(content -> new Asset(type, content, hash(content)));
        } catch (IOException e) {
            throw new UncheckedIOException(folder.resolve(name) + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Optional<byte[]> file(String name) throws IOException {
        if (!name.matches("[a-z0-9-]+(/[a-z0-9-]+)*\\.[a-z]+")) { // so that nothing leaves the folder
            return Optional.empty();
        }
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private byte[] style() throws IOException {
        ByteArrayOutputStream style = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.list(folder.resolve("css"))) {
            List<Path> sheets = files.filter(file -> file.toString().endsWith(".css"))
                    .sorted(Comparator.comparing((Path file) -> !file.endsWith(FIRST))
                            .thenComparing(Path::toString))
                    .toList();
            for (Path sheet : sheets) {
                style.write(Files.readAllBytes(sheet));
            }
        }
        return style.toByteArray();
    }

    private static String hash(byte[] bytes) {
        return Hashes.sha256(bytes).substring(0, 12);
    }
}
