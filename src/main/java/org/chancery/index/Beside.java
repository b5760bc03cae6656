package org.chancery.index;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.source.input.About;
import org.chancery.source.input.AboutNotes;
import org.chancery.source.input.Content;
import org.chancery.source.input.Input;
import org.chancery.source.input.RejectedInput;
import org.jspecify.annotations.Nullable;

/** The about file that the command line names, for all files of a run; and how the about files beside an argument's files are found. */
final class Beside {

    private static final List<String> ENDINGS = List.of("about.yaml", "about.yml");

    /** No about file but those that lie beside the files. */
    static final Beside ALONE = new Beside("", null);

    private final String name;
    private final byte @Nullable [] yaml;

    private Beside(String name, byte @Nullable [] yaml) {
        this.name = name;
        this.yaml = yaml;
    }

    /** The one that the command line names; refused when it is none, or cannot be read. */
    static Beside of(Path file) throws RejectedInput {
        if (!Files.isRegularFile(file)) {
            throw new RejectedInput(file.toString(), "no such file (check the path)");
        }
        byte[] yaml = bytes(file.toString(), file);
        Beside beside = new Beside(file.toString(), yaml);
        beside.check(); // and refuse it before anything else is done
        return beside;
    }

    private AboutNotes check() throws RejectedInput {
        return yaml == null ? AboutNotes.of(About.NOTHING) : AboutNotes.outermost(name, yaml);
    }

    /** What holds for all files of the run. */
    AboutNotes notes() {
        try {
            return check();
        } catch (RejectedInput e) {
            throw new IllegalStateException("what was read before cannot be read again", e);
        }
    }

    /**
     * What holds for the files of a folder. Its about files are taken out of the list, but for those with which something is wrong.
     *
     * @param files all of the folder's files, in order
     * @param troubles gets what is wrong with about files
     */
    AboutNotes within(Path folder, List<Path> files, Map<Path, Argument.Trouble> troubles) {
        AboutNotes notes = notes();
        Map<String, Path> about = new HashMap<>();
        for (Path file : files) {
            String below = Argument.below(folder, file);
            if (AboutNotes.isAbout(below) && !troubles.containsKey(file)) {
                about.put(below, file);
                try {
                    notes.add(below, bytes(below, file));
                } catch (RejectedInput e) {
                    troubles.put(file, Argument.Trouble.of(e));
                }
            }
        }
        if (about.isEmpty()) {
            return notes;
        }
        Set<String> names = new HashSet<>();
        files.forEach(file -> names.add(Argument.below(folder, file)));
        for (String orphan : notes.orphans(names::contains)) {
            troubles.putIfAbsent(about.getOrDefault(orphan, folder), Argument.Trouble.ORPHAN);
        }
        files.removeIf(file -> AboutNotes.isAbout(Argument.below(folder, file)) && !troubles.containsKey(file));
        return notes;
    }

    /** What holds for a single file: what lies beside it in its folder; an about file there that cannot be read is refused. */
    AboutNotes of(Path file, String name) throws RejectedInput {
        AboutNotes notes = notes();
        for (String ending : ENDINGS) {
            for (String about : List.of(ending, name + "." + ending)) {
                Path path = file.resolveSibling(about);
                if (Files.isRegularFile(path)) {
                    notes.add(about, bytes(about, path));
                }
            }
        }
        return notes;
    }

    private static byte[] bytes(String name, Path file) throws RejectedInput {
        return new Input(name, Content.of(file), "", About.NOTHING).bytes();
    }
}
