package org.chancery.vocabulary;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chancery.vocabulary.Concept.Place;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.ParseErrorCollector;

/** Reads one file of Turtle into facts, each with its line. */
final class TurtleFile {

    /**
     * What a file says of a subject.
     *
     * @param subject an IRI, or a name that is good in this file only
     * @param property an IRI
     * @param value an IRI, or a text
     * @param language of the text; empty when it has none
     * @param place where it says so
     */
    record Fact(String subject, String property, String value, String language, Place place) {}

    private TurtleFile() {}

    /** All facts in the order of the file; a {@link VocabularyFault} when it is no UTF-8 or no Turtle. */
    static List<Fact> read(String name, byte[] bytes) {
        List<Fact> facts = new ArrayList<>();
        RDFParser parser = Rio.createParser(RDFFormat.TURTLE);
        parser.setParseErrorListener(
                new ParseErrorCollector()); // else it writes errors to the log, and throws them, too
        long[] line = new long[1];
        parser.setParseLocationListener((row, column) -> line[0] = row);
        parser.setRDFHandler(new AbstractRDFHandler() {
            @Override
            public void handleStatement(Statement statement) {
                facts.add(fact(statement, new Place(name, line[0])));
            }
        });
        try {
            parser.parse(new StringReader(decoded(name, bytes)), "");
        } catch (RDFParseException e) {
            throw fault(name, e);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory is always readable", e);
        }
        return facts;
    }

    private static Fact fact(Statement statement, Place place) {
        String language = statement.getObject() instanceof Literal literal
                ? literal.getLanguage().orElse("")
                : "";
        IRI property = statement.getPredicate();
        return new Fact(
                statement.getSubject().stringValue(),
                property.stringValue(),
                statement.getObject().stringValue().strip(),
                language,
                place);
    }

    private static VocabularyFault fault(String name, RDFParseException e) {
        String message = String.valueOf(e.getMessage()).replaceAll("\\s*\\[line \\d+.*", "");
        String column = e.getColumnNumber() > 0 ? "column " + e.getColumnNumber() + ": " : "";
        return new VocabularyFault(
                new Place(name, e.getLineNumber()),
                column + "not valid Turtle: " + message.replaceAll("\\s+", " ")
                        + "; correct the file here or just before");
    }

    private static String decoded(String name, byte[] bytes) {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(input).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new VocabularyFault(
                    new Place(name, lineOf(bytes, input.position())), "not valid UTF-8; save the file as UTF-8");
        }
    }

    private static long lineOf(byte[] bytes, int position) {
        long line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
