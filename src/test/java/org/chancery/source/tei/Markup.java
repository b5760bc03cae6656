package org.chancery.source.tei;

import java.util.stream.Collectors;
import org.chancery.source.input.Spaces;

/** What a document prints, told without the reader's knowledge of elements: all characters but those of notes and of other namespaces. */
final class Markup {

    private Markup() {}

    /** Of another namespace; an enclosure is the document's all the same. */
    private static boolean isOther(String name) {
        return (name.contains(":") && !name.equals("frus:attachment")) || name.equals("uh-oh");
    }

    /** Without white space, and without the bars between cells. */
    static String bare(String text) {
        return text.codePoints()
                .filter(c -> c != '|' && !Spaces.isSpace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** All that the reader has gathered of it, the head too. */
    static String gathered(Element document) {
        return Body.of(document, null).parts().stream()
                .flatMap(part -> part.blocks().stream())
                .map(Block::text)
                .collect(Collectors.joining());
    }

    static String printed(Element element) {
        return element.content().stream()
                .map(node -> switch (node) {
                    case Words words -> words.text();
                    case Element child when child.is("note") || isOther(child.name()) -> "";
                    case Element child -> printed(child);
                })
                .collect(Collectors.joining());
    }
}
