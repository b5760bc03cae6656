package org.chancery.source.html;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/** What stands on a page beside its text: known by its tag, its role, what it is hidden by, and by the words of its class. */
@SuppressWarnings({"ReferenceEquality", "IdentityHashMapUsage"}) // an element is itself, not its like
final class Clutter {

    private static final Map<String, String> TAGS = tags();
    private static final Map<String, String> ROLES = roles();
    private static final Map<String, String> WORDS = words();

    private static final Set<String> HIDDEN = Set.of(
            "hidden", "is-hidden", "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "d-none");
    /** Names by which pages mark what is not to be printed, quoted or searched with the text. */
    private static final Set<String> NOT_TEXT = Set.of(
            "noprint",
            "no-print",
            "hidden-print",
            "d-print-none",
            "print-hidden",
            "donotprint",
            "robots-nocontent",
            "masha-ignore");

    /** What the class of a wrapper around the text may name as well: it stays when it holds most of it. */
    private static final Set<String> AMBIGUOUS = Set.of(
            "aside",
            "gallery",
            "caption",
            "menu",
            "advertisement",
            "form",
            "note about the page",
            "tag list",
            "page foot");
    /** A paragraph of this length is none of a list or a form. */
    private static final int PROSE = 120;

    /** Words that stand for themselves and for all that begin with them: "relatedposts", "cookiebar". */
    private static final Pattern FORMS = Pattern.compile("^(related|tooltip|breadcrumb|cookie|sharing|newsletter).*");

    private static final Pattern UNSEEN =
            Pattern.compile("(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)", Pattern.CASE_INSENSITIVE);

    private final Sizes sizes;
    private final Element root;
    private final boolean whole;
    private final Map<Element, String> found = new IdentityHashMap<>();

    private Clutter(Element root, boolean whole) {
        this.root = root;
        this.whole = whole;
        this.sizes = Sizes.of(root);
    }

    /** The clutter in an element that holds the text and little else; what it is by the outermost element. */
    static Map<Element, String> in(Element root) {
        return new Clutter(root, false).find();
    }

    /** The clutter of a whole page, of which nobody says where its text is: what holds most of its words or its heading is kept, whatever it is called. */
    static Map<Element, String> ofPage(Element body) {
        return new Clutter(body, true).find();
    }

    private Map<Element, String> find() {
        root.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (!(node instanceof Element element) || element == root) {
                    return FilterResult.CONTINUE;
                }
                String kind = kind(element);
                if (kind == null) {
                    return FilterResult.CONTINUE;
                }
                found.put(element, kind);
                return FilterResult.SKIP_ENTIRELY;
            }
        });
        return found;
    }

    private @Nullable String kind(Element element) {
        String sure = TAGS.get(element.normalName());
        if (sure == null) {
            sure = ROLES.get(element.attr("role"));
        }
        String kind = sure == null ? perhaps(element) : sure;
        return kind != null && (whole ? isMostOfPage(element, sure != null) : isMostOfText(element, kind, sure != null))
                ? null
                : kind;
    }

    private boolean isMost(Element element) {
        return sizes.at(element) * 2L > sizes.at(root);
    }

    private boolean isMostOfPage(Element element, boolean sure) {
        boolean form = element.normalName().equals("form");
        return (isMost(element) && (!sure || form)) || (!sure && element.selectFirst("h1") != null);
    }

    /** "content-with-sidebar" around the text itself. */
    private boolean isMostOfText(Element element, String kind, boolean sure) {
        return !sure
                && AMBIGUOUS.contains(kind)
                && isMost(element)
                && element.select("p").stream().anyMatch(p -> p.text().length() >= PROSE);
    }

    private static @Nullable String perhaps(Element element) {
        boolean hidden = element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || UNSEEN.matcher(element.attr("style")).find();
        ClassWords called = ClassWords.of(element);
        for (String word : called.words()) {
            String kind = word.endsWith("meta")
                    ? "note about the page"
                    : WORDS.get(FORMS.matcher(word).replaceFirst("$1"));
            if (kind != null) {
                return kind;
            }
        }
        if (hidden || called.hasName(HIDDEN)) {
            return "hidden block";
        }
        return called.hasName(NOT_TEXT) || element.hasAttr("data-nosnippet") ? "block that is marked as no text" : null;
    }

    /** Says how much of which kind had words. */
    static void report(Map<Element, String> clutter, List<String> repairs) {
        Map<String, Integer> counts = new TreeMap<>();
        clutter.forEach((element, kind) -> {
            if (element.hasText()) {
                counts.merge(kind, 1, Integer::sum);
            }
        });
        counts.forEach((kind, count) -> repairs.add(count + " " + plural(kind, count) + " dropped"));
    }

    private static String plural(String kind, int count) {
        if (count == 1) {
            return kind;
        }
        int of = kind.indexOf(' ');
        boolean noun = kind.startsWith("list of") || kind.startsWith("note about") || kind.startsWith("block that");
        return noun ? kind.substring(0, of) + "s" + kind.substring(of).replace(" is ", " are ") : kind + "s";
    }

    private static Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        put(tags, "menu", "nav menu");
        put(tags, "page head", "header");
        put(tags, "page foot", "footer");
        put(tags, "aside", "aside");
        put(tags, "form", "form button input select textarea fieldset label datalist");
        put(tags, "player or picture", "audio video object embed iframe canvas svg map applet");
        put(tags, "caption", "figcaption");
        put(tags, "dialog", "dialog");
        put(tags, "text for other browsers", "noscript noframes template");
        return tags;
    }

    private static Map<String, String> roles() {
        Map<String, String> roles = new HashMap<>();
        put(roles, "menu", "navigation menu menubar toolbar tablist search");
        put(roles, "page head", "banner");
        put(roles, "page foot", "contentinfo");
        put(roles, "aside", "complementary");
        put(roles, "dialog", "dialog alertdialog");
        put(roles, "tooltip", "tooltip");
        return roles;
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        put(words, "tooltip", "tooltip tooltips popover popup qtip");
        put(words, "share bar", "share sharing shares social socials addthis addtoany sharedaddy sharebar pluso");
        put(words, "list of other pages", "related recommended recommendations readmore seealso readalso");
        put(words, "menu", "breadcrumb breadcrumbs nav navbar navigation menu submenu pager pagination toolbar toc");
        put(words, "comment section", "comments commentlist disqus");
        put(words, "cookie notice", "cookie cookies consent gdpr");
        put(words, "form", "subscribe subscription newsletter signup");
        put(words, "advertisement", "advert advertisement ads ad adsbygoogle banner promo sponsor sponsored");
        put(words, "caption", "caption captions credit credits photocredit");
        put(words, "gallery", "gallery slider carousel slideshow lightbox player");
        put(words, "aside", "sidebar widget widgets pullquote");
        put(words, "page foot", "footer copyright");
        put(words, "tag list", "tags taglist tagcloud keywords");
        put(words, "note about the page", "byline");
        return words;
    }

    private static void put(Map<String, String> map, String kind, String names) {
        for (String name : names.split(" ", -1)) {
            map.put(name, kind);
        }
    }

    /** How many characters of text each element holds. */
    private record Sizes(Map<Node, Integer> sizes) {

        static Sizes of(Element root) {
            Map<Node, Integer> sizes = new IdentityHashMap<>();
            root.traverse(new org.jsoup.select.NodeVisitor() {
                @Override
                public void head(Node node, int depth) {
                    // counted on the way up
                }

                @Override
                public void tail(Node node, int depth) {
                    int own =
                            node instanceof TextNode text ? text.text().strip().length() : 0;
                    int size = own + sizes.getOrDefault(node, 0);
                    sizes.put(node, size);
                    Node parent = node.parent();
                    if (parent != null && node != root) {
                        sizes.merge(parent, size, Integer::sum);
                    }
                }
            });
            return new Sizes(sizes);
        }

        int at(Element element) {
            return sizes.getOrDefault(element, 0);
        }
    }
}
