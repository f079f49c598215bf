package nl.brievenbus.extract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The steps from text to topics are a library: they can be called on a string, and know nothing of what runs them. */
class LibraryWallsTest {

    private static final String[] STEPS = {
        "nl.brievenbus.extract.text..",
        "nl.brievenbus.extract.structure..",
        "nl.brievenbus.extract.language..",
        "nl.brievenbus.extract.clause..",
        "nl.brievenbus.extract.statement..",
        "nl.brievenbus.extract.deadline..",
        "nl.brievenbus.extract.actor..",
        "nl.brievenbus.extract.reference..",
        "nl.brievenbus.extract.topic..",
        "nl.brievenbus.extract.evaluate..",
        "nl.brievenbus.extract.learn..",
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.brievenbus.extract");

    @Test
    void theStepsKnowNothingOfSpringKafkaOrTika() {
        noClasses()
                .that()
                .resideInAnyPackage(STEPS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "org.apache.tika..")
                .because(
                        "they are a library that anybody can call on a string; put what needs a framework at the door (nl.brievenbus.extract), and hand it plain records")
                .check(CLASSES);
    }

    @Test
    void anEarlierStepKnowsNothingOfALaterOne() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "nl.brievenbus.extract.text..",
                        "nl.brievenbus.extract.language..",
                        "nl.brievenbus.extract.reference..",
                        "nl.brievenbus.extract.deadline..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "nl.brievenbus.extract.clause..",
                        "nl.brievenbus.extract.statement..",
                        "nl.brievenbus.extract.topic..",
                        "nl.brievenbus.extract.actor..")
                .because(
                        "data passes from text to statement; if an earlier step needs a fact of a later one, hand it over as an argument")
                .check(CLASSES);
    }

    @Test
    void clausesAreTakenApartWithoutKnowingWhatTheyPromise() {
        noClasses()
                .that()
                .resideInAPackage("nl.brievenbus.extract.clause..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("nl.brievenbus.extract.statement..", "nl.brievenbus.extract.topic..")
                .because(
                        "rules ask what a clause says; if a splitter needs a word of a rule, put it into ClauseGrammar")
                .check(CLASSES);
    }
}
