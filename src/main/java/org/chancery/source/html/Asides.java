package org.chancery.source.html;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.source.input.Spaces;
import org.jsoup.nodes.Element;

/** What stands within the text and is not part of it, whatever its class: marks of footnotes, and lists of links to other pages. */
final class Asides {

    private static final Pattern MARK = Pattern.compile("[\\[(]?(?:\\d{1,3}|[a-z*†‡]{1,2}|[ivx]{1,4})[\\])]?");
    private static final Pattern SEE_ALSO = Pattern.compile(
            "(?:see|read|watch) (?:also|more)|related(?: \\p{L}+)?|more on (?:this|the topic)|read on|further reading|latest news|most read|(?:читайте|смотрите|см\\.|см) также|по теме|материалы по теме|ещё по теме|похожие материалы|ещё новости|последние новости",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LONGEST_HEADING = 60;

    private Asides() {}

    /**
     * Adds them to what is left out. A list of links stays where the page declares its text, unless a heading says that they lead to other pages.
     *
     * @param left what is left out, and looked into no further
     */
    static void leave(Element root, boolean declared, Set<Element> left, List<String> repairs) {
        int marks = 0;
        for (Element sup : root.select("sup, a[role=doc-noteref], a.footnote-ref")) {
            if (!isIn(left, sup) && isMark(sup)) {
                left.add(sup);
                marks++;
            }
        }
        if (marks > 0) {
            repairs.add(marks + (marks == 1 ? " footnote mark dropped" : " footnote marks dropped"));
        }
        int lists = 0;
        for (Element list : root.select("ul, ol, div, table")) {
            if (list != root && isOfLinks(list) && !isIn(left, list)) {
                Element heading = list.previousElementSibling();
                boolean other = heading != null && isSeeAlso(heading);
                if (heading != null && other) {
                    left.add(heading);
                }
                if (other || !declared) {
                    left.add(list);
                    lists++;
                }
            }
        }
        if (lists > 0) {
            repairs.add(lists + (lists == 1 ? " list of links dropped" : " lists of links dropped"));
        }
    }

    private static boolean isIn(Set<Element> left, Element element) {
        for (Element around = element; around != null; around = around.parent()) {
            if (left.contains(around)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(Element sup) {
        boolean leads = sup.selectFirst("a[href^=#], a[href*=#]") != null
                || sup.attr("href").contains("#");
        String text = Spaces.fold(sup.text());
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        return (leads || bracketed) && MARK.matcher(text).matches();
    }

    private static boolean isSeeAlso(Element heading) {
        String text = Spaces.fold(heading.text()).replaceFirst("[:.…]+$", "");
        return text.length() <= LONGEST_HEADING && SEE_ALSO.matcher(text).matches();
    }

    /** Two links or more, and no words beside them. */
    private static boolean isOfLinks(Element list) {
        if (list.selectFirst("a[href]") == null || list.selectFirst("p + p") != null) {
            return false;
        }
        int linked = 0;
        int links = 0;
        for (Element link : list.select("a[href]")) {
            linked += link.text().length();
            links++;
        }
        int all = list.text().replace(" ", "").length();
        return links > 1 && linked * 10 > all * 9;
    }
}
