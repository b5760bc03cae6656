package org.chancery.annotate.countries;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.annotate.countries.Seats.Reading;
import org.chancery.annotate.labels.Name;
import org.chancery.annotate.words.Words;

/** What Russian words around a seat of government tell, see {@link Seats}; its case tells, too: who is given something, or who does it, is no town. */
public final class RussianSeats {

    private static final Set<String> WHERE = EnglishSeats.set(
            "в во из под до через около близ вблизи возле у вокруг за над при перед г город города городе городом городу");

    /** Before the genitive, or before «в» and the seat: stems. */
    private static final Set<String> POWERS =
            EnglishSeats.set("власт режим руководств лидер правящ хунт политик чиновник");

    /** Before the genitive: stems. */
    private static final Set<String> ITS_OWN = EnglishSeats.set("""
            позици интерес решени действи курс предложени требовани заявлени намерени подход мнени стремлени усили отказ союзник
            поддержк сторон реакци ответ вол влияни амбици указк диктат контрол согласи представител войск сил готовност агресси
            политик обещани обязательств претензи""");

    /** Before «с», «к», «от», «на», «для» and the seat: stems. */
    private static final Set<String> DEALINGS = EnglishSeats.set("""
            отношени диалог переговор контакт связ связях сотрудничеств взаимодействи договор соглашени консультаци союз
            сближени сделк конфликт спор требов зависим зависит ожида добива давлени надав обращ претензи призыв призвал апелл
            угроз разногласи партнерств консульти""");

    private static final Set<String> BETWEEN_TOWNS =
            EnglishSeats.set("рейс поезд дорог трасс магистрал движени сообщени");

    /** What governments do: stems. */
    private static final Set<String> ACTS = EnglishSeats.set("""
            счита полага заяв отказ выступ выступа требу потреб настаив настоя предлага предлож готов намерен хоч хоте хоти стрем поддерж
            поддержа призва призыв обвин осужд осуд отверг отвер приветств согла ответ реагир отреагир объяв призна намерев рассчит
            наде ожида реши подтверд опроверг угрожа пыта понима отправ попрос проси обеща сообщ отмети отмеча подчерк подчёрк
            напомн дала дал пойд пошл идёт разорва нараста наращива поставля координир договор добива уверя уверен блокир препятств
            снова винит обсужда говор дума опаса вводит ввел ввёл ввели""");

    /** Of people whom nobody names: «в Кремле считают» are those who rule there. */
    private static final Set<String> THEY_THINK = EnglishSeats.set("""
            считают полагают заявили заявляют говорят понимают надеются ожидают отметили отмечают подчеркнули подчёркивают
            сообщили сообщают уверены знают хотят решили думают рассчитывают признают признали отказались отказываются
            требуют опасаются обвинили обвиняют осудили приветствовали""");

    /** Before the other seats: what a house has. Stems. */
    private static final Set<String> OF_A_HOUSE =
            EnglishSeats.set("зал стен башн двор территори площад здани ворот собор куранты палат храм экскурси");

    private static final Set<String> PASSING = EnglishSeats.set(
            "не уже также тоже всегда бы ли сама сам вновь опять неоднократно по-прежнему теперь сейчас");

    private final Words words;
    private final Name name;
    private final int first;
    private final int last;
    private final boolean town;
    private final boolean several;

    /**
     * A reader of the words around these names.
     *
     * @param list names that stand in a list, or one alone
     * @param town whether the seat is a town
     */
    RussianSeats(Words words, List<Name> list, boolean town) {
        this.words = words;
        this.name = list.getFirst();
        this.first = name.first();
        this.last = list.getLast().last();
        this.town = town;
        this.several = list.size() > 1;
    }

    Reading reading() {
        Reading before = before();
        return before == Reading.OPEN && acts(last + 1) ? Reading.GOVERNMENT : before;
    }

    private Reading before() {
        int at = first - 1;
        if (at < 0 || words.gapBefore(first) != Words.JOINED) {
            return Reading.OPEN;
        }
        String word = small(at);
        String earlier = at > 0 && words.gapBefore(at) == Words.JOINED ? small(at - 1) : "";
        if (WHERE.contains(word)) {
            boolean powers = word.equals("в") && (begins(POWERS, earlier) || theyThink());
            return powers ? Reading.GOVERNMENT : Reading.PLACE;
        }
        if (word.startsWith("официальн") || word.equals("против")) {
            return Reading.GOVERNMENT;
        }
        return switch (word) {
            case "между" -> several && !begins(BETWEEN_TOWNS, earlier) ? Reading.GOVERNMENT : Reading.PLACE;
            case "с", "со", "к", "ко", "от", "на", "для", "по" ->
                begins(DEALINGS, earlier) || (several && word.startsWith("с")) ? Reading.GOVERNMENT : Reading.PLACE;
            default -> withoutPreposition(at);
        };
    }

    private Reading withoutPreposition(int before) {
        String word = small(before);
        if (begins(ITS_OWN, word) || begins(POWERS, word)) {
            return Reading.GOVERNMENT;
        }
        if (!town && begins(OF_A_HOUSE, word)) {
            return Reading.PLACE;
        }
        boolean adjective = word.endsWith("ой")
                || word.endsWith("ей")
                || word.endsWith("ому")
                || word.endsWith("ему")
                || word.endsWith("ым")
                || word.endsWith("им");
        boolean receivesOrActs = words.gapBefore(first) == Words.JOINED && !adjective && isDativeOrInstrumental();
        boolean actsBefore = isBaseForm() && (begins(ACTS, word) || isAsked(before));
        return receivesOrActs || actsBefore ? Reading.GOVERNMENT : Reading.OPEN;
    }

    /** «координируют ли Москва и Минск». */
    private boolean isAsked(int before) {
        return before > 0 && small(before).equals("ли") && begins(ACTS, small(before - 1));
    }

    private boolean isBaseForm() {
        return words.is(name.last(), name.pattern().label().text());
    }

    /** Киеву, Вашингтоном, Москве, Москвой; Баку and Осло are the same in every case. */
    private boolean isDativeOrInstrumental() {
        String label = name.pattern().label().text().toLowerCase(Locale.ROOT);
        String word = small(name.last());
        if (name.first() != name.last() || word.equals(label)) {
            return false;
        }
        boolean feminine = label.endsWith("а") || label.endsWith("я");
        return feminine
                ? word.endsWith("е") || word.endsWith("ой") || word.endsWith("ей")
                : word.endsWith("у") || word.endsWith("ю") || word.endsWith("ом") || word.endsWith("ем");
    }

    private boolean theyThink() {
        int word = passOver(last + 1);
        return word >= 0 && THEY_THINK.contains(small(word));
    }

    private boolean acts(int from) {
        int word = passOver(from);
        return word >= 0 && isNominative() && begins(ACTS, small(word));
    }

    private boolean isNominative() {
        return isBaseForm();
    }

    private int passOver(int from) {
        int word = from;
        while (word < words.count() && words.gapBefore(word) == Words.JOINED) {
            if (!PASSING.contains(small(word))) {
                return word;
            }
            word++;
        }
        return -1;
    }

    private static boolean begins(Set<String> stems, String word) {
        return stems.stream().anyMatch(stem -> word.startsWith(stem) && word.length() - stem.length() <= 5);
    }

    private String small(int word) {
        return words.word(word).toLowerCase(Locale.ROOT);
    }
}
