/**
 * Hosts Solr in Jetty: one process, one server, a door for the page and a door for Solr. The only home of Jetty and of
 * Solr's server classes, so that a move to another major version of either stays within this package. A
 * {@link org.chancery.node.Node} is started on a folder of data, carries one page, and closes its index properly when it stops;
 * {@link org.chancery.node.LoopbackGuard} decides who may ask Solr for what.
 */
@NullMarked
package org.chancery.node;

import org.jspecify.annotations.NullMarked;
