package org.chancery.source.printed;

import java.util.regex.Pattern;

/** How texts begin that have no title: somebody greets, or speaks for himself. */
final class Opening {

    /** How texts without a title begin. */
    private static final Pattern BEGINS_SPEECH = Pattern.compile(
            "(?:\\*{1,2})?(?:Dear|Ladies|Mr\\.?|Mrs\\.?|Ms\\.?|Mdm\\.?|Madam|Sir|President,|Hon’ble|Hon'ble|(?:Your |His |Her )?Excellenc|Your|Distinguished|Colleagues|Friends|Good|Secretary-General|Уважаем|Дамы|Дорог|Господин|Госпожа|Коллеги|Друзья|Добрый|Здравствуй)(?!\\p{L}\\p{L}\\p{L}\\p{L}\\p{L})(?:[\\s\\p{L},]|$)");
    /** How people begin who speak for themselves: no title, whatever words come later. */
    private static final Pattern BEGINS_ONE = Pattern.compile(
            "(?:I|We|It is|It gives|May I|Let me|Allow me|Permit me|At the outset|On behalf|In the (?:[Hh]oly )?[Nn]ame|Bismill\\p{L}+|Praise be|First of all|First,|Я|Мы|Позвольте|Разрешите|От имени|Прежде всего)(?!\\p{L})");
    /** Words of one who speaks, in a line too long for a headline that quotes him. */
    private static final Pattern FIRST_PERSON = Pattern.compile(".*[\\s,](?:I|my|me|we|our)\\s.*");

    private static final int LONGEST_HEADLINE = 60;
    /** Whom one greets, unless the title says that he speaks. */
    private static final Pattern GREETED = Pattern.compile(
            "(?i)(?<!by (?:his|her) )(?<!(?:of|for|with) (?:his|her) )excellenc(?:y|ies)\\b|ladies and gentlemen|distinguished (?:delegates|guests|participants)|дамы и господа");
    /** A sentence that ends within the line, behind a whole word. */
    private static final Pattern TWO_SENTENCES = Pattern.compile("\\p{Ll}{3}[.?!][”\"’»]? \\p{Lu}\\p{Ll}*[ ,]");

    private Opening() {}

    /** Whether somebody speaks here, so that this is no title but the text. */
    static boolean speaks(String text) {
        boolean greets = BEGINS_SPEECH.matcher(text).lookingAt() && TitleWords.type(text) == null;
        boolean tells = text.length() > LONGEST_HEADLINE
                && "“«\"".indexOf(text.charAt(0)) < 0
                && (TWO_SENTENCES.matcher(text).find()
                        || FIRST_PERSON.matcher(text).matches());
        return greets
                || tells
                || BEGINS_ONE.matcher(text).lookingAt()
                || GREETED.matcher(text).find();
    }
}
