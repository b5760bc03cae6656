/**
 * A question from a URL, a page to a reader. {@link org.chancery.web.PageServlet} routes; {@link org.chancery.web.StateReader} reads a URL's parameters into
 * a {@link org.chancery.web.State}, which prints itself as a URL again; a {@link org.chancery.web.Page} is one record of parts, each part named as its template
 * and its style sheet. Templates compute nothing: every word, number and URL stands in the record. The only home of Thymeleaf.
 */
@NullMarked
package org.chancery.web;

import org.jspecify.annotations.NullMarked;
