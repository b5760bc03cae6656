package org.chancery.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.chancery.source.input.About;
import org.chancery.source.input.AboutNotes;
import org.chancery.source.input.Content;
import org.chancery.source.input.Facts;
import org.chancery.source.input.RejectedInput;
import org.jspecify.annotations.Nullable;

/** A path on the command line: a file, or a folder with all that is in it. Holds paths alone, for there may be very many. */
final class Argument {
    private static final Pattern PACKED = Pattern.compile("(?is).*\\.(?:zip|tar|tgz|tbz2?|txz|gz|bz2|xz)");

    private final @Nullable Path folder;
    private final String label;
    private final List<Path> files;
    private final Map<Path, Trouble> troubles;
    private final AboutNotes notes;
    private final @Nullable Content content;
    private final List<Path> hidden;

    /**
     * Why something that is there is not read.
     *
     * @param status rejected or missing
     * @param reason in words; it may begin with the name
     */
    record Trouble(Outcome.Status status, String reason) {
        static final Trouble NO_FILE = new Trouble(
                Outcome.Status.REJECTED,
                "not a regular file, and never opened (a pipe's output comes in by -, as standard input)");
        static final Trouble DANGLING =
                new Trouble(Outcome.Status.MISSING, "a link to what is not there (mend the link, or remove it)");
        static final Trouble LOOP =
                new Trouble(Outcome.Status.REJECTED, "a link that leads back to a folder above it (remove the link)");
        static final Trouble ORPHAN = new Trouble(
                Outcome.Status.MISSING, "the file that it is about is not there (remove it too, or mend its name)");
        static final Trouble ABSENT = new Trouble(Outcome.Status.MISSING, "no such file or folder (check the path)");

        static Trouble of(RejectedInput fault) {
            return new Trouble(Outcome.Status.REJECTED, String.valueOf(fault.getMessage()));
        }

        /** What is told of the file that people call so. */
        Outcome outcome(String name) {
            return Outcome.failed(name, status, reason.startsWith(name) ? reason : name + ": " + reason);
        }
    }

    private Argument(
            @Nullable Path folder,
            String label,
            List<Path> files,
            Map<Path, Trouble> troubles,
            AboutNotes notes,
            @Nullable Content content,
            List<Path> hidden) {
        this.folder = folder;
        this.label = label;
        this.files = files;
        this.troubles = troubles;
        this.notes = notes;
        this.content = content;
        this.hidden = hidden;
    }

    /** What lies at this path now. */
    static Argument of(Path path, Beside beside) {
        String name = ownName(path);
        if (Files.isDirectory(path)) {
            try {
                Walk walk = Walk.through(path);
                AboutNotes notes = beside.within(path, walk.files(), walk.troubles());
                return new Argument(path, name, walk.files(), walk.troubles(), notes, null, walk.hidden());
            } catch (IOException e) {
                throw new UncheckedIOException(path + ": " + e.getMessage(), e);
            }
        }
        Path parent = path.toAbsolutePath().normalize().getParent();
        String above = parent == null ? "" : ownName(parent);
        return single(path, name, above.isEmpty() ? name : above + "/" + name, beside);
    }

    private static Argument single(Path path, String name, String label, Beside beside) {
        Trouble trouble = trouble(path);
        if (trouble == null && AboutNotes.isAbout(name) && isUsed(path)) {
            return new Argument(null, label, List.of(), Map.of(), beside.notes(), null, List.of());
        }
        AboutNotes notes = beside.notes();
        try {
            notes = trouble == null ? beside.of(path, name) : notes;
        } catch (RejectedInput e) {
            trouble = Trouble.of(e);
        }
        return new Argument(
                null, label, List.of(path), trouble == null ? Map.of() : Map.of(path, trouble), notes, null, List.of());
    }

    /** Whether an about file that is named with others is used when they are read. */
    private static boolean isUsed(Path about) {
        String name = ownName(about).toLowerCase(Locale.ROOT);
        int end = name.lastIndexOf(".about.");
        return end < 0 || Files.exists(about.resolveSibling(ownName(about).substring(0, end)));
    }

    /** What came from elsewhere under this name. */
    static Argument of(String name, Content content, Beside beside) {
        return new Argument(null, name, List.of(Path.of("-")), Map.of(), beside.notes(), content, List.of());
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

    /** What people should know of the folder before it is read, a line each: what is passed over in it, and what is said of files that are not there. */
    List<String> remarks() {
        if (folder == null) {
            return List.of();
        }
        List<String> remarks = new ArrayList<>();
        if (!hidden.isEmpty()) {
            boolean one = hidden.size() == 1;
            remarks.add(label + ": " + hidden.size() + " hidden " + (one ? "name" : "names") + " passed over: "
                    + below(folder, hidden.getFirst()) + (one ? "" : " and others")
                    + " (to index what is hidden, name it on the command line)");
        }
        List<String> names = files.stream().map(file -> below(folder, file)).toList();
        if (names.stream().noneMatch(name -> PACKED.matcher(name).matches())) { // what is in it may have such names
            remarks.addAll(notes.idle(names));
        }
        return remarks;
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
        try {
            Path file = folder.resolve(nameOf(path));
            return Files.isRegularFile(file) && Collections.binarySearch(files, file) < 0;
        } catch (InvalidPathException e) { // nothing can be called so in this locale
            return false;
        }
    }

    /**
     * What is at this place.
     *
     * @param id the user's own id for it; null when there is none
     */
    Inputs.Entry entry(int place, String collection, @Nullable String id) {
        Path file = files.get(place);
        String name = content != null ? label : folder == null ? ownName(file) : below(folder, file);
        boolean below = folder != null && !folder.equals(file);
        String path = !below ? label : label.isEmpty() ? name : label + "/" + name;
        Trouble trouble = troubles.get(file);
        About about = About.NOTHING;
        try {
            about = trouble == null ? notes.of(name) : about;
        } catch (RejectedInput e) {
            trouble = Trouble.of(e);
        }
        if (trouble != null) {
            Outcome outcome = trouble.outcome(folder == null ? file.toString() : name);
            return new Inputs.Entry(name, path, collection, about, null, outcome);
        }
        Content bytes = content == null ? Content.of(file) : content;
        return new Inputs.Entry(name, path, collection, id == null ? about : named(about, id), bytes, null);
    }

    private static About named(About about, String id) {
        Facts sidecar = About.id(id).sidecar().or(about.sidecar());
        return new About(sidecar, about.surroundings(), about.mapping(), about.notes());
    }

    /** The path of a file below a folder, as an identity is made of it. */
    static String below(Path folder, Path file) {
        return folder.equals(file) ? file.toString() : Names.of(folder.relativize(file));
    }
}
