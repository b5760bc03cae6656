package org.chancery.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.chancery.index.Outcome;
import org.chancery.index.Report;
import org.jspecify.annotations.Nullable;

/** Tells people what becomes of each input: a bar on a terminal, a line for what needs attention, a summary; JSON lines for programs. */
final class Journal implements Report, AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int REFRESH_MS = 200;

    private final PrintWriter err;
    private final @Nullable PrintWriter lines;
    private @Nullable ProgressBar bar;
    private final Map<Outcome.Status, Integer> counts = new EnumMap<>(Outcome.Status.class);
    private final Repairs repairs = new Repairs();
    private final long start = System.nanoTime();
    private long paragraphs;
    private String files = "";
    private long shown;

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
                .setUpdateIntervalMillis(REFRESH_MS)
                .setInitialMax(-1)
                .build();
    }

    @Override
    public void looking(int inputs, int all) {
        files = String.format(Locale.ROOT, "looking through %,d/%,d files", inputs, all);
        refresh(inputs == all);
    }

    @Override
    public void expect(long documents) {
        if (bar != null) {
            bar.maxHint(Math.max(documents, 1));
        }
    }

    @Override
    public void reading(int inputs, int all) {
        files = String.format(Locale.ROOT, "%,d/%,d files", inputs, all);
        refresh(inputs == all);
    }

    @Override
    public void tell(Outcome outcome) {
        counts.merge(outcome.status(), 1, Integer::sum);
        paragraphs += outcome.paragraphs();
        outcome.repairs().forEach(repairs::add);
        Outcome.Replaced replaced = outcome.replaced();
        if (replaced != null) {
            note(outcome.input() + " took the place of \"" + replaced.title() + "\" ("
                    + (replaced.date().isEmpty() ? "undated" : replaced.date())
                    + ") in the collection " + replaced.collection()
                    + ", which had the same path or id; if these are two documents, give each its own id");
        }
        if (outcome.reason() != null) {
            print(outcome.status().id() + ": " + outcome.reason());
        }
        if (lines != null) {
            lines.println(json(outcome));
        }
        if (bar != null) {
            bar.step();
        }
        refresh(false);
    }

    @Override
    public void note(String line) {
        print("note: " + line);
    }

    private synchronized void print(String line) {
        if (bar != null) {
            err.print("\r\u001b[K"); // the bar is drawn again below
        }
        err.println(OneLine.of(line));
        err.flush();
    }

    private void refresh(boolean now) {
        long time = System.nanoTime();
        if (bar != null && (now || time - shown > REFRESH_MS * 1_000_000L)) {
            shown = time;
            bar.setExtraMessage(String.format(
                    Locale.ROOT, " %s, %,d paragraphs, %,.0f/s", files, paragraphs, paragraphs / seconds()));
        }
    }

    /** Whether an input was rejected or is missing. */
    boolean failed() {
        return counts.keySet().stream().anyMatch(Outcome.Status::failed);
    }

    /** Ends the bar. How many documents of which fate, how many paragraphs, how fast; on a second line what was repaired. */
    String summary() {
        close();
        List<String> fates = new ArrayList<>();
        for (Outcome.Status status : Outcome.Status.values()) {
            int count = counts.getOrDefault(status, 0);
            if (count > 0) {
                fates.add(count + " " + status.id());
            }
        }
        String words = paragraphs == 0
                ? String.format(Locale.ROOT, " in %.1f s", seconds())
                : String.format(
                        Locale.ROOT,
                        "; %,d paragraph%s in %.1f s (%,.0f/s)",
                        paragraphs,
                        paragraphs == 1 ? "" : "s",
                        seconds(),
                        paragraphs / seconds());
        String mended = repairs.summary();
        return (fates.isEmpty() ? "nothing to index" : String.join(", ", fates) + words)
                + (mended.isEmpty() ? "" : System.lineSeparator() + mended);
    }

    private double seconds() {
        return Math.max(System.nanoTime() - start, 1) / 1e9;
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
        Outcome.Replaced replaced = outcome.replaced();
        if (replaced != null) {
            line.putObject("replaced")
                    .put("title", replaced.title())
                    .put("date", replaced.date())
                    .put("collection", replaced.collection());
        }
        return OneLine.of(line.toString()); // which JSON reads as the characters themselves
    }
}
