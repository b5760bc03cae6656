package org.chancery.source.office;

import java.math.BigInteger;
import java.util.Date;
import java.util.Locale;
import org.apache.tika.parser.microsoft.ooxml.OOXMLWordAndPowerPointTextHandler.EditType;
import org.apache.tika.parser.microsoft.ooxml.OOXMLWordAndPowerPointTextHandler.XWPFBodyContentsHandler;
import org.apache.tika.parser.microsoft.ooxml.ParagraphProperties;
import org.apache.tika.parser.microsoft.ooxml.RunProperties;
import org.apache.tika.parser.microsoft.ooxml.XWPFListManager;
import org.apache.tika.parser.microsoft.ooxml.xwpf.XWPFStylesShim;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** In the child: takes the text of a DOCX as Tika reads it, without what tracked changes delete. */
@NullUnmarked // Tika hands in nulls
final class WordReader implements XWPFBodyContentsHandler {

    private final Story story;
    private final @Nullable XWPFStylesShim styles;
    private final @Nullable XWPFListManager numbers;

    WordReader(Story story, @Nullable XWPFStylesShim styles, @Nullable XWPFListManager numbers) {
        this.story = story;
        this.styles = styles;
        this.numbers = numbers;
    }

    @Override
    public void startParagraph(ParagraphProperties paragraph) {
        String style = style(paragraph);
        if (style.startsWith("toc ")) {
            story.found().drop(Dropped.CONTENTS);
            story.beginAside();
            return;
        }
        boolean item = paragraph.getNumId() > 0 && paragraph.getIlvl() >= 0;
        story.begin(mark(style, item));
        if (item && numbers != null) {
            story.text(number(paragraph));
        }
    }

    private String style(ParagraphProperties paragraph) {
        String id = paragraph.getStyleID();
        String name = id == null || styles == null ? null : styles.getStyleName(id);
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }

    private static Block.Mark mark(String style, boolean item) {
        return switch (style) {
            case "title", "heading 1" -> Block.Mark.HEADING;
            case "subtitle", "heading 2", "heading 3", "heading 4", "heading 5", "heading 6" -> Block.Mark.SUBHEADING;
            default -> item ? Block.Mark.ITEM : Block.Mark.TEXT;
        };
    }

    /** The number as Word prints it; a bullet is a character of a font of signs. */
    private String number(ParagraphProperties paragraph) {
        String number = numbers.getFormattedNumber(BigInteger.valueOf(paragraph.getNumId()), paragraph.getIlvl());
        if (number == null || number.isBlank()) {
            return "";
        }
        String printed = number.strip();
        boolean words = printed.codePoints().anyMatch(Character::isLetterOrDigit);
        return words ? printed + " " : "• ";
    }

    @Override
    public void run(RunProperties properties, String text) {
        story.text(text);
    }

    @Override
    public void endParagraph() throws SAXException {
        story.end();
    }

    @Override
    public void startTableRow() {
        story.beginRow();
    }

    @Override
    public void startTableCell() {
        story.beginCell();
    }

    @Override
    public void endTableRow() throws SAXException {
        story.endRow();
    }

    @Override
    public void startEditedSection(String editor, Date date, EditType type) {
        if (type == EditType.DELETE || type == EditType.MOVE_FROM) {
            story.found().drop(Dropped.DELETED);
        }
    }

    @Override
    public boolean isIncludeDeletedText() {
        return false;
    }

    @Override
    public boolean isIncludeMoveFromText() {
        return false;
    }

    @Override
    public void footnoteReference(String id) {
        story.found().drop(Dropped.NOTE);
    }

    @Override
    public void endnoteReference(String id) {
        story.found().drop(Dropped.NOTE);
    }

    @Override
    public void startTable() {}

    @Override
    public void endTable() {}

    @Override
    public void endTableCell() {}

    @Override
    public void startSDT() {}

    @Override
    public void endSDT() {}

    @Override
    public void endEditedSection() {}

    @Override
    public void hyperlinkStart(String link) {}

    @Override
    public void hyperlinkEnd() {}

    @Override
    public void embeddedOLERef(String id) {}

    @Override
    public void linkedOLERef(String id) {}

    @Override
    public void embeddedPicRef(String name, String description) {}

    @Override
    public void startBookmark(String id, String name) {}

    @Override
    public void endBookmark(String id) {}
}
