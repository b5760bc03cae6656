package org.chancery.solr;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.solr.common.SolrInputDocument;
import org.chancery.corpus.Document;
import org.chancery.corpus.Mention;
import org.chancery.corpus.Paragraph;
import org.chancery.vocabulary.Vocabularies;

/** Paragraphs as JSON objects with the field names of the index; mentions are objects, and what only the engine needs is left out. */
public final class Lines {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<Field> INTERNAL =
            List.of(Field.LEVEL, Field.TEXT_EXACT, Field.TEXT_EN, Field.TEXT_RU, Field.MENTIONS, Field.FIRST_SEEN);

    private final BlockWriter blocks;

    /** Lines with the concepts that stand above a paragraph's own in these vocabularies. */
    public Lines(Vocabularies vocabularies) {
        this.blocks = new BlockWriter(vocabularies);
    }

    /** One JSON object for each paragraph, in reading order, without line breaks. */
    public List<String> of(Document document) {
        SolrInputDocument root = blocks.write(document, "", Map.of(), Instant.EPOCH);
        List<Paragraph> paragraphs = document.paragraphs();
        return root.getFieldValues(Field.PARAGRAPHS).stream()
                .map(SolrInputDocument.class::cast)
                .map(child -> line(child, paragraphs.get((Integer) child.getFieldValue(Field.POSITION.id()) - 1)))
                .toList();
    }

    private static String line(SolrInputDocument child, Paragraph paragraph) {
        ObjectNode line = JSON.createObjectNode();
        for (Field field : Field.values()) {
            Object value = child.getFieldValue(field.id());
            if (value == null || INTERNAL.contains(field)) {
                continue;
            }
            Collection<Object> values = child.getFieldValues(field.id());
            if (child.getField(field.id()).getValue() instanceof Collection) {
                ArrayNode array = line.putArray(field.id());
                values.forEach(one -> array.add((String) one));
            } else if (value instanceof Date date) {
                line.put(field.id(), date.toInstant().toString());
            } else {
                line.set(field.id(), JSON.valueToTree(value));
            }
        }
        ArrayNode mentions = line.putArray(Field.MENTIONS.id());
        for (Mention mention : paragraph.mentions()) {
            mentions.add(MentionJson.object(mention)
                    .put("words", paragraph.text().substring(mention.start(), mention.end())));
        }
        return line.toString();
    }
}
