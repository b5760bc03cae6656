package org.chancery.source.office;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.source.input.Spaces;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * In the child: makes blocks of paragraphs and tables as they open and close. A row of a table is one block; but a row of which one cell alone has words is no
 * table, it only places its paragraphs on the page.
 */
final class Story {

    private static final String CELLS = " | ";

    /** An open paragraph; without a mark when it is left out. */
    private record Open(Block.@Nullable Mark mark, StringBuilder text) {}

    private final Found out;
    private final Deque<Open> paragraphs = new ArrayDeque<>();
    /** The paragraphs of each cell of the open row. A table within a cell is part of the cell. */
    private final List<List<String>> cells = new ArrayList<>();

    private int rows;

    Story(Found out) {
        this.out = out;
    }

    Found found() {
        return out;
    }

    void page() throws SAXException {
        put(Block.Mark.PAGE, "");
    }

    void begin(Block.Mark mark) {
        paragraphs.push(new Open(mark, new StringBuilder()));
    }

    /** Begins a paragraph that is left out. */
    void beginAside() {
        paragraphs.push(new Open(null, new StringBuilder()));
    }

    /** Whether a paragraph is open. */
    boolean isOpen() {
        return !paragraphs.isEmpty();
    }

    /** Words; where no paragraph is open they begin one. */
    void text(String words) {
        if (paragraphs.isEmpty()) {
            if (words.isBlank()) {
                return;
            }
            begin(Block.Mark.TEXT);
        }
        paragraphs.element().text().append(words);
    }

    void end() throws SAXException {
        Open closed = paragraphs.poll();
        if (closed == null || closed.mark() == null) {
            return;
        }
        String text = Spaces.strip(closed.text().toString());
        if (rows == 0) {
            put(closed.mark(), text);
        } else if (!text.isEmpty()) {
            if (cells.isEmpty()) {
                beginCell();
            }
            cells.getLast().add(text);
        }
    }

    void beginRow() {
        rows++;
    }

    void beginCell() {
        if (rows <= 1) {
            cells.add(new ArrayList<>());
        }
    }

    void endRow() throws SAXException {
        if (--rows > 0) {
            return;
        }
        List<List<String>> full = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (full.size() == 1) {
            for (String paragraph : full.getFirst()) {
                put(Block.Mark.TEXT, paragraph);
            }
        } else if (!full.isEmpty()) {
            put(
                    Block.Mark.ROW,
                    full.stream().map(cell -> String.join(" ", cell)).collect(Collectors.joining(CELLS)));
        }
        cells.clear();
    }

    private void put(Block.Mark mark, String text) throws SAXException {
        try {
            out.block(mark, text);
        } catch (IOException e) {
            throw new SAXException(e);
        }
    }
}
