package org.chancery.solr;

import java.nio.file.Path;
import org.chancery.vocabulary.Vocabularies;

/** The vocabularies that ship. */
public final class TestVocabularies {
    private TestVocabularies() {}

    /** The vocabularies that ship. */
    public static Vocabularies shipped() {
        return Vocabularies.load(
                Path.of(System.getProperty("chancery.home", ".")).resolve("solr-config/vocabularies"));
    }
}
