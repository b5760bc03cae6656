package org.chancery.source.archive;

import java.io.IOException;
import java.io.InputStream;
import org.chancery.source.input.RejectedInput;
import org.jspecify.annotations.Nullable;

/** An archive, whose entries can be gone through in their order, as often as is wished. */
sealed interface Archive permits ZipArchive, TarArchive {

    /** What an entry is. */
    enum Kind {
        FILE,
        FOLDER,
        LINK,
        DEVICE
    }

    /**
     * One entry.
     *
     * @param name as it stands there, not to be trusted
     * @param obstacle why it cannot be read, in words; null when it can
     * @param content its bytes
     */
    record Entry(String name, Kind kind, @Nullable String obstacle, Opening content) {}

    /** Opens an entry, while it is visited. */
    interface Opening {
        /** Its unpacked bytes, those of all entries counted. */
        InputStream open() throws IOException;
    }

    /** Is shown every entry. */
    interface Visitor {
        /** Looks at an entry. */
        void visit(Entry entry) throws RejectedInput, IOException;
    }

    /**
     * Goes through all entries.
     *
     * @throws IOException when the archive is damaged: what comes behind cannot be found
     */
    void forEach(Visitor visitor) throws RejectedInput, IOException;

    /** Whether an entry can be read when one before it cannot. */
    boolean hasTableOfContents();
}
