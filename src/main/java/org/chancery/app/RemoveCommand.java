package org.chancery.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chancery.solr.Archive;
import org.chancery.solr.Holdings;
import org.chancery.solr.Solr;
import org.chancery.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Withdraws documents from an index: whole ones, at once, without asking. */
@Command(
        name = "remove",
        description =
                "Withdraws documents, or a whole collection, from a running Chancery. The files stay; index them again to bring them back.",
        mixinStandardHelpOptions = true,
        versionProvider = Chancery.Version.class)
final class RemoveCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String COLLECTION = "--collection";

    @Mixin
    private SolrOption at = new SolrOption();

    @Option(names = COLLECTION, paramLabel = "NAME", description = "withdraw everything in this collection")
    private @Nullable String collection;

    @Option(names = "--json", description = "print a JSON line for each document, or for the collection")
    private boolean json;

    @Parameters(
            paramLabel = "DOCUMENT_ID",
            arity = "0..*",
            description = "the documents, by the ids in their addresses")
    private List<String> ids = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        // Asked of the command line itself: a collection that is set elsewhere, for the indexer, must never be
        // withdrawn by that.
        boolean whole = spec.commandLine().getParseResult().hasMatchedOption(COLLECTION);
        if (whole != ids.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "name either documents by their ids, or one collection with " + COLLECTION);
        }
        Vocabularies vocabularies = Vocabularies.load(Server.vocabularies(Settings.home()));
        try (Solr solr = at.open()) {
            Archive archive = new Archive(solr, vocabularies);
            archive.commit(); // what an interrupted run left written and unseen is withdrawn with the rest
            boolean all = whole ? removeCollection(archive, String.valueOf(collection)) : removeDocuments(archive);
            spec.commandLine().getOut().flush();
            return all ? Chancery.OK : Chancery.REJECTED;
        }
    }

    private boolean removeCollection(Archive archive, String name) {
        Holdings.Holding held = new Holdings(archive).collection(name);
        if (held.documents() + held.paragraphs() == 0) {
            tell("collection", held, "missing", "no document is in the collection \"" + name + "\"");
            return false;
        }
        archive.removeCollection(name);
        archive.commit();
        tell("collection", held, "removed", null);
        summary(held.documents(), held.paragraphs());
        return true;
    }

    private boolean removeDocuments(Archive archive) {
        List<Holdings.Holding> removed = new ArrayList<>();
        Holdings holdings = new Holdings(archive);
        LinkedHashSet<String> wanted = new LinkedHashSet<>(ids);
        for (String id : wanted) {
            String document = holdings.documentOf(id).orElse(null);
            if (document == null) {
                tell("document_id", new Holdings.Holding(id, 0, 0), "missing", id + ": there is no such document");
            } else if (!document.equals(id)) {
                tell(
                        "document_id",
                        new Holdings.Holding(id, 0, 0),
                        "rejected",
                        id + ": is a paragraph, and documents are withdrawn whole (chancery remove " + document + ")");
            } else {
                removed.add(holdings.document(id));
            }
        }
        archive.withdraw(removed.stream().map(Holdings.Holding::id).toList());
        archive.commit();
        removed.forEach(held -> tell("document_id", held, "removed", null));
        summary(
                removed.size(),
                removed.stream().mapToLong(Holdings.Holding::paragraphs).sum());
        return removed.size() == wanted.size();
    }

    private void tell(String key, Holdings.Holding held, String status, @Nullable String reason) {
        if (reason != null) {
            spec.commandLine().getErr().println(status + ": " + reason);
        }
        if (json) {
            PrintWriter out = spec.commandLine().getOut();
            ObjectNode line = JSON.createObjectNode().put(key, held.id()).put("status", status);
            if (key.equals("collection")) {
                line.put("documents", held.documents());
            }
            out.println(line.put("paragraphs", held.paragraphs()).put("reason", reason));
        }
    }

    private void summary(long documents, long paragraphs) {
        spec.commandLine()
                .getErr()
                .println(String.format(
                        Locale.ROOT,
                        "%,d document%s removed, %,d paragraph%s with %s",
                        documents,
                        documents == 1 ? "" : "s",
                        paragraphs,
                        paragraphs == 1 ? "" : "s",
                        documents == 1 ? "it" : "them"));
    }
}
