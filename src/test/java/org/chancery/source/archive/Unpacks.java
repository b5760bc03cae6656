package org.chancery.source.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.chancery.corpus.Document;
import org.chancery.source.Sources;
import org.chancery.source.input.About;
import org.chancery.source.input.Content;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Drafts;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;

/** All that an archive gives: its drafts are read when it is closed, as the indexer does. */
record Unpacks(List<Document> documents, List<String> paths, List<String> faults, List<String> repairs) {

    static Unpacks of(String name, byte[] bytes) {
        return of(new Input(name, Content.of(bytes), "test", About.NOTHING));
    }

    static Unpacks of(Input input) {
        List<Draft> drafts = new ArrayList<>();
        Unpacks unpacks = new Unpacks(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try {
            Sources.read(input, new Drafts() {
                @Override
                public void draft(Draft draft) {
                    drafts.add(draft);
                }

                @Override
                public void fault(RejectedInput fault) {
                    unpacks.faults.add(String.valueOf(fault.getMessage()));
                }

                @Override
                public void repair(String repair) {
                    unpacks.repairs.add(repair);
                }
            });
        } catch (RejectedInput e) {
            unpacks.faults.add("rejected: " + e.getMessage());
        }
        for (Draft draft : drafts) {
            try {
                unpacks.documents.add(draft.read().document());
                unpacks.paths.add(draft.path());
            } catch (RejectedInput | IOException e) {
                unpacks.faults.add(String.valueOf(e.getMessage()));
            }
        }
        return unpacks;
    }

    /** What was not read, each fault one line. */
    String fault() {
        return String.join("\n", faults);
    }

    /** That there is this document, and this fault. */
    void assertOnly(String path, String fault) {
        assertThat(paths).containsExactly(path);
        assertThat(faults).containsExactly(fault);
    }
}
