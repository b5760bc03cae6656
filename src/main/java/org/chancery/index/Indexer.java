package org.chancery.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.chancery.annotate.Annotator;
import org.chancery.corpus.Document;
import org.chancery.solr.Archive;
import org.chancery.solr.SolrFault;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Reading;
import org.chancery.source.input.RejectedInput;

/**
 * Brings inputs into the archive. A document that is there already from the same bytes, read and annotated by the same versions, is left alone; any other is
 * replaced as a whole.
 */
public final class Indexer {
    private final Archive archive;
    private final Annotator annotator;

    /** An indexer into this archive. */
    public Indexer(Archive archive, Annotator annotator) {
        this.archive = archive;
        this.annotator = annotator;
    }

    /**
     * Reads, annotates and writes every input, then shows readers the result. An input that cannot be read is reported; the others go on. Two documents of one identity are an
     * error of both inputs, so all inputs are read once before anything is written.
     *
     * @param expected gets the number of documents, before the first is written
     * @param report gets what became of each document, in the order of the inputs
     */
    public void run(Inputs inputs, IntConsumer expected, Consumer<Outcome> report) {
        inputs.missing().forEach(report);
        Map<String, Set<String>> claims = claims(inputs);
        expected.accept(claims.size());
        for (int place = 0; place < inputs.size(); place++) {
            String name = inputs.name(place);
            try {
                List<String> repairs = new ArrayList<>();
                for (Draft draft : inputs.read(place, repairs)) {
                    Set<String> claimants = claims.getOrDefault(draft.identity().hash(), Set.of());
                    Reading reading = draft.read();
                    repairs.addAll(reading.repairs()); // of the input: said once, with its first document
                    report.accept(
                            claimants.size() > 1
                                    ? rejected(name, reading.document(), claimants)
                                    : bringIn(name, reading.document(), repairs));
                    repairs.clear();
                }
            } catch (RejectedInput | IOException e) {
                report.accept(Outcome.failed(name, Outcome.Status.REJECTED, String.valueOf(e.getMessage())));
            }
        }
        archive.commit(); // even when nothing changed: an interrupted run may have left written what nobody sees yet
    }

    /** By identity, the inputs that give a document of it. */
    private static Map<String, Set<String>> claims(Inputs inputs) {
        Map<String, Set<String>> claims = new HashMap<>();
        for (int place = 0; place < inputs.size(); place++) {
            try {
                Map<String, Integer> within = new HashMap<>();
                for (Draft draft : inputs.read(place, new ArrayList<>())) {
                    String identity = draft.identity().hash();
                    int repeat = within.merge(identity, 1, Integer::sum);
                    claims.computeIfAbsent(identity, any -> new HashSet<>())
                            .add(inputs.name(place) + " (input " + (place + 1) + (repeat == 1 ? ")" : ", again)"));
                }
            } catch (RejectedInput e) {
                // Said when its turn comes.
            }
        }
        return claims;
    }

    private Outcome bringIn(String input, Document document, List<String> repairs) {
        try {
            Archive.State state = archive.state(document.id()).orElse(null);
            if (state != null && isSame(state, document)) {
                return outcome(input, document, Outcome.Status.UNCHANGED, repairs);
            }
            List<Archive.State> former = archive.ofIdentity(document.identity()).stream()
                    .filter(other -> !other.id().equals(document.id()))
                    .toList();
            archive.put(
                    annotator.annotate(document),
                    annotator.version(),
                    former.stream().map(Archive.State::id).toList());
            Archive.State before = state != null || former.isEmpty() ? state : former.getFirst();
            return before == null
                    ? outcome(input, document, Outcome.Status.ADDED, repairs)
                    : outcome(input, document, Outcome.Status.CHANGED, withReplacement(repairs, before, document));
        } catch (SolrFault e) {
            if (e.passing()) {
                throw e;
            }
            return Outcome.failed(input, Outcome.Status.REJECTED, input + ": " + e.getMessage());
        }
    }

    /** The same path with another title or date may be another text: people must be able to see what is gone. */
    private static List<String> withReplacement(List<String> repairs, Archive.State before, Document document) {
        boolean sameText = before.title().equals(document.about().title())
                && before.date().equals(document.about().dating().toString());
        if (sameText) {
            return repairs;
        }
        List<String> more = new ArrayList<>(repairs);
        more.add("took the place of \"" + before.title() + "\" ("
                + (before.date().isEmpty() ? "undated" : before.date())
                + "), which had the same path or id; if these are two documents, give each its own id");
        return more;
    }

    private static Outcome outcome(String input, Document document, Outcome.Status status, List<String> repairs) {
        return new Outcome(input, document.id(), status, document.paragraphs().size(), repairs, null);
    }

    private boolean isSame(Archive.State state, Document document) {
        return state.provenance().equals(document.provenance())
                && state.collection().equals(document.collection())
                && state.annotationVersion().equals(annotator.version());
    }

    private static Outcome rejected(String input, Document document, Set<String> claimants) {
        return Outcome.failed(
                input,
                Outcome.Status.REJECTED,
                input + ": the same document, " + document.id() + ", comes from more than one input: "
                        + String.join(", ", claimants.stream().sorted().toList())
                        + " (give each its own id or url in its front matter)");
    }
}
