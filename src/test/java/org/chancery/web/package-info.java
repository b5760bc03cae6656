/** Pages are asked for over HTTP, from a real Jetty over a real Solr. */
@NullMarked
package org.chancery.web;

import org.jspecify.annotations.NullMarked;
