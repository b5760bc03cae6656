package org.chancery.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.chancery.corpus.Document;
import org.chancery.source.Input;
import org.chancery.source.Reading;
import org.chancery.source.RejectedInput;
import org.chancery.source.Sources;
import org.jspecify.annotations.Nullable;

/**
 * The files that the arguments of a command name: a file is itself, a folder is every file below it in the order of their names. Hidden files and folders are
 * passed over.
 */
public final class Inputs {
    private final List<Entry> entries = new ArrayList<>();
    private final List<Outcome> missing = new ArrayList<>();
    private final String collection;
    private final @Nullable String id;

    /** Bytes that can be read more than once. */
    private interface Content {
        byte[] bytes() throws IOException;
    }

    /** An input by its path below the argument, with {@code /}. */
    private static final class Entry {
        private final String name;
        private final Content content;

        /** What was read of it: kept for the second pass while there is memory to spare. */
        private SoftReference<@Nullable Reading> reading = new SoftReference<>(null);

        Entry(String name, Content content) {
            this.name = name;
            this.content = content;
        }

        String name() {
            return name;
        }
    }

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

    /** Adds a file or a folder; what cannot be found or opened is kept as {@link #missing}. */
    public void add(Path argument) {
        if (Files.isDirectory(argument)) {
            addFolder(argument);
        } else if (Files.isRegularFile(argument)) {
            entries.add(new Entry(String.valueOf(argument.getFileName()), () -> bytes(argument)));
        } else {
            missing.add(Outcome.failed(
                    argument.toString(),
                    Outcome.Status.MISSING,
                    argument + ": no such file or folder (check the path)"));
        }
    }

    /** Adds what was read from elsewhere, e.g. standard input. */
    public void add(String name, byte[] bytes) {
        entries.add(new Entry(name, () -> bytes));
    }

    /** How many there are to read. */
    public int size() {
        return entries.size();
    }

    /** What was named and cannot be read. */
    public List<Outcome> missing() {
        return List.copyOf(missing);
    }

    /**
     * Reads every input once.
     *
     * @param reader gets each document
     * @param report gets each input that is missing or cannot be read
     */
    public void forEach(Consumer<Document> reader, Consumer<Outcome> report) {
        missing.forEach(report);
        for (int place = 0; place < size(); place++) {
            try {
                read(place).documents().forEach(reader);
            } catch (RejectedInput | IOException e) {
                report.accept(Outcome.failed(name(place), Outcome.Status.REJECTED, String.valueOf(e.getMessage())));
            }
        }
    }

    /** Reads the input at this place, from 0. */
    Reading read(int place) throws IOException, RejectedInput {
        Entry entry = entries.get(place);
        Reading reading = entry.reading.get();
        if (reading == null) {
            reading = Sources.read(new Input(entry.name, entry.content.bytes(), collection, id));
            entry.reading = new SoftReference<>(reading);
        }
        return reading;
    }

    private static byte[] bytes(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (AccessDeniedException e) {
            throw new IOException(file + ": no permission to read it (chmod +r, or run as its owner)", e);
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": it was there and is gone", e);
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    String name(int place) {
        return entries.get(place).name();
    }

    private void addFolder(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Walk(folder, files));
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": " + e.getMessage(), e);
        }
        files.stream()
                .map(file -> new Entry(folder.relativize(file).toString().replace('\\', '/'), () -> bytes(file)))
                .sorted(Comparator.comparing(Entry::name))
                .forEach(entries::add);
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        private final Path top;
        private final List<Path> files;

        Walk(Path top, List<Path> files) {
            this.top = top;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!hidden(file) && attributes.isRegularFile()) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            missing.add(Outcome.failed(
                    file.equals(top) ? file.toString() : top.relativize(file).toString(),
                    Outcome.Status.MISSING,
                    file + ": cannot be opened (" + e.getClass().getSimpleName() + "; check its permissions)"));
            return FileVisitResult.CONTINUE;
        }

        private boolean hidden(Path path) {
            return !path.equals(top) && String.valueOf(path.getFileName()).startsWith(".");
        }
    }
}
