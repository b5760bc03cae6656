package org.chancery.solr;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.solr.common.SolrDocument;
import org.chancery.corpus.Facet;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether the paragraphs of one block agree on what their exchanges and their document are about: an exchange is about what its paragraphs are about together, and so is a
 * document, whose title may add to it. What it keeps is as large as the document's different sets of concepts.
 */
final class SubjectAudit {
    private final BiConsumer<String, String> faults;
    private final Map<String, Set<String>> own = new HashMap<>();
    private final Map<String, Map<Set<String>, String>> told = new HashMap<>();
    private int keyless;
    private @Nullable String root;

    SubjectAudit(BiConsumer<String, String> faults) {
        this.faults = faults;
    }

    /** What it looks at. */
    static List<Field> fields() {
        List<Field> fields = new ArrayList<>(List.of(Field.EXCHANGE_ID, Field.EXCHANGE_KEY));
        for (Facet facet : BlockWriter.TOLD_OF_WHOLES) {
            fields.addAll(List.of(Field.of(facet), Field.of("exchange", facet), Field.of("document", facet)));
        }
        return fields;
    }

    /** Looks at the next paragraph of this document. */
    void seeParagraph(String id, String document, SolrDocument found) {
        root = document;
        String exchange = Blocks.maybe(found, Field.EXCHANGE_ID);
        String key = Blocks.maybe(found, Field.EXCHANGE_KEY);
        if (key == null) {
            keyless++;
            return;
        }
        String right = exchange == null ? id : exchange;
        if (!key.equals(right)) {
            faults.accept(id, "is counted with the exchange " + key + ", but belongs to " + right);
        }
        for (Facet facet : BlockWriter.TOLD_OF_WHOLES) {
            Set<String> about = values(found, Field.of(facet));
            see(Field.of("document", facet).id(), id, about, values(found, Field.of("document", facet)));
            Set<String> whole = values(found, Field.of("exchange", facet));
            if (exchange != null) {
                see(Field.of("exchange", facet).id() + " of " + exchange, id, about, whole);
            } else if (!whole.isEmpty()) {
                faults.accept(id, "has " + Field.of("exchange", facet).id() + " " + whole + " outside any exchange");
            }
        }
    }

    private void see(String whole, String id, Set<String> about, Set<String> tells) {
        own.computeIfAbsent(whole, any -> new TreeSet<>()).addAll(about);
        told.computeIfAbsent(whole, any -> new HashMap<>()).putIfAbsent(tells, id);
    }

    /** Ends the document. */
    void end() {
        if (root != null && keyless > 0) {
            faults.accept(
                    root,
                    "has " + (keyless == 1 ? "a paragraph" : keyless + " paragraphs") + " without "
                            + Field.EXCHANGE_KEY.id() + ", which exchanges are listed by: index it again");
        } else {
            told.forEach(this::compare);
        }
        forget();
    }

    /** Ends it without a word: something worse is wrong with it. */
    void forget() {
        root = null;
        keyless = 0;
        own.clear();
        told.clear();
    }

    private void compare(String whole, Map<Set<String>, String> tells) {
        Set<String> paragraphs = own.getOrDefault(whole, Set.of());
        boolean document = whole.startsWith("document_");
        boolean agreed = !document || tells.size() == 1;
        for (Map.Entry<Set<String>, String> one : tells.entrySet()) {
            boolean right = document
                    ? agreed && one.getKey().containsAll(paragraphs)
                    : one.getKey().equals(paragraphs);
            if (!right) {
                faults.accept(
                        one.getValue(),
                        "tells of the whole " + whole + " " + one.getKey() + ", but its paragraphs are about "
                                + paragraphs + ": index it again");
                return;
            }
        }
    }

    private static Set<String> values(SolrDocument found, Field field) {
        Set<String> values = new TreeSet<>();
        Collection<Object> all = found.getFieldValues(field.id());
        if (all != null) {
            all.forEach(one -> values.add(String.valueOf(one)));
        }
        return values;
    }
}
