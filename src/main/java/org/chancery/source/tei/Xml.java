package org.chancery.source.tei;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;
import org.chancery.source.input.Spaces;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/** The parser of XML: streams, opens nothing but the file itself, and keeps to limits that no edition comes near. */
final class Xml {

    /** Elements within elements; editions have some twenty. */
    private static final int DEEPEST = 500;

    private static final int MOST_ATTRIBUTES = 200;
    private static final int LONGEST_ATTRIBUTE = 100_000;
    private static final String WHOLE = "no edition is so, see whether the file is whole";
    private static final int LONGEST_REASON = 200;
    private static final WstxInputFactory FACTORY = factory();

    private Xml() {}

    /** No DTD is read, so that none can name a file, a host or an entity that grows. */
    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory2.P_PRESERVE_LOCATION, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("the file names another one (" + systemId + "), which is not opened");
        });
        return factory;
    }

    /** The events of a stream, in the encoding that it declares. */
    static XMLStreamReader events(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    /** The refusal of what the parser cannot read, with line and column. */
    static RejectedInput fault(Input input, XMLStreamException e, @Nullable Location last) {
        if (e.getCause() instanceof Leash.Pulled pulled) {
            return fault(input, last, "beyond what is read here (" + pulled.getMessage() + "); " + WHOLE);
        }
        if (e.getCause() instanceof IOException cause && !(cause instanceof CharConversionException)) {
            return input.unreadable(cause);
        }
        Location at = e.getLocation() == null ? last : e.getLocation();
        String reason = reason(e);
        boolean limit = reason.contains("limit (");
        String what = limit
                ? "beyond what is read here (" + reason + "); " + WHOLE
                : "this is no well-formed XML (" + reason + "); mend it there";
        return fault(input, at, what);
    }

    /** The refusal of something at a place of the file. */
    static RejectedInput fault(Input input, @Nullable Location at, String what) {
        if (at == null || at.getLineNumber() < 1) {
            return new RejectedInput(input.name(), what);
        }
        return new RejectedInput(input.name(), at.getLineNumber(), "column " + at.getColumnNumber() + ": " + what);
    }

    /** The parser's own words, on one line, without the place that it repeats behind them. */
    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int place = message.indexOf("\n at [");
        String words = Spaces.fold(place < 0 ? message : message.substring(0, place));
        StringBuilder plain = new StringBuilder();
        words.codePoints()
                .limit(LONGEST_REASON)
                .forEach(c -> plain.appendCodePoint(Character.isISOControl(c) ? '?' : c));
        return plain.toString();
    }
}
