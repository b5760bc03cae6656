package org.chancery.source.input;

/**
 * How far bytes are UTF-8: text in another encoding has next to no valid sequences of several bytes, a damaged text next to no invalid ones.
 *
 * @param sequences how many valid characters there are of more than one byte
 * @param proofs how many bytes go on with such a character: each had to be of one form out of four
 * @param broken how many bytes belong to no valid character
 */
public record Utf8Count(int sequences, int proofs, int broken) {

    /** So many proofs outweigh a broken byte: one dash of three bytes does. */
    private static final int PROOFS_PER_BROKEN = 2;

    /** Counts all bytes, a byte order mark included. */
    public static Utf8Count of(byte[] bytes) {
        int sequences = 0;
        int proofs = 0;
        int broken = 0;
        int at = 0;
        while (at < bytes.length) {
            int length = bytes[at] >= 0 ? 1 : length(bytes, at);
            sequences += length > 1 ? 1 : 0;
            proofs += Math.max(0, length - 1);
            broken += length == 0 ? 1 : 0;
            at += Math.max(length, 1);
        }
        return new Utf8Count(sequences, proofs, broken);
    }

    /** Whether it is UTF-8, be it with a few broken bytes. */
    public boolean isUtf8() {
        return (long) broken * PROOFS_PER_BROKEN <= proofs;
    }

    /** The length of the character of several bytes that begins here; 0 when none does. */
    private static int length(byte[] bytes, int at) {
        int lead = bytes[at] & 0xff;
        int length =
                lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
        if (length == 0 || at + length > bytes.length) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[at + 1] & 0xff;
        boolean overlong = (lead == 0xe0 && second < 0xa0) || (lead == 0xf0 && second < 0x90);
        boolean beyond = (lead == 0xed && second >= 0xa0) || (lead == 0xf4 && second >= 0x90);
        return overlong || beyond ? 0 : length;
    }
}
