package io.proofstream.control.reading;

import static io.proofstream.control.reading.SmallContent.CHECK;
import static io.proofstream.control.reading.SmallContent.FAMILY;
import static io.proofstream.control.reading.SmallContent.FRAMEWORK;
import static io.proofstream.control.reading.SmallContent.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.control.Catalog;
import io.proofstream.control.Control;
import io.proofstream.control.Coverage;
import io.proofstream.control.Framework;
import io.proofstream.control.Responsibility;
import io.proofstream.control.check.CheckUse;
import io.proofstream.control.check.EvidenceCategory;
import io.proofstream.control.check.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What content means, once nothing is wrong with it. */
class ContentTest {
  @Test
  void everyIdOfTheCatalogIsThereOnceInItsOrder() {
    Framework rules = rules(content());
    assertThat(rules.controls())
        .extracting(Control::id)
        .containsExactly("R-1", "R-2", "R-3", "R-4");
    assertThat(rules.count(Coverage.FULL)).isEqualTo(1);
    assertThat(rules.count(Coverage.PARTIAL)).isEqualTo(1);
    assertThat(rules.count(Coverage.OUT_OF_SCOPE)).isEqualTo(1);
    assertThat(rules.withdrawn()).isEqualTo(1);
  }

  @Test
  void titlesAndLevelsAreTheFrameworksOwn() {
    Control second = control(content(), "R-2");
    assertThat(second.title()).isEqualTo("Mend, and say so");
    assertThat(second.levels()).containsExactly("HIGH");
    assertThat(second.family()).isEqualTo("First");
    assertThat(second.responsibility()).isEqualTo(Responsibility.SHARED);
    assertThat(second.evidence()).containsExactly(EvidenceCategory.SCAN_HISTORY);
  }

  @Test
  void aGroupMaySayWhoseItIs() {
    SmallContent content =
        content()
            .replacing(FAMILY, "family: First\n", "family: First\nresponsibility: inherited\n");
    assertThat(control(content, "R-1").responsibility()).isEqualTo(Responsibility.INHERITED);
    assertThat(control(content, "R-3").responsibility()).isEqualTo(Responsibility.INHERITED);
    SmallContent own =
        content.replacing(FAMILY, "- id: R-1\n", "- id: R-1\n    responsibility: builder\n");
    assertThat(control(own, "R-1").responsibility()).isEqualTo(Responsibility.BUILDER);
  }

  @Test
  void aScopeHoldsTheControlsOfItsLevels() {
    Framework rules = rules(content());
    Framework.Scope high = rules.scopes().get(1);
    assertThat(rules.controls().stream().filter(high::contains).map(Control::id))
        .containsExactly("R-1", "R-2");
  }

  @Test
  void aCheckIsAskedAsItIsWritten() {
    CheckUse use = control(content(), "R-1").checks().getFirst();
    assertThat(use)
        .isEqualTo(
            new CheckUse(
                "scans-fresh",
                List.of(),
                java.util.Map.of("cadence", List.of("7d")),
                Window.DAY,
                0.95,
                0.8,
                null));
  }

  @Test
  void aFrameworksOwnNumbersStandInPlaceOfTheChecks() {
    SmallContent content =
        content()
            .replacing(
                FRAMEWORK,
                "scopes:",
                """
                numbers:
                  - {check: scans-fresh, parameters: {cadence: 30d}, pass: 90%, basis: section 4}
                scopes:\
                """);
    CheckUse use = control(content, "R-1").checks().getFirst();
    assertThat(use.parameters().get("cadence")).containsExactly("30d");
    assertThat(use.pass()).isEqualTo(0.9);
    assertThat(use.warn()).isEqualTo(0.8);
    assertThat(use.basis()).isEqualTo("section 4");
  }

  @Test
  void numbersOfOneScopeLeaveTheOthersAsTheyWere() {
    SmallContent content =
        content()
            .replacing(
                FRAMEWORK,
                "scopes:",
                """
                numbers:
                  - {check: scans-fresh, scopes: [rules-high], parameters: {cadence: 1d}, basis: b}
                scopes:\
                """);
    List<CheckUse> uses = control(content, "R-1").checks();
    assertThat(uses).hasSize(2);
    assertThat(uses.get(0).scopes()).containsExactly("rules-high");
    assertThat(uses.get(0).parameters().get("cadence")).containsExactly("1d");
    assertThat(uses.get(1).scopes()).containsExactly("rules-low");
    assertThat(uses.get(1).parameters().get("cadence")).containsExactly("7d");
  }

  @Test
  void aControlIsLikeAnotherButForWhatItSays() {
    SmallContent content =
        content()
            .replacing(FAMILY, "out_of_scope: [R-3]", "")
            .replacing(
                FAMILY,
                "controls:\n",
                "controls:\n  - id: R-3\n    like: rules/R-2\n    weight: 9\n");
    Control third = control(content, "R-3");
    assertThat(third.title()).isEqualTo("Lock the doors");
    assertThat(third.coverage()).isEqualTo(Coverage.PARTIAL);
    assertThat(third.weight()).isEqualTo(9);
    assertThat(third.what()).isEqualTo("Whether flaws go.");
    assertThat(third.note()).isEqualTo("That somebody said so.");
    assertThat(third.like()).isEqualTo("rules/R-2");
  }

  @Test
  void theDigestIsOfWhatIsSaidAndNotOfHowItIsWritten() {
    Catalog catalog = content().read().catalog();
    assertThat(catalog.digest()).startsWith("sha256:");
    assertThat(content().read().catalog().digest()).isEqualTo(catalog.digest());
    assertThat(
            content()
                .replacing(
                    CHECK, "parameters: {cadence: 7d}", "parameters:\n  cadence: 7d  # a week")
                .read()
                .catalog()
                .digest())
        .isEqualTo(catalog.digest());
    assertThat(content().replacing(CHECK, "warn: 80%", "warn: 81%").read().catalog().digest())
        .isNotEqualTo(catalog.digest());
  }

  private static Framework rules(SmallContent content) {
    assertThat(content.problems()).isEmpty();
    return content.read().catalog().framework("rules").orElseThrow();
  }

  private static Control control(SmallContent content, String id) {
    return rules(content).control(id).orElseThrow();
  }
}
