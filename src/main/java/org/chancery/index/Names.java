package org.chancery.index;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What files are called. A file system keeps bytes, and Java makes characters of them by the locale of whoever runs it: an identity must not hang on that. */
final class Names {
    private static final char UNKNOWN = '\uFFFD';

    private Names() {}

    /** The names in this path, with {@code /} between: the same in every locale. What is not UTF-8 is shown by its bytes, e.g. {@code %FF.txt}. */
    static String of(Path path) {
        List<String> names = new ArrayList<>();
        path.forEach(name -> names.add(name.toString()));
        String plain = String.join("/", names);
        return plain.indexOf(UNKNOWN) < 0 ? plain : fromBytes(path);
    }

    private static String fromBytes(Path path) {
        String[] encoded = path.toUri().getRawPath().replaceFirst("/$", "").split("/", -1);
        List<String> names = new ArrayList<>();
        for (int i = encoded.length - path.getNameCount(); i < encoded.length; i++) {
            names.add(decoded(encoded[i]));
        }
        return String.join("/", names);
    }

    private static String decoded(String name) {
        ByteBuffer bytes = ByteBuffer.allocate(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '%') {
                bytes.put((byte) Integer.parseInt(name, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.put((byte) name.charAt(i));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return name;
        }
    }
}
