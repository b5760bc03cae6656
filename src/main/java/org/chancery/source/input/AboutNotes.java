package org.chancery.source.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the about files of a folder or an archive say about the others: {@code NAME.about.yaml} about the file NAME beside it, {@code about.yaml} about all files of
 * its folder and below. First all of them are added, then each other file is asked about. Paths are those below the argument of the command, with {@code /}.
 */
public final class AboutNotes {

    static final String FOLDER = "about.yaml";
    static final String SIDECAR = ".about.yaml";

    private final About outer;
    private final Map<String, Note> sidecars = new HashMap<>();
    private final Map<String, Note> folders = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    /** The about files that cannot be read, by what they are about: a file's path, or a folder's with a slash behind. */
    private final Map<String, String> broken = new HashMap<>();

    /** What is known of a folder's files when none of it is made of their names: for a folder of a million files it is the same. */
    private final Map<String, About> plain = new ConcurrentHashMap<>();

    private AboutNotes(About outer) {
        this.outer = outer;
    }

    /**
     * Nothing yet but what is said about all of it from outside.
     *
     * @param outer about the archive or run that holds the files; its id and address, which name one document, are not those of the files in it
     */
    public static AboutNotes of(About outer) {
        return new AboutNotes(outer);
    }

    /** Nothing yet but an about file that the command line names, which holds for every file. */
    public static AboutNotes outermost(String name, byte[] yaml) throws RejectedInput {
        Note note = NoteReader.read(name, yaml, true);
        return of(new About(Facts.NONE, Facts.NONE, Map.of(), List.of(note)));
    }

    /** What an about file says about this one file. */
    public static About parse(String name, byte[] yaml, String path) throws RejectedInput {
        Note note = NoteReader.read(name, yaml, false);
        return new About(note.about(path), Facts.NONE, note.mapping(), List.of(note));
    }

    /**
     * The values of a list of YAML that stands in another file, such as a text's front matter.
     *
     * @param line of that file in which it begins, for messages
     */
    public static List<String> list(String name, int line, String yaml) throws RejectedInput {
        return NoteReader.list(name, line, yaml);
    }

    /** Whether a file is about others, and so no document, by its name. */
    public static boolean isAbout(String path) {
        return subject(path) != null;
    }

    /** What an about file is about: a file's path, or a folder's with a slash behind; null for other files. */
    private static @Nullable String subject(String path) {
        String folder = folder(path);
        String file = path.substring(folder.length());
        String yaml = file.toLowerCase(Locale.ROOT).endsWith(".yml")
                ? file.substring(0, file.length() - "yml".length()) + "yaml"
                : file;
        String name = yaml.toLowerCase(Locale.ROOT);
        if (name.equals(FOLDER)) {
            return folder.isEmpty() ? "/" : folder;
        }
        boolean sidecar = name.endsWith(SIDECAR) && name.length() > SIDECAR.length();
        return sidecar ? folder + yaml.substring(0, yaml.length() - SIDECAR.length()) : null;
    }

    /**
     * Takes an about file.
     *
     * @throws RejectedInput when it cannot be used; the files that it is about are then refused too, for without it they would be indexed as something else
     */
    public void add(String path, byte[] yaml) throws RejectedInput {
        String subject = subject(path);
        if (subject == null) {
            throw new IllegalArgumentException(path + " is no about file");
        }
        String other = sources.putIfAbsent(subject, path);
        plain.clear();
        if (other != null) {
            broken.put(subject, path);
            throw new RejectedInput(path, "\"" + other + "\" is about the same; keep one of them");
        }
        boolean ofFolder = subject.endsWith("/");
        try {
            (ofFolder ? folders : sidecars).put(subject, NoteReader.read(path, yaml, ofFolder));
        } catch (RejectedInput e) {
            broken.put(subject, path);
            throw e;
        }
    }

    /**
     * What is said about this file, by all that speak about it.
     *
     * @throws RejectedInput when one of them cannot be read, or when the file's name makes no value where one is to be made of it
     */
    public About of(String path) throws RejectedInput {
        checkBroken(path, path);
        Note sidecar = sidecars.get(path);
        String folder = folder(path);
        About known = sidecar == null ? plain.get(folder) : null;
        return known == null ? resolved(path, folder, sidecar) : known;
    }

    private About resolved(String path, String folder, @Nullable Note sidecar) throws RejectedInput {
        List<Note> wider = new ArrayList<>();
        for (String up = folder; up != null; up = above(up)) {
            String key = up.isEmpty() ? "/" : up;
            checkBroken(key, path);
            Note note = folders.get(key);
            if (note != null) {
                wider.add(note);
            }
        }
        wider.addAll(outer.notes());
        Facts surroundings = Facts.NONE;
        for (Note note : wider) {
            surroundings = surroundings.or(note.about(path));
        }
        surroundings = surroundings.or(outer.sidecar()).or(outer.surroundings()).withoutIdentity();
        boolean ofNames = wider.stream().anyMatch(note -> note.form() != null);
        if (sidecar != null) {
            wider.addFirst(sidecar);
        }
        Facts own = sidecar == null ? Facts.NONE : sidecar.about(path);
        About about = new About(own, surroundings, mapping(wider), wider);
        if (sidecar == null && !ofNames) {
            plain.put(folder, about);
        }
        return about;
    }

    private Map<String, List<String>> mapping(List<Note> nearestFirst) {
        return nearestFirst.stream()
                .map(Note::mapping)
                .filter(mapping -> !mapping.isEmpty())
                .findFirst()
                .orElse(outer.mapping());
    }

    /**
     * The forms of names that none of these files has, each as a line for people: most likely a slip of the pen, by which nothing is said of any file.
     *
     * @param paths all files of the folder, without what archives hold
     */
    public List<String> idle(Collection<String> paths) {
        List<String> idle = new ArrayList<>();
        new TreeMap<>(folders).forEach((folder, note) -> {
            String below = folder.equals("/") ? "" : folder;
            Note.Form form = note.form();
            if (form != null
                    && paths.stream().anyMatch(path -> path.startsWith(below))
                    && paths.stream()
                            .filter(path -> path.startsWith(below))
                            .noneMatch(path -> form.pattern().match(path).isPresent())) {
                idle.add(note.name() + ", line " + form.line() + ": no file below it has a name of this form");
            }
        });
        return idle;
    }

    private void checkBroken(String subject, String path) throws RejectedInput {
        String about = broken.get(subject);
        if (about != null) {
            throw new RejectedInput(
                    path,
                    "what \"" + about + "\" says about it cannot be used; mend that file and index this one again");
        }
    }

    /**
     * The about files of single files that are not there, in the order of the alphabet.
     *
     * @param exists whether there is a file with this path
     */
    public List<String> orphans(Predicate<String> exists) {
        Set<String> orphans = new HashSet<>();
        sources.forEach((subject, path) -> {
            if (!subject.endsWith("/") && !exists.test(subject)) {
                orphans.add(path);
            }
        });
        return orphans.stream().sorted().toList();
    }

    /** The folder of a path, with a slash behind; the empty string at the top. */
    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static @Nullable String above(String folder) {
        return folder.isEmpty() ? null : folder(folder.substring(0, folder.length() - 1));
    }
}
