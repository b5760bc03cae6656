/**
 * Question, vocabularies and Solr together: {@link org.chancery.search.Search} answers with labels that people read, topics as a tree, and reads whole
 * documents. It knows no page and no URL.
 */
@NullMarked
package org.chancery.search;

import org.jspecify.annotations.NullMarked;
