package org.chancery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final Map<String, Integer> LAYERS = layers();

    /** The home of each library: nobody else imports it. */
    private static final Map<String, Set<String>> HOMES = Map.of(
            "org.eclipse.rdf4j..",
            Set.of("vocabulary"),
            "org.apache.solr..",
            Set.of("solr", "node"),
            "javax.servlet..",
            Set.of("node", "web"),
            "org.eclipse.jetty..",
            Set.of("node"),
            "org.thymeleaf..",
            Set.of("web"),
            "picocli..",
            Set.of("app"),
            "me.tongfei..",
            Set.of("app"),
            "org.apache.commons.compress..",
            Set.of("source"),
            "org.apache.lucene..",
            Set.of("annotate"));

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
        for (String name : new String[] {"index", "search", "node"}) {
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
        all.forEach(known -> found.add(known.getPackageName().replace("org.chancery.", "")));
        assertThat(found).isEqualTo(new TreeSet<>(LAYERS.keySet()));
    }

    @Test
    void aPackageImportsOnlyFromLowerLayers() {
        LAYERS.forEach((name, layer) -> LAYERS.forEach((other, otherLayer) -> {
            if (!name.equals(other) && otherLayer >= layer) {
                noClasses()
                        .that()
                        .resideInAPackage("org.chancery." + name)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.chancery." + other)
                        .allowEmptyShould(true)
                        .check(all);
            }
        }));
    }

    @Test
    void noPackagesFormACycle() {
        slices().matching("org.chancery.(*)").should().beFreeOfCycles().check(all);
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
                    homes.stream().map(home -> "org.chancery." + home).toArray(String[]::new);
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
        Set<String> packages = new TreeSet<>();
        for (JavaClass known : all) {
            if (known.getPackage().isAnnotatedWith(NullMarked.class)) {
                packages.add(known.getPackageName().replace("org.chancery.", ""));
            }
        }
        assertThat(packages).isEqualTo(new TreeSet<>(LAYERS.keySet()));
    }
}
