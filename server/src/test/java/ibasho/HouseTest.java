package ibasho;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the code to the floors and fences of {@link House}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HouseTest {

    private final JavaClasses house =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("ibasho");

    @ParameterizedTest(name = "{0}")
    @MethodSource("packages")
    void importsOnlyGoDownstairs(String name) {
        noClasses()
                .that()
                .resideInAPackage(House.in(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(House.closedTo(name))
                .because("the floors of the house say what " + name + " may import")
                .allowEmptyShould(true)
                .check(house);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("roomsOfOpening")
    void insideOpeningArrowsPointOneWay(String name) {
        var closed =
                House.INSIDE_OPENING.getOrDefault(name, Set.of()).stream()
                        .map(House::inOpening)
                        .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(House.inOpening(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(closed)
                .allowEmptyShould(true)
                .check(house);
    }

    @Test
    void noPackagesImportEachOtherInACircle() {
        slices().matching("ibasho.(*)..").should().beFreeOfCycles().check(house);
    }

    @Test
    void everyClassLivesInAListedPackage() {
        classes().should().resideInAnyPackage(House.allPackages()).check(house);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fences")
    void thirdPartiesStayBehindTheirFence(House.Fence fence) {
        rule(fence).check(house);
    }

    @Test
    void theTableNamesOnlyPackagesItKnows() {
        assertThat(House.MAY_IMPORT.values())
                .allSatisfy(allowed -> assertThat(House.MAY_IMPORT.keySet()).containsAll(allowed));
    }

    @Test
    void nobodyAmongParticipantsMayNameARealIdentity() {
        assertThat(House.MAY_IMPORT.get("room")).doesNotContain("ledger", "casework", "staff");
        assertThat(House.MAY_IMPORT.get("sideroom")).doesNotContain("ledger", "casework", "room");
        assertThat(House.MAY_IMPORT.get("panel"))
                .doesNotContain("ledger", "casework", "participant", "room");
        assertThat(House.MAY_IMPORT.get("gateway")).doesNotContain("ledger", "casework");
    }

    static Stream<String> packages() {
        return House.MAY_IMPORT.keySet().stream().sorted();
    }

    static Stream<String> roomsOfOpening() {
        return House.INSIDE_OPENING.keySet().stream().sorted();
    }

    static List<House.Fence> fences() {
        return House.FENCES;
    }

    private static ArchRule rule(House.Fence fence) {
        return noClasses()
                .that(liveOutside(fence))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(fence.thirdParty())
                .because(fence.toString())
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> liveOutside(House.Fence fence) {
        return DescribedPredicate.describe(
                "live outside the fence", type -> !fence.admits(outermost(type).getName()));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseTest::outermost).orElse(type);
    }
}
