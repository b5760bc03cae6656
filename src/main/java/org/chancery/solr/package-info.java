/**
 * The only room that speaks SolrJ, both ways: {@link org.chancery.solr.Blocks} turns documents into Solr's and back, {@link org.chancery.solr.Archive} writes
 * and reads whole documents, {@link org.chancery.solr.Searcher} asks.
 */
@NullMarked
package org.chancery.solr;

import org.jspecify.annotations.NullMarked;
