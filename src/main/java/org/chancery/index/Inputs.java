package org.chancery.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.chancery.corpus.Document;
import org.chancery.source.Sources;
import org.chancery.source.input.About;
import org.chancery.source.input.Content;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;
import org.jspecify.annotations.Nullable;

/**
 * The files that the arguments of a command name: a file is itself, a folder is every file below it in the order of their names. Hidden files and folders are
 * passed over.
 */
public final class Inputs {
    private final List<Input> entries = new ArrayList<>();
    private final List<Outcome> missing = new ArrayList<>();
    private final String collection;
    private final @Nullable String id;

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
            add(String.valueOf(argument.getFileName()), Content.of(argument));
        } else {
            missing.add(Outcome.failed(
                    argument.toString(),
                    Outcome.Status.MISSING,
                    argument + ": no such file or folder (check the path)"));
        }
    }

    /** Adds what was read from elsewhere, e.g. standard input. */
    public void add(String name, byte[] bytes) {
        add(name, Content.of(bytes));
    }

    private void add(String name, Content content) {
        entries.add(new Input(name, content, collection, id == null ? About.NOTHING : About.id(id)));
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
                for (Draft draft : read(place, new ArrayList<>())) {
                    reader.accept(draft.read().document());
                }
            } catch (RejectedInput | IOException e) {
                report.accept(Outcome.failed(name(place), Outcome.Status.REJECTED, String.valueOf(e.getMessage())));
            }
        }
    }

    /** Reads the input at this place, from 0. */
    List<Draft> read(int place, List<String> repairs) throws RejectedInput {
        return Sources.drafts(entries.get(place), repairs);
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
                .sorted(Comparator.comparing(file -> below(folder, file)))
                .forEach(file -> add(below(folder, file), Content.of(file)));
    }

    private static String below(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
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
