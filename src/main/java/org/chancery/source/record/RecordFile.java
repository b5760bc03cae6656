package org.chancery.source.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Identity;
import org.chancery.corpus.Utterance;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Drafts;
import org.chancery.source.input.Facts;
import org.chancery.source.input.Input;
import org.chancery.source.input.Reading;
import org.chancery.source.input.RejectedInput;
import org.chancery.source.printed.Composition;
import org.jspecify.annotations.Nullable;

/** The records of one file become drafts; what their fields hold beyond what is taken is said once. */
final class RecordFile {

    private static final int MOST_NAMED = 20;

    private final Input input;
    private final Mapping mapping;
    private final boolean table;
    private final FieldTree tree;
    private final Drafts out;
    private final Set<String> notTaken = new LinkedHashSet<>();
    private @Nullable Entry waiting;
    private int records;

    RecordFile(Input input, boolean table, Drafts out) throws RejectedInput {
        this.input = input;
        this.mapping = Mapping.of(input);
        this.table = table;
        this.tree = new FieldTree(mapping, table);
        this.out = out;
    }

    Input input() {
        return input;
    }

    FieldTree tree() {
        return tree;
    }

    Mapping mapping() {
        return mapping;
    }

    /** Something is wrong with a record; the others go on, unless one of them was to have the name of the whole file. */
    void fault(RejectedInput fault) throws RejectedInput {
        records++;
        releaseWaiting();
        out.fault(fault);
    }

    /** Something about the file. */
    void repair(String repair) {
        out.repair(repair);
    }

    /**
     * Takes a record.
     *
     * @param unknown its fields that nobody takes
     * @param url its URL, null when it has none
     * @param id its id, null when it has none
     * @throws RejectedInput when the file as a whole can't be what is said about it
     */
    void take(Entry entry, Set<String> unknown, @Nullable String url, @Nullable String id) throws RejectedInput {
        records++;
        releaseWaiting();
        if (!unknown.isEmpty() && !mapping.isSaid()) {
            out.fault(new RejectedInput(
                    input.name(),
                    entry.line(),
                    "nobody knows its " + (unknown.size() == 1 ? "field " : "fields ") + names(unknown)
                            + " (known are: " + Mapping.fieldNames()
                            + "); say in a mapping what it is, or \"ignore\" it"));
            return;
        }
        notTaken.addAll(unknown);
        if (records == 1 && !table && ((url == null && id == null) || isNamed())) {
            waiting = entry; // if it stays the only one, the file's name is its own
        } else {
            draft(entry, url, id);
        }
    }

    private boolean isNamed() {
        Facts sidecar = input.about().sidecar();
        return sidecar.get(Facts.Key.ID) != null || sidecar.get(Facts.Key.URL) != null;
    }

    private void releaseWaiting() throws RejectedInput {
        if (isNamed() && (records > 1 || table)) {
            throw new RejectedInput(
                    input.name(),
                    "the id or URL said about it names one document, but the file holds many; leave it out");
        }
        if (waiting != null) {
            nameless(waiting);
            waiting = null;
        }
    }

    private void nameless(Entry entry) {
        out.fault(
                new RejectedInput(
                        input.name(),
                        entry.line(),
                        "no id and no url; a record among others needs one of its own (\"id\", \"url\", or say in a mapping which field it is)"));
    }

    private void draft(Entry entry, @Nullable String url, @Nullable String id) {
        if (url == null && id == null) {
            nameless(entry);
            return;
        }
        Facts facts;
        try {
            facts = naming(url, id);
        } catch (IllegalArgumentException e) {
            out.fault(new RejectedInput(input.name(), entry.line(), "its url or id cannot name it: " + e.getMessage()));
            return;
        }
        out.draft(Draft.ofPart(
                input,
                entry.part(),
                Identity.of(input.collection(), facts.get(Facts.Key.URL), facts.get(Facts.Key.ID), input.name()),
                entry.hash(),
                Records.VERSION,
                entry.weight(),
                draft -> read(draft, entry, false)));
    }

    /** What names a record, checked: a name with something dropped from it would be another's. */
    private static Facts naming(@Nullable String url, @Nullable String id) {
        Words words = new Words();
        Facts.Builder named = new Facts.Builder();
        if (url != null) {
            named.put(Facts.Key.URL, words.clean(url));
        }
        if (id != null) {
            named.put(Facts.Key.ID, words.clean(id));
        }
        if (words.dropped()) {
            throw new IllegalArgumentException("there is a control character or half of a character in it");
        }
        return named.build();
    }

    /** The file ends: what holds for it as a whole is said. */
    void end() throws RejectedInput {
        Entry only = waiting;
        if (only != null) {
            JsonNode fields = fields(only);
            Facts facts = input.about()
                    .over(
                            new RecordFacts(input.name(), mapping, table, new Words(), new ArrayList<>()).read(fields),
                            Facts.NONE);
            out.draft(Draft.ofFile(
                    input, facts, only.hash(), Records.VERSION, only.weight(), draft -> read(draft, only, true)));
        }
        if (records == 0) {
            throw new RejectedInput(input.name(), "there are no records in it; nothing to index");
        }
        if (!notTaken.isEmpty()) {
            out.repair((notTaken.size() == 1 ? "field" : "fields") + " not taken: " + names(notTaken)
                    + " (say in the mapping what they are, or \"ignore\" them)");
        }
        tree.nowhere().forEach(out::repair);
    }

    private JsonNode fields(Entry entry) throws RejectedInput {
        try {
            return entry.fields().read();
        } catch (IOException e) {
            throw input.unreadable(e);
        }
    }

    private Reading read(Draft draft, Entry entry, boolean only) throws RejectedInput, IOException {
        List<String> repairs = new ArrayList<>();
        Words words = new Words();
        JsonNode fields = entry.fields().read();
        Facts own = new RecordFacts(draft.where(), mapping, table, words, repairs).read(fields);
        Facts facts = only ? input.about().over(own, Facts.NONE) : input.about().under(own);
        if (!only && facts.get(Facts.Key.TITLE) == null) {
            facts = facts.or(named(facts));
            repairs.add("no title; its id stands for it");
        }
        RecordBody body = new RecordBody(draft.where(), entry.line(), mapping, words);
        body.read(fields, repairs);
        words.report(repairs);
        String title = Composition.title(draft, facts);
        DocumentType type = Composition.announced(facts, title);
        List<Utterance> utterances = Composition.utterances(body.paragraphs(), body.speakers(), title, type, repairs);
        return new Reading(Composition.document(draft, facts, utterances), repairs);
    }

    private static Facts named(Facts facts) {
        String id = facts.get(Facts.Key.ID);
        String name = id == null ? String.valueOf(facts.get(Facts.Key.URL)) : id;
        return new Facts.Builder().put(Facts.Key.TITLE, name).build();
    }

    static String names(Set<String> fields) {
        List<String> first = fields.stream().limit(MOST_NAMED).toList();
        int more = fields.size() - first.size();
        return String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
    }
}
