package org.chancery.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chancery.corpus.Document;
import org.chancery.corpus.Paragraph;
import org.chancery.corpus.Role;
import org.chancery.corpus.Speaker;

/**
 * An exchange of a document, or what stands between exchanges.
 *
 * @param anchor its name in the page, e.g. {@code x4}; empty outside exchanges
 * @param url its place in the page, e.g. {@code #x4}; empty outside exchanges
 * @param name what people who hear the page are told it is; empty outside exchanges
 * @param opening its number and the beginning of its question; empty outside exchanges
 * @param paragraphs in reading order
 */
public record SectionPart(String anchor, String url, String name, String opening, List<ParagraphPart> paragraphs) {

    private static final int MOST_OPENING = 64;

    public SectionPart {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The sections of a document. */
    static List<SectionPart> of(Document document, Evidence evidence, Visit visit) {
        List<SectionPart> sections = new ArrayList<>();
        List<Paragraph> together = new ArrayList<>();
        for (Paragraph paragraph : document.paragraphs()) {
            if (!together.isEmpty() && !Objects.equals(exchange(together.getLast()), exchange(paragraph))) {
                sections.add(section(together, evidence, visit));
                together.clear();
            }
            together.add(paragraph);
        }
        sections.add(section(together, evidence, visit));
        return sections;
    }

    private static String exchange(Paragraph paragraph) {
        Integer exchange = paragraph.said().exchange();
        return exchange == null ? "" : String.valueOf(exchange);
    }

    private static SectionPart section(List<Paragraph> together, Evidence evidence, Visit visit) {
        List<ParagraphPart> parts = new ArrayList<>();
        String speaker = "";
        for (Paragraph paragraph : together) {
            parts.add(ParagraphPart.of(paragraph, speaker, evidence, visit));
            Speaker said = paragraph.said().speaker();
            speaker = said == null ? "" : said.name();
        }
        String number = exchange(together.getFirst());
        if (number.isEmpty()) {
            return new SectionPart("", "", "", "", parts);
        }
        String question = together.stream()
                .filter(paragraph -> paragraph.said().role() == Role.QUESTION)
                .findFirst()
                .orElse(together.getFirst())
                .text();
        return new SectionPart(
                "x" + number,
                "#x" + number,
                visit.phrases().say("document.exchange", number),
                number + ". " + HitPart.beginning(question, MOST_OPENING),
                parts);
    }
}
