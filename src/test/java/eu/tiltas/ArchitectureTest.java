package eu.tiltas;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The plan of the house, held to by its code. */
@AnalyzeClasses(packages = "eu.tiltas", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java");

    private static final String[] KERNEL = {
        "eu.tiltas.config", "eu.tiltas.language", "eu.tiltas.markup", "eu.tiltas.change"
    };
    private static final String[] CAPABILITIES = {
        "eu.tiltas.content",
        "eu.tiltas.link",
        "eu.tiltas.search..",
        "eu.tiltas.figure",
        "eu.tiltas.audit",
        "eu.tiltas.security",
        "eu.tiltas.intake",
        "eu.tiltas.xliff",
        "eu.tiltas.memory",
        "eu.tiltas.proposal"
    };
    private static final String[] FEATURES = {
        "eu.tiltas.page..",
        "eu.tiltas.register",
        "eu.tiltas.dataset..",
        "eu.tiltas.planner",
        "eu.tiltas.attachment",
        "eu.tiltas.feedback"
    };
    private static final String[] EDGES = {"eu.tiltas", "eu.tiltas.feed", "eu.tiltas.web.."};

    @ArchTest
    static final ArchRule everyClassHasItsLayer = classes()
            .should()
            .resideInAnyPackage(all(KERNEL, CAPABILITIES, FEATURES, EDGES))
            .because("a package outside the plan is bound by none of its rules: give it a layer here and in the plan");

    @ArchTest
    static final ArchRule kernelKnowsKernelOnly = noClasses()
            .that()
            .resideInAnyPackage(KERNEL)
            .should()
            .dependOnClassesThat(resideInAnyPackage(all(CAPABILITIES, FEATURES, EDGES)))
            .because("what everything stands on must be understood, tested and changed without the rest");

    @ArchTest
    static final ArchRule capabilitiesKnowNoFeature = noClasses()
            .that()
            .resideInAnyPackage(CAPABILITIES)
            .should()
            .dependOnClassesThat(resideInAnyPackage(all(FEATURES, EDGES)))
            .because("a capability owns an interface that features implement: so a feature can be added or left out");

    @ArchTest
    static final ArchRule featuresKnowNoEdge = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat(resideInAnyPackage(EDGES))
            .because("edges are known by nothing, so that how the portal is reached can change without what it keeps");

    @ArchTest
    static final ArchRule featuresDoNotKnowEachOther = slices().matching(
                    "eu.tiltas.(page|register|dataset|planner|attachment|feedback)..")
            .should()
            .notDependOnEachOther()
            .because(
                    "features refer to each other by text (page:emn), resolved through a capability: no knot can grow");

    @ArchTest
    static final ArchRule feedsDoNotKnowTheWeb = noClasses()
            .that()
            .resideInAPackage("eu.tiltas.feed")
            .should()
            .dependOnClassesThat(resideInAnyPackage("eu.tiltas", "eu.tiltas.web"))
            .because("nothing imports an edge, not even another one");

    @ArchTest
    static final ArchRule theWebDoesNotKnowFeedsOrTheApi = noClasses()
            .that()
            .resideInAPackage("eu.tiltas.web..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("eu.tiltas", "eu.tiltas.feed"))
            .because("nothing imports an edge, not even another one");

    @ArchTest
    static final ArchRule packagesFormNoCycles = slices().matching("eu.tiltas.(**)")
            .should()
            .beFreeOfCycles()
            .because("in a cycle no package can be understood, tested or taken out by itself");

    @ArchTest
    static final ArchRule facesStaysInViews = noClasses()
            .that(not(named("View", "Editor")))
            .and(not(resideInAPackage("eu.tiltas.web..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.faces..", "org.primefaces.."))
            .because("the screens' framework is replaced, or upgraded, in the views alone");

    @ArchTest
    static final ArchRule restStaysInResources = noClasses()
            .that(not(named("Resource", "Api")))
            .should()
            .dependOnClassesThat(resideInAPackage("jakarta.ws.rs.."))
            .because("an answer for programs is shaped in one place, and everything else is callable without HTTP");

    @ArchTest
    static final ArchRule servletsStayInTheWeb = noClasses()
            .that(not(resideInAPackage("eu.tiltas.web..")))
            .should()
            .dependOnClassesThat(resideInAPackage("jakarta.servlet.."))
            .because(
                    "requests and answers are the web's; what the portal knows must not depend on being asked over HTTP");

    @ArchTest
    static final ArchRule luceneStaysInItsEngine = noClasses()
            .that(not(resideInAnyPackage("eu.tiltas.search.lucene", "eu.tiltas.search.analysis", "eu.tiltas.memory")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.lucene.."))
            .because("search is an interface with several engines; Lucene is one of them,"
                    + " and what the translation memory is kept in");

    @ArchTest
    static final ArchRule onlyTheWiringKnowsTheEngine = noClasses()
            .that(not(resideInAnyPackage("eu.tiltas.search.lucene", "eu.tiltas.search.analysis")))
            .and()
            .doNotHaveFullyQualifiedName("eu.tiltas.web.Engine")
            .should()
            .dependOnClassesThat(resideInAPackage("eu.tiltas.search.lucene"))
            .because("one line of wiring chooses the engine; a second place would have to be changed with it");

    @ArchTest
    static final ArchRule viewsDoNotTouchTheDatabase = noClasses()
            .that(named("View", "Editor", "Resource"))
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.persistence..", "jakarta.transaction..", "java.sql.."))
            .because("what is shown is read and written in one place; a view that opens a transaction hides a second");

    @ArchTest
    static final ArchRule entitiesStayInTheirPackage = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .bePackagePrivate()
            .because("entities never leave their package: others get immutable records");

    @ArchTest
    static final ArchRule revisionsAreMovedWhereListsAreTold = noClasses()
            .that()
            .haveNameNotMatching("eu\\.tiltas\\.page\\.(Revision|PageRows|PageHistories|Translation)")
            .should()
            .accessTargetWhere(target(name("move")).and(targetOwner(simpleName("Revision"))))
            .because("lists of the desk show a copy of the stage: PageRows.move tells the translation, too");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("DTO")
            .orShould()
            .haveSimpleNameEndingWith("Bean")
            .orShould()
            .haveSimpleNameEndingWith("Processor")
            .because("such a name says how a thing is built, or nothing; name what it is");

    @ArchTest
    static final ArchRule onlyTheClockAsksTheTime = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("eu.tiltas.config.Clock")
            .should()
            .accessTargetWhere(askingTheTime())
            .because("time is an argument: so midnight, where facts begin and end, can be tested");

    @ArchTest
    static final ArchRule caseFollowsALanguage = noClasses()
            .should()
            .accessTargetWhere(target(name("toLowerCase").or(name("toUpperCase")))
                    .and(targetOwner(type(String.class)))
                    .and(withoutArguments()))
            .because("a server in Turkey would fold I to ı: name the language or Locale.ROOT");

    @ArchTest
    static final ArchRule noStandardStreams = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
            "what an operator should see goes to the log, with its level and place");

    @ArchTest
    static final ArchRule noThrownStackTraces = noClasses()
            .should()
            .accessTargetWhere(target(name("printStackTrace")))
            .because("what an operator should see goes to the log, with its level and place");

    @Test
    void everyPackageSaysWhatLivesInIt() {
        Pattern sentence = Pattern.compile("/\\*\\* \\p{Lu}.*\\. \\*/\\s*package [a-z.]+;\\s*", Pattern.DOTALL);

        assertThat(packages()).isNotEmpty().allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                .content()
                .as("one sentence on what lives in %s and what may not", folder)
                .matches(sentence));
    }

    private static List<Path> packages() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Classes with such an ending, and what is nested in them. */
    private static DescribedPredicate<JavaClass> named(String... endings) {
        return describe("named *" + String.join(", *", endings), javaClass -> {
            JavaClass outermost = javaClass;
            while (outermost.getEnclosingClass().isPresent()) {
                outermost = outermost.getEnclosingClass().get();
            }
            String simpleName = outermost.getSimpleName();
            return Stream.of(endings).anyMatch(simpleName::endsWith);
        });
    }

    /** Every way to the time: {@code now()} with or without a zone, the system's clocks, {@code new Date()}. */
    private static DescribedPredicate<JavaAccess<?>> askingTheTime() {
        DescribedPredicate<JavaAccess<?>> now =
                target(name("now")).and(targetOwner(resideInAPackage(Instant.class.getPackageName() + "..")));
        DescribedPredicate<JavaAccess<?>> system =
                target(nameMatching("system.*|tick.*")).and(targetOwner(type(java.time.Clock.class)));
        DescribedPredicate<JavaAccess<?>> millis =
                target(name("currentTimeMillis")).and(targetOwner(type(System.class)));
        DescribedPredicate<JavaAccess<?>> date = target(name("<init>"))
                .and(targetOwner(type(java.util.Date.class)))
                .and(withoutArguments());
        return now.or(system).or(millis).or(date).as("the time is asked for");
    }

    private static DescribedPredicate<JavaAccess<?>> withoutArguments() {
        return describe(
                "without arguments", access -> access.getTarget().getFullName().endsWith("()"));
    }

    private static String[] all(String[]... packages) {
        return Stream.of(packages).flatMap(Stream::of).toArray(String[]::new);
    }
}
