package org.chancery.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A bad input, and what must be said about it.
 *
 * @param name its path in the folder that is indexed
 * @param make puts it there
 * @param said one for each line of the report that names it, in order
 */
record Poison(String name, Make make, List<Said> said) {

    /** Makes a bad input. */
    interface Make {
        /** Puts it at this place, whose folder is there already. */
        void at(Path place) throws Exception;
    }

    /**
     * A line of the report.
     *
     * @param status {@code added}, {@code rejected}, {@code missing}
     * @param words stand in the reason or among the repairs
     */
    record Said(String status, String words) {}

    static Said rejected(String words) {
        return new Said("rejected", words);
    }

    static Said added(String repair) {
        return new Said("added", repair);
    }

    static Poison of(String name, byte[] bytes, Said... said) {
        return new Poison(name, place -> Files.write(place, bytes), List.of(said));
    }

    static Poison of(String name, String text, Said... said) {
        return of(name, text.getBytes(StandardCharsets.UTF_8), said);
    }

    static Poison made(String name, Make make, Said... said) {
        return new Poison(name, make, List.of(said));
    }

    /** Puts it below a folder. */
    void into(Path folder) throws Exception {
        Path place = folder.resolve(name);
        Files.createDirectories(place.getParent());
        make.at(place);
    }

    /** Runs a program of the system, e.g. {@code mkfifo}. */
    static void run(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).start().waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
    }
}
