package org.chancery.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.chancery.index.Outcome;
import org.jspecify.annotations.Nullable;

/** Tells people what becomes of each input: a bar on a terminal, a line for what needs attention, a summary; JSON lines for programs. */
final class Journal implements Consumer<Outcome>, AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final PrintWriter err;
    private final @Nullable PrintWriter lines;
    private @Nullable ProgressBar bar;
    private final Map<Outcome.Status, Integer> counts = new EnumMap<>(Outcome.Status.class);
    private final long start = System.nanoTime();
    private long paragraphs;
    private int repairs;

    /**
     * A journal of one run.
     *
     * @param name what the bar is called
     * @param err where people read
     * @param lines where programs read a JSON line a document; null when nobody asked
     */
    Journal(String name, PrintWriter err, @Nullable PrintWriter lines) {
        this.err = err;
        this.lines = lines;
        this.bar = Boolean.getBoolean("chancery.terminal") ? bar(name) : null;
    }

    private static ProgressBar bar(String name) {
        return new ProgressBarBuilder()
                .setTaskName(name)
                .setUnit(" documents", 1)
                .setStyle(
                        System.getenv("NO_COLOR") == null
                                ? ProgressBarStyle.COLORFUL_UNICODE_BAR
                                : ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .showSpeed()
                .build();
    }

    /** How many documents will come. */
    void expect(int documents) {
        if (bar != null) {
            bar.maxHint(documents);
        }
    }

    @Override
    public void accept(Outcome outcome) {
        counts.merge(outcome.status(), 1, Integer::sum);
        paragraphs += outcome.paragraphs();
        repairs += outcome.repairs().size();
        outcome.repairs().stream()
                .filter(repair -> repair.startsWith("took the place of"))
                .forEach(repair -> err.println("note: " + outcome.input() + " " + repair));
        if (outcome.status().failed()) {
            err.println(outcome.status().id() + ": " + outcome.reason());
            err.flush();
        }
        if (lines != null) {
            lines.println(json(outcome));
        }
        if (bar != null) {
            bar.step();
        }
    }

    /** Whether an input was rejected or is missing. */
    boolean failed() {
        return counts.keySet().stream().anyMatch(Outcome.Status::failed);
    }

    /** Ends the bar. One line: how many documents of which fate, how many paragraphs, how fast. */
    String summary() {
        close();
        StringBuilder summary = new StringBuilder();
        for (Outcome.Status status : Outcome.Status.values()) {
            int count = counts.getOrDefault(status, 0);
            if (count > 0) {
                summary.append(summary.isEmpty() ? "" : ", ")
                        .append(count)
                        .append(' ')
                        .append(status.id());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        summary.append(String.format(
                Locale.ROOT, "; %,d paragraph%s in %.1f s", paragraphs, paragraphs == 1 ? "" : "s", seconds));
        return (summary.charAt(0) == ';' ? "nothing to index" : "")
                + summary
                + (repairs > 0
                        ? "; " + repairs + (repairs == 1 ? " repair" : " repairs") + " (--json names them)"
                        : "");
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
        if (lines != null) {
            lines.flush();
        }
    }

    private static String json(Outcome outcome) {
        ObjectNode line = JSON.createObjectNode();
        line.put("input", outcome.input());
        line.put("document_id", outcome.documentId());
        line.put("status", outcome.status().id());
        outcome.repairs().forEach(line.putArray("repairs")::add);
        line.put("reason", outcome.reason());
        return line.toString();
    }
}
