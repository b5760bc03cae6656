package org.chancery.annotate.countries;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.annotate.labels.Name;
import org.chancery.annotate.words.HeadNouns;
import org.chancery.annotate.words.Words;
import org.chancery.corpus.Mention;
import org.chancery.vocabulary.Label;
import org.chancery.vocabulary.Scheme;

/**
 * When the label of a country does not speak of the country, by the words beside it. Each rule is here because its texts are common: treaties and meetings carry
 * the name of the town where they were signed or held, and people carry the names of places.
 */
public final class CountryDoubts {

    /** Before any label: "Mr. Jordan". */
    private static final Set<String> FORMS_OF_ADDRESS =
            Set.of("Mr", "Mrs", "Ms", "Miss", "Mister", "Madam", "Madame", "Sir", "Dame", "Lord", "Lady", "господин");

    /** Before a capital or an ambiguous label: "President Washington", "Senator Georgia"; "President Iran" is a lost comma. */
    private static final Set<String> OFFICES = Set.of(
            "President",
            "General",
            "Senator",
            "Secretary",
            "Minister",
            "Governor",
            "Judge",
            "Justice",
            "Colonel",
            "Captain",
            "Major",
            "Admiral",
            "Professor",
            "Congressman",
            "Congresswoman",
            "Ambassador",
            "президент",
            "генерал",
            "сенатор",
            "министр",
            "губернатор",
            "полковник",
            "адмирал",
            "профессор",
            "посол");

    private static final Pattern NUMBER = Pattern.compile("\\d+|[IVX]+");
    private static final Pattern ROMAN = Pattern.compile("[IVX]{2,}");

    private CountryDoubts() {}

    /** Whether this name of a country is none here; {@code labelFollows} tells that another label begins right behind it. */
    public static boolean reject(Words words, Name name, boolean labelFollows) {
        Label label = name.pattern().label();
        if (!name.is(Scheme.COUNTRY)) {
            return false;
        }
        boolean place = label.use().kind() == Mention.Kind.METONYM && !isCountryToo(name);
        if (place && namesSomethingHeldThere(words, name)) {
            return true;
        }
        if (GivenNames.isWithSurname(words, name, labelFollows)
                || Languages.isOne(words, name)
                || Societies.include(words, name)) {
            return true;
        }
        boolean doubtful = place || label.ambiguous() || GivenNames.has(name);
        return isRussianSurname(words, name) || isPerson(words, name, doubtful);
    }

    private static boolean namesSomethingHeldThere(Words words, Name name) {
        return isBeforeHeadNoun(words, name) || isAfterHeadNoun(words, name) || isNumbered(words, name);
    }

    /** Singapore, Luxembourg: the capital is the country. */
    static boolean isCountryToo(Name name) {
        String text = name.pattern().label().text();
        return name.concept().labels().stream()
                .anyMatch(label -> label.use() == Label.Use.NAME && label.text().equals(text));
    }

    /** "the Vienna Convention", "the Paris Peace Conference"; Russian says it by an adjective (Венская конвенция), which is no label. */
    private static boolean isBeforeHeadNoun(Words words, Name name) {
        int next = name.last() + 1;
        if (!goesOnInCapitals(words, next)) {
            return false;
        }
        boolean second = goesOnInCapitals(words, next + 1) && HeadNouns.isEnglish(words.word(next + 1));
        return second || HeadNouns.isEnglish(words.word(next));
    }

    /** "the Treaty of Paris", "the Congress of Vienna". */
    private static boolean isAfterHeadNoun(Words words, Name name) {
        int of = name.first() - 1;
        return of > 0
                && words.is(of, "of")
                && words.gapBefore(name.first()) == Words.JOINED
                && words.gapBefore(of) == Words.JOINED
                && words.hasInitialCapital(of - 1)
                && HeadNouns.isEnglish(words.word(of - 1));
    }

    /** «Минск-2», "Geneva II", «Астана-10»: a meeting or its papers. */
    private static boolean isNumbered(Words words, Name name) {
        int next = name.last() + 1;
        if (next >= words.count() || words.gapBefore(next) != Words.JOINED) {
            return false;
        }
        Pattern number = words.hyphenFollows(name.last()) ? NUMBER : ROMAN;
        return number.matcher(words.word(next)).matches();
    }

    /** Russian writes peoples small: «поляков» are Poles, «Поляков» within a sentence is a man, and so he may be at its start. */
    private static boolean isRussianSurname(Words words, Name name) {
        String text = name.pattern().label().text();
        if (name.pattern().label().use() != Label.Use.DEMONYM
                || text.endsWith("й")
                || !isSmallCyrillic(text.charAt(0))) {
            return false;
        }
        String word = words.word(name.first());
        boolean capital =
                words.hasInitialCapital(name.first()) && Character.isLowerCase(word.charAt(word.length() - 1));
        return capital && (words.gapBefore(name.first()) != Words.PARTED || word.endsWith("ов") || word.endsWith("ев"));
    }

    private static boolean isSmallCyrillic(char c) {
        return c >= 'а' && c <= 'я';
    }

    private static boolean isPerson(Words words, Name name, boolean doubtful) {
        int before = name.first() - 1;
        if (before < 0 || words.gapBefore(name.first()) != Words.JOINED) {
            return false;
        }
        if (isTitle(FORMS_OF_ADDRESS, words, before, name)) {
            return true;
        }
        return doubtful && (isInitial(words, before) || isTitle(OFFICES, words, before, name));
    }

    private static boolean isTitle(Set<String> titles, Words words, int before, Name name) {
        String word = words.word(before);
        boolean russian = isSmallCyrillic(Character.toLowerCase(word.charAt(0)));
        return russian
                ? titles.contains(word.toLowerCase(Locale.ROOT)) && isBaseForm(words, name)
                : titles.contains(word);
    }

    /** «посол Вашингтон» is a person, «посол Вашингтона» an ambassador. */
    private static boolean isBaseForm(Words words, Name name) {
        return words.is(name.last(), name.pattern().label().text());
    }

    /** "G. Washington", but not "in the U.S. Washington". */
    private static boolean isInitial(Words words, int word) {
        int start = words.start(word);
        int end = words.end(word);
        String text = words.text();
        return end - start == 1
                && words.hasInitialCapital(word)
                && text.charAt(end) == '.'
                && (start == 0 || Character.isWhitespace(text.charAt(start - 1)));
    }

    private static boolean goesOnInCapitals(Words words, int word) {
        return word < words.count() && words.gapBefore(word) == Words.JOINED && words.hasInitialCapital(word);
    }
}
