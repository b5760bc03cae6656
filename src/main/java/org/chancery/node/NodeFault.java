package org.chancery.node;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Why a node did not start. The message is one line for the person who started it: what is wrong, and what to do. */
public final class NodeFault extends Exception {

    private final int takenPort;

    NodeFault(String message) {
        this(message, 0, null);
    }

    NodeFault(String message, Throwable cause) {
        this(message, 0, cause);
    }

    private NodeFault(String message, int takenPort, @Nullable Throwable cause) {
        super(message.replaceAll("\\s+", " ").strip(), cause);
        this.takenPort = takenPort;
    }

    static NodeFault portTaken(String message, int port, Throwable cause) {
        return new NodeFault(message, port, cause);
    }

    /** The port that another program holds, when that is the fault: another one may do. */
    public OptionalInt takenPort() {
        return takenPort == 0 ? OptionalInt.empty() : OptionalInt.of(takenPort);
    }
}
