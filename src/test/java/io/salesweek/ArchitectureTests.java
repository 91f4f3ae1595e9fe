package io.salesweek;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.salesweek.engine.FormWindow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.data.repository.Repository;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.RestController;

/** What the design says of packages, held as rules. */
@AnalyzeClasses(packages = "io.salesweek", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_NO_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "io.salesweek.engine..", "io.salesweek.security..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("a later move to another engine must touch those packages only");

    @ArchTest
    static final ArchRule PURE_PACKAGES_ARE_JAVA_ONLY = noClasses()
            .that()
            .resideInAnyPackage("..domain..", "io.salesweek.calendar..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.data..",
                    "org.springframework.web..",
                    "jakarta.persistence..",
                    "org.camunda..",
                    "..persistence..",
                    "..web..",
                    "..process..");

    @ArchTest
    static final ArchRule FEATURES_FLOW_DOWN = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("overview")
            .definedBy("io.salesweek.overview..")
            .layer("audit")
            .definedBy("io.salesweek.audit..")
            .layer("reward")
            .definedBy("io.salesweek.reward..")
            .layer("risk")
            .definedBy("io.salesweek.risk..")
            .layer("feedback")
            .definedBy("io.salesweek.feedback..")
            .layer("review")
            .definedBy("io.salesweek.review..")
            .layer("score")
            .definedBy("io.salesweek.score..")
            .layer("report")
            .definedBy("io.salesweek.report..")
            .layer("goal")
            .definedBy("io.salesweek.goal..")
            .layer("plan")
            .definedBy("io.salesweek.plan..")
            .layer("crm")
            .definedBy("io.salesweek.crm..")
            .layer("metric")
            .definedBy("io.salesweek.metric..")
            .layer("week")
            .definedBy("io.salesweek.week..")
            .layer("team")
            .definedBy("io.salesweek.team..")
            .whereLayer("overview")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("audit")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("reward")
            .mayOnlyBeAccessedByLayers("overview", "audit")
            .whereLayer("risk")
            .mayOnlyBeAccessedByLayers("overview", "reward")
            .whereLayer("feedback")
            .mayOnlyBeAccessedByLayers("overview", "reward", "risk")
            .whereLayer("review")
            .mayOnlyBeAccessedByLayers("overview", "reward", "risk", "feedback")
            .whereLayer("score")
            .mayOnlyBeAccessedByLayers("overview", "reward", "risk", "feedback", "review")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("overview", "reward", "risk", "feedback", "review", "score")
            .whereLayer("goal")
            .mayOnlyBeAccessedByLayers("overview", "reward", "risk", "feedback", "review", "score", "report")
            .whereLayer("plan")
            .mayOnlyBeAccessedByLayers("overview", "reward", "risk", "feedback", "review", "score", "report", "goal")
            .whereLayer("crm")
            .mayOnlyBeAccessedByLayers(
                    "overview", "reward", "risk", "feedback", "review", "score", "report", "goal", "plan")
            .whereLayer("metric")
            .mayOnlyBeAccessedByLayers(
                    "overview", "reward", "risk", "feedback", "review", "score", "report", "goal", "plan", "crm")
            .whereLayer("week")
            .mayOnlyBeAccessedByLayers(
                    "overview",
                    "audit",
                    "reward",
                    "risk",
                    "feedback",
                    "review",
                    "score",
                    "report",
                    "goal",
                    "plan",
                    "crm",
                    "metric");

    @ArchTest
    static final ArchRule MACHINERY_KNOWS_NO_FEATURE = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.salesweek.engine..",
                    "io.salesweek.security..",
                    "io.salesweek.imports..",
                    "io.salesweek.problem..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.salesweek.overview..",
                    "io.salesweek.audit..",
                    "io.salesweek.reward..",
                    "io.salesweek.risk..",
                    "io.salesweek.feedback..",
                    "io.salesweek.review..",
                    "io.salesweek.score..",
                    "io.salesweek.report..",
                    "io.salesweek.goal..",
                    "io.salesweek.plan..",
                    "io.salesweek.crm..",
                    "io.salesweek.metric..",
                    "io.salesweek.week..",
                    "io.salesweek.team..");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_THE_SAMPLE = noClasses()
            .that()
            .resideOutsideOfPackage("io.salesweek.sample..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.salesweek.sample..")
            .because("a real company runs without it");

    @ArchTest
    static final ArchRule WHAT_THE_DIAGRAMS_CALL_LIVES_IN_PROCESS = classes()
            .that()
            .implement(JavaDelegate.class)
            .or()
            .implement(FormWindow.class)
            .should()
            .resideInAnyPackage("..process..", "io.salesweek.engine..");

    @ArchTest
    static final ArchRule CONTROLLERS_LIVE_IN_WEB = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .resideInAnyPackage("..web..", "io.salesweek.engine.clock..");

    @ArchTest
    static final ArchRule REPOSITORIES_LIVE_IN_PERSISTENCE = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .resideInAnyPackage("..persistence..", "io.salesweek.engine.timers..");

    @ArchTest
    static final ArchRule ONLY_DIAGRAMS_WAIT = methods().should().notBeAnnotatedWith(Scheduled.class);

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callConstructor(Date.class)
            .because("a rehearsal moves the clock, and the machine's would not follow");
}
