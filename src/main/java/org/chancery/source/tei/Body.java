package org.chancery.source.tei;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.source.input.Spaces;
import org.chancery.source.tei.Block.Kind;
import org.jspecify.annotations.Nullable;

/** The words of a document in reading order: all that is printed but notes and page breaks. */
final class Body {

    private static final Map<String, Kind> BLOCKS = Map.ofEntries(
            Map.entry("p", Kind.PARAGRAPH),
            Map.entry("ab", Kind.PARAGRAPH),
            Map.entry("head", Kind.HEAD),
            Map.entry("item", Kind.ITEM),
            Map.entry("l", Kind.VERSE),
            Map.entry("salute", Kind.SALUTE),
            Map.entry("signed", Kind.CLOSER),
            Map.entry("closer", Kind.CLOSER),
            Map.entry("label", Kind.LABEL),
            Map.entry("dateline", Kind.OTHER),
            Map.entry("opener", Kind.OTHER),
            Map.entry("byline", Kind.OTHER),
            Map.entry("trailer", Kind.OTHER),
            Map.entry("argument", Kind.OTHER),
            Map.entry("epigraph", Kind.OTHER),
            Map.entry("addrLine", Kind.OTHER),
            Map.entry("speaker", Kind.OTHER),
            Map.entry("stage", Kind.OTHER));

    /** What holds blocks and no words of its own; words that stand there all the same are blocks of their own. */
    private static final Set<String> FRAMES = Set.of(
            "text",
            "front",
            "body",
            "back",
            "div",
            "div1",
            "div2",
            "div3",
            "div4",
            "div5",
            "div6",
            "div7",
            "list",
            "table",
            "lg",
            "floatingText",
            "postscript",
            "figure",
            "address",
            "sp",
            "listBibl",
            "u");

    private static final Set<String> ENCLOSURES = Set.of("attachment", "enclosure");

    private final @Nullable Element title;
    private final List<Part> parts = new ArrayList<>();
    private final Map<Kind, Integer> elements = new EnumMap<>(Kind.class);
    private final LeftOut leftOut = new LeftOut();
    private final StringBuilder line = new StringBuilder();
    private Part part = Part.begin(false, null);
    private Kind kind = Kind.OTHER;
    private String label = "";
    private boolean inList;

    private Body(@Nullable Element title) {
        this.title = title;
        parts.add(part);
    }

    /**
     * Gathers the words of a document.
     *
     * @param title the head that is its title and no paragraph; null when none is
     */
    static Body of(Element document, @Nullable Element title) {
        Body body = new Body(title);
        body.inside(document, Kind.OTHER, false);
        body.flush();
        return body;
    }

    /** Its parts with words, in reading order. */
    List<Part> parts() {
        return parts.stream().filter(one -> !one.blocks().isEmpty()).toList();
    }

    /** How many elements of each kind the markup has, whatever they hold. */
    Map<Kind, Integer> elements() {
        return elements;
    }

    /** What was left out, in words. */
    List<String> repairs() {
        return leftOut.repairs();
    }

    private void inside(Element element, Kind as, boolean inText) {
        for (Node node : element.content()) {
            kind = line.isEmpty() ? as : kind;
            switch (node) {
                case Words words -> line.append(words.text());
                case Element child -> visit(child, as, inText);
            }
        }
    }

    private void visit(Element element, Kind as, boolean inText) {
        String name = element.name();
        if (leftOut.takes(element)) {
            return;
        }
        if (isTitle(element)) {
            notesOf(element);
        } else if (name.equals("lb")) {
            line.append(element.has("break", "no") ? "" : " ");
        } else if (isEnclosure(element) || name.equals("u")) {
            own(element, isEnclosure(element), element.attribute("who"));
        } else if (name.equals("row")) {
            row(element);
        } else if (name.equals("choice") || name.equals("app")) {
            choose(element, as, inText);
        } else if (isBlock(element, inText)) {
            block(element);
        } else if (FRAMES.contains(name)) {
            frame(element);
        } else {
            inside(element, as, inText);
        }
    }

    @SuppressWarnings("ReferenceEquality") // this very element: another head may have the same words
    private boolean isTitle(Element element) {
        return element == title;
    }

    /** What stands in the title is left out too. */
    private void notesOf(Element element) {
        element.children().filter(child -> !leftOut.takes(child)).forEach(this::notesOf);
    }

    /** Words between are of the kind that the element around is; what stood before it goes on behind it. */
    private void block(Element element) {
        flush();
        if (element.is("label") && inList) {
            label(element);
            return;
        }
        Kind own =
                Objects.requireNonNullElse(BLOCKS.get(element.name()), element.is("quote") ? Kind.QUOTE : Kind.OTHER);
        boolean fact = element.is("dateline") && !part.attached() && part.who() == null && DateAndPlace.isBare(element);
        Kind as = fact ? Kind.DATELINE : own;
        elements.merge(element.is("ab") ? Kind.OTHER : as, 1, Integer::sum);
        inside(element, as, !holdsBlocks(element));
        flush();
    }

    private void frame(Element element) {
        flush();
        boolean around = inList;
        inList = element.is("list");
        inside(element, Kind.OTHER, false);
        flush();
        leftover();
        inList = around;
    }

    /** A part of its own: an enclosure, or what one person says. */
    private void own(Element element, boolean attached, @Nullable String who) {
        flush();
        Part around = part;
        begin(Part.begin(attached || around.attached(), who));
        inside(element, Kind.PARAGRAPH, element.is("u") && element.child("seg") == null);
        flush();
        begin(Part.begin(around.attached(), around.who()));
    }

    private void begin(Part next) {
        leftover();
        part = next;
        parts.add(next);
    }

    /** The number or term before an item goes with it. */
    private void label(Element element) {
        leftover();
        elements.merge(Kind.LABEL, 1, Integer::sum);
        label = apart(element);
    }

    /** A row of a table is a paragraph, its cells with a bar between. */
    private void row(Element row) {
        flush();
        elements.merge(Kind.ROW, 1, Integer::sum);
        List<String> cells = new ArrayList<>();
        row.children().filter(cell -> !leftOut.takes(cell)).forEach(cell -> cells.add(apart(cell)));
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        if (!cells.isEmpty()) {
            part.blocks().add(new Block(Kind.ROW, String.join(" | ", cells)));
        }
    }

    /** All that is in an element, on one line. */
    private String apart(Element element) {
        Part around = part;
        part = Part.begin(true, null);
        inside(element, Kind.OTHER, true);
        flush();
        String words = part.blocks().stream().map(Block::text).collect(Collectors.joining(" "));
        part = around;
        return words;
    }

    /** Of readings beside each other the printed one. */
    private void choose(Element choice, Kind as, boolean inText) {
        List<String> printed = List.of("sic", "orig", "abbr", "lem");
        List<Element> readings = choice.children().toList();
        Element chosen = readings.stream()
                .filter(reading -> printed.contains(reading.name()))
                .findFirst()
                .orElse(readings.isEmpty() ? null : readings.getFirst());
        if (chosen != null) {
            inside(chosen, as, inText);
        }
        if (readings.size() > 1) {
            leftOut.count("reading of an editor left out, beside the printed one");
        }
    }

    private boolean isBlock(Element element, boolean inText) {
        return switch (element.name()) {
            case "seg", "bibl", "docDate", "docAuthor", "docTitle", "label" -> !inText;
            case "quote", "cit" -> !inText || holdsBlocks(element);
            default -> BLOCKS.containsKey(element.name());
        };
    }

    private static boolean holdsBlocks(Element element) {
        return !element.hasOwnWords()
                && element.children()
                        .anyMatch(child -> BLOCKS.containsKey(child.name())
                                || FRAMES.contains(child.name())
                                || child.is("seg")
                                || child.is("quote"));
    }

    static boolean isEnclosure(Element element) {
        return element.name().endsWith(":attachment") || (element.is("div") && isEnclosure(element.attribute("type")));
    }

    private static boolean isEnclosure(@Nullable String type) {
        return type != null && ENCLOSURES.contains(type);
    }

    private void flush() {
        String words = folded(line);
        line.setLength(0);
        if (words.isEmpty()) {
            return;
        }
        part.blocks().add(new Block(kind, label.isEmpty() ? words : label + " " + words));
        label = "";
    }

    /** A label without an item. */
    private void leftover() {
        if (!label.isEmpty()) {
            part.blocks().add(new Block(Kind.LABEL, label));
            label = "";
        }
    }

    /** Line breaks and tabs of the markup are spaces; a no-break space within is a character of the text. */
    private static String folded(CharSequence raw) {
        StringBuilder folded = new StringBuilder(raw.length());
        boolean gap = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
                gap = true;
            } else {
                folded.append(gap ? " " : "").append(c);
                gap = false;
            }
        }
        return Spaces.strip(folded.toString());
    }
}
