package org.chancery.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A home with the product's {@code solr.xml} and the least collection that Solr loads, so that tests of the node hang on no field. */
final class LeastHome {

    private LeastHome() {}

    /** Makes such a home below this folder. */
    static Path in(Path folder) throws IOException {
        Path home = folder.resolve("home");
        copy(Path.of("src/test/resources/node"), home);
        Files.copy(Path.of("solr-config/solr.xml"), home.resolve("solr-config/solr.xml"));
        return home;
    }

    /** Settings on free ports of the loopback address. */
    static NodeSettings settings(Path folder) throws IOException {
        Path home = folder.resolve("home");
        return new NodeSettings(Files.isDirectory(home) ? home : in(folder), folder.resolve("data"), "127.0.0.1", 0, 0);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.createDirectories(to);
                    Path copy = to.resolve(from.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(file, copy);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
