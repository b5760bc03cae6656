package org.chancery.source.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The states and organizations for which somebody speaks: by whatever code an archive knows them, here they have one id. A state's is its ISO 3166-1 code of two
 * letters; that of one which is no more is its former code where that was never given to another ({@code SU}, {@code YU}, {@code DD}), else a name in small letters
 * ({@code czechoslovakia}); an organization's is a name in small letters.
 */
final class Origins {

    private static final String TABLE = "origins.tsv";
    private static final Map<String, String> IDS = new HashMap<>();
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        table().lines().filter(line -> !line.startsWith("#")).forEach(Origins::add);
    }

    private Origins() {}

    /**
     * The id for a code of two or three letters, or for an id in whatever case; what is no code of a state is taken for the name of an organization.
     *
     * @throws IllegalArgumentException when the code was that of two states
     */
    static String id(String code) {
        if (code.equalsIgnoreCase("CS")) {
            throw new IllegalArgumentException(
                    "\"" + code + "\" was the code of two states; write czechoslovakia or serbia-and-montenegro");
        }
        String id = IDS.get(code.toUpperCase(Locale.ROOT));
        return id == null ? code.toLowerCase(Locale.ROOT) : id;
    }

    /** The English name of the state with this id; the id itself for any other. */
    static String name(String id) {
        return NAMES.getOrDefault(id, id);
    }

    private static void add(String row) {
        String[] cells = row.split("\t", -1);
        String id = cells[2];
        for (int i = 0; i < 2; i++) {
            if (!cells[i].equals("-")) {
                IDS.put(cells[i], id);
            }
        }
        NAMES.putIfAbsent(id, cells[3]);
    }

    private static String table() {
        try (InputStream in = Objects.requireNonNull(Origins.class.getResourceAsStream(TABLE), TABLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE, e);
        }
    }
}
