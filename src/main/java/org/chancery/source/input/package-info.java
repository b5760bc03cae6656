/** What comes in, before anybody reads it as a text: bytes, the facts that are said about them, and the drafts that readers make of them. */
@NullMarked
package org.chancery.source.input;

import org.jspecify.annotations.NullMarked;
