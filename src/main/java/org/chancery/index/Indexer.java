package org.chancery.index;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chancery.annotate.Annotator;
import org.chancery.solr.Archive;
import org.jspecify.annotations.Nullable;

/**
 * Brings inputs into the archive. A document that is there already from the same bytes, read and annotated by the same versions, is left alone; any other is
 * replaced as a whole. Whenever a run breaks off, the next one completes it.
 */
public final class Indexer {
    private final Archive archive;
    private final Annotator annotator;
    private final Function<Report, Patience> patience;
    private volatile boolean stopped;
    private volatile @Nullable Patience current;

    /** An indexer into this archive, patient when its Solr is away for a while. */
    public Indexer(Archive archive, Annotator annotator) {
        this(archive, annotator, report -> new Patience(report::note));
    }

    Indexer(Archive archive, Annotator annotator, Function<Report, Patience> patience) {
        this.archive = archive;
        this.annotator = annotator;
        this.patience = patience;
    }

    /**
     * Reads, annotates and writes every input, then shows readers the result. What cannot be read is told; the others go on. Two documents of one identity are an
     * error of both, so all inputs are looked through before anything is written. At the end, what came from these inputs before and did not come again is told.
     *
     * @return whether it went to its end; false after {@link #stop}, with all that was told as written visible to readers
     * @throws org.chancery.solr.SolrFault when Solr refuses everything, or stays silent for too long
     */
    public boolean run(Inputs inputs, Mode mode, Report report) {
        Patience patient = patience.apply(report);
        current = patient;
        try (Works works = new Works(archive, annotator, patient, mode.dry(), this::halt)) {
            Writer writer = works.writer();
            writer.commit(); // a run that broke off may have left written what nobody sees yet: seen, it need not be
            // sent again
            inputs.arguments().stream()
                    .flatMap(argument -> argument.remarks().stream())
                    .forEach(report::note);
            Survey survey = Survey.of(inputs, report, this::halt);
            Pass pass = new Pass(inputs, survey, works, report, this::halt);
            try {
                pass.read();
                pass.finish();
            } catch (Halt e) {
                pass.abandon();
                writer.commit();
                return false;
            }
            writer.commit();
            boolean mended = writer.hasWritten() && !mode.dry() && withoutTwins(patient, report);
            boolean removed = new Vanished(archive, patient, report, mode).tell(inputs, survey.claims(), pass.faulty());
            if (mended || removed) {
                writer.commit();
            }
            return true;
        } catch (Halt e) {
            return false; // before anything was written
        }
    }

    /** Ends the run soon: what is on its way is written, and nothing more is read. */
    public void stop() {
        stopped = true;
        Patience patient = current;
        if (patient != null) {
            patient.stop();
        }
    }

    private void halt() {
        if (stopped) {
            throw new Halt("stopped");
        }
    }

    /** Two runs at once may have given a document two ids, by two titles: the newest stays, whichever run asks. */
    private boolean withoutTwins(Patience patient, Report report) {
        Map<String, List<Archive.State>> twins = patient.with(() -> archive.states(archive.twins()));
        for (List<Archive.State> states : twins.values()) {
            List<Archive.State> older = states.subList(1, states.size());
            if (!older.isEmpty()) {
                patient.with(() ->
                        archive.withdraw(older.stream().map(Archive.State::id).toList()));
                older.forEach(state -> report.note("mended: \"" + state.title() + "\" (" + state.id()
                        + ") was an older state of " + states.getFirst().id() + ", left by two runs at once"));
            }
        }
        return !twins.isEmpty();
    }
}
