package org.chancery.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.solr.core.SolrCore;
import org.apache.solr.schema.IndexSchema;
import org.apache.solr.schema.SchemaField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
    @TempDir
    private Path folder;

    @Test
    void theSchemaAndTheEnumNameTheSameFields() throws Exception {
        try (TestSolr solr = TestSolr.in(folder);
                SolrCore core = solr.cores().getCore(Solr.COLLECTION)) {
            Set<String> named = Stream.of(Field.values()).map(Field::id).collect(Collectors.toCollection(TreeSet::new));
            assertThat(new TreeSet<>(core.getLatestSchema().getFields().keySet()))
                    .isEqualTo(named);
        }
    }

    @Test
    void valuesThatMayBeLongHaveNoDocValuesAndRootsDo() throws Exception {
        try (TestSolr solr = TestSolr.in(folder);
                SolrCore core = solr.cores().getCore(Solr.COLLECTION)) {
            IndexSchema schema = core.getLatestSchema();
            TreeMap<String, Boolean> docValues = new TreeMap<>();
            for (Field field : new Field[] {
                Field.TEXT, Field.MENTIONS, Field.TITLE, Field.SPEAKER_LABEL, Field.SOURCE_HASH, Field._ROOT_
            }) {
                SchemaField known = schema.getField(field.id());
                docValues.put(field.id(), known.hasDocValues());
            }
            assertThat(docValues)
                    .containsOnlyKeys("text", "mentions", "title", "speaker_label", "source_hash", "_root_");
            assertThat(docValues.remove("_root_")).isTrue();
            assertThat(docValues.values()).containsOnly(false);
        }
    }

    @Test
    void theConfigsetNamesNoClassOfOurs() throws Exception {
        Path configset = Path.of(System.getProperty("chancery.home", ".")).resolve("solr-config/paragraphs/conf");
        try (Stream<Path> files = Files.list(configset)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).doesNotContain("class=\"org.chancery");
            }
        }
    }
}
