package org.chancery.source.tei;

/** What an element holds: words and elements. */
sealed interface Node permits Element, Words {}
