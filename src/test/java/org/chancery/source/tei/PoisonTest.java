package org.chancery.source.tei;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.source.Reads;
import org.chancery.source.Sources;
import org.chancery.source.input.Draft;
import org.chancery.source.input.Drafts;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that mean harm, or came to harm: one clear line each, nothing opened beside them, and the documents before the fault stay. */
class PoisonTest {

    private static final String OPEN = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body>";
    private static final String CLOSE = "</body></text></TEI>";

    private static Input input(String xml) {
        return Input.of("v.xml", xml.getBytes(StandardCharsets.UTF_8), "test", null);
    }

    private static void assertRefused(String xml, String... reasons) {
        assertThatThrownBy(() -> Reads.of(input(xml)))
                .isInstanceOf(RejectedInput.class)
                .message()
                .startsWith("v.xml")
                .doesNotContain("\n")
                .contains(reasons);
    }

    private static String document(String id, String text) {
        return "<div type='document' xml:id='" + id + "'><head>Paper</head><p>" + text + "</p></div>";
    }

    @Test
    void brokenMarkupIsRefusedWithLineAndColumn() {
        assertRefused(OPEN + "\n<p>One</q>" + CLOSE, "v.xml, line 2: column 9: this is no well-formed XML (");
    }

    @Test
    void aFileCutShortIsRefusedWhereItEnds() {
        assertRefused(OPEN + "<p>One\n\ntwo", "v.xml, line 3: column", "no well-formed XML (Unexpected EOF");
    }

    @Test
    void wordsBehindTheEndAreAFault() {
        assertRefused(OPEN + "<p>One</p>" + CLOSE + "\nmore", "v.xml, line 2: column");
    }

    @Test
    void documentsBeforeAFaultStay() {
        List<Draft> drafts = new ArrayList<>();
        Drafts out = new Drafts() {
            @Override
            public void draft(Draft draft) {
                drafts.add(draft);
            }

            @Override
            public void fault(RejectedInput fault) {
                throw new AssertionError(fault);
            }

            @Override
            public void repair(String repair) {
                throw new AssertionError(repair);
            }
        };
        String xml = OPEN + document("d1", "One.") + document("d2", "Two & more.") + CLOSE;
        assertThatThrownBy(() -> Tei.read(input(xml), out)).isInstanceOf(RejectedInput.class);
        assertThat(drafts).extracting(Draft::where).containsExactly("v.xml, d1");
    }

    @Test
    void xmlThatIsNoTeiIsRefusedByItsRoot() {
        assertRefused(
                "<?xml version='1.0'?>\n<rss version='2.0'><channel/></rss>",
                "v.xml, line 2: column 1: the root element is <rss>: of XML files, only editions in TEI are read");
        assertRefused("<TEI xmlns='http://example.org/other'><text/></TEI>", "the root element is <TEI>");
    }

    @Test
    void anEditionWithoutTextIsRefused() {
        assertRefused("<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/></TEI>", "has no <text>; nothing to index");
        assertRefused(OPEN + "<pb/>" + CLOSE, "no text");
    }

    @Test
    void anEntityOfAFileIsNotRead(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "alba-secret");
        assertRefused(
                "<?xml version='1.0'?><!DOCTYPE TEI [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>" + OPEN
                        + "<p>&x;</p>" + CLOSE,
                "v.xml, line 1: column",
                "x");
    }

    @ParameterizedTest
    @CsvSource({
        "<!ENTITY x SYSTEM 'http://127.0.0.1:PORT/x'>, &x;",
        "<!ENTITY % p SYSTEM 'http://127.0.0.1:PORT/p'>%p;, words",
        "<!ENTITY % p '<!ENTITY x SYSTEM \"http://127.0.0.1:PORT/q\">'>%p;, &x;",
    })
    void nobodyIsAskedOverTheNetwork(String declaration, String words) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            String subset = declaration.replace("PORT", String.valueOf(server.getLocalPort()));
            for (String doctype : List.of(
                    "<!DOCTYPE TEI [" + subset + "]>",
                    "<!DOCTYPE TEI SYSTEM 'http://127.0.0.1:" + server.getLocalPort() + "/dtd'>")) {
                try {
                    Reads.of(input("<?xml version='1.0'?>" + doctype + OPEN + "<p>" + words + "</p>" + CLOSE));
                } catch (RejectedInput refused) {
                    assertThat(refused.getMessage()).startsWith("v.xml, line 1: column");
                }
            }
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void laughsAreNotMultiplied() {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
        }
        assertRefused(
                "<!DOCTYPE TEI [" + entities + "]>" + OPEN + "<p>&a29;</p>" + CLOSE, "v.xml, line 1: column", "a29");
    }

    @Test
    void aHundredThousandElementsWithinEachOtherAreRefused() {
        String deep = "<div>".repeat(100_000) + "<p>down</p>" + "</div>".repeat(100_000);
        assertRefused(OPEN + deep + CLOSE, "v.xml, line 1: column", "beyond what is read here (");
        assertRefused(
                OPEN + "<div type='document'>" + deep + "</div>" + CLOSE, "beyond what is read here (Maximum Element");
    }

    @Test
    void tooManyOrTooLongAttributesAreRefused() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            attributes.append(" a").append(i).append("='x'");
        }
        assertRefused(OPEN + "<p" + attributes + ">One</p>" + CLOSE, "beyond what is read here (");
        assertRefused(OPEN + "<p rend='" + "x".repeat(200_000) + "'>One</p>" + CLOSE, "beyond what is read here (");
    }

    @ParameterizedTest
    @CsvSource({"<p", "<!--", "<p x", "<?x "})
    void aTagOrCommentWithoutEndIsNotKept(String begun) {
        assertRefused(OPEN + begun + "words".repeat(6 << 20), "beyond what is read here (");
    }

    @Test
    void aDeclarationWithoutEndIsNotKept() {
        assertRefused("<!DOCTYPE TEI [<!ENTITY x '" + "words".repeat(6 << 20), "beyond what is read here (");
    }

    @Test
    void aLineOfFiveMegabytesIsReadAndCut() throws Exception {
        String sentence = "The strait stays open to all. ";
        String line = sentence.repeat((5 << 20) / sentence.length());
        Reads reads = Reads.of(input(OPEN + document("d1", line) + document("d2", "Short.") + CLOSE));
        assertThat(reads.documents()).hasSize(2);
        int length = reads.documents().getFirst().paragraphs().stream()
                .mapToInt(paragraph -> paragraph.said().text().length() + 1)
                .sum();
        assertThat(length).isEqualTo(line.length());
    }

    @Test
    void aDocumentTooLongToBeOneIsRefusedAndTheNextIsRead() throws Exception {
        String line = "words ".repeat(Edition.LONGEST / 6 + 1);
        List<String> drafts = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Tei.read(input(OPEN + "\n" + document("d1", line) + document("d2", "Short.") + CLOSE), new Drafts() {
            @Override
            public void draft(Draft draft) {
                drafts.add(draft.where());
            }

            @Override
            public void fault(RejectedInput fault) {
                faults.add(fault.getMessage());
            }

            @Override
            public void repair(String repair) {
                throw new AssertionError(repair);
            }
        });
        assertThat(drafts).containsExactly("v.xml, d2");
        assertThat(faults)
                .containsExactly(
                        "v.xml, line 2: the document d1 has more than 16777216 characters; cut it into several");
    }

    @Test
    void bytesThatAreNotOfTheDeclaredEncodingAreRefused() {
        byte[] lying = ("<?xml version='1.0' encoding='UTF-8'?>\n" + OPEN + "<p>Пролив</p>" + CLOSE)
                .getBytes(java.nio.charset.Charset.forName("windows-1251"));
        assertThatThrownBy(() -> Sources.drafts(Input.of("v.xml", lying, "test", null), new ArrayList<>()))
                .isInstanceOf(RejectedInput.class)
                .message()
                .startsWith("v.xml")
                .contains("UTF-8")
                .doesNotContain("\n");
    }

    @Test
    void anHonestEncodingIsRead() throws Exception {
        byte[] honest = ("<?xml version='1.0' encoding='windows-1251'?>" + OPEN + "<p>Пролив открыт для всех судов.</p>"
                        + CLOSE)
                .getBytes(java.nio.charset.Charset.forName("windows-1251"));
        assertThat(Reads.of(Input.of("v.xml", honest, "test", null))
                        .documents()
                        .getFirst()
                        .paragraphs()
                        .getFirst()
                        .said()
                        .text())
                .isEqualTo("Пролив открыт для всех судов.");
    }

    @Test
    void marksOfTheTapeWithinTheTextDoNoHarm() throws Exception {
        String xml = "<?xml version='1.1'?>" + OPEN + "<p n='&#2;1'>One&#5;&#1; two</p>" + CLOSE;
        assertThat(Reads.of(input(xml))
                        .documents()
                        .getFirst()
                        .paragraphs()
                        .getFirst()
                        .said()
                        .text())
                .isEqualTo("One two");
    }
}
