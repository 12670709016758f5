package io.proofstream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rooms have walls: they meet only in the pipeline. */
class ArrowsTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(place -> !place.contains("-tests.jar"))
          .importPackages("io.proofstream");
  private static final List<String> ROOMS =
      List.of(
          "broker",
          "fetch",
          "normalize",
          "govern",
          "resolve",
          "track",
          "evaluate",
          "account",
          "lake");

  @Test
  void noRoomImportsAnother() {
    for (String room : ROOMS) {
      for (String other : ROOMS) {
        if (!room.equals(other)) {
          noClasses()
              .that()
              .resideInAPackage("io.proofstream." + room + "..")
              .should()
              .dependOnClassesThat()
              .resideInAPackage("io.proofstream." + other + "..")
              .check(OURS);
        }
      }
    }
  }

  @Test
  void thePureModuleKnowsNoEngine() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.proofstream.admission..",
            "io.proofstream.alert..",
            "io.proofstream.asset..",
            "io.proofstream.audit..",
            "io.proofstream.control..",
            "io.proofstream.document..",
            "io.proofstream.evidence..",
            "io.proofstream.finding..",
            "io.proofstream.identity..",
            "io.proofstream.judgement..",
            "io.proofstream.measure..",
            "io.proofstream.message..",
            "io.proofstream.policy..",
            "io.proofstream.reading..",
            "io.proofstream.report..",
            "io.proofstream.resolution..",
            "io.proofstream.source..",
            "io.proofstream.trust..",
            "io.proofstream.waiver..",
            "io.proofstream.wire..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.flink..",
            "org.apache.kafka..",
            "org.apache.iceberg..",
            "org.apache.hadoop..")
        .check(OURS);
  }

  @Test
  void evidenceKnowsNothingOfHowItIsReadOrSent() {
    noClasses()
        .that()
        .resideInAPackage("io.proofstream.evidence..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.proofstream.identity..",
            "io.proofstream.message..",
            "io.proofstream.policy..",
            "io.proofstream.reading..",
            "io.proofstream.report..",
            "io.proofstream.source..",
            "io.proofstream.trust..",
            "io.proofstream.wire..",
            "io.proofstream.tables..")
        .check(OURS);
  }

  @Test
  void controlsKnowMeasuresAndPolicyAndNotTheOtherWayRound() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.proofstream.document..", "io.proofstream.measure..", "io.proofstream.policy..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.proofstream.control..")
        .check(OURS);
  }

  @Test
  void whoJudgesKnowsWhatWasMeasuredAndNothingOfAssetsAndFindings() {
    noClasses()
        .that()
        .resideInAPackage("io.proofstream.judgement..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.proofstream.asset..",
            "io.proofstream.finding",
            "io.proofstream.finding.clock..",
            "io.proofstream.finding.life..",
            "io.proofstream.reading..",
            "io.proofstream.waiver..",
            "io.proofstream.wire..",
            "io.proofstream.tables..")
        .check(OURS);
  }

  @Test
  void aSourceTellsWhatItReadAndKnowsNothingOfWhoSentIt() {
    noClasses()
        .that()
        .resideInAPackage("io.proofstream.source..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.proofstream.reading..", "io.proofstream.trust..", "io.proofstream.tables..")
        .check(OURS);
  }

  @Test
  void noRoomKnowsTheJobItIsPartOf() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.proofstream.account..",
            "io.proofstream.broker..",
            "io.proofstream.evaluate..",
            "io.proofstream.fetch..",
            "io.proofstream.normalize..",
            "io.proofstream.lake..",
            "io.proofstream.tables..",
            "io.proofstream.tracked..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.proofstream")
        .check(OURS);
  }

  @Test
  void onlyDoorsToTheOutsideHoldConnectors() {
    noClasses()
        .that()
        .resideInAPackage("io.proofstream.normalize..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.flink.connector..", "org.apache.iceberg..")
        .check(OURS);
  }
}
