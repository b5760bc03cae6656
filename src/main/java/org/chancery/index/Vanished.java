package org.chancery.index;

import java.util.List;
import java.util.Set;
import org.chancery.solr.Archive;
import org.jspecify.annotations.Nullable;

/**
 * After a run: the documents of its collection that came from its inputs before and did not come again. What lies below an input that could not be read, or of which
 * a part could not, counts as there.
 */
final class Vanished {
    private final Archive archive;
    private final Patience patience;
    private final Report report;
    private final Mode mode;
    private boolean removed;

    Vanished(Archive archive, Patience patience, Report report, Mode mode) {
        this.archive = archive;
        this.patience = patience;
        this.report = report;
        this.mode = mode;
    }

    /**
     * Tells of them, and removes them when that is asked for.
     *
     * @param claims what came in this run
     * @param faulty the paths of which not all is known
     * @return whether something was removed, which readers see after a commit
     */
    boolean tell(Inputs inputs, Claims claims, Set<String> faulty) {
        for (Argument argument : inputs.arguments()) {
            if (argument.hasPlace()) {
                if (!argument.isFolder()) {
                    tell(inputs.collection(), argument, false, claims, faulty);
                }
                tell(inputs.collection(), argument, true, claims, faulty);
            }
        }
        return removed;
    }

    /** @param below what lies below the argument, else what is the argument itself */
    private void tell(String collection, Argument argument, boolean below, Claims claims, Set<String> faulty) {
        String path = below ? argument.label() + "/" : argument.label();
        for (String mark = Archive.Page.FIRST; !mark.isEmpty(); ) {
            String now = mark;
            Archive.Page page = patience.with(() -> archive.from(collection, path, below, now));
            List<Archive.State> gone = page.states().stream()
                    .filter(state -> Claims.isIdentity(state.identity())) // another program's are not ours to miss
                    .filter(state -> !claims.has(state.identity()))
                    .filter(state -> !isBelow(faulty, state.provenance().sourcePath()))
                    .filter(state -> !argument.hasNew(state.provenance().sourcePath()))
                    .toList();
            if (isPruned(argument) && !mode.dry() && !gone.isEmpty()) {
                patience.with(() ->
                        archive.withdraw(gone.stream().map(Archive.State::id).toList()));
                removed = true;
            }
            gone.forEach(state -> report.tell(outcome(argument, state)));
            mark = page.next();
        }
    }

    private Outcome outcome(Argument argument, Archive.State state) {
        String name = argument.nameOf(state.provenance().sourcePath());
        Outcome.Status status = isPruned(argument) ? Outcome.Status.REMOVED : Outcome.Status.MISSING;
        String hint = mode.prune()
                ? "; the whole folder is empty now, so nothing is removed (is its disk mounted? \"remove\" withdraws documents)"
                : " (--prune removes it)";
        String reason = name + ": \"" + state.title() + "\" was indexed from here and is no longer there"
                + (isPruned(argument) ? "" : hint);
        return new Outcome(name, state.id(), status, 0, List.of(), reason, null);
    }

    /** A folder without a single file is more likely a disk that is not mounted than an archive that was given up. */
    private boolean isPruned(Argument argument) {
        return mode.prune() && (argument.size() > 0 || !argument.isFolder());
    }

    private static boolean isBelow(Set<String> faulty, String path) {
        for (@Nullable String above = path; above != null; above = parent(above)) {
            if (faulty.contains(above)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? null : path.substring(0, slash);
    }
}
