package org.chancery;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final Map<String, Integer> LAYERS = layers();

    /** The home of each library: nobody else imports it. */
    private static final Map<String, Set<String>> HOMES = Map.ofEntries(
            Map.entry("org.eclipse.rdf4j..", Set.of("vocabulary")),
            Map.entry("org.apache.solr..", Set.of("solr", "node")),
            Map.entry("javax.servlet..", Set.of("node", "web")),
            Map.entry("org.eclipse.jetty..", Set.of("node")),
            Map.entry("org.thymeleaf..", Set.of("web")),
            Map.entry("picocli..", Set.of("app")),
            Map.entry("me.tongfei..", Set.of("app")),
            Map.entry("org.apache.commons.compress..", Set.of("source")),
            Map.entry("org.jsoup..", Set.of("source")),
            Map.entry("org.commonmark..", Set.of("source")),
            Map.entry("org.apache.tika..", Set.of("source")),
            Map.entry("org.apache.poi..", Set.of("source")),
            Map.entry("org.apache.pdfbox..", Set.of("source")),
            Map.entry("com.ctc.wstx..", Set.of("source")),
            Map.entry("org.snakeyaml..", Set.of("source")),
            Map.entry("org.apache.commons.csv..", Set.of("source")),
            Map.entry("org.apache.lucene..", Set.of("annotate")));

    private static JavaClasses all;

    private static Map<String, Integer> layers() {
        Map<String, Integer> layers = new LinkedHashMap<>();
        layers.put("corpus", 1);
        for (String name : new String[] {"vocabulary", "source", "query"}) {
            layers.put(name, 2);
        }
        for (String name : new String[] {"annotate", "solr"}) {
            layers.put(name, 3);
        }
        for (String name : new String[] {"index", "evaluate", "search", "node"}) {
            layers.put(name, 4);
        }
        layers.put("web", 5);
        layers.put("app", 6);
        return layers;
    }

    @BeforeAll
    static void read() {
        all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.chancery");
    }

    @Test
    void everyPackageHasALayer() {
        Set<String> found = new TreeSet<>();
        all.forEach(known -> found.add(layered(known)));
        assertThat(found).isEqualTo(new TreeSet<>(LAYERS.keySet()));
    }

    @Test
    void aPackageImportsOnlyFromLowerLayers() {
        LAYERS.forEach((name, layer) -> LAYERS.forEach((other, otherLayer) -> {
            if (!name.equals(other) && otherLayer >= layer) {
                noClasses()
                        .that()
                        .resideInAPackage("org.chancery." + name + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.chancery." + other + "..")
                        .allowEmptyShould(true)
                        .check(all);
            }
        }));
    }

    /** The package below the root: a room within it is of its layer. */
    private static String layered(JavaClass known) {
        return known.getPackageName().replace("org.chancery.", "").replaceFirst("\\..*", "");
    }

    /** The rooms of sources: what comes in, what print tells, a room for each kind of file, and the door before them. */
    @Test
    void theRoomsOfSourcesLookOneWay() {
        noClasses()
                .that()
                .resideInAPackage("org.chancery.source.input")
                .should()
                .dependOnClassesThat(resideInAPackage("org.chancery.source..")
                        .and(not(resideInAPackage("org.chancery.source.input"))))
                .check(all);
        noClasses()
                .that()
                .resideInAPackage("org.chancery.source.printed")
                .should()
                .dependOnClassesThat(resideInAPackage("org.chancery.source..")
                        .and(not(resideInAnyPackage("org.chancery.source.input", "org.chancery.source.printed"))))
                .check(all);
        noClasses()
                .that()
                .resideInAPackage("org.chancery.source.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.chancery.source")
                .check(all);
    }

    /** The rooms of annotation in the order in which a text goes through them; countries, organizations and treaties do not know of each other. */
    @Test
    void theRoomsOfAnnotationLookOneWay() {
        List<Set<String>> rooms = List.of(
                Set.of("words"),
                Set.of("labels"),
                Set.of("countries", "organizations", "treaties"),
                Set.of("anaphors"),
                Set.of("topics"));
        Set<String> seen = new TreeSet<>();
        for (Set<String> step : rooms) {
            for (String room : step) {
                String[] known = Stream.concat(seen.stream(), Stream.of(room))
                        .map(name -> "org.chancery.annotate." + name)
                        .toArray(String[]::new);
                noClasses()
                        .that()
                        .resideInAPackage("org.chancery.annotate." + room)
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage("org.chancery.annotate..").and(not(resideInAnyPackage(known))))
                        .check(all);
            }
            seen.addAll(step);
        }
    }

    @Test
    void noPackagesFormACycle() {
        slices().matching("org.chancery.(**)").should().beFreeOfCycles().check(all);
    }

    @Test
    void theCorpusNeedsTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage("org.chancery.corpus")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.chancery.corpus", "org.jspecify..")
                .check(all);
    }

    @Test
    void everyLibraryHasAHome() {
        HOMES.forEach((library, homes) -> {
            String[] packages =
                    homes.stream().map(home -> "org.chancery." + home + "..").toArray(String[]::new);
            noClasses()
                    .that()
                    .resideOutsideOfPackages(packages)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(library)
                    .check(all);
        });
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> others = new TreeSet<>();
        for (JavaClass known : all) {
            if (!known.getPackage().isAnnotatedWith(NullMarked.class)) {
                others.add(known.getPackageName());
            }
        }
        assertThat(others).isEmpty();
    }
}
