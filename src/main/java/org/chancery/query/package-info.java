/** The reader's {@link org.chancery.query.Question} and its {@link org.chancery.query.Answer} as values; which engine answers is unknown here. */
@NullMarked
package org.chancery.query;

import org.jspecify.annotations.NullMarked;
