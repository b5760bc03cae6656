package org.chancery.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.solr.client.solrj.SolrQuery;
import org.chancery.annotate.Annotator;
import org.chancery.solr.Archive;
import org.chancery.solr.TestSolr;
import org.chancery.solr.TestVocabularies;
import org.chancery.vocabulary.Vocabularies;

/** An indexer with a Solr of its own, and files to be brought in. */
final class Desk implements AutoCloseable {
    private static final Vocabularies VOCABULARIES = TestVocabularies.shipped();
    private static final Annotator ANNOTATOR = new Annotator(VOCABULARIES);

    private final Path folder;
    private final TestSolr solr;
    private final Archive archive;

    private Desk(Path folder, TestSolr solr) {
        this.folder = folder;
        this.solr = solr;
        this.archive = new Archive(solr.solr(), VOCABULARIES);
    }

    static Desk in(Path folder) throws IOException {
        return new Desk(folder, TestSolr.in(Files.createDirectories(folder.resolve("solr-home"))));
    }

    static Annotator annotator() {
        return ANNOTATOR;
    }

    static Vocabularies vocabularies() {
        return VOCABULARIES;
    }

    Archive archive() {
        return archive;
    }

    Indexer indexer() {
        return new Indexer(archive, ANNOTATOR);
    }

    /** Writes a file below the folder. */
    Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A short statement under this title. */
    Path statement(String name, String title, String words) throws IOException {
        return file(name, title + "\n\n" + words + "\n\nWe met and parted.\n");
    }

    Path folder(String name) {
        return folder.resolve(name);
    }

    /** Brings these into a collection. */
    List<Outcome> index(String collection, Mode mode, Path... paths) {
        List<Outcome> outcomes = new ArrayList<>();
        try (Inputs inputs = inputs(collection, paths)) {
            indexer().run(inputs, mode, outcomes::add);
        }
        return outcomes;
    }

    List<Outcome> index(String collection, Path... paths) {
        return index(collection, Mode.PLAIN, paths);
    }

    static Inputs inputs(String collection, Path... paths) {
        Inputs inputs = new Inputs(collection, null);
        for (Path path : paths) {
            inputs.add(path);
        }
        return inputs;
    }

    /** The paths of a collection's documents, as readers see them. */
    List<String> paths(String collection) {
        return archive.from(collection, "", true, Archive.Page.FIRST).states().stream()
                .map(state -> state.provenance().sourcePath())
                .toList();
    }

    /** How many paragraphs of a collection readers find. */
    long paragraphs(String collection) throws Exception {
        SolrQuery query = new SolrQuery("*:*").setRows(0);
        query.addFilterQuery("{!term f=collection}" + collection);
        return solr.solr().client().query(query).getResults().getNumFound();
    }

    @Override
    public void close() {
        solr.close();
    }
}
