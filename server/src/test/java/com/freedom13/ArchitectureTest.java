package com.freedom13;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.freedom13.platform.http.Idempotent;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rooms of the house and the doors between them.
@AnalyzeClasses(
        packages = ArchitectureTest.ROOT,
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutLocalServers.class})
class ArchitectureTest {
    static final String ROOT = "com.freedom13";

    /// Who opens whose door. A room that is not named here fails the build.
    private static final Map<String, Set<String>> DOORS = Map.ofEntries(
            entry("kernel", Set.of()),
            entry("platform", Set.of("kernel")),
            entry("authorship", Set.of("kernel", "platform")),
            entry("account", Set.of("kernel", "platform")),
            entry("session", Set.of("kernel", "platform", "account")),
            entry("post", Set.of("kernel", "platform", "authorship", "account")),
            entry("comment", Set.of("kernel", "platform", "authorship", "account", "post")),
            entry("reaction", Set.of("kernel", "platform", "post")),
            entry("feed", Set.of("kernel", "platform", "account", "post")),
            entry("moderation", Set.of("kernel", "platform", "account", "post", "comment")),
            entry("admin", Set.of("kernel", "platform", "account")),
            entry(
                    "app",
                    Set.of(
                            "kernel",
                            "platform",
                            "authorship",
                            "account",
                            "session",
                            "post",
                            "comment",
                            "reaction",
                            "moderation")));

    private static final List<Class<? extends Annotation>> UNSAFE =
            List.of(POST.class, PUT.class, PATCH.class, DELETE.class);

    private static final DescribedPredicate<JavaClass> EDGES =
            resideInAPackage(ROOT + ".platform..").or(resideInAPackage(ROOT + ".app.."));

    @ArchTest
    static final ArchRule rooms_open_only_their_own_doors =
            classes().that().resideInAPackage(ROOT + ".*..").should(openOnlyAllowedDoors());

    @ArchTest
    static final ArchRule rooms_form_no_cycle =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule stores_and_problems_stay_at_home = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".platform..")
            .and(simpleNameEndingWith("Store").or(simpleNameEndingWith("Problem")))
            .should()
            .bePublic();

    @ArchTest
    static final ArchRule every_route_says_who_may_call_it = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(RolesAllowed.class);

    @ArchTest
    static final ArchRule routes_live_in_resources = methods()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource");

    /// Under `/api/auth` the header is ignored: a kept answer would hold tokens.
    @ArchTest
    static final ArchRule every_unsafe_route_outside_auth_can_be_repeated =
            methods().that(areUnsafeRoutesOutsideAuth()).should(beIdempotent());

    @ArchTest
    static final ArchRule transactions_open_in_the_plural_class_only = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .or()
            .haveSimpleNameEndingWith("Store")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(ROOT + ".platform.db.Transactions");

    @ArchTest
    static final ArchRule http_stays_in_resources = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .and(DescribedPredicate.not(EDGES))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..");

    /// `PostQuery` is what the stores of posts share.
    @ArchTest
    static final ArchRule sql_stays_in_stores = noClasses()
            .that(DescribedPredicate.not(livesIn("Store", "Query").or(EDGES)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule code_reads_top_to_bottom = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.smallrye.mutiny..", "reactor..", "io.reactivex..");

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .should()
            .callMethodWhere(asksTheTime())
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule constructors_not_field_injection = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule no_printing = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule no_tired_suffixes =
            noClasses().should().haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Dto|DTO|Entity)$");

    private static ArchCondition<JavaClass> openOnlyAllowedDoors() {
        return new ArchCondition<>("open only the doors listed in DOORS") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                String room = roomOf(origin);
                Set<String> doors = DOORS.get(room);
                if (doors == null) {
                    events.add(SimpleConditionEvent.violated(origin, "room '" + room + "' is not listed in DOORS"));
                    return;
                }
                for (Dependency door : origin.getDirectDependenciesFromSelf()) {
                    JavaClass target = door.getTargetClass();
                    boolean ours = target.getPackageName().startsWith(ROOT + ".");
                    if (ours && !roomOf(target).equals(room) && !doors.contains(roomOf(target))) {
                        events.add(SimpleConditionEvent.violated(door, door.getDescription()));
                    }
                }
            }
        };
    }

    private static String roomOf(JavaClass javaClass) {
        String inside = javaClass.getPackageName().substring(ROOT.length() + 1);
        int dot = inside.indexOf('.');
        return dot < 0 ? inside : inside.substring(0, dot);
    }

    private static DescribedPredicate<JavaMethod> areUnsafeRoutesOutsideAuth() {
        return DescribedPredicate.describe("are unsafe routes outside /api/auth", method -> {
            boolean unsafe = UNSAFE.stream().anyMatch(method::isAnnotatedWith);
            return unsafe && !method.getAnnotationOfType(Path.class).value().startsWith("/auth/");
        });
    }

    private static ArchCondition<JavaMethod> beIdempotent() {
        return new ArchCondition<>("carry @Idempotent, or their class does") {
            @Override
            public void check(JavaMethod route, ConditionEvents events) {
                if (!route.isAnnotatedWith(Idempotent.class)
                        && !route.getOwner().isAnnotatedWith(Idempotent.class)) {
                    events.add(SimpleConditionEvent.violated(route, route.getFullName() + " cannot be repeated"));
                }
            }
        };
    }

    /// In a class of that name, or inside one.
    private static DescribedPredicate<JavaClass> livesIn(String... suffixes) {
        return DescribedPredicate.describe("live in a " + String.join(" or ", suffixes), javaClass -> {
            String outermost = javaClass.getName().replaceFirst("\\$.*", "");
            return List.of(suffixes).stream().anyMatch(outermost::endsWith);
        });
    }

    private static DescribedPredicate<JavaCall<?>> asksTheTime() {
        return DescribedPredicate.describe(
                "ask java.time for now",
                call -> call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getName().equals("now"));
    }

    /// The embedded servers stand on the tests' class path and are no room.
    static final class WithoutLocalServers implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("com/freedom13/local/");
        }
    }
}
