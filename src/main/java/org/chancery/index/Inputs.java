package org.chancery.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.chancery.source.input.About;
import org.chancery.source.input.Content;
import org.chancery.source.input.Input;
import org.chancery.source.input.Reading;
import org.chancery.source.input.RejectedInput;
import org.chancery.source.input.Scratch;
import org.jspecify.annotations.Nullable;

/**
 * The files that the arguments of a command name: a file is itself, a folder is every file below it in the order of their names. Hidden files and folders are
 * passed over; what is there and cannot be read is among them, with the reason.
 */
public final class Inputs implements AutoCloseable {

    /**
     * One of them.
     *
     * @param name its path below the argument
     * @param path the same with the argument's own name before it: where its documents say that they come from
     * @param content what is in it; null when it cannot be read
     * @param trouble why it cannot be read; null when it may be
     */
    record Entry(
            String name,
            String path,
            String collection,
            About about,
            @Nullable Content content,
            @Nullable Outcome trouble) {

        /** To be read. */
        Input input() {
            return new Input(name, path, Objects.requireNonNull(content), collection, about);
        }
    }

    /** What standard input is called, as a file and as a path. */
    public static final String STANDARD_INPUT = "-";

    private final List<Argument> all = new ArrayList<>();
    /** Those that hold something, by the place of their first entry. */
    private final TreeMap<Integer, Argument> starts = new TreeMap<>();

    private final List<Path> spools = new ArrayList<>();
    private final String collection;
    private final @Nullable String id;
    private Beside beside = Beside.ALONE;
    private int size;

    /**
     * No inputs yet.
     *
     * @param collection the collection they go into
     * @param id the id that the user gives to the one document; null when it follows from the file
     */
    public Inputs(String collection, @Nullable String id) {
        this.collection = collection;
        this.id = id;
    }

    /**
     * What this about file says holds for all that is added from now on; what lies beside a file goes before it.
     *
     * @throws RejectedInput when it is no about file or cannot be read
     */
    public void about(Path file) throws RejectedInput {
        beside = Beside.of(file);
    }

    /** Adds a file or a folder; what cannot be found or opened is an input too, which is reported when its turn comes. */
    public void add(Path path) {
        add(Argument.of(path, beside));
    }

    /** Adds what was read from elsewhere. */
    public void add(String name, byte[] bytes) {
        add(Argument.of(name, Content.of(bytes), beside));
    }

    /**
     * Adds standard input, kept in a file until {@link #close}: it is read more than once, and may be large.
     *
     * @throws IOException when it breaks off, or there is no room for it
     */
    public void addStandardInput(InputStream in) throws IOException {
        Path spool = Scratch.file(".stdin");
        spools.add(spool);
        Files.copy(in, spool, StandardCopyOption.REPLACE_EXISTING);
        add(Argument.of(STANDARD_INPUT, Content.of(spool), beside));
    }

    private void add(Argument argument) {
        all.add(argument);
        if (argument.size() > 0) {
            starts.put(size, argument);
            size += argument.size();
        }
    }

    /** How many there are, those that cannot be read included. */
    public int size() {
        return size;
    }

    /** The collection they go into. */
    String collection() {
        return collection;
    }

    /** The arguments, in their order. */
    List<Argument> arguments() {
        return all;
    }

    /** The one at this place, from 0; made anew for everyone who asks. */
    Entry entry(int place) {
        Map.Entry<Integer, Argument> found = Objects.requireNonNull(starts.floorEntry(place));
        return found.getValue().entry(place - found.getKey(), collection, id);
    }

    /**
     * Reads every input once, a document at a time, without an archive.
     *
     * @param reader gets each document, with what was repaired in it and in its file
     * @param report gets what cannot be read
     */
    public void forEach(Consumer<Reading> reader, Consumer<Outcome> report) {
        Readings.of(this, reader, report);
    }

    /** Throws away what was kept of standard input. */
    @Override
    public void close() {
        spools.forEach(Scratch::remove);
    }
}
