package org.chancery.solr;

/** Solr could not be reached or refused; the message is one line for people. */
public final class SolrFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Whether asking again later may help: nothing answered, or it was busy. */
    private final boolean passing;

    SolrFault(String message, boolean passing, Throwable cause) {
        super(message, cause);
        this.passing = passing;
    }

    /** Whether asking again later may help: nothing answered, or it was busy. */
    public boolean passing() {
        return passing;
    }
}
