package org.chancery.evaluate;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.corpus.Facet;
import org.chancery.vocabulary.Vocabularies;

/** Reads a gold file line by line and collects what is wrong with it. */
final class GoldReader {
    /** No paragraph is so long. */
    private static final int LONGEST = 64 << 20;

    private final Path path;
    private final Vocabularies vocabularies;
    private final List<GoldParagraph> paragraphs = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Integer> lineOf = new HashMap<>();
    private final Map<String, Stranger> strangers = new TreeMap<>();
    private final Set<Facet> labelled = EnumSet.noneOf(Facet.class);
    private int refused;

    /** A facet that the annotator does not have: how many mentions are of it, and where the first stands. */
    private record Stranger(int count, int line) {}

    GoldReader(Path path, Vocabularies vocabularies) {
        this.path = path;
        this.vocabularies = vocabularies;
    }

    Gold read() throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int line = 1;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    take(bytes, line++);
                } else if (bytes.size() <= LONGEST) {
                    bytes.write(b);
                }
            }
            take(bytes, line);
        }
        strangers.forEach((facet, known) -> faults.add(path + ", line " + known.line() + ": facet \"" + facet
                + "\" is not one that the annotator finds (" + known(known.count())
                + " not scored); it finds " + facets()));
        return new Gold(path.toString(), paragraphs, refused, faults, labelled);
    }

    private static String known(int mentions) {
        return mentions == 1 ? "1 mention is" : mentions + " mentions are";
    }

    private static String facets() {
        return Stream.of(Facet.values()).filter(Facet::annotated).map(Facet::id).collect(Collectors.joining(", "));
    }

    private void take(ByteArrayOutputStream bytes, int line) {
        try {
            String text = decoded(bytes, line);
            if (!text.isBlank()) {
                GoldParagraph paragraph = new GoldLine(Fields.parse(text), line, this).paragraph();
                Integer earlier = lineOf.putIfAbsent(paragraph.id(), line);
                if (earlier != null) {
                    throw new IllegalArgumentException("id \"" + paragraph.id() + "\" stands in line " + earlier
                            + " already; give each paragraph an id of its own");
                }
                paragraphs.add(paragraph);
                note(paragraph);
            }
        } catch (IllegalArgumentException e) {
            refused++;
            fault(line, e.getMessage() + " (the line is not scored)");
        }
        bytes.reset();
    }

    private void note(GoldParagraph paragraph) {
        if (paragraph.mentions() != null) {
            paragraph.mentions().forEach(mention -> labelled.add(mention.facet()));
        }
        if (paragraph.topics() != null && !paragraph.topics().isEmpty()) {
            labelled.add(Facet.TOPIC);
        }
    }

    private static String decoded(ByteArrayOutputStream bytes, int line) {
        if (bytes.size() > LONGEST) {
            throw new IllegalArgumentException(
                    "it is longer than " + (LONGEST >> 20) + " MB; write one paragraph a line");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            return line == 1 && text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("it is no UTF-8; save the file as UTF-8", e);
        }
    }

    /** Something that is wrong in a line whose rest can be used. */
    void fault(int line, String what) {
        faults.add(path + ", line " + line + ": " + what);
    }

    /** A mention in a facet that the annotator does not have. */
    void stranger(String facet, int line) {
        strangers.merge(facet, new Stranger(1, line), (first, more) -> new Stranger(first.count() + 1, first.line()));
    }

    /** Whether a concept is one of the vocabularies, or said to be none; tells what is wrong when it is neither. */
    boolean knows(Facet facet, String concept, int line) {
        boolean other = concept.startsWith(GoldMention.OTHER) && concept.length() > GoldMention.OTHER.length();
        if (other || vocabularies.concept(facet, concept).isPresent()) {
            return true;
        }
        fault(
                line,
                "there is no " + facet.id() + " \"" + concept + "\" in the vocabularies; correct the id, or write \""
                        + GoldMention.OTHER + "...\" for what they do not have (the rest of the line is scored)");
        return false;
    }
}
