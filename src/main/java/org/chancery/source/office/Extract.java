package org.chancery.source.office;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a parser took out of an office file.
 *
 * @param blocks in reading order
 * @param said what the file's properties say, by {@link Said}
 * @param dropped how many of what were left out
 */
record Extract(List<Block> blocks, Map<Said, String> said, Map<Dropped, Integer> dropped) {

    /** The properties of a file that are taken. The dates among them are those of the file, not of the text, and are not. */
    enum Said {
        TITLE,
        LANGUAGE,
        PUBLISHER
    }

    Extract {
        blocks = List.copyOf(blocks);
        said = new EnumMap<>(said);
        dropped = new EnumMap<>(dropped);
    }

    @Nullable
    String said(Said what) {
        return said.get(what);
    }
}
