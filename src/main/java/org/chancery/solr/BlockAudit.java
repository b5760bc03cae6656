package org.chancery.solr;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.solr.common.SolrDocument;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one block after the other: is there a root, has it paragraphs, do they belong to it, are their positions 1, 2, 3 and so on, do their mentions lie within their words, do they agree on what the whole is about.
 * Must see the fields {@link #FIELDS}, everything of one {@code _root_} in a row. What it keeps is as large as the largest document's ids.
 */
final class BlockAudit {
    /** What it looks at. */
    static final Field[] FIELDS = Stream.concat(
                    Stream.of(
                            Field.ID,
                            Field._ROOT_,
                            Field._NEST_PATH_,
                            Field.LEVEL,
                            Field.DOCUMENT_ID,
                            Field.POSITION,
                            Field.TEXT,
                            Field.MENTIONS),
                    SubjectAudit.fields().stream())
            .toArray(Field[]::new);

    private static final String NEST_PATH = "/" + Field.PARAGRAPHS + "#";

    private final BiConsumer<String, String> faults;
    private @Nullable String root;
    private boolean rootSeen;
    private final List<String> paragraphs = new ArrayList<>();
    private final BitSet positions = new BitSet();
    private final SubjectAudit subjects;

    /**
     * An audit that has seen nothing yet.
     *
     * @param faults gets the id of what is wrong, and what is wrong with it
     */
    BlockAudit(BiConsumer<String, String> faults) {
        this.faults = faults;
        this.subjects = new SubjectAudit(faults);
    }

    /** Looks at the next root or paragraph. */
    void see(SolrDocument found) {
        String id = Blocks.text(found, Field.ID);
        String block = Blocks.maybe(found, Field._ROOT_);
        if (block == null) {
            faults.accept(id, "was written alone, outside any document's block (no " + Field._ROOT_.id() + ")");
            return;
        }
        if (!block.equals(root)) {
            end();
            root = block;
        }
        String level = Blocks.orEmpty(found, Field.LEVEL);
        if (level.equals(Field.DOCUMENT_LEVEL)) {
            seeDocument(id, block, found);
        } else if (level.equals(Field.PARAGRAPH_LEVEL)) {
            seeParagraph(id, block, found);
        } else {
            faults.accept(id, "is neither document nor paragraph (level \"" + level + "\")");
        }
    }

    private void seeDocument(String id, String block, SolrDocument found) {
        if (!id.equals(block)) {
            faults.accept(id, "is a document within another document, " + block);
            return;
        }
        rootSeen = true;
        if (!id.equals(Blocks.maybe(found, Field.DOCUMENT_ID))) {
            faults.accept(id, "is a document that names another, " + Blocks.maybe(found, Field.DOCUMENT_ID));
        }
        if (Blocks.maybe(found, Field._NEST_PATH_) != null) {
            faults.accept(
                    id, "is a document that is nested like a paragraph: " + Blocks.maybe(found, Field._NEST_PATH_));
        }
    }

    private void seeParagraph(String id, String block, SolrDocument found) {
        paragraphs.add(id);
        if (!block.equals(Blocks.maybe(found, Field.DOCUMENT_ID))) {
            faults.accept(
                    id,
                    "stands in the block of " + block + ", but says that its document is "
                            + Blocks.maybe(found, Field.DOCUMENT_ID));
        }
        if (!Blocks.orEmpty(found, Field._NEST_PATH_).startsWith(NEST_PATH)) {
            faults.accept(
                    id,
                    "is not nested under its document's field " + Field.PARAGRAPHS + " (" + Field._NEST_PATH_.id()
                            + " is " + Blocks.maybe(found, Field._NEST_PATH_) + ")");
        }
        if (!(found.getFirstValue(Field.POSITION.id()) instanceof Integer position) || position < 1) {
            faults.accept(id, "has no position from 1");
        } else if (positions.get(position)) {
            faults.accept(id, "has position " + position + ", as another paragraph of its document");
        } else {
            positions.set(position);
        }
        seeMentions(id, found);
        subjects.seeParagraph(id, block, found);
    }

    private void seeMentions(String id, SolrDocument found) {
        Collection<Object> mentions = found.getFieldValues(Field.MENTIONS.id());
        String text = Blocks.maybe(found, Field.TEXT);
        if (text == null) {
            faults.accept(id, "has no text");
        }
        if (mentions == null || text == null) {
            return;
        }
        for (Object json : mentions) {
            try {
                int end = MentionJson.read((String) json).end();
                if (end > text.length()) {
                    faults.accept(
                            id, "has a mention that ends at " + end + ", behind its " + text.length() + " characters");
                }
            } catch (RuntimeException e) {
                faults.accept(id, "has a mention that cannot be read: " + json);
            }
        }
    }

    /** Ends the last block. */
    void end() {
        if (root != null && !rootSeen) {
            for (String orphan : paragraphs) {
                faults.accept(orphan, "is an orphan: its document " + root + " is not there");
            }
        } else if (root != null && paragraphs.isEmpty()) {
            faults.accept(root, "is a document without paragraphs");
        } else if (root != null && positions.length() > 1 && positions.nextClearBit(1) < positions.length()) {
            faults.accept(root, "has no paragraph with position " + positions.nextClearBit(1));
        }
        if (rootSeen) {
            subjects.end();
        } else {
            subjects.forget();
        }
        root = null;
        rootSeen = false;
        paragraphs.clear();
        positions.clear();
    }
}
