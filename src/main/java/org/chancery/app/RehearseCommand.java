package org.chancery.app;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.annotate.Annotator;
import org.chancery.index.Indexer;
import org.chancery.index.Inputs;
import org.chancery.index.Mode;
import org.chancery.node.NodeSettings;
import org.chancery.source.input.Scratch;
import picocli.CommandLine.Command;

/** Does once what every start does, so that the launcher can keep the loaded classes for later starts. */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        Path data = Scratch.folder("rehearsal");
        try {
            rehearse(data);
        } finally {
            Scratch.remove(data);
        }
        return Chancery.OK;
    }

    private static void rehearse(Path data) throws Exception {
        NodeSettings settings = new NodeSettings(Settings.home(), data, "127.0.0.1", 0, 0);
        try (Server server = Server.start(settings, false);
                HttpClient browser = HttpClient.newHttpClient()) {
            Indexer indexer = new Indexer(server.archive(), new Annotator(server.vocabularies()));
            try (Inputs primer = Sample.primer()) {
                indexer.run(primer, Mode.PLAIN, outcome -> {});
            }
            for (String path :
                    List.of("", "?q=verification", "?q=%22New%20START%22&country=RU&lang=ru", "health/ready")) {
                URI uri = URI.create(server.address() + path);
                browser.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
            }
        }
    }
}
