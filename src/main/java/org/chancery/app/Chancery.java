package org.chancery.app;

import java.util.concurrent.Callable;
import org.chancery.node.NodeFault;
import org.chancery.solr.SolrFault;
import org.chancery.vocabulary.VocabularyFault;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: its commands, and the one place where a failure becomes a line for people and an exit code. */
@Command(
        name = "chancery",
        description = "Full-text search with facets for the diplomatic record.",
        mixinStandardHelpOptions = true,
        versionProvider = Chancery.Version.class,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            IndexCommand.class,
            RemoveCommand.class,
            VerifyCommand.class,
            AnnotateCommand.class,
            EvaluateCommand.class,
            RehearseCommand.class
        },
        footer = {
            "",
            "First steps: chancery demo",
            "Exit codes: 0 ok; 1 failed; 2 wrong option or setting; 3 done, but an input was rejected or is missing; 130 interrupted."
        })
public final class Chancery implements Callable<Integer> {
    /** Done as asked. */
    static final int OK = 0;
    /** Nothing reachable, nothing done. */
    static final int FAILED = 1;
    /** A wrong option or setting. */
    static final int WRONG = 2;
    /** Done, but an input was rejected or is missing. */
    static final int REJECTED = 3;
    /** Ctrl-C. */
    static final int INTERRUPTED = 130;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(run(args));
    }

    private static int run(String[] args) {
        try {
            return commandLine().execute(args);
        } catch (ParameterException e) { // of the settings, which are read before any command is known
            return refuse(e);
        } catch (OutOfMemoryError e) {
            System.err.println("chancery: there is not enough memory (give more: CHANCERY_JAVA_OPTS=-Xmx2g)");
            return FAILED;
        }
    }

    /** The command line, ready to execute. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Chancery());
        line.setExecutionExceptionHandler((exception, command, result) -> explain(exception, command));
        line.setParameterExceptionHandler((exception, arguments) -> refuse(exception));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        Settings.provideDefaults(line);
        return line;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return WRONG;
    }

    private static int refuse(ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        command.getErr()
                .println("chancery: " + firstLine(exception) + " (see: "
                        + command.getCommandSpec().qualifiedName() + " --help)");
        return WRONG;
    }

    private static int explain(Exception exception, CommandLine command) throws Exception {
        if (exception instanceof NodeFault
                || exception instanceof SolrFault
                || exception instanceof VocabularyFault
                || exception instanceof Refusal) {
            command.getErr().println("chancery: " + firstLine(exception));
            return FAILED;
        }
        throw exception; // a fault of ours: the trace is for us
    }

    private static String firstLine(Exception exception) {
        return String.valueOf(exception.getMessage()).lines().findFirst().orElse("");
    }

    /** The version of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Chancery.class.getPackage().getImplementationVersion();
            return new String[] {"chancery " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
