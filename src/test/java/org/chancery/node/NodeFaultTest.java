package org.chancery.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever keeps a node from starting is said in one line, and leaves nothing running. */
class NodeFaultTest {

    @TempDir
    private Path folder;

    @Test
    void aTakenPageportIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            NodeFault fault = faultOf(withPorts(taken.getLocalPort(), 0));
            assertThat(fault).hasMessageContaining("port " + taken.getLocalPort() + " for the page is in use");
            assertThat(fault).hasMessageContaining("--port");
            assertThat(fault.takenPort()).hasValue(taken.getLocalPort());
        }
        Node.start(LeastHome.settings(folder)).close(); // the data folder was given back
    }

    @Test
    void aTakenSolrPortIsNamedAndThePagesPortIsGivenBack() throws Exception {
        int free = freePort();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            NodeFault fault = faultOf(withPorts(free, taken.getLocalPort()));
            assertThat(fault).hasMessageContaining("port " + taken.getLocalPort() + " for Solr is in use");
            assertThat(fault).hasMessageContaining("--solr-port");
        }
        new ServerSocket(free, 1, InetAddress.getLoopbackAddress()).close();
    }

    @Test
    void aHostOfAnotherMachineIsNamed() throws Exception {
        NodeSettings settings = LeastHome.settings(folder);
        NodeFault fault = faultOf(new NodeSettings(settings.home(), settings.data(), "203.0.113.7", 0, 0));
        assertThat(fault).hasMessageContaining("203.0.113.7 is no address of this machine");
        fault = faultOf(new NodeSettings(settings.home(), settings.data(), "no-such-host.invalid", 0, 0));
        assertThat(fault).hasMessageContaining("the host no-such-host.invalid is unknown");
    }

    @Test
    void aDataFolderInUseHereIsRefusedAndStaysWithItsHolder() throws Exception {
        NodeSettings settings = LeastHome.settings(folder);
        String pid = String.valueOf(ProcessHandle.current().pid());
        try (Node node = Node.start(settings)) {
            assertThat(faultOf(settings)).hasMessageContaining("in use by another Chancery (process " + pid + ")");
            assertThat(faultOf(settings)).hasMessageContaining(settings.data().toString());
            assertThat(node.solr().ping().getStatus()).isZero();
        }
        Node.start(settings).close();
    }

    @Test
    void aDataFolderThatIsAFileIsRefused() throws Exception {
        NodeSettings settings = LeastHome.settings(folder);
        Files.writeString(settings.data(), "not a folder");
        assertThat(faultOf(settings)).hasMessageContaining("cannot write to the data folder " + settings.data());
        assertThat(faultOf(settings)).hasMessageContaining("is a file");
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsRefused() throws Exception {
        NodeSettings settings = LeastHome.settings(folder);
        Files.createDirectories(settings.data());
        Files.setPosixFilePermissions(settings.data(), PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(settings.data()), "the superuser writes everywhere");
        assertThat(faultOf(settings)).hasMessageContaining("permission denied");
    }

    @Test
    void aHomeWithoutConfigurationIsNamed() throws Exception {
        NodeSettings settings = new NodeSettings(folder.resolve("nowhere"), folder.resolve("data"), "127.0.0.1", 0, 0);
        assertThat(faultOf(settings)).hasMessageContaining("no Solr configuration in " + folder.resolve("nowhere"));
    }

    @Test
    void aCollectionThatSolrCannotLoadIsToldWithSolrsReason() throws Exception {
        NodeSettings settings = LeastHome.settings(folder);
        Path schema = settings.solrConfig().resolve("paragraphs/conf/schema.xml");
        String whole = Files.readString(schema);
        Files.writeString(schema, whole.replace("type=\"text\"", "type=\"papyrus\""));
        assertThat(faultOf(settings))
                .hasMessageContaining("Solr could not load paragraphs")
                .hasMessageContaining("papyrus");
        Files.writeString(schema, whole.replace("</schema>", ""));
        assertThat(faultOf(settings)).hasMessageContaining("schema.xml");
        Files.writeString(schema, whole);
        Node.start(settings).close();
    }

    @Test
    void portsAndHostAreCheckedAtBirth() {
        assertThatThrownBy(() -> new NodeSettings(folder, folder, "127.0.0.1", 70_000, 0))
                .hasMessageContaining("page port 70000");
        assertThatThrownBy(() -> new NodeSettings(folder, folder, "127.0.0.1", 0, -1))
                .hasMessageContaining("Solr port -1");
        assertThatThrownBy(() -> new NodeSettings(folder, folder, "127.0.0.1", 8080, 8080))
                .hasMessageContaining("both the page and Solr");
        assertThatThrownBy(() -> new NodeSettings(folder, folder, " ", 0, 0)).hasMessageContaining("host is empty");
    }

    private NodeSettings withPorts(int pagePort, int solrPort) throws IOException {
        NodeSettings settings = LeastHome.settings(folder);
        return new NodeSettings(settings.home(), settings.data(), "127.0.0.1", pagePort, solrPort);
    }

    private static NodeFault faultOf(NodeSettings settings) {
        NodeFault fault = catchThrowableOfType(NodeFault.class, () -> Node.start(settings));
        assertThat(fault).isNotNull();
        assertThat(fault.getMessage()).hasLineCount(1);
        return fault;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
