package org.chancery.source.office;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * In the child: reads the content.xml of an OpenDocument text (OASIS OpenDocument 1.3, part 3). Tika's own reader gives deleted text, comments and the margins of
 * the page as paragraphs like any other.
 */
final class OpenDocumentReader extends DefaultHandler {

    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static final int MOST_SPACES = 100;

    /** What stands within the text and is none of it. */
    private static final Map<String, Dropped> ASIDES = Map.of(
            "note", Dropped.NOTE,
            "annotation", Dropped.COMMENT,
            "deletion", Dropped.DELETED,
            "object", Dropped.EMBEDDED,
            "object-ole", Dropped.EMBEDDED,
            "image", Dropped.EMBEDDED,
            "table-of-content", Dropped.CONTENTS);

    private static final Set<String> SKIPPED =
            Set.of("tracked-changes", "desc", "title", "forms", "ruby-text", "scripts");

    private final Story story;
    private final Map<String, String> parents = new HashMap<>();
    private int aside;
    private int lists;

    OpenDocumentReader(Story story) {
        this.story = story;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        if (ASIDES.containsKey(name)) {
            story.found().drop(ASIDES.getOrDefault(name, Dropped.EMBEDDED));
            aside++;
        } else if (aside > 0 || SKIPPED.contains(name)) {
            aside++;
        } else if (uri.equals(STYLE) && name.equals("style")) {
            String parent = attributes.getValue(STYLE, "parent-style-name");
            parents.put(String.valueOf(attributes.getValue(STYLE, "name")), parent == null ? "" : parent);
        } else if (uri.equals(TEXT)) {
            startText(name, attributes);
        } else if (uri.equals(TABLE) && name.equals("table-row")) {
            story.beginRow();
        } else if (uri.equals(TABLE) && name.equals("table-cell")) {
            story.beginCell();
        }
    }

    private void startText(String name, Attributes attributes) {
        switch (name) {
            case "h" -> {
                String level = attributes.getValue(TEXT, "outline-level");
                story.begin(level == null || level.equals("1") ? Block.Mark.HEADING : Block.Mark.SUBHEADING);
            }
            case "p" -> story.begin(mark(attributes.getValue(TEXT, "style-name")));
            case "list" -> lists++;
            case "tab" -> story.text("\t");
            case "line-break" -> story.text("\n");
            case "s" -> story.text(" ".repeat(spaces(attributes.getValue(TEXT, "c"))));
            default -> {}
        }
    }

    private Block.Mark mark(@Nullable String style) {
        String own = style == null ? "" : style;
        String parent = parents.getOrDefault(own, "");
        return switch (parent.isEmpty() ? own : parent) {
            case "Title" -> Block.Mark.HEADING;
            case "Subtitle" -> Block.Mark.SUBHEADING;
            default -> lists > 0 ? Block.Mark.ITEM : Block.Mark.TEXT;
        };
    }

    private static int spaces(@Nullable String count) {
        return count != null && count.matches("\\d{1,4}") ? Math.min(MOST_SPACES, Integer.parseInt(count)) : 1;
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
        if (aside > 0) {
            aside--;
        } else if (uri.equals(TEXT) && (name.equals("p") || name.equals("h"))) {
            story.end();
        } else if (uri.equals(TEXT) && name.equals("list")) {
            lists--;
        } else if (uri.equals(TABLE) && name.equals("table-row")) {
            story.endRow();
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (aside == 0 && story.isOpen()) {
            story.text(new String(characters, start, length));
        }
    }
}
