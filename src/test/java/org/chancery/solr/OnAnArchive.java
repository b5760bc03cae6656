package org.chancery.solr;

import java.nio.file.Path;
import java.util.List;
import org.chancery.corpus.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that have an empty archive each, in a Solr of its own. */
abstract class OnAnArchive {
    @TempDir
    protected Path folder;

    protected TestSolr solr;
    protected Archive archive;

    @BeforeEach
    void start() throws Exception {
        solr = TestSolr.in(folder.resolve("one"));
        archive = new Archive(solr.solr(), TestVocabularies.shipped());
    }

    @AfterEach
    void stop() {
        solr.close();
    }

    /** Brings these in, for readers to see. */
    protected void put(Document... documents) {
        List.of(documents).forEach(document -> archive.put(document, "v"));
        archive.commit();
    }
}
