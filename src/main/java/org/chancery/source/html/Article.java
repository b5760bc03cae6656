package org.chancery.source.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.source.input.Facts;
import org.chancery.source.printed.DateLine;
import org.chancery.source.printed.Languages;
import org.chancery.source.printed.Line;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page's text and what the page says about it. */
final class Article {

    /** So far from the top a line may repeat the title or give place and date. */
    private static final int TOP = 4;

    /** A kicker or the name of a section; a longer line is text. */
    private static final int LONGEST_ABOVE = 60;

    private final BodyText body;
    private final PageFacts said;
    private final Facts.Builder facts;
    private final List<Paragraph> lead;
    private final List<String> found;

    private Article(BodyText body, PageFacts said, Facts.Builder facts, List<Paragraph> lead, List<String> found) {
        this.body = body;
        this.said = said;
        this.facts = facts;
        this.lead = lead;
        this.found = found;
    }

    private static int words(Element element) {
        String text = element.text().strip();
        return text.isEmpty() ? 0 : text.split("\\s+", -1).length;
    }

    /** Finds the article of a page, and reads what the page says about it. The page is the reader's own: it loses its lead. */
    static Article in(Document page, List<String> repairs) {
        LinkedData data = LinkedData.of(page, repairs);
        BodyText body = BodyText.of(page.body());
        Surroundings around = Surroundings.of(page, body.roots().getFirst());
        PageFacts said = new PageFacts(page, data, around);
        Facts.Builder facts = said.gather(repairs);
        int beside = words(page.body())
                - body.roots().stream().mapToInt(Article::words).sum();
        List<String> found = new ArrayList<>();
        List<Paragraph> lead = new ArrayList<>();
        for (Element element : around.lead()) {
            lead.addAll(Paragraphs.of(element, Set.of(), found));
            beside -= body.roots().stream().noneMatch(root -> element.parents().contains(root)) ? words(element) : 0;
            element.remove();
        }
        if (beside > 0) {
            found.add(beside + (beside == 1 ? " word" : " words")
                    + " beside the text left out (heads, menus, feet and the like)");
        }
        return new Article(body, said, facts, lead, found);
    }

    /** The paragraphs, the lead first; empty when the page has no text. To be asked once, before the facts. */
    List<Line> lines(List<String> repairs) {
        List<Paragraph> paragraphs = new ArrayList<>(lead);
        for (Element root : body.roots()) {
            Map<Element, String> clutter = body.declared() ? Clutter.in(root) : Clutter.ofPage(root);
            Clutter.report(clutter, found);
            Set<Element> left = Collections.newSetFromMap(new IdentityHashMap<>());
            left.addAll(clutter.keySet());
            Asides.leave(root, body.declared(), left, found);
            paragraphs.addAll(Paragraphs.of(root, left, found));
        }
        List<String> texts = BoldQuestions.marked(paragraphs, facts.build().get(Facts.Key.TITLE), found);
        repairs.addAll(found);
        List<String> kept = withoutHead(texts, repairs);
        boolean shell =
                !body.declared() && kept.stream().mapToInt(String::length).sum() < BodyText.LEAST;
        List<Line> lines = new ArrayList<>();
        for (String text : shell ? List.<String>of() : kept) {
            lines.add(new Line(lines.size() + 1, text));
        }
        checkLanguage(lines, repairs);
        return lines;
    }

    /** What the page says about the text, and its first lines. */
    Facts facts() {
        return facts.build();
    }

    /** Without the lead's double, and without first lines that stand above the title or say again what title and facts say. */
    private List<String> withoutHead(List<String> texts, List<String> repairs) {
        List<String> kept = new ArrayList<>();
        int title = title(texts);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            boolean top = kept.size() < TOP && i < 2 * TOP;
            DateLine dateLine = top ? DateLine.read(bare(text)) : null;
            if (top && said.isTitle(bare(text))) {
                repairs.add("a line dropped that repeats the title");
            } else if (top && text.equals(facts.build().get(Facts.Key.PLACE))) {
                repairs.add("a line dropped that repeats the place");
            } else if (dateLine != null) {
                takeOver(dateLine, repairs);
                repairs.add("a line of place and date taken for what it says: " + bare(text));
            } else if (i >= lead.size() && i < title && text.length() <= LONGEST_ABOVE) {
                repairs.add("a line above the title dropped: " + bare(text));
            } else if (i == lead.size() && !lead.isEmpty() && kept.contains(text)) {
                repairs.add("the first paragraph dropped that repeats the lead");
            } else {
                kept.add(text);
            }
        }
        return kept;
    }

    /** Where the title stands among the first lines; 0 where it does not. */
    private int title(List<String> texts) {
        for (int i = lead.size(); i < Math.min(texts.size(), lead.size() + 2 * TOP); i++) {
            if (said.isTitle(bare(texts.get(i)))) {
                return i;
            }
        }
        return 0;
    }

    private void takeOver(DateLine line, List<String> repairs) {
        if (!facts.has(Facts.Key.DATE)) {
            facts.offer(Facts.Key.DATE, line.dating().toString(), repairs);
        }
        if (!facts.has(Facts.Key.PLACE)) {
            facts.offer(Facts.Key.PLACE, line.place(), repairs);
        }
    }

    private static String bare(String text) {
        return text.startsWith("## ") ? text.substring(3) : text;
    }

    /** A template says {@code lang="en"} for whatever is printed in it. */
    private void checkLanguage(List<Line> lines, List<String> repairs) {
        String language = facts.build().get(Facts.Key.LANGUAGE);
        StringBuilder sample = new StringBuilder();
        for (Line line : lines) {
            if (sample.length() < 50_000) {
                sample.append(line.text()).append('\n');
            }
        }
        String words = Languages.of(sample.toString());
        if (language != null && sample.length() > 200 && contradicts(language, words)) {
            repairs.add("the page says that its language is " + language + ", but its words are " + words);
            facts.put(Facts.Key.LANGUAGE, words);
        }
    }

    /** Only languages whose words are known well can be told from each other. */
    private static boolean contradicts(@Nullable String said, String words) {
        List<String> known = List.of("en", "fr", "de", "es", "ru");
        String language = String.valueOf(said).split("-", -1)[0];
        return known.contains(language) && known.contains(words) && !language.equals(words);
    }
}
