package org.chancery.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.chancery.source.Sources;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Drafts;
import org.chancery.source.input.Input;
import org.chancery.source.input.Reading;
import org.chancery.source.input.RejectedInput;
import org.jspecify.annotations.Nullable;

/** Reads inputs one document at a time, without an archive. */
final class Readings implements Drafts {
    private final Input input;
    private final Consumer<Reading> reader;
    private final Consumer<Outcome> report;
    private final List<String> repairs = new ArrayList<>();

    /** The last one, kept back for what is said about the file as a whole after it. */
    private @Nullable Reading last;

    private boolean silent = true;

    private Readings(Input input, Consumer<Reading> reader, Consumer<Outcome> report) {
        this.input = input;
        this.reader = reader;
        this.report = report;
    }

    /** See {@link Inputs#forEach}. */
    static void of(Inputs inputs, Consumer<Reading> reader, Consumer<Outcome> report) {
        for (int place = 0; place < inputs.size(); place++) {
            Inputs.Entry entry = inputs.entry(place);
            if (entry.trouble() == null) {
                new Readings(entry.input(), reader, report).read();
            } else {
                report.accept(entry.trouble());
            }
        }
    }

    private void read() {
        try {
            Sources.read(input, this);
            if (silent) {
                throw new RejectedInput(input.name(), "there is no document in it");
            }
            handOn();
        } catch (RejectedInput e) {
            fault(e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            refuse(Workers.fault(input.name(), e));
        }
        handOn();
    }

    @Override
    public void draft(Draft draft) {
        handOn();
        silent = false;
        try {
            last = draft.read();
        } catch (RejectedInput e) {
            fault(e);
        } catch (IOException e) {
            fault(input.unreadable(e));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            refuse(Workers.fault(draft.where(), e));
        }
    }

    @Override
    public void fault(RejectedInput fault) {
        refuse(String.valueOf(fault.getMessage()));
    }

    private void refuse(String reason) {
        silent = false;
        report.accept(Outcome.failed(input.name(), Outcome.Status.REJECTED, reason)
                .after(last == null ? repairs : List.of()));
        if (last == null) {
            repairs.clear();
        }
    }

    @Override
    public void repair(String repair) {
        repairs.add(repair);
    }

    private void handOn() {
        Reading read = last;
        if (read != null) {
            last = null; // whatever becomes of it, it is handed on once
            repairs.addAll(read.repairs());
            Reading whole = new Reading(read.document(), repairs);
            repairs.clear();
            reader.accept(whole);
        }
    }
}
