import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.core.CoreContainer;

/** Loads the configset into a Solr that knows nothing of Chancery, adds a block and finds it. Arguments: an empty folder, the configset's conf. */
public class StockSolr {
    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        Path conf = Files.createDirectories(home.resolve("configsets/paragraphs/conf"));
        for (String name : List.of("schema.xml", "solrconfig.xml")) {
            Files.copy(Path.of(args[1]).resolve(name), conf.resolve(name));
        }
        Files.writeString(home.resolve("solr.xml"), "<solr/>");
        CoreContainer cores = new CoreContainer(home, new Properties());
        cores.load();
        cores.create("paragraphs", Map.of("configSet", "paragraphs"));
        EmbeddedSolrServer client = new EmbeddedSolrServer(cores, "paragraphs");
        SolrInputDocument root = document("a", "document");
        SolrInputDocument paragraph = document("a.1", "paragraph");
        paragraph.setField("text", "Договоры о Côte d’Ivoire");
        paragraph.setField("text_exact", "Договоры о Côte d’Ivoire");
        paragraph.setField("text_ru", "Договоры о Côte d’Ivoire");
        root.setField("paragraphs", List.of(paragraph));
        client.add(root);
        client.commit();
        System.out.println("found " + client.query(new SolrQuery("договора cote")).getResults().getNumFound());
        cores.shutdown();
        System.exit(0);
    }

    private static SolrInputDocument document(String id, String level) {
        SolrInputDocument document = new SolrInputDocument("id", id, "level", level, "document_id", "a");
        for (String field : List.of("title", "collection", "type", "language", "date_precision")) {
            document.setField(field, "none");
        }
        return document;
    }
}
