package io.proofstream.asset.scope;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.alert.Alert;
import io.proofstream.alert.AlertKind;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.outcome.Cause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people are told of a policy that takes assets out of what counts. */
class ScopeReducedTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final List<String> ALL = List.of("*");
  private static final List<String> BOTH = List.of("*", "pci-dss-4.0.1");

  @Test
  void oneAlertNamesAllThatLeftAndTheEffectOnCoverage() {
    Alert alert =
        alert(
            scanned("app/a:default", BOTH, List.of()),
            scanned("app/b:default", BOTH, ALL),
            never("app/c:default", BOTH, BOTH),
            scanned("app/d:default", ALL, ALL));

    assertThat(alert.alertKind()).isEqualTo(AlertKind.SCOPE_REDUCED);
    assertThat(alert.title()).isEqualTo("Policy version 7 takes 1 asset out of scope");
    assertThat(alert.message())
        .isEqualTo(
            "No longer counted: app/a:default, app/b:default."
                + " Scope loses 1 asset; scanned in time: 3 of 4 (75 %) registered before,"
                + " 2 of 3 (66 %) after."
                + " Boundary of pci-dss-4.0.1 loses 2 assets; scanned in time:"
                + " 2 of 3 (66 %) registered before, 0 of 1 (0 %) after."
                + " Changed by ada: fewer");
    assertThat(alert.frameworks()).containsExactly("pci-dss-4.0.1");
    assertThat(alert.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(alert.raisedAt()).isEqualTo(NOON);
    assertThat(alert.policyVersion()).isEqualTo(7);
    assertThat(alert.recommendation()).contains("asset_history");
  }

  @Test
  void whereAllStayInScopeItIsTheBoundaryThatIsSmaller() {
    assertThat(alert(scanned("app/a:default", BOTH, ALL)).title())
        .isEqualTo("Policy version 7 takes 1 asset out of the boundary of pci-dss-4.0.1");
  }

  @Test
  void aPolicyThatOnlyTakesAssetsInTellsNobody() {
    assertThat(told(scanned("app/a:default", List.of(), ALL), scanned("b", ALL, BOTH))).isEmpty();
  }

  @Test
  void manyAreCountedAndTheFirstOfThemNamedWhateverTheirOrder() {
    List<ScopeMove> fleet =
        new ArrayList<>(
            IntStream.range(0, 50)
                .mapToObj(i -> scanned("app/%02d:default".formatted(i), ALL, List.of()))
                .toList());
    Alert inOrder = alert(fleet.toArray(ScopeMove[]::new));
    Collections.shuffle(fleet, new Random(7));
    Alert shuffled = alert(fleet.toArray(ScopeMove[]::new));

    assertThat(shuffled).isEqualTo(inOrder);
    assertThat(inOrder.message())
        .startsWith("No longer counted: app/00:default, app/01:default,")
        .contains("app/09:default and 40 more.")
        .contains("50 of 50 (100 %) registered before, 0 of 0 after.");
  }

  @Test
  void whatLeavesWithFindingsOverdueIsGraver() {
    ScopeMove overdue =
        new ScopeMove(
            "acme", "a", false, true, true, ALL, List.of(), 7, "fewer", "before_live", cause());
    Alert alert = alert(overdue);
    assertThat(alert.severity()).isEqualTo(Severity.HIGH);
    assertThat(alert.message())
        .contains("With findings whose deadline has passed: 1 of them.")
        .as("what only scans know of is no part of coverage")
        .contains("0 of 0 registered before, 0 of 0 after");
    assertThat(alert.suppressedReason()).isEqualTo("before_live");
  }

  private static Alert alert(ScopeMove... moves) {
    return told(moves).orElseThrow();
  }

  private static Optional<Alert> told(ScopeMove... moves) {
    ScopeSums sums = null;
    for (ScopeMove move : moves) {
      sums = ScopeSums.plus(sums, move);
    }
    return ScopeReduced.of(sums);
  }

  private static ScopeMove scanned(String asset, List<String> before, List<String> after) {
    return move(asset, true, before, after);
  }

  private static ScopeMove never(String asset, List<String> before, List<String> after) {
    return move(asset, false, before, after);
  }

  private static ScopeMove move(
      String asset, boolean scanned, List<String> before, List<String> after) {
    return new ScopeMove(
        "acme", asset, true, scanned, false, before, after, 7, "fewer", null, cause());
  }

  private static Cause cause() {
    return new Cause("policy", NOON, NOON, null, "ada", null, false);
  }
}
