package org.chancery.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chancery.annotate.Annotator;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Description;
import org.chancery.corpus.Document;
import org.chancery.corpus.DocumentType;
import org.chancery.corpus.Facet;
import org.chancery.corpus.Identity;
import org.chancery.corpus.Provenance;
import org.chancery.corpus.Role;
import org.chancery.corpus.Utterance;
import org.chancery.vocabulary.Vocabularies;

/** Small gold files, written with ' for ", and the real annotator on a small vocabulary. */
final class GoldFiles {
    static final Vocabularies VOCABULARIES = Vocabularies.load(Path.of("src/test/resources/vocabularies"));
    static final Annotator ANNOTATOR = new Annotator(VOCABULARIES);

    private GoldFiles() {}

    static Path file(Path folder, String... lines) throws IOException {
        return Files.writeString(
                folder.resolve("gold.jsonl"), String.join("\n", lines).replace('\'', '"'));
    }

    static Gold read(Path folder, String... lines) throws Exception {
        return Gold.read(file(folder, lines), VOCABULARIES);
    }

    static Evaluation evaluate(Gold gold, Document... documents) throws InterruptedException {
        try (Texts texts = new Texts(gold, ANNOTATOR)) {
            List.of(documents).forEach(texts::offer);
            return Evaluation.of(gold, texts, VOCABULARIES);
        }
    }

    static Score score(Evaluation evaluation, Row.Unit unit, Facet facet, String part) {
        return score(evaluation, new Row(unit, facet, part, Row.EVERYWHERE));
    }

    static Score score(Evaluation evaluation, Row row) {
        return evaluation.scores(1).stream()
                .filter(score -> score.row().equals(row))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + row));
    }

    /** Gold, found, said, right. */
    static List<Double> counts(Score score) {
        Tally plain = score.plain();
        return List.of(plain.wanted(), plain.found(), plain.said(), plain.right());
    }

    static Document document(String id, String title, String... paragraphs) {
        return Document.of(
                Identity.of("main", null, id, id),
                new Description(
                        title, Dating.UNDATED, "en", DocumentType.STATEMENT, null, null, null, null, null, null),
                new Provenance(null, null, "", "", id, "test/1"),
                List.of(paragraphs).stream()
                        .map(text -> new Utterance(Role.STATEMENT, null, null, text, null))
                        .toList());
    }
}
