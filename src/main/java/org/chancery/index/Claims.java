package org.chancery.index;

import java.util.regex.Pattern;

/**
 * Which input gives which identity: the first, and the second if there is one. For millions of identities at 16 bytes each: a table of the first 64 bits of their
 * hashes (of 10 million, two are alike once in a million runs), open addressed.
 */
final class Claims {
    private static final int NOBODY = -1;
    private static final Pattern IDENTITY = Pattern.compile("[0-9a-f]{64}");

    private long[] keys = new long[1024]; // 0: free
    private int[] first = new int[1024];
    private int[] second = new int[1024];
    private int size;

    /** This input, counted from 0, gives a document of this identity, a SHA-256 in hexadecimal. */
    void add(String identity, int input) {
        if (size * 2 >= keys.length) {
            grow();
        }
        long key = key(identity);
        int at = find(key);
        if (keys[at] == 0) {
            keys[at] = key;
            first[at] = input;
            second[at] = NOBODY;
            size++;
        } else if (second[at] == NOBODY) {
            second[at] = input;
        }
    }

    /** How many identities there are. */
    int size() {
        return size;
    }

    /** Whether any input gives it. */
    boolean has(String identity) {
        return keys[find(key(identity))] != 0;
    }

    /** Whether it is given more than once. */
    boolean isContested(String identity) {
        int at = find(key(identity));
        return keys[at] != 0 && second[at] != NOBODY;
    }

    /** The input that gave it first. */
    int first(String identity) {
        return first[find(key(identity))];
    }

    /** The input that gave it next: the same one when it is given twice within it. */
    int second(String identity) {
        return second[find(key(identity))];
    }

    /** Whether it is one as we make them: other programs may leave it empty or write there what they like. */
    static boolean isIdentity(String identity) {
        return IDENTITY.matcher(identity).matches();
    }

    private static long key(String identity) {
        long key = Long.parseUnsignedLong(identity, 0, 16, 16);
        return key == 0 ? 1 : key;
    }

    private int find(long key) {
        int at = (int) (key >>> 20) & (keys.length - 1);
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldFirst = first;
        int[] oldSecond = second;
        keys = new long[oldKeys.length * 2];
        first = new int[keys.length];
        second = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = find(oldKeys[i]);
                keys[at] = oldKeys[i];
                first[at] = oldFirst[i];
                second[at] = oldSecond[i];
            }
        }
    }
}
