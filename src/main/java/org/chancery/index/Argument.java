package org.chancery.index;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.chancery.source.input.About;
import org.chancery.source.input.Content;
import org.jspecify.annotations.Nullable;

/** A path on the command line: a file, or a folder with all that is in it. Holds paths alone, for there may be very many. */
final class Argument {
    private final @Nullable Path folder;
    private final String label;
    private final List<Path> files;
    private final Map<Path, Trouble> troubles;
    private final @Nullable Content content;

    /**
     * Why something that is there is not read.
     *
     * @param status rejected or missing
     * @param reason in words, without the name
     */
    record Trouble(Outcome.Status status, String reason) {
        static final Trouble NO_FILE = new Trouble(
                Outcome.Status.REJECTED,
                "not a regular file, and never opened (a pipe's output comes in by -, as standard input)");
        static final Trouble DANGLING =
                new Trouble(Outcome.Status.MISSING, "a link to what is not there (mend the link, or remove it)");
        static final Trouble LOOP =
                new Trouble(Outcome.Status.REJECTED, "a link that leads back to a folder above it (remove the link)");
        static final Trouble ABSENT = new Trouble(Outcome.Status.MISSING, "no such file or folder (check the path)");
    }

    private Argument(
            @Nullable Path folder,
            String label,
            List<Path> files,
            Map<Path, Trouble> troubles,
            @Nullable Content content) {
        this.folder = folder;
        this.label = label;
        this.files = files;
        this.troubles = troubles;
        this.content = content;
    }

    /** What lies at this path now. */
    static Argument of(Path path) {
        String name = ownName(path);
        if (Files.isDirectory(path)) {
            try {
                Walk walk = Walk.through(path);
                return new Argument(path, name, walk.files(), walk.troubles(), null);
            } catch (IOException e) {
                throw new UncheckedIOException(path + ": " + e.getMessage(), e);
            }
        }
        Path parent = path.toAbsolutePath().normalize().getParent();
        String above = parent == null ? "" : ownName(parent);
        String label = above.isEmpty() ? name : above + "/" + name;
        Trouble trouble = trouble(path);
        return new Argument(null, label, List.of(path), trouble == null ? Map.of() : Map.of(path, trouble), null);
    }

    /** What came from elsewhere under this name. */
    static Argument of(String name, Content content) {
        return new Argument(null, name, List.of(Path.of("-")), Map.of(), content);
    }

    private static @Nullable Trouble trouble(Path path) {
        if (Files.isRegularFile(path)) {
            return null;
        }
        if (Files.exists(path)) {
            return Trouble.NO_FILE;
        }
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? Trouble.DANGLING : Trouble.ABSENT;
    }

    /** The name of the folder itself also for {@code .} and {@code ..}; empty for the root. */
    private static String ownName(Path path) {
        Path last = path.toAbsolutePath().normalize().getFileName();
        return last == null ? "" : last.toString();
    }

    int size() {
        return files.size();
    }

    /** Whether it can be said which documents came from it before: standard input has no place. */
    boolean hasPlace() {
        return content == null && !label.isEmpty();
    }

    boolean isFolder() {
        return folder != null;
    }

    /** What the {@link Inputs.Entry#path} of all of its entries begins with: a folder's name; or all of it, for a file. */
    String label() {
        return label;
    }

    /** The path below the argument of what has this path. */
    String nameOf(String path) {
        return path.substring(isFolder() ? label.length() + 1 : label.lastIndexOf('/') + 1);
    }

    /** Whether a file lies at this path now that was not there when the folder was looked through. */
    boolean hasNew(String path) {
        if (folder == null) {
            return false;
        }
        Path file = folder.resolve(nameOf(path));
        return Files.isRegularFile(file) && Collections.binarySearch(files, file) < 0;
    }

    Inputs.Entry entry(int place, String collection, About about) {
        Path file = files.get(place);
        String name = content != null ? label : folder == null ? ownName(file) : below(folder, file);
        boolean below = folder != null && !folder.equals(file);
        String path = !below ? label : label.isEmpty() ? name : label + "/" + name;
        Trouble trouble = troubles.get(file);
        if (trouble == null) {
            return new Inputs.Entry(name, path, collection, about, content == null ? Content.of(file) : content, null);
        }
        String shown = folder == null ? file.toString() : name;
        Outcome outcome = Outcome.failed(shown, trouble.status(), shown + ": " + trouble.reason());
        return new Inputs.Entry(name, path, collection, about, null, outcome);
    }

    private static String below(Path folder, Path file) {
        String name =
                folder.equals(file) ? file.toString() : folder.relativize(file).toString();
        return name.replace(File.separatorChar, '/');
    }
}
