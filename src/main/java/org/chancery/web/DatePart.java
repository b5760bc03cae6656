package org.chancery.web;

/**
 * A date.
 *
 * @param text for people
 * @param machine for {@code <time datetime>}; empty when there is no date
 */
public record DatePart(String text, String machine) {}
