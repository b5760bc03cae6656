package org.chancery.source.html;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.source.input.Spaces;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What stands within the text and is not part of it, whatever its class: marks of footnotes, and lists of links to other pages. */
@SuppressWarnings({"ReferenceEquality", "IdentityHashMapUsage"}) // an element is itself, not its like
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
        Links links = Links.in(root);
        int lists = 0;
        for (Element list : root.select("ul, ol, div, table")) {
            if (list != root && links.areAllOf(list) && !isIn(left, list)) {
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

    /** What links there are in each element: how many, how many characters they have, and how many there are in all. */
    private record Links(Map<Node, int[]> counts) {

        static Links in(Element root) {
            Map<Node, int[]> counts = new IdentityHashMap<>();
            root.traverse(new NodeVisitor() {
                private int links;

                @Override
                public void head(Node node, int depth) {
                    links += isLink(node) ? 1 : 0;
                    if (node instanceof TextNode text && !text.isBlank()) {
                        int length = text.text().strip().length();
                        counts.put(node, new int[] {0, links > 0 ? length : 0, length});
                    }
                }

                @Override
                public void tail(Node node, int depth) {
                    links -= isLink(node) ? 1 : 0;
                    int[] own = counts.computeIfAbsent(node, any -> new int[3]);
                    own[0] += isLink(node) ? 1 : 0;
                    Node parent = node.parent();
                    if (parent != null && node != root) {
                        int[] all = counts.computeIfAbsent(parent, any -> new int[3]);
                        for (int i = 0; i < all.length; i++) {
                            all[i] += own[i];
                        }
                    }
                }
            });
            return new Links(counts);
        }

        private static boolean isLink(Node node) {
            return node instanceof Element element && element.normalName().equals("a") && element.hasAttr("href");
        }

        /** Two links or more, and next to no words beside them. */
        boolean areAllOf(Element list) {
            int[] count = counts.getOrDefault(list, new int[3]);
            return count[0] > 1 && count[1] * 10L > count[2] * 9L;
        }
    }
}
