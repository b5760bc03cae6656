package org.chancery.source.tei;

/**
 * Characters between two tags.
 *
 * @param text as they stand in the file, line breaks and all
 */
record Words(String text) implements Node {}
