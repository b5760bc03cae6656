package org.chancery.source.printed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.source.input.Spaces;
import org.jspecify.annotations.Nullable;

/**
 * A person as a label names them.
 *
 * @param text the name as normalised: without office, parentheses and capitals, e.g. {@code Sergey Lavrov}
 * @param surname its last word
 * @param shape how it is printed, which tells how sure we may be that it is a person
 */
public record PersonName(String text, String surname, Shape shape) {

    /** How a person is printed. */
    enum Shape {
        /** President of Russia Vladimir Putin. */
        OFFICE,
        /** С.В.Лавров, S. Lavrov. */
        INITIALS,
        /** Mr Lavrov, Minister Lavrov, SECRETARY BLINKEN. */
        ADDRESS,
        /** VLADIMIR PUTIN: two words or more, in capitals. */
        CAPITALS,
        /** Vladimir Putin: two to five words. */
        FULL,
        /** Secretary-General, THE MINISTER: an office alone, whose holder nobody names. */
        POST,
        /** Lavrov, LAVROV, SG. */
        SINGLE
    }

    private static final int MOST_NAME_WORDS = 5;
    private static final int MOST_POST_WORDS = 4;
    private static final Pattern LETTERS = Pattern.compile("\\p{Lu}{2,3}");
    private static final int MOST_WORDS = 24;
    private static final Pattern INITIAL = Pattern.compile("(?:\\p{Lu}\\p{Ll}?\\.-?){1,3}");
    private static final Pattern INITIALED =
            Pattern.compile("(?:\\p{Lu}\\p{Ll}?\\.-?){1,3}(?:аль-|эль-|al-|el-)?\\p{Lu}[\\p{L}’'‐-]*");
    private static final Pattern WORD =
            Pattern.compile("(?:[Aa]l-|[Ee]l-|[Аа]ль-|[Ээ]ль-|ас-|аш-|d[’'])?\\p{Lu}[\\p{L}\\p{M}’'‘‐-]*");
    private static final Pattern SUFFIX = Pattern.compile("(?i:jr|sr|ii|iii|iv)\\.?,?");
    private static final Pattern NUMBER = Pattern.compile("\\P{L}*\\d\\P{L}*");
    /** "VladimirPutin", as pages whose markup was taken off carelessly have it; but not "McFaul" or "MacArthur". */
    private static final Pattern GLUED =
            Pattern.compile("^(?!Ma?c|De|La|Le|Fitz|Van|Di|Du)(\\p{Lu}\\p{Ll}{2,})(\\p{Lu}\\p{Ll}{2,})$");

    private static final Pattern GAP_AFTER_INITIAL = Pattern.compile("(?<=\\p{IsCyrillic}\\.) +(?=\\p{IsCyrillic})");

    /** Reads a label without its parentheses; null when it has not the shape of a person. */
    static @Nullable PersonName read(String label) {
        String folded = GAP_AFTER_INITIAL.matcher(Spaces.fold(label)).replaceAll("");
        List<String> words = List.of(GLUED.matcher(folded).replaceFirst("$1 $2").split(" "));
        if (words.size() > MOST_WORDS
                || folded.isEmpty()
                || words.stream().anyMatch(w -> NUMBER.matcher(w).matches())) {
            return null;
        }
        if (isPost(words)) {
            String post = words.stream().map(PersonName::soft).collect(Collectors.joining(" "));
            return new PersonName(post, post, Shape.POST);
        }
        PersonName plain = plain(words);
        if (plain != null) {
            return plain;
        }
        PersonName addressed = addressed(words);
        return addressed != null ? addressed : inOffice(folded, words);
    }

    /** Whether this may be initials or an acronym: "SG", "LT". */
    boolean isLetters() {
        return shape == Shape.SINGLE && LETTERS.matcher(text).matches();
    }

    /** Whether the words are but an office, with or without an article. */
    private static boolean isPost(List<String> words) {
        int from = words.size() > 1 && words.get(0).equalsIgnoreCase("the") ? 1 : 0;
        List<String> office = words.subList(from, words.size());
        return office.size() <= MOST_POST_WORDS
                && Character.isUpperCase(office.get(0).codePointAt(0))
                && office.stream().allMatch(NameWords::isAddress)
                && NameWords.isOffice(office.get(office.size() - 1));
    }

    /** Whether the words are but a name. */
    private static @Nullable PersonName plain(List<String> words) {
        String first = words.get(0);
        if (words.size() > MOST_NAME_WORDS || !isName(words) || words.stream().anyMatch(NameWords::isOffice)) {
            return null;
        }
        boolean initialFirst = !NameWords.isAddress(first)
                && (INITIAL.matcher(first).matches() || INITIALED.matcher(first).matches());
        if (!initialFirst
                && (NameWords.beginsNoName(first) || first.equalsIgnoreCase("first") || NameWords.isAddress(first))) {
            return null;
        }
        if (Place.isCountry(String.join(" ", words)) || words.stream().anyMatch(NameWords::isThing)) {
            return null;
        }
        if (words.size() == 1 && !initialFirst) {
            PersonName single = of(words, Shape.SINGLE);
            return LETTERS.matcher(first).matches() ? new PersonName(first, single.surname(), Shape.SINGLE) : single;
        }
        boolean capitals = words.stream().filter(w -> w.length() > 2).allMatch(PersonName::isCapitals);
        return of(words, initialFirst ? Shape.INITIALS : capitals ? Shape.CAPITALS : Shape.FULL);
    }

    /** "Mr. Lavrov", "Foreign Minister Lavrov": forms of address, then one to three words of a name. */
    private static @Nullable PersonName addressed(List<String> words) {
        int from = 0;
        while (from < words.size()
                && NameWords.isAddress(words.get(from))
                && Character.isUpperCase(words.get(from).charAt(0))) {
            from++;
        }
        List<String> name = words.subList(from, words.size());
        if (from == 0 || name.isEmpty() || name.size() > 3 || !isName(name) || NameWords.beginsNoName(name.get(0))) {
            return null;
        }
        if (Place.isCountry(String.join(" ", name)) || name.stream().anyMatch(NameWords::isThing)) {
            return null;
        }
        String last = name.get(name.size() - 1);
        if (INITIALED.matcher(last).matches()) {
            return of(List.of(last), Shape.OFFICE);
        }
        if (name.size() > 1) {
            return of(name, Shape.OFFICE);
        }
        PersonName bare = of(name, Shape.ADDRESS);
        String title = words.subList(0, from).stream().map(PersonName::soft).collect(Collectors.joining(" "));
        return new PersonName(title.replace(".", "") + " " + bare.text(), bare.surname(), Shape.ADDRESS);
    }

    /** "President of Russia Vladimir Putin", "Tatyana Remezova, reporter at VGTRK". */
    private static @Nullable PersonName inOffice(String label, List<String> words) {
        boolean capitals = isCapitals(label);
        boolean sentence = NameWords.beginsNoOffice(words.get(0))
                || words.stream()
                        .anyMatch(w -> (capitals || Character.isLowerCase(w.charAt(0))) && NameWords.makesSentence(w));
        if (sentence) {
            return null;
        }
        int comma = label.indexOf(", ");
        if (comma > 0) {
            PersonName before = read(label.substring(0, comma));
            if (before != null && before.shape() != Shape.SINGLE && before.shape() != Shape.POST) {
                boolean office = words.stream().anyMatch(NameWords::isOffice);
                return new PersonName(before.text(), before.surname(), office ? Shape.OFFICE : before.shape());
            }
        }
        List<String> name = words.stream().anyMatch(NameWords::isOffice) ? trailingName(words) : List.of();
        return name.isEmpty() ? null : of(name, Shape.OFFICE);
    }

    private static List<String> trailingName(List<String> words) {
        int from = words.size();
        while (from > 0 && mayBeOfName(words.get(from - 1))) {
            from--;
        }
        while (from < words.size() && NameWords.isParticle(words.get(from))) {
            from++;
        }
        List<String> run = words.subList(from, words.size());
        if (run.isEmpty() || from == 0) {
            return List.of();
        }
        String last = run.get(run.size() - 1);
        if (INITIALED.matcher(last).matches()) {
            return List.of(last);
        }
        boolean afterOffice = NameWords.isOffice(words.get(from - 1)) || NameWords.isThing(words.get(from - 1));
        List<String> name = afterOffice ? run : withoutPlace(inCapitals(run));
        return name.size() < 2 || name.size() > MOST_NAME_WORDS ? List.of() : name;
    }

    private static boolean mayBeOfName(String word) {
        return isNamePart(word) && !NameWords.isOffice(word) && !NameWords.isThing(word) && !NameWords.isSmall(word);
    }

    /** "Development JOSE ANGEL GURRIA": where the last words alone are in capitals, they are the name. */
    private static List<String> inCapitals(List<String> run) {
        int from = run.size();
        while (from > 0 && run.get(from - 1).length() > 1 && isCapitals(run.get(from - 1))) {
            from--;
        }
        return from > 0 && run.size() - from > 1 ? run.subList(from, run.size()) : run;
    }

    /** Takes "Turkey" from "Turkey Recep Tayyip Erdogan"; what is no country's name is cut to the last two words. */
    private static List<String> withoutPlace(List<String> run) {
        for (int i = run.size() - 2; i > 0; i--) {
            if (Place.isCountry(String.join(" ", run.subList(0, i)))) {
                return run.subList(i, run.size());
            }
        }
        int from = Math.max(0, run.size() - 2);
        while (from > 0 && (isAnyParticle(run.get(from)) || isAnyParticle(run.get(from - 1)))) {
            from--;
        }
        return run.subList(from, run.size());
    }

    private static boolean isAnyParticle(String word) {
        return NameWords.isParticle(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isName(List<String> words) {
        boolean named = words.stream()
                .anyMatch(w -> WORD.matcher(w).matches() || INITIALED.matcher(w).matches());
        String last = words.get(words.size() - 1);
        return named
                && words.stream().allMatch(PersonName::isNamePart)
                && !INITIAL.matcher(words.get(0) + last).matches();
    }

    private static boolean isNamePart(String word) {
        return WORD.matcher(word).matches()
                || INITIAL.matcher(word).matches()
                || INITIALED.matcher(word).matches()
                || SUFFIX.matcher(word).matches()
                || NameWords.isParticle(word);
    }

    private static PersonName of(List<String> words, Shape shape) {
        List<String> soft = new ArrayList<>(words.stream().map(PersonName::soft).toList());
        String last = soft.get(soft.size() - 1);
        int surname = SUFFIX.matcher(last).matches() && soft.size() > 1 ? soft.size() - 2 : soft.size() - 1;
        String family = soft.get(surname);
        return new PersonName(String.join(" ", soft), family.substring(family.lastIndexOf('.') + 1), shape);
    }

    private static boolean isCapitals(String word) {
        return word.codePoints().noneMatch(Character::isLowerCase);
    }

    /** PUTIN becomes Putin, OLLI-PEKKA Olli-Pekka; initials and what has small letters stay. */
    private static String soft(String word) {
        if (!isCapitals(word) || word.length() < 2 || INITIAL.matcher(word).matches() || word.matches("[IVX]+")) {
            return word;
        }
        StringBuilder soft = new StringBuilder();
        boolean start = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            soft.append(start ? c : Character.toLowerCase(c));
            start = !Character.isLetter(c);
        }
        return soft.toString();
    }

    /** Whether the title names this person: the whole name stands in it, or a word with the stem of the surname («С.В.Лаврова» for «Лавров»). */
    boolean isIn(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        if (text.contains(" ") && lower.contains(text.toLowerCase(Locale.ROOT))) {
            return true;
        }
        String stem = stem(surname.toLowerCase(Locale.ROOT));
        return stem.length() >= 3
                && Arrays.stream(lower.split("[^\\p{L}‐-]+"))
                        .anyMatch(word ->
                                word.startsWith(stem) && word.length() - stem.length() <= (isCyrillic(stem) ? 3 : 0));
    }

    private static String stem(String surname) {
        return isCyrillic(surname) ? surname.replaceFirst("(?<=.{3})(?:ий|ый|ой|[аеёийоуыьяю])$", "") : surname;
    }

    private static boolean isCyrillic(String word) {
        return !word.isEmpty() && Languages.isCyrillic(word.codePointAt(0));
    }
}
