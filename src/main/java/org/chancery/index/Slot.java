package org.chancery.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place of a draft in the order of what is told, from when it is drafted until it is told. For the thread that runs the pass alone. */
final class Slot {
    private final String name;
    private final String path;
    private final long weight;
    private final List<String> repairs = new ArrayList<>();
    private @Nullable Outcome outcome;

    /**
     * @param name what people call the draft
     * @param path where it came from
     * @param weight what it holds in memory, in bytes; 0 when it holds nothing
     */
    Slot(String name, String path, long weight) {
        this.name = name;
        this.path = path;
        this.weight = weight;
    }

    String name() {
        return name;
    }

    String path() {
        return path;
    }

    long weight() {
        return weight;
    }

    /** Something about the file as a whole, told with this one of its documents. */
    void repaired(String repair) {
        repairs.add(repair);
    }

    /** From now on it can be told. */
    void settle(Outcome decided) {
        outcome = decided;
    }

    void reject(String reason) {
        settle(Outcome.failed(name, Outcome.Status.REJECTED, reason));
    }

    boolean isSettled() {
        return outcome != null;
    }

    /** What is to be told; only when it is settled. */
    Outcome outcome() {
        if (outcome == null) {
            throw new IllegalStateException(name + " is told before it is done");
        }
        return outcome.after(repairs);
    }
}
