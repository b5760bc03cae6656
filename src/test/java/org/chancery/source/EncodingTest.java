package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.chancery.corpus.Paragraph;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    private static final String RUSSIAN = """
            Переговоры с лоцманами, Порт-Альба, 4 марта 2019 года

            Вопрос: Кто приехал на переговоры и о чём шла речь?

            Анна Берг: Приехали капитаны всех кораблей, которые стояли в порту с прошлой недели. Мы говорили о свете маяка и о том, кто за него заплатит.
            """;

    private static final String FRENCH = """
            Entretien avec Anna Berg, Port-Alba, le 4 mars 2019

            Question : Qui est arrivé à la réunion où vous étiez invitée ?

            Anna Berg : Les capitaines des navires sont arrivés hier soir ; la lumière du phare était éteinte, et personne n’a su où aller.
            """;

    private static final String POLISH = """
            Rozmowa z kapitanami w porcie

            Kapitanowie wszystkich statków, które stały w porcie od zeszłego tygodnia, przyjechali na spotkanie. Mówiliśmy o świetle latarni i o tym, kto za nie zapłaci. Jeśli nikt nie będzie płacił, światło zgaśnie jeszcze w tym miesiącu, a żaden statek nie wejdzie już po zmroku do portu.
            """;

    private static final String ENGLISH =
            "Talks with pilots\n\nThe pilots came to the harbour – “at last”, as they said – and they’re here to stay. Nobody knows who’ll pay for the lamp.\n";

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R", "IBM866", "ISO-8859-5"})
    void russianInAnOldEncodingIsReadAndSaid(String charset) throws Exception {
        assertReadAs(RUSSIAN, charset, charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R", "IBM866"})
    void capitalsAloneAreNoEvidenceAgainstIt(String charset) throws Exception {
        assertReadAs(RUSSIAN.replace("Переговоры с лоцманами", "ПЕРЕГОВОРЫ С ЛОЦМАНАМИ"), charset, charset);
    }

    @Test
    void latinInAnOldEncodingIsReadAndSaid() throws Exception {
        assertReadAs(FRENCH, "windows-1252", "windows-1252");
        assertReadAs(POLISH, "windows-1250", "windows-1250");
        assertReadAs(POLISH, "ISO-8859-2", "ISO-8859-2");
        assertReadAs(ENGLISH, "windows-1252", "windows-1252");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shift_JIS", "GB18030", "windows-1253", "EUC-KR"})
    void anEncodingThatIsNotReadIsRefusedAndNotTakenForAnother(String charset) {
        String text = switch (charset) {
            case "Shift_JIS" -> "港の灯台について船長たちと話しました。誰が支払うのかはまだ分かりません。";
            case "GB18030" -> "我们和船长们谈到了港口的灯塔。谁来付钱，现在还不知道。";
            case "EUC-KR" -> "우리는 선장들과 항구의 등대에 대해 이야기했습니다. 누가 돈을 낼지 아직 모릅니다.";
            default ->
                "Μιλήσαμε με τους καπετάνιους για τον φάρο του λιμανιού. Ποιος θα πληρώσει δεν το ξέρουμε ακόμη.";
        };
        assertThatThrownBy(() -> read(text.repeat(5).getBytes(Charset.forName(charset))))
                .isInstanceOf(RejectedInput.class)
                .hasMessageContaining("talks.txt, line 1: byte ")
                .hasMessageContaining("convert the file to UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, LE", "UTF-16BE, BE"})
    void utf16WithoutAByteOrderMarkIsToldByItsZeroBytes(String charset, String order) throws Exception {
        String said = "read as UTF-16 " + order + ": it has no byte order mark, but its zero bytes tell";
        for (String text : new String[] {RUSSIAN, FRENCH, ENGLISH}) {
            Reads reading = read(text.getBytes(Charset.forName(charset)));
            assertThat(reading.repairs()).contains(said);
            assertThat(texts(reading)).isEqualTo(texts(read(text.getBytes(StandardCharsets.UTF_8))));
        }
    }

    @Test
    void aFewBrokenCharactersInMuchTextAreLeftOutAndCounted() throws Exception {
        byte[] bytes = RUSSIAN.repeat(10).getBytes(StandardCharsets.UTF_8);
        int at = RUSSIAN.substring(0, RUSSIAN.indexOf("лоцманами")).getBytes(StandardCharsets.UTF_8).length;
        bytes[at] = (byte) 0xff;
        Reads reading = read(bytes);
        assertThat(reading.repairs()).contains("2 broken UTF-8 sequences left out; the first is in line 1");
        assertThat(reading.documents().get(0).about().title()).isEqualTo("Переговоры с оцманами");
    }

    @Test
    void aBrokenCharacterInAShortTextIsLeftOutWhenTheOthersProveThatItIsUtf8() throws Exception {
        byte[] bytes = FRENCH.getBytes(StandardCharsets.UTF_8);
        bytes[0] = (byte) 0xe9;
        Reads reading = read(bytes);
        assertThat(reading.repairs()).contains("1 broken UTF-8 sequence left out; the first is in line 1");
        assertThat(texts(reading).getLast())
                .endsWith("la lumière du phare était éteinte, et personne n’a su où aller.");
    }

    @Test
    void muchBrokenUtf8IsRefusedAndNotReadAsAnotherEncoding() {
        byte[] bytes = FRENCH.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 50; i += 10) {
            bytes[i] = (byte) 0xff;
        }
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(RejectedInput.class)
                .hasMessageContaining("is no valid UTF-8");
    }

    @Test
    void aFileThatEndsInsideACharacterIsReadAndItIsSaid() throws Exception {
        byte[] whole = RUSSIAN.strip().getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 2); // the full stop and half of the letter before it
        Reads reading = read(cut);
        assertThat(reading.repairs()).contains("the file ends inside a character, which is left out");
        assertThat(texts(reading).getLast()).endsWith("кто за него заплати");
    }

    @Test
    void halvesOfSurrogatePairsAreDroppedAndCounted() throws Exception {
        String text = ("\ufeff" + ENGLISH.repeat(20)).replaceFirst("harbour", "har\ud83dbour");
        Reads reading = read(utf16(text));
        assertThat(reading.repairs()).anyMatch(repair -> repair.startsWith("1 broken UTF-16LE sequence left out"));
        assertThat(texts(reading).get(0)).contains("harbour").doesNotContain("\ud83d");
    }

    private static byte[] utf16(String text) {
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) text.charAt(i);
            bytes[2 * i + 1] = (byte) (text.charAt(i) >> 8);
        }
        return bytes;
    }

    @Test
    void aReplacementCharacterOfTheFilesOwnIsKeptAndCounted() throws Exception {
        Reads reading = read(ENGLISH.replace("they’re", "they\ufffdre").getBytes(StandardCharsets.UTF_8));
        assertThat(reading.repairs())
                .containsExactly("1 replacement character (U+FFFD) stands in the file itself; kept");
        assertThat(texts(reading).get(0)).contains("they\ufffdre");
    }

    @Test
    void aControlCharacterThatWasAnApostropheOfWindowsIsOneAgain() throws Exception {
        Reads reading = read(ENGLISH.replace("they’re", "they\u0092re").getBytes(StandardCharsets.UTF_8));
        assertThat(reading.repairs())
                .containsExactly("1 control character read as the character of windows-1252 that it was");
        assertThat(texts(reading).get(0)).contains("they’re");
    }

    @Test
    void aSlipOfAFewNulsIsDroppedAndManyAreNoText() throws Exception {
        Reads reading = read(ENGLISH.replace("pilots", "pi\0lots").getBytes(StandardCharsets.UTF_8));
        assertThat(reading.repairs()).containsExactly("2 control characters dropped");
        assertThat(texts(reading).get(0)).startsWith("The pilots came");
        assertThatThrownBy(() -> read(ENGLISH.replace("e", "\0").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RejectedInput.class)
                .hasMessageContaining("talks.txt, line 3: byte 22 of the file is NUL")
                .hasMessageContaining("this is no text");
    }

    private static void assertReadAs(String text, String charset, String said) throws RejectedInput {
        Reads reading = read(text.getBytes(Charset.forName(charset)));
        assertThat(reading.repairs()).contains("read as " + said + " (its bytes are no UTF-8)");
        assertThat(texts(reading)).isEqualTo(texts(read(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static java.util.List<String> texts(Reads reading) {
        return reading.documents().get(0).paragraphs().stream()
                .map(Paragraph::text)
                .toList();
    }

    private static Reads read(byte[] bytes) throws RejectedInput {
        return Reads.of(Input.of("talks.txt", bytes, "test", null));
    }
}
