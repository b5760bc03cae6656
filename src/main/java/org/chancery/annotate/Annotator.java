package org.chancery.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.annotate.anaphors.Anaphors;
import org.chancery.annotate.anaphors.Antecedents;
import org.chancery.annotate.anaphors.UnitedNations;
import org.chancery.annotate.countries.Company;
import org.chancery.annotate.countries.CountryDoubts;
import org.chancery.annotate.countries.Eras;
import org.chancery.annotate.countries.NameLists;
import org.chancery.annotate.countries.Namesakes;
import org.chancery.annotate.countries.Seats;
import org.chancery.annotate.labels.LabelPattern;
import org.chancery.annotate.labels.LabelReader;
import org.chancery.annotate.labels.LabelTrie;
import org.chancery.annotate.labels.LabelTrie.Entry;
import org.chancery.annotate.labels.LabelTrie.Match;
import org.chancery.annotate.labels.Name;
import org.chancery.annotate.labels.NameVariants;
import org.chancery.annotate.organizations.OrganizationDoubts;
import org.chancery.annotate.organizations.Organs;
import org.chancery.annotate.topics.TopicChoice;
import org.chancery.annotate.topics.TopicContext;
import org.chancery.annotate.topics.TopicEvidence;
import org.chancery.annotate.treaties.BareNouns;
import org.chancery.annotate.treaties.Circumstances;
import org.chancery.annotate.treaties.Genera;
import org.chancery.annotate.treaties.OtherResolutions;
import org.chancery.annotate.treaties.Proposals;
import org.chancery.annotate.treaties.Series;
import org.chancery.annotate.treaties.TreatyParties;
import org.chancery.annotate.treaties.Years;
import org.chancery.annotate.words.Analysis;
import org.chancery.annotate.words.Words;
import org.chancery.corpus.Dating;
import org.chancery.corpus.Document;
import org.chancery.corpus.Mention;
import org.chancery.corpus.Paragraph;
import org.chancery.vocabulary.Concept;
import org.chancery.vocabulary.Label;
import org.chancery.vocabulary.NumberedConcepts;
import org.chancery.vocabulary.Scheme;
import org.chancery.vocabulary.Vocabularies;
import org.chancery.vocabulary.VocabularyFault;

/** Finds which topics, countries, treaties and organizations the words of a text speak of. Immutable, thread-safe: one for all threads. */
public final class Annotator {

    /** To be raised with every change of the rules, so that what is indexed is known to be of older ones. */
    private static final int RULES = 4;

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
    private final Eras eras;
    private final UnitedNations unitedNations;
    private final Genera genera;
    private final Anaphors anaphors;
    private final Series series;
    private final Years years;
    private final TopicChoice topics;
    private final String version;

    /**
     * A text with the names in it; which of the ambiguous ones count is known only when the whole document is read.
     *
     * @param vouched the ambiguous ones that count by the words beside them
     * @param places the seats of government that are only places here
     * @param parties the states within the name of a treaty: no mentions, but they tell which treaty it is
     */
    private record Draft(Words words, List<Name> names, Set<Name> vouched, Set<Name> places, List<Name> parties) {}

    /**
     * A text whose names are settled; which topics it has is known only when the whole document is read.
     *
     * @param named the mentions of everything but topics
     */
    private record Reading(List<Mention> named, TopicEvidence evidence) {}

    /** An annotator for these vocabularies; a {@link VocabularyFault} when a label has no word in it. */
    public Annotator(Vocabularies vocabularies) {
        List<Concept> concepts = SCHEMES.stream()
                .flatMap(scheme -> vocabularies.concepts(scheme).stream())
                .toList();
        List<Entry> all = entries(concepts, vocabularies.numbered());
        years = new Years(concepts);
        names = trie(all, vocabularies, label -> label.concept().scheme() != Scheme.TOPIC);
        cues = trie(
                all,
                vocabularies,
                label -> label.concept().scheme() == Scheme.TOPIC
                        && label.label().use() != Label.Use.HINT);
        hints = trie(all, vocabularies, label -> label.label().use() == Label.Use.HINT);
        organs = new Organs(vocabularies);
        eras = new Eras(vocabularies);
        unitedNations = new UnitedNations(vocabularies);
        genera = new Genera(analysis, all, vocabularies.numbered());
        anaphors = new Anaphors(genera);
        series = new Series(analysis, names, genera);
        topics = new TopicChoice(vocabularies);
        version = vocabularies.version() + "/" + RULES;
    }

    /** The document with the mentions of its title and paragraphs in place of those that they had. An ambiguous label counts when another in the title or any paragraph is clear, its sentence tells (see {@code Company}), or it names an organ of an organization that is clear (see {@code Organs}). */
    public Document annotate(Document document) {
        Dating dating = document.about().dating();
        List<Draft> drafts = new ArrayList<>();
        for (Paragraph paragraph : document.paragraphs()) {
            drafts.add(draft(paragraph.text(), dating));
        }
        drafts.add(draft(document.about().title(), dating));
        Draft title = drafts.getLast();
        IdentityHashMap<Concept, Integer> clear = clear(drafts);
        Optional<UnitedNations> host = Optional.of(unitedNations).filter(house -> house.isHostOf(document));
        host.ifPresent(house -> house.plain().forEach(concept -> clear.merge(concept, 1, Integer::sum)));
        Antecedents antecedents = new Antecedents(genera, host);
        Circumstances circumstances = circumstances(drafts, clear.keySet(), Years.of(document));
        List<Name> titled = counted(title, clear, circumstances, drafts.size() - 1);
        antecedents.readTitle(document.id(), title.words(), titled);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < document.paragraphs().size(); i++) {
            Paragraph paragraph = document.paragraphs().get(i);
            Draft draft = drafts.get(i);
            List<Name> names = counted(draft, clear, circumstances, i);
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
        Draft draft = draft(text, Dating.UNDATED);
        IdentityHashMap<Concept, Integer> clear = clear(List.of(draft));
        Circumstances circumstances = circumstances(List.of(draft), clear.keySet(), OptionalInt.empty());
        Reading reading = reading(draft.words(), counted(draft, clear, circumstances, 0), List.of());
        return mentions(reading, context(List.of(), List.of(reading)), 0);
    }

    /** The version of the vocabularies and of the rules: another one may find other mentions. */
    public String version() {
        return version;
    }

    /** Concepts of numbers are found by the labels of their pattern. */
    private List<Entry> entries(List<Concept> concepts, List<NumberedConcepts> numbered) {
        Set<Concept> members = Collections.newSetFromMap(new IdentityHashMap<>());
        numbered.forEach(each -> members.addAll(each.members().values()));
        List<Concept> written = Stream.concat(
                        concepts.stream().filter(concept -> !members.contains(concept)),
                        numbered.stream().map(NumberedConcepts::pattern))
                .toList();
        List<Entry> entries = new ArrayList<>();
        NameVariants variants = new NameVariants(concepts);
        for (Concept concept : written) {
            concept.labels().forEach(label -> entries.addAll(LabelReader.entries(analysis, concept, label)));
            variants.of(concept).forEach(label -> entries.addAll(LabelReader.entries(analysis, concept, label)));
        }
        return entries;
    }

    private LabelTrie trie(List<Entry> all, Vocabularies vocabularies, Predicate<LabelPattern> belongs) {
        return new LabelTrie(
                analysis,
                all.stream().filter(entry -> belongs.test(entry.label())).toList(),
                vocabularies.numbered());
    }

    private Draft draft(String text, Dating dating) {
        Words words = analysis.read(text);
        Series.Found read = series.read(words, likeliest(words));
        List<Match> matches = read.matches();
        BitSet begun = new BitSet();
        matches.forEach(match -> begun.set(match.first()));
        List<Name> found = new ArrayList<>();
        for (Match match : matches) {
            for (LabelPattern label : match.labels()) {
                Name name = new Name(match.first(), match.last(), label);
                if (!CountryDoubts.reject(words, name, begun.get(match.last() + 1))
                        && !OrganizationDoubts.reject(words, name)
                        && !BareNouns.reject(words, name)
                        && !OtherResolutions.reject(words, name)
                        && !years.reject(words, name)) {
                    found.add(eras.inItsTime(name, dating, text));
                }
            }
        }
        List<Name> all = List.copyOf(found);
        found.removeIf(name -> Proposals.reject(words, name, all) || Circumstances.isWithAnother(words, name, all));
        List<Name> parties =
                all.stream().filter(name -> TreatyParties.include(words, name)).toList();
        found.removeIf(name -> TreatyParties.include(words, name));
        NameLists lists = new NameLists(words, found);
        Company company = new Company(words, found, lists);
        Seats seats = new Seats(words, found, lists);
        Set<Name> vouched = found.stream()
                .filter(name -> name.isAmbiguous()
                        && (company.vouchesFor(name) || read.sure().get(name.first())))
                .collect(Collectors.toUnmodifiableSet());
        Set<Name> places = found.stream().filter(seats::isMerePlace).collect(Collectors.toUnmodifiableSet());
        return new Draft(words, found, vouched, places, parties);
    }

    private List<Match> likeliest(Words words) {
        return names.matches(words).stream()
                .map(match -> match.likeliest(analysis, words))
                .toList();
    }

    /** What each text names clearly. */
    private Circumstances circumstances(List<Draft> drafts, Set<Concept> clear, OptionalInt written) {
        List<Set<Concept>> texts = new ArrayList<>();
        for (Draft draft : drafts) {
            Set<Concept> named = Collections.newSetFromMap(new IdentityHashMap<>());
            draft.names().stream()
                    .filter(name -> !name.isAmbiguous()
                            || draft.vouched().contains(name)
                            || organs.vouchFor(name, draft.names(), clear)
                            || (!name.is(Scheme.TREATY) && clear.contains(name.concept())))
                    .forEach(name -> named.add(name.concept()));
            draft.parties().forEach(name -> named.add(name.concept()));
            texts.add(named);
        }
        return new Circumstances(texts, years, written);
    }

    /** The concepts that are named unambiguously, by a label or by its company, and how often; a capital's company tells of that place only. */
    private static IdentityHashMap<Concept, Integer> clear(List<Draft> drafts) {
        IdentityHashMap<Concept, Integer> clear = new IdentityHashMap<>();
        for (Draft draft : drafts) {
            for (Name name : draft.names()) {
                boolean country = name.pattern().label().use().kind() != Mention.Kind.METONYM;
                if (!name.isAmbiguous() || (country && draft.vouched().contains(name))) {
                    clear.merge(name.concept(), 1, Integer::sum);
                }
            }
        }
        return clear;
    }

    /** The names that count: the ambiguous ones only where the document or their company is clear. */
    private List<Name> counted(
            Draft draft, IdentityHashMap<Concept, Integer> clear, Circumstances circumstances, int text) {
        Namesakes namesakes = new Namesakes(clear);
        List<Name> counted = draft.names().stream()
                .filter(name -> !draft.places().contains(name))
                .filter(name -> !name.isAmbiguous()
                        || clear.containsKey(name.concept())
                        || draft.vouched().contains(name)
                        || circumstances.vouchFor(name, text)
                        || organs.vouchFor(name, draft.names(), clear.keySet()))
                .filter(name -> !namesakes.outdo(name, draft.names()))
                .toList();
        return circumstances.withoutRivals(counted, text);
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
