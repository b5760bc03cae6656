package org.chancery.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chancery.annotate.LabelTrie.Entry;
import org.chancery.annotate.LabelTrie.Match;
import org.chancery.corpus.Document;
import org.chancery.corpus.Mention;
import org.chancery.corpus.Paragraph;
import org.chancery.vocabulary.Concept;
import org.chancery.vocabulary.Label;
import org.chancery.vocabulary.Scheme;
import org.chancery.vocabulary.Vocabularies;
import org.chancery.vocabulary.VocabularyFault;

/** Finds which topics, countries, treaties and organizations the words of a text speak of. Immutable, thread-safe: one for all threads. */
public final class Annotator {

    /** To be raised with every change of the rules, so that what is indexed is known to be of older ones. */
    private static final int RULES = 3;

    /** Of labels that fit the same words, those of an earlier scheme win. */
    private static final List<Scheme> SCHEMES =
            List.of(Scheme.TREATY, Scheme.ORGANIZATION, Scheme.OTHER_NAME, Scheme.COUNTRY, Scheme.TOPIC);

    private static final Comparator<Mention> IN_READING_ORDER = Comparator.comparingInt(Mention::start)
            .thenComparing(Mention::end, Comparator.reverseOrder())
            .thenComparing(Mention::facet)
            .thenComparing(Mention::concept);

    /** The place of a title among the paragraphs. */
    private static final int OUTSIDE = -1;

    private final Analysis analysis = new Analysis();
    private final LabelTrie names;
    private final LabelTrie cues;
    private final LabelTrie hints;
    private final Organs organs;
    private final Genera genera;
    private final Anaphors anaphors;
    private final TopicChoice topics;
    private final String version;

    /**
     * A text with the names in it; which of the ambiguous ones count is known only when the whole document is read.
     *
     * @param vouched the ambiguous ones that count by the words beside them
     */
    private record Draft(Words words, List<Name> names, Set<Name> vouched) {}

    /**
     * A text whose names are settled; which topics it has is known only when the whole document is read.
     *
     * @param named the mentions of everything but topics
     */
    private record Reading(List<Mention> named, TopicEvidence evidence) {}

    /** An annotator for these vocabularies; a {@link VocabularyFault} when a label has no word in it. */
    public Annotator(Vocabularies vocabularies) {
        List<Entry> all = entries(vocabularies);
        names = trie(all, label -> label.concept().scheme() != Scheme.TOPIC);
        cues = trie(
                all,
                label -> label.concept().scheme() == Scheme.TOPIC
                        && label.label().use() != Label.Use.HINT);
        hints = trie(all, label -> label.label().use() == Label.Use.HINT);
        organs = new Organs(vocabularies);
        genera = new Genera(analysis, all);
        anaphors = new Anaphors(genera);
        topics = new TopicChoice(vocabularies);
        version = vocabularies.version() + "/" + RULES;
    }

    /** The document with the mentions of its title and paragraphs in place of those that they had. An ambiguous label counts when another in the title or any paragraph is clear, its sentence tells (see {@code Company}), or it names an organ of an organization that is clear (see {@code Organs}). */
    public Document annotate(Document document) {
        List<Draft> drafts = new ArrayList<>();
        for (Paragraph paragraph : document.paragraphs()) {
            drafts.add(draft(paragraph.text()));
        }
        Draft title = draft(document.about().title());
        Set<Concept> clear = clear(drafts);
        clear.addAll(clear(List.of(title)));
        Antecedents antecedents = new Antecedents(genera);
        List<Name> titled = counted(title, clear);
        antecedents.readTitle(document.id(), title.words(), titled);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Paragraph paragraph = document.paragraphs().get(i);
            Draft draft = drafts.get(i);
            List<Name> names = counted(draft, clear);
            List<Antecedents.Found> pointed =
                    antecedents.read(paragraph, draft.words(), names, anaphors.in(draft.words(), draft.names()));
            readings.add(reading(draft.words(), names, pointed));
        }
        TopicContext context = context(document.paragraphs(), readings);
        List<Paragraph> annotated = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            annotated.add(document.paragraphs().get(i).with(mentions(readings.get(i), context, i)));
        }
        return document.with(mentions(reading(title.words(), titled, List.of()), context, OUTSIDE), annotated);
    }

    /** The mentions in a text that stands alone, by start, the longer first; nothing points back. */
    public List<Mention> annotate(String text) {
        Draft draft = draft(text);
        Reading reading = reading(draft.words(), counted(draft, clear(List.of(draft))), List.of());
        return mentions(reading, context(List.of(), List.of(reading)), 0);
    }

    /** The version of the vocabularies and of the rules: another one may find other mentions. */
    public String version() {
        return version;
    }

    private List<Entry> entries(Vocabularies vocabularies) {
        List<Entry> entries = new ArrayList<>();
        for (Scheme scheme : SCHEMES) {
            for (Concept concept : vocabularies.concepts(scheme)) {
                concept.labels().forEach(label -> entries.addAll(LabelReader.entries(analysis, concept, label)));
            }
        }
        return entries;
    }

    private LabelTrie trie(List<Entry> all, Predicate<LabelPattern> belongs) {
        return new LabelTrie(
                analysis,
                all.stream().filter(entry -> belongs.test(entry.label())).toList());
    }

    private Draft draft(String text) {
        Words words = analysis.read(text);
        List<Match> matches = names.matches(words);
        BitSet begun = new BitSet();
        matches.forEach(match -> begun.set(match.first()));
        List<Name> found = new ArrayList<>();
        for (Match match : matches) {
            for (LabelPattern label : likeliest(words, match)) {
                Name name = new Name(match.first(), match.last(), label);
                if (!CountryDoubts.reject(words, name, begun.get(match.last() + 1))) {
                    found.add(name);
                }
            }
        }
        Company company = new Company(words, found);
        Set<Name> vouched = found.stream()
                .filter(name -> name.isAmbiguous() && company.vouchesFor(name))
                .collect(Collectors.toUnmodifiableSet());
        return new Draft(words, found, vouched);
    }

    /** Of labels that fit the same words: the nearest that is clear, else all, and the document decides. */
    private List<LabelPattern> likeliest(Words words, Match match) {
        if (match.labels().size() == 1) {
            return match.labels();
        }
        LabelPattern nearest = null;
        int most = -1;
        for (LabelPattern label : match.labels()) {
            int nearness = label.label().ambiguous() ? -1 : label.nearness(analysis, words, match.first());
            if (nearness > most) {
                nearest = label;
                most = nearness;
            }
        }
        return nearest == null ? match.labels() : List.of(nearest);
    }

    /** The concepts that are named unambiguously, by a label or by its company; a capital's company tells of that place only. */
    private static Set<Concept> clear(List<Draft> drafts) {
        Set<Concept> clear = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Draft draft : drafts) {
            for (Name name : draft.names()) {
                boolean country = name.pattern().label().use().kind() != Mention.Kind.METONYM;
                if (!name.isAmbiguous() || (country && draft.vouched().contains(name))) {
                    clear.add(name.concept());
                }
            }
        }
        return clear;
    }

    /** The names that count: the ambiguous ones only where the document or their company is clear. */
    private List<Name> counted(Draft draft, Set<Concept> clear) {
        return draft.names().stream()
                .filter(name -> !name.isAmbiguous()
                        || clear.contains(name.concept())
                        || draft.vouched().contains(name)
                        || organs.vouchFor(name, draft.names(), clear))
                .toList();
    }

    private Reading reading(Words words, List<Name> names, List<Antecedents.Found> pointed) {
        List<Mention> named = new ArrayList<>();
        for (Name name : names) {
            if (name.concept().scheme().facet().isPresent()) {
                named.add(name.mention(words));
            }
        }
        pointed.forEach(found -> named.add(found.mention(words)));
        return new Reading(named, new TopicEvidence(words, names, pointed, cues, hints));
    }

    private static TopicContext context(List<Paragraph> paragraphs, List<Reading> readings) {
        return new TopicContext(
                paragraphs, readings.stream().map(Reading::evidence).toList());
    }

    private List<Mention> mentions(Reading reading, TopicContext context, int at) {
        List<Mention> mentions = new ArrayList<>(reading.named());
        mentions.addAll(reading.evidence().mentions(topics.choose(reading.evidence(), context, at)));
        mentions.sort(IN_READING_ORDER);
        return onceEach(mentions);
    }

    /** Words that are several labels of one concept are one mention of it: the first. */
    private static List<Mention> onceEach(List<Mention> mentions) {
        Set<List<Object>> seen = new HashSet<>();
        return mentions.stream()
                .filter(mention ->
                        seen.add(List.of(mention.facet(), mention.concept(), mention.start(), mention.end())))
                .toList();
    }
}
