package org.chancery.source.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.chancery.source.input.RejectedInput;

/**
 * One record of a file, ready to be read.
 *
 * @param part its name in the file, e.g. {@code line 17}
 * @param line where it begins, from 1
 * @param hash SHA-256 of it alone, hexadecimal
 * @param weight about how many bytes it holds
 * @param fields makes its fields
 */
record Entry(String part, int line, String hash, long weight, Fields fields) {

    /** Makes the fields of a record. */
    interface Fields {
        /** The record as an object. */
        JsonNode read() throws RejectedInput, IOException;
    }
}
