package org.chancery.index;

import java.io.IOException;
import org.chancery.corpus.Hashes;
import org.chancery.source.Sources;
import org.chancery.source.input.Content;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Drafts;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;

/**
 * The first pass: every input is drafted, and no text is read, to know which documents there are before the first is written. Two documents of one identity are an
 * error of both, and the first of them cannot know of the second otherwise.
 */
final class Survey {
    private final Claims claims = new Claims();
    private final long[] stamps;
    private long documents;

    private Survey(int inputs) {
        stamps = new long[inputs];
    }

    /** Looks through these inputs, until {@code halt} throws. What is wrong with them is said when they are read. */
    static Survey of(Inputs inputs, Report report, Runnable halt) {
        Survey survey = new Survey(inputs.size());
        for (int place = 0; place < inputs.size(); place++) {
            halt.run();
            survey.look(inputs, place, halt);
            report.looking(place + 1, inputs.size());
        }
        report.expect(survey.documents);
        return survey;
    }

    /** Which input gives which document. */
    Claims claims() {
        return claims;
    }

    /** Whether the bytes of the input may have changed since it was looked through. */
    boolean hasChanged(int place, Content content) throws IOException {
        return stamps[place] != stamp(content);
    }

    private void look(Inputs inputs, int place, Runnable halt) {
        Inputs.Entry entry = inputs.entry(place);
        if (entry.trouble() != null) {
            documents++;
            return;
        }
        long before = documents;
        Input input = entry.input();
        try {
            stamps[place] = stamp(input.content());
            Sources.read(input, new Looking(place, halt));
        } catch (RejectedInput | IOException e) {
            documents = Math.max(documents, before + 1); // it has an outcome, which is told when its turn comes
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            halt.run(); // a reader may hand on what was thrown to end it
            documents = Math.max(documents, before + 1);
        }
    }

    /** 64 bits of it: there may be very many inputs. */
    private static long stamp(Content content) throws IOException {
        return Long.parseUnsignedLong(Hashes.sha256(content.stamp()), 0, 16, 16);
    }

    private final class Looking implements Drafts {
        private final int place;
        private final Runnable halt;

        Looking(int place, Runnable halt) {
            this.place = place;
            this.halt = halt;
        }

        @Override
        public void draft(Draft draft) {
            halt.run();
            documents++;
            claims.add(draft.identity().hash(), place);
        }

        @Override
        public void fault(RejectedInput fault) {
            halt.run();
            documents++;
        }

        @Override
        public void repair(String repair) {}
    }
}
