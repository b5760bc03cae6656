package org.chancery.corpus;

import org.jspecify.annotations.Nullable;

/**
 * Where a document came from and what read it.
 *
 * @param rights the terms under which it may be used; null when unknown
 * @param sourceHash SHA-256 of the bytes that were read, hexadecimal
 * @param sourcePath the path below the argument of the command, with {@code /}
 * @param readerVersion the reader and its version, e.g. {@code transcript/1}: a new one means that the document is read again
 */
public record Provenance(@Nullable String rights, String sourceHash, String sourcePath, String readerVersion) {}
