package org.chancery.solr;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.apache.solr.common.SolrDocument;
import org.chancery.corpus.Hashes;

/**
 * A SHA-256 over all paragraphs of an index: two indexes with the same digest hold the same paragraphs, to the letter.
 *
 * <p>Anybody can compute it from {@code /documents?q=level:paragraph&fl=*&sort=id asc}, read to the end by {@code cursorMark}. Each paragraph gives, for each of its fields in the
 * order of their names and for each value in its order, the name and then the value, and after all of them a line feed. Left out are {@code first_seen} and
 * {@code _version_}, which tell when and how often something was written. Names and values are written as netstrings: the number of bytes in decimal, a colon, the bytes in
 * UTF-8, a comma; {@code role} {@code answer} is {@code 4:role,6:answer,}. Values are written as Solr's JSON prints them, without quotation marks and escapes: numbers in
 * decimal, times as {@code 2020-12-29T00:00:00Z}.
 */
final class Digest {
    private static final Set<String> LEFT_OUT = Set.of(Field.FIRST_SEEN.id(), Field._VERSION_.id());

    private final MessageDigest hash = Hashes.digest();

    /** Adds the next paragraph, which must have all its fields; paragraphs come in the order of their ids. */
    void add(SolrDocument paragraph) {
        for (String name : new TreeSet<>(paragraph.getFieldNames())) {
            if (!LEFT_OUT.contains(name)) {
                Collection<Object> values = paragraph.getFieldValues(name);
                for (Object value : values) {
                    netstring(name);
                    netstring(written(value));
                }
            }
        }
        hash.update((byte) '\n');
    }

    /** {@code sha256:} and 64 hexadecimal characters. Ends the digest. */
    String end() {
        return "sha256:" + HexFormat.of().formatHex(hash.digest());
    }

    private void netstring(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hash.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        hash.update(bytes);
        hash.update((byte) ',');
    }

    private static String written(Object value) {
        return value instanceof Date date ? date.toInstant().toString() : String.valueOf(value);
    }
}
