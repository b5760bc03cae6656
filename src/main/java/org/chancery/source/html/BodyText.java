package org.chancery.source.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Where on a page its text is: in what is declared as the body of an article, else in its article or main part if that holds a good share of the page's words, else in
 * the innermost element that holds most of them.
 *
 * @param roots the elements that hold the text, in order; at least one
 * @param declared whether the markup says so, and not only the amount of words
 */
@SuppressWarnings({"ReferenceEquality", "IdentityHashMapUsage"}) // an element is itself, not its like
record BodyText(List<Element> roots, boolean declared) {

    private static final String BODY = "[itemprop~=(?i)(^|\\s)articleBody(\\s|$)], [property~=(?i)articleBody$]";
    private static final List<String> PARTS =
            List.of(".e-content", ".entry-content", "article", "main, [role=main]", "#bodyContent, #content");

    /** Fewer characters are no text of a document. */
    static final int LEAST = 20;

    /** An article that holds less than a third of the words of its page is one of several, or a teaser. */
    private static final double SHARE = 0.33;

    /** The text is where the next smaller element would hold less than this of the words. */
    private static final double MOST = 0.75;

    private static final Set<String> CONTAINERS =
            Set.of("div", "section", "article", "main", "table", "tbody", "tr", "td", "center", "form");

    BodyText {
        roots = List.copyOf(roots);
    }

    /** Finds the text of a page. */
    static BodyText of(Element body) {
        List<Element> declared = outermost(body.select(BODY));
        declared.removeIf(element -> Prose.in(element, Clutter.in(element)).all() < LEAST);
        if (!declared.isEmpty()) {
            return new BodyText(declared, true);
        }
        Prose page = Prose.in(body, Clutter.ofPage(body));
        for (String part : PARTS) {
            Element largest = largest(body.select(part));
            if (largest != null
                    && Prose.in(largest, Clutter.in(largest)).all() >= Math.max(LEAST, page.all() * SHARE)) {
                return new BodyText(List.of(largest), true);
            }
        }
        return new BodyText(List.of(innermost(body, page)), false);
    }

    private static List<Element> outermost(List<Element> elements) {
        List<Element> outer = new ArrayList<>();
        for (Element element : elements) { // in the page's order: an outer one comes first
            if (outer.isEmpty() || !element.parents().contains(outer.getLast())) {
                outer.add(element);
            }
        }
        return outer;
    }

    private static @Nullable Element largest(List<Element> elements) {
        return outermost(elements).stream()
                .limit(1000) // a list of teasers
                .max(Comparator.comparingInt(
                        element -> Prose.in(element, Map.of()).all()))
                .orElse(null);
    }

    private static Element innermost(Element body, Prose page) {
        Element here = body;
        double most = page.all() * MOST;
        while (true) {
            Element next = null;
            for (Element child : here.children()) {
                if (CONTAINERS.contains(child.normalName()) && page.of(child) > most && page.hasParts(child)) {
                    next = child;
                }
            }
            if (next == null) {
                return here;
            }
            here = next;
        }
    }

    /** How many characters of running words, links apart, each element holds, and in how many stretches. */
    private record Prose(Element root, Map<Node, Integer> sizes, Map<Node, Integer> stretches) {

        static Prose in(Element root, Map<Element, String> clutter) {
            Prose prose = new Prose(root, new IdentityHashMap<>(), new IdentityHashMap<>());
            root.traverse(new NodeVisitor() {
                private int outside;

                @Override
                public void head(Node node, int depth) {
                    outside += isOutside(node) ? 1 : 0;
                    if (outside == 0 && node instanceof TextNode text && !text.isBlank()) {
                        prose.sizes().put(node, text.text().strip().length());
                        prose.stretches().put(node, 1);
                    }
                }

                @Override
                public void tail(Node node, int depth) {
                    outside -= isOutside(node) ? 1 : 0;
                    Node parent = node.parent();
                    if (parent != null && node != root) {
                        add(prose.sizes(), node, parent);
                        add(prose.stretches(), node, parent);
                    }
                }

                private boolean isOutside(Node node) {
                    return node instanceof Element element
                            && (clutter.containsKey(element)
                                    || element.normalName().equals("a"));
                }
            });
            return prose;
        }

        private static void add(Map<Node, Integer> counts, Node node, Node parent) {
            Integer count = counts.get(node);
            if (count != null) {
                counts.merge(parent, count, Integer::sum);
            }
        }

        int all() {
            return of(root);
        }

        int of(Element element) {
            return sizes.getOrDefault(element, 0);
        }

        /** Whether it can hold paragraphs, and is not one itself. */
        boolean hasParts(Element element) {
            return stretches.getOrDefault(element, 0) > 1 && element.selectFirst("p, br, div, td, li") != null;
        }
    }
}
