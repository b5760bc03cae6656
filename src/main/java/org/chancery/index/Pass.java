package org.chancery.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.corpus.Identity;
import org.chancery.source.Sources;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Drafts;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;
import org.jspecify.annotations.Nullable;

/** The second pass: every input is drafted again, every draft goes through the {@link Works}, and what became of it is told in the order of the inputs. */
final class Pass {
    private static final int MOST_UNTOLD = 20_000;

    private final Inputs inputs;
    private final Survey survey;
    private final Works works;
    private final Report report;
    private final Runnable halt;
    private final Deque<Slot> untold = new ArrayDeque<>();
    private final Set<String> faulty = new HashSet<>();

    /** @param halt throws when the run is to end */
    Pass(Inputs inputs, Survey survey, Works works, Report report, Runnable halt) {
        this.inputs = inputs;
        this.survey = survey;
        this.works = works;
        this.report = report;
        this.halt = halt;
    }

    /** Reads every input. Documents may still be on their way to Solr when this returns. */
    void read() {
        for (int place = 0; place < inputs.size(); place++) {
            halt.run();
            Inputs.Entry entry = inputs.entry(place);
            if (entry.trouble() == null) {
                new Reader(place, entry.input()).read();
            } else {
                faulty.add(entry.path());
                add(entry.name(), entry.path(), 0).settle(entry.trouble());
            }
            tell(null);
            report.reading(place + 1, inputs.size());
        }
    }

    /** Settles and tells everything. */
    void finish() {
        while (works.finishSome()) {
            tell(null);
        }
        tell(null);
    }

    /** Ends at once: what is written or on its way is settled and told. */
    void abandon() {
        works.abandon();
        untold.removeIf(slot -> !slot.isSettled());
        tell(null);
    }

    /** The paths of inputs and folders of which not all is known. */
    Set<String> faulty() {
        return faulty;
    }

    private Slot add(String name, String path, long weight) {
        if (untold.size() >= MOST_UNTOLD) {
            finish();
        }
        Slot slot = new Slot(name, path, weight);
        untold.add(slot);
        return slot;
    }

    /** Tells what is settled, up to this one. */
    private void tell(@Nullable Slot held) {
        while (!untold.isEmpty() && untold.element().isSettled() && untold.element() != held) {
            Slot slot = untold.remove();
            Outcome outcome = slot.outcome();
            if (outcome.status().failed()) {
                faulty.add(slot.path());
            }
            report.tell(outcome);
        }
    }

    /** Takes what is found in one input. */
    private final class Reader implements Drafts {
        private final int place;
        private final Input input;
        private final List<String> repairs = new ArrayList<>();
        private @Nullable Slot newest;
        private @Nullable RuntimeException end;

        Reader(int place, Input input) {
            this.place = place;
            this.input = input;
        }

        void read() {
            try {
                refuseIfChanged();
                Sources.read(input, this);
                refuseIfChanged();
                if (newest == null) {
                    throw new RejectedInput(input.name(), "there is no document in it; nothing to index");
                }
            } catch (RejectedInput e) {
                fault(e);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                refuse(e);
            }
            passOnEnd(); // a reader may have taken it for a fault of a part
            if (newest != null) {
                repairs.forEach(newest::repaired);
            }
        }

        private void refuse(Throwable e) {
            passOnEnd();
            slot(input.name(), input.path(), 0).reject(Workers.fault(input.name(), e));
            faulty.add(input.path());
        }

        private void refuseIfChanged() throws RejectedInput {
            try {
                if (survey.hasChanged(place, input.content())) {
                    throw input.changed();
                }
            } catch (IOException e) {
                throw input.unreadable(e);
            }
        }

        @Override
        public void draft(Draft draft) {
            passOnEnd();
            Slot slot = slot(draft.where(), draft.path(), Works.weigh(draft));
            try {
                halt.run();
                String identity = draft.identity().hash();
                if (isNameless(draft)) {
                    slot.reject(draft.where() + ": a document from standard input needs --id ID, or an id or url of its"
                            + " own in it, by which it is found again");
                } else if (survey.claims().isContested(identity)) {
                    slot.reject(contest(draft, identity));
                } else if (survey.claims().has(identity)) {
                    works.take(slot, draft);
                } else { // it was not there when all were looked through
                    slot.reject(String.valueOf(input.changed().getMessage()));
                }
                tell(slot);
            } catch (RuntimeException e) {
                end = e;
                throw e;
            } catch (StackOverflowError | OutOfMemoryError e) {
                if (!slot.isSettled()) { // what comes after it must be told one day
                    slot.reject(Workers.fault(draft.where(), e));
                }
                throw e;
            }
        }

        @Override
        public void fault(RejectedInput fault) {
            passOnEnd();
            slot(input.name(), input.path(), 0).reject(String.valueOf(fault.getMessage()));
            faulty.add(input.path());
        }

        @Override
        public void repair(String repair) {
            repairs.add(repair);
        }

        /** What is known of the file so far goes with its first document, the rest with its last. */
        private Slot slot(String name, String path, long weight) {
            Slot slot = add(name, path, weight);
            repairs.forEach(slot::repaired);
            repairs.clear();
            newest = slot;
            return slot;
        }

        private void passOnEnd() {
            if (end != null) {
                throw end;
            }
        }

        /** Whether nothing but the place, which it does not have, would make it the same document when it comes again. */
        private boolean isNameless(Draft draft) {
            return input.path().equals(Inputs.STANDARD_INPUT)
                    && draft.identity().equals(Identity.of(input.collection(), null, null, input.name()));
        }

        private String contest(Draft draft, String identity) {
            Inputs.Entry first = inputs.entry(survey.claims().first(identity));
            Inputs.Entry second = inputs.entry(survey.claims().second(identity));
            String places = first.path().equals(second.path())
                    ? "twice from " + first.path()
                    : "from " + first.path() + " and from " + second.path();
            return draft.where() + ": the same document, \"" + draft.identity().key() + "\", comes more than once, "
                    + places + " (give each its own id or url)";
        }
    }
}
