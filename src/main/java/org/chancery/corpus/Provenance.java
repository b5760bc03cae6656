package org.chancery.corpus;

import org.jspecify.annotations.Nullable;

/**
 * Where a document came from and what read it.
 *
 * @param rights the terms under which it may be used; null when unknown
 * @param retrieved when its source was fetched from its publisher, {@code 2020-12-29}, {@code 2020-12} or {@code 2020}; null when unknown
 * @param sourceHash SHA-256 of what was read, hexadecimal: the file, or the document's own part of it
 * @param aboutHash SHA-256 of what was said about it elsewhere (sidecar, folder, command line), hexadecimal; empty when nothing was
 * @param sourcePath the folder's or archive's own name and the path below it, with {@code /}, e.g. {@code 2020/talks.txt}; {@code -} for stdin
 * @param readerVersion the reader and its version, e.g. {@code transcript/1}: a new one means that the document is read again
 */
public record Provenance(
        @Nullable String rights,
        @Nullable String retrieved,
        String sourceHash,
        String aboutHash,
        String sourcePath,
        String readerVersion) {}
