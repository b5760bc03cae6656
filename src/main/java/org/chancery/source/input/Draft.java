package org.chancery.source.input;

import java.io.IOException;
import org.chancery.corpus.Identity;
import org.chancery.corpus.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * A document of which is known what makes it the same one and whether it has changed, and whose text is read when somebody asks for it: an unchanged document costs
 * a hash.
 *
 * @param where the place it comes from, for people: a path, with the line or the element for one of many
 * @param path {@link Input#path}; all documents of a file have the same
 * @param identity what makes it the same document when it comes again
 * @param sourceHash SHA-256 of what it is read from, hexadecimal: the file, or its own part of it
 * @param aboutHash {@link About#hash}
 * @param reader the reader and its version, e.g. {@code transcript/3}
 * @param weight about how many bytes it holds in memory
 * @param text reads it
 */
public record Draft(
        String where,
        String path,
        Identity identity,
        String sourceHash,
        String aboutHash,
        String reader,
        long weight,
        Text text) {

    /** Reads the text of a draft; may be run on another thread than the one that made it, once or never. */
    public interface Text {
        /** The document, or why there is none. */
        Reading read(Draft draft) throws RejectedInput, IOException;
    }

    /** A file that is one document. */
    public static Draft ofFile(Input input, Facts facts, String sourceHash, String reader, long weight, Text text) {
        Identity identity =
                Identity.of(input.collection(), facts.get(Facts.Key.URL), facts.get(Facts.Key.ID), input.name());
        return new Draft(
                input.name(), input.path(), identity, sourceHash, input.about().hash(), reader, weight, text);
    }

    /**
     * One of the documents of a file.
     *
     * @param part what names it there, e.g. {@code line 3}, {@code d17}
     * @param identity its own: never the path alone, which all of the file's documents share
     */
    public static Draft ofPart(
            Input input, String part, Identity identity, String sourceHash, String reader, long weight, Text text) {
        return new Draft(
                input.name() + ", " + part,
                input.path(),
                identity,
                sourceHash,
                input.about().hash(),
                reader,
                weight,
                text);
    }

    /** Reads the document. */
    public Reading read() throws RejectedInput, IOException {
        return text.read(this);
    }

    /** Where the document came from, for the index. */
    public Provenance provenance(@Nullable String rights, @Nullable String retrieved) {
        return new Provenance(rights, retrieved, sourceHash, aboutHash, path, reader);
    }
}
