package org.chancery.index;

/** Gets what a run has to tell. All but {@link #note} is told on the thread that runs it. */
@FunctionalInterface
public interface Report {

    /** What became of a document or an input, in the order of the inputs. */
    void tell(Outcome outcome);

    /** So many of the inputs have been looked through, before the first is read. */
    default void looking(int inputs, int all) {}

    /** So many documents will come. */
    default void expect(long documents) {}

    /** So many of the inputs have been read. */
    default void reading(int inputs, int all) {}

    /** Something about the run that people should know at once, in one line; on any thread. */
    default void note(String line) {}
}
