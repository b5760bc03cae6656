package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.chancery.corpus.Document;
import org.chancery.corpus.Paragraph;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {

    private static final String TALK =
            "Talks with pilots, Port Alba, March 4, 2019\n\nQuestion: Who came?\n\nAnna Berg: Nobody came.\n";

    @Test
    void anEmptyFileIsRejectedByName() {
        assertRejected(new byte[0], "talks.txt: the file is empty; nothing to index");
    }

    @Test
    void aBlankFileIsRejected() {
        assertRejected(utf8(" \n\t\r\n\u00a0\n"), "talks.txt: the file holds nothing but white space");
    }

    @Test
    void aFileOfOneByteOrderMarkIsRejected() {
        assertRejected(bytes(0xef, 0xbb, 0xbf), "talks.txt: the file holds nothing but white space");
        assertRejected(bytes(0xff, 0xfe), "talks.txt: the file holds nothing but white space");
    }

    @Test
    void anImageNamedAsTextIsCalledAnImage() {
        assertRejected(bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13), "this is a PNG image");
        assertRejected(bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16), "this is a JPEG image");
    }

    @Test
    void markupAndDataAreNotReadAsText() {
        assertRejected(utf8("<!DOCTYPE html>\n<p>Talks</p>"), "this is an HTML page, which is not read yet");
        assertRejected(utf8("<?xml version=\"1.0\"?><TEI/>"), "this is an XML file");
        assertRejected(utf8("{\"title\": \"Talks\"}"), "this is a JSON file");
    }

    @Test
    void aGzipFileThatIsNoPackageIsRejected() {
        assertRejected(bytes(0x1f, 0x8b, 8, 0, 1, 2, 3), "a gzip file, but no whole npm package");
    }

    @Test
    void invalidUtf8IsRejectedWithItsLineAndByteAndNeverReplaced() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(utf8("Title\n\nTwo words "));
        file.write(0xc3);
        file.write(utf8(" more\n"));
        assertRejected(file.toByteArray(), "talks.txt, line 3: byte 18 of the file (0xC3) is no valid UTF-8; convert");
    }

    @Test
    void anOldRussianEncodingIsRecognised() {
        assertRejected("Вопрос: кто приехал?".getBytes(Charset.forName("windows-1251")), "it looks like Windows-1251");
    }

    @Test
    void utf8CutShortIsRejected() {
        byte[] whole = utf8("Вопрос: Кто");
        assertRejected(Arrays.copyOf(whole, whole.length - 1), "is no valid UTF-8");
    }

    @Test
    void nulBytesAreRejected() {
        assertRejected(
                utf8("Title\n\nWo\0rds and more words of it\n"),
                "talks.txt, line 3: byte 10 of the file is NUL: this is no text");
        assertRejected(TALK.getBytes(StandardCharsets.UTF_16LE), "looks like UTF-16 without a byte order mark");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, LE", "UTF-16BE, BE"})
    void utf16WithAByteOrderMarkIsReadAndSaid(String charset, String order) throws Exception {
        Reads reading = read(("\ufeff" + TALK).getBytes(Charset.forName(charset)));
        assertSameTalk(reading);
        assertThat(reading.repairs()).containsExactly("read as UTF-16 " + order + ", as its byte order mark says");
    }

    @Test
    void aUtf8ByteOrderMarkIsDroppedAndSaid() throws Exception {
        Reads reading = read(utf8("\ufeff" + TALK));
        assertSameTalk(reading);
        assertThat(reading.repairs()).containsExactly("UTF-8 byte order mark dropped");
    }

    @Test
    void lineEndsMakeNoDifference() throws Exception {
        assertSameTalk(read(utf8(TALK.replace("\n", "\r\n"))));
        assertSameTalk(read(utf8(TALK.replace("\n", "\r"))));
    }

    @Test
    void controlCharactersAreDroppedAndCounted() throws Exception {
        Reads reading = read(utf8(TALK.replace("came", "c\u0001ame")));
        assertSameTalk(reading);
        assertThat(reading.repairs()).containsExactly("2 control characters dropped");
    }

    @Test
    void aFileOfFurnitureAloneIsRejected() {
        assertRejected(
                utf8("• en-GB1 ru-RU1\n\nShare\n\nPrint version\n"),
                "no text is left when page furniture is taken off");
    }

    @Test
    void aFileOfLabelsAloneIsRejected() {
        assertRejected(utf8("Talks\n\nQuestion:\n\nAnswer:\n"), "there is no text below its title and labels");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "colour: red; line 3: unknown key \"colour\" (known: date, id,",
                "date: 29/12/2020; line 3: date: \"29/12/2020\" is not a date",
                "date: 2020-02-30; line 3: date: \"2020-02-30\" is not a date",
                "type: sermon; line 3: type: \"sermon\" is not a type (interview, press-conference,",
                "language: english language; line 3: language: \"english language\" is not a BCP 47 language tag",
                "url: page 7; line 3: url: \"page 7\" is not an address",
                "url: page7.html; line 3: url: \"page7.html\" is not a whole address",
                "language: english; line 3: language: \"english\" is not a BCP 47 language tag",
                "url: ftp://example.org/a; line 3: url: \"ftp://example.org/a\" is not a whole address of the web",
                "origin: a b; line 3: origin: \"a b\" is not an id",
                "title: again; line 3: \"title\" is given twice",
                "place:; line 3: place: it has no value",
                "nonsense; line 3: \"nonsense\" is no \"key: value\""
            })
    void aFaultInTheFrontMatterIsNamedWithItsLine(String line, String message) {
        assertRejected(utf8("---\ntitle: Talks\n" + line + "\n---\n\nWords.\n"), "talks.txt, " + message);
    }

    @Test
    void aValueOfMonstrousLengthIsRejected() {
        assertRejected(
                utf8("---\nplace: " + "x".repeat(1001) + "\n---\n\nWords.\n"),
                "talks.txt, line 2: place: the value has 1001 characters");
    }

    @Test
    void frontMatterWithoutEndIsRejected() {
        assertRejected(utf8("---\ntitle: Talks\n"), "talks.txt, line 1: the front matter that begins here has no end");
    }

    @Test
    void aRuleAtTheTopIsNoFrontMatter() throws Exception {
        Document document = read(utf8("---\n\nWe met in Port Alba today.\n\nWe parted friends.\n"))
                .documents()
                .get(0);
        assertThat(document.paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("We met in Port Alba today.", "We parted friends.");
    }

    @Test
    void textIsNotNormalised() throws Exception {
        String decomposed = "Jose\u0301 came.";
        assertThat(read(utf8("Title\n\n" + decomposed + "\n\nHe left."))
                        .documents()
                        .get(0)
                        .paragraphs()
                        .get(0)
                        .text())
                .isEqualTo(decomposed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverComesIsReadOrRejectedAndNeverCrashes(long seed) {
        String[] scraps = {
            "\n",
            "\n\n",
            "Question:",
            "Anna Berg: ",
            "**",
            "# ",
            "## ##",
            "---",
            "---\n",
            "* * *",
            "(Laughter.)",
            "<…>",
            ": ",
            "title: x",
            "Q: ",
            ".",
            "?",
            "Port Alba, March 4, 2019",
            "Interview with ",
            "«",
            "»",
            "[",
            ")",
            "Print",
            "en-GB ru-RU",
            "words and more words ",
            "слова ",
            "А.И.Бергов: ",
            "\t",
            "\u00a0",
            "\u2028",
            "_",
            "__",
            "12:30",
            "04-03-2019",
            "\ud83d\ude00",
            "e\u0301",
            "MR ",
            "-",
            "© 2019",
            "A",
            "О: "
        };
        Random random = new Random(seed);
        for (int i = 0; i < 4000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(25); n >= 0; n--) {
                text.append(scraps[random.nextInt(scraps.length)]);
            }
            byte[] bytes = utf8(text.toString());
            assertThatCode(() -> readOrReject(bytes)).as(text.toString()).doesNotThrowAnyException();
        }
    }

    private static void readOrReject(byte[] bytes) {
        try {
            assertThat(read(bytes).documents()).isNotEmpty();
        } catch (RejectedInput e) {
            assertThat(e).hasMessageStartingWith("talks.txt");
        }
    }

    private static void assertSameTalk(Reads reading) {
        Document document = reading.documents().get(0);
        assertThat(document.about().title()).isEqualTo("Talks with pilots");
        assertThat(document.paragraphs()).extracting(Paragraph::text).containsExactly("Who came?", "Nobody came.");
    }

    private static void assertRejected(byte[] bytes, String message) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(RejectedInput.class)
                .hasMessageContaining(message)
                .hasMessageStartingWith("talks.txt")
                .message()
                .doesNotContain("\n");
    }

    private static Reads read(byte[] bytes) throws RejectedInput {
        return Reads.of(Input.of("talks.txt", bytes, "test", null));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
