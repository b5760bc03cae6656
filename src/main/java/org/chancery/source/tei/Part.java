package org.chancery.source.tei;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of a document that are of one hand or mouth.
 *
 * @param attached whether it is an enclosure: another paper that was sent along
 * @param who to whom the markup gives the words, as it is written there; null where it gives them to nobody
 * @param blocks in reading order
 */
record Part(boolean attached, @Nullable String who, List<Block> blocks) {

    /** One that has no words yet. */
    static Part begin(boolean attached, @Nullable String who) {
        return new Part(attached, who, new ArrayList<>());
    }
}
