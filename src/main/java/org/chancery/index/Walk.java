package org.chancery.index;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.source.input.Litter;
import org.jspecify.annotations.Nullable;

/** Goes through a folder: what is in it in the order of names, and what of it cannot be read. Opens no file. */
final class Walk extends SimpleFileVisitor<Path> {
    private final Path top;
    private final List<Path> files = new ArrayList<>();
    private final Map<Path, Argument.Trouble> troubles = new HashMap<>();
    private final List<Path> hidden = new ArrayList<>();

    private Walk(Path top) {
        this.top = top;
    }

    /** Goes through all folders below this one, links included. */
    static Walk through(Path top) throws IOException {
        Walk walk = new Walk(top);
        Files.walkFileTree(top, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        Collections.sort(walk.files); // the order in which the file system gives them is anyone's
        Collections.sort(walk.hidden);
        return walk;
    }

    /** Everything that was met but folders that can be read, in order. */
    List<Path> files() {
        return files;
    }

    /** Those of the files that cannot be read, and why. */
    Map<Path, Argument.Trouble> troubles() {
        return troubles;
    }

    /** The files and folders that were passed over because their names begin with a dot, in order; not what systems leave in folders. */
    List<Path> hidden() {
        return hidden;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return isPassedOver(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!isPassedOver(file)) {
            files.add(file);
            if (attributes.isSymbolicLink()) { // links are followed: this one leads nowhere
                troubles.put(file, Argument.Trouble.DANGLING);
            } else if (!attributes.isRegularFile()) {
                troubles.put(file, Argument.Trouble.NO_FILE);
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        if (!isPassedOver(file)) {
            files.add(file);
            troubles.put(file, trouble(e));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
        if (e != null) {
            files.add(folder);
            troubles.put(folder, trouble(e));
        }
        return FileVisitResult.CONTINUE;
    }

    private static Argument.Trouble trouble(IOException e) {
        if (e instanceof FileSystemLoopException) {
            return Argument.Trouble.LOOP;
        }
        String reason = e instanceof AccessDeniedException
                ? "cannot be opened (AccessDeniedException; check its permissions)"
                : "cannot be opened (" + e.getClass().getSimpleName() + ")";
        return new Argument.Trouble(Outcome.Status.MISSING, reason);
    }

    private boolean isPassedOver(Path path) {
        String name = String.valueOf(path.getFileName());
        if (path.equals(top)) {
            return false;
        }
        if (Litter.is(name)) {
            return true;
        }
        boolean dotted = name.startsWith(".");
        if (dotted) {
            hidden.add(path);
        }
        return dotted;
    }
}
