package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A test that asks a {@link ReadingRoom} with the documents of the {@link Shelf}, and reads its pages as XML, which our templates write on purpose: a tag that is not closed fails. */
public abstract class InTheReadingRoom {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    protected static ReadingRoom room;

    @BeforeAll
    static void open() throws Exception {
        room = new ReadingRoom(folder, 0, false);
        Shelf.fill(room.archive());
    }

    @AfterAll
    static void close() throws Exception {
        room.close();
    }

    /** The page at this address, which must be whole and have this status. */
    static Document page(String url, int status) throws Exception {
        HttpResponse<String> reply = room.get(url);
        assertThat(reply.statusCode()).as(url).isEqualTo(status);
        Document page = parsed(reply.body());
        assertThat(texts(page, "//main[@id='main']//h1")).as(url).hasSize(1);
        assertThat(texts(page, "//header/a")).as(url).containsExactly("Chancery");
        List<String> ids = texts(page, "//@id");
        assertThat(ids).as(url).doesNotHaveDuplicates();
        return page;
    }

    static Document parsed(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    /** What stands at this path, its blanks collapsed as a browser does. */
    static List<String> texts(Document page, String path) throws Exception {
        NodeList nodes = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, page, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().strip().replaceAll("\\s+", " "));
        }
        return texts;
    }
}
