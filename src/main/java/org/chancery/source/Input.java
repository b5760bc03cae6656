package org.chancery.source;

import org.jspecify.annotations.Nullable;

/**
 * A file to be read.
 *
 * @param name its path below the argument of the command, with {@code /}; a single file's name; {@code -} for stdin
 * @param bytes what is in it; not copied, not changed
 * @param collection the collection it is indexed into
 * @param id an identity given by the user, which outlives a renaming; null when none is given
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy of every file would double the memory
public record Input(
        String name,
        byte[] bytes,
        String collection,
        @Nullable String id) {}
