package org.chancery.source.office;

import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** In the child: reads the XHTML that Tika's parsers make of a PDF, an RTF or a DOC. */
final class XhtmlReader extends DefaultHandler {

    private static final Map<String, Block.Mark> PARAGRAPHS = Map.of(
            "p", Block.Mark.TEXT,
            "li", Block.Mark.ITEM,
            "h1", Block.Mark.HEADING,
            "h2", Block.Mark.SUBHEADING,
            "h3", Block.Mark.SUBHEADING,
            "h4", Block.Mark.SUBHEADING,
            "h5", Block.Mark.SUBHEADING,
            "h6", Block.Mark.SUBHEADING);
    private static final Set<String> SKIPPED = Set.of("head", "title", "style", "script");
    private static final Map<String, Dropped> ASIDES = Map.of(
            "header", Dropped.MARGIN,
            "footer", Dropped.MARGIN,
            "acroform", Dropped.FIELD,
            "annotation", Dropped.COMMENT);

    private final Story story;
    /** How deep within something that is left out; 0 outside. */
    private int aside;

    XhtmlReader(Story story) {
        this.story = story;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        String style = attributes.getValue("class");
        Dropped left = style == null || !name.equals("div") ? null : ASIDES.get(style);
        if (aside > 0 || SKIPPED.contains(name)) {
            aside++;
        } else if (left != null) {
            story.found().drop(left);
            aside++;
        } else if (name.equals("div") && "page".equals(style)) {
            closeAll();
            story.page();
        } else if (PARAGRAPHS.containsKey(name)) {
            closeAll();
            story.begin(PARAGRAPHS.getOrDefault(name, Block.Mark.TEXT));
        } else if (name.equals("tr")) {
            closeAll();
            story.beginRow();
        } else if (name.equals("td") || name.equals("th")) {
            closeAll();
            story.beginCell();
        } else if (name.equals("br")) {
            story.text("\n");
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
        if (aside > 0) {
            aside--;
        } else if (PARAGRAPHS.containsKey(name) || name.equals("td") || name.equals("th") || name.equals("body")) {
            closeAll();
        } else if (name.equals("tr")) {
            closeAll();
            story.endRow();
        }
    }

    /** XHTML has no paragraph within another. */
    private void closeAll() throws SAXException {
        while (story.isOpen()) {
            story.end();
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (aside == 0) {
            story.text(new String(characters, start, length));
        }
    }

    /** The ends of a PDF's lines come so. */
    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        if (aside == 0 && story.isOpen()) {
            story.text(new String(characters, start, length));
        }
    }
}
