package org.chancery.source.html;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Tells tables of data, whose rows are read across, from tables that but lay out a page. */
@SuppressWarnings({"ReferenceEquality", "IdentityHashMapUsage"}) // an element is itself, not its like
final class DataTables {

    private static final int LONGEST_CELL = 300;

    private static final Evaluator BLOCKS = Selector.evaluatorOf("p, div, br");
    private static final Evaluator LAYOUT = Selector.evaluatorOf("table table, h1, form, ul, ol");
    private static final Evaluator ROWS = Selector.evaluatorOf("tr");

    private final Map<Element, Boolean> known = new IdentityHashMap<>();

    /** Whether this is a cell of a table of data. */
    boolean isCell(Element element) {
        String tag = element.normalName();
        if (!tag.equals("td") && !tag.equals("th")) {
            return false;
        }
        Element table = table(element);
        return table != null && isData(table);
    }

    /** Whether this block stands within such a cell: the row goes on. */
    boolean isInCell(Element element) {
        Element parent = element.parent();
        for (int up = 0; parent != null && up < 3; up++, parent = parent.parent()) {
            if (parent.normalName().equals("td") || parent.normalName().equals("th")) {
                return isCell(parent);
            }
        }
        return false;
    }

    private static @Nullable Element table(Element cell) {
        Element parent = cell.parent();
        while (parent != null && !parent.normalName().equals("table")) {
            parent = parent.parent();
        }
        return parent;
    }

    private boolean isData(Element table) {
        return known.computeIfAbsent(table, DataTables::looksLikeData);
    }

    private static boolean looksLikeData(Element table) {
        if (table.attr("role").equals("presentation") || table.selectFirst(LAYOUT) != null) {
            return false;
        }
        int widest = 0;
        for (Element row : table.select(ROWS)) {
            widest = Math.max(widest, row.childrenSize());
            for (Element cell : row.children()) {
                int blocks = cell.select(BLOCKS).size();
                if (blocks > 1 || cell.text().length() > LONGEST_CELL) {
                    return false;
                }
            }
        }
        return widest > 1;
    }
}
