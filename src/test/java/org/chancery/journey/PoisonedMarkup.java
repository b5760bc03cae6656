package org.chancery.journey;

import static org.chancery.journey.Poison.added;
import static org.chancery.journey.Poison.rejected;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Bad pages and bad editions. */
final class PoisonedMarkup {
    private static final String TEI = """
            <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Papers</title></titleStmt></fileDesc></teiHeader>
            <text><body><div type="document" xml:id="d1"><head>1. Letter</head><p>%s</p></div></body></text></TEI>
            """;
    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%1$s</title></head><body><main><h1>%1$s</h1>
            <p>The talks went on until the evening, and all who came agreed to meet again in the spring of the next year.</p>
            <p>%2$s</p></main></body></html>
            """;

    private PoisonedMarkup() {}

    /** What must never be read stands in this file, and whoever connects to this port is caught. */
    static List<Poison> all(Path secret, int port) {
        return List.of(
                Poison.of("xml/unclosed.xml", TEI.formatted("We met.").replace("</p>", ""), rejected("line 2")),
                Poison.of(
                        "xml/no-tei.xml",
                        "<?xml version=\"1.0\"?><invoice><total>3</total></invoice>",
                        rejected("invoice")),
                Poison.of(
                        "xml/xxe-file.xml",
                        doctype("<!ENTITY x SYSTEM \"" + secret.toUri() + "\">", "&x;"),
                        rejected("xml/xxe-file.xml")),
                Poison.of(
                        "xml/xxe-http.xml",
                        doctype("<!ENTITY x SYSTEM \"http://127.0.0.1:" + port + "/x\">", "&x;"),
                        rejected("xml/xxe-http.xml")),
                Poison.of(
                        "xml/xxe-parameter.xml",
                        doctype("<!ENTITY % p SYSTEM \"http://127.0.0.1:" + port + "/p.dtd\"> %p;", "&x;"),
                        rejected("xml/xxe-parameter.xml")),
                Poison.of("xml/billion-laughs.xml", doctype(laughs(), "&l9;"), rejected("xml/billion-laughs.xml")),
                Poison.of(
                        "xml/depth-100000.xml",
                        TEI.formatted("<hi>".repeat(100_000) + "deep" + "</hi>".repeat(100_000)),
                        rejected("xml/depth-100000.xml")),
                Poison.of("xml/windows-1251-said-utf-8.xml", lyingXml(), rejected("xml/windows-1251-said-utf-8.xml")),
                Poison.of(
                        "html/empty-body.html",
                        "<!DOCTYPE html><html><head><title>T</title></head></html>",
                        rejected("html/empty-body.html")),
                Poison.of(
                        "html/shell.html",
                        "<!DOCTYPE html><html><head><title>App</title></head><body><div id=root></div><script>go()</script></body></html>",
                        rejected("html/shell.html")),
                Poison.of(
                        "html/nested-10000.html",
                        PAGE.formatted("Nested talks", "<b><i>".repeat(5_000) + "The deepest word was heard."),
                        added("")),
                Poison.of(
                        "html/scripts.html",
                        PAGE.formatted(
                                "Scripted talks",
                                "<img src=x onerror=\"alert('evil')\"><a href=\"javascript:alert('evil')\">Nothing</a> happened &lt;script&gt;alert(1)&lt;/script&gt; there."),
                        added("")),
                Poison.of("html/lying.html", lyingHtml(), added("")),
                Poison.of("html/broken-utf-8.html", brokenHtml(), added("byte")),
                Poison.of(
                        "html/unclosed.html",
                        "<html><body><h1>Open talks</h1><p>They talked and talked about the border.<p>They talked on",
                        added("")));
    }

    private static String doctype(String declarations, String use) {
        return "<?xml version=\"1.0\"?>\n<!DOCTYPE TEI [" + declarations + "]>\n" + TEI.formatted(use);
    }

    private static String laughs() {
        StringBuilder laughs = new StringBuilder("<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return laughs.toString();
    }

    private static byte[] lyingXml() {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + TEI.formatted("Переговоры завершены."))
                .getBytes(Charset.forName("windows-1251"));
    }

    private static byte[] lyingHtml() {
        return PAGE.formatted("Переговоры в Порт-Альбе", "Стороны договорились продолжить встречи.")
                .replace("utf-8", "windows-1251")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] brokenHtml() {
        byte[] page =
                PAGE.formatted("Broken talks", "The word was #broken off.").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < page.length; i++) {
            page[i] = page[i] == '#' ? (byte) 0xe2 : page[i];
        }
        return page;
    }
}
