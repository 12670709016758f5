package io.proofstream.asset;

import static io.proofstream.asset.Scanned.scan;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.asset.scope.ScopeMove;
import io.proofstream.policy.Policy;
import io.proofstream.policy.Policy.Boundary;
import io.proofstream.policy.PolicyBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where an asset counts under a new version of the policy. */
class ScopeTest {
  private static final String SHOP = "registry.example/shop/*";
  private static final String PCI = "pci-dss-4.0.1";
  private static final String SOC = "soc2-tsc-2017";

  private final Story story = Story.begin().happens(Says.pushed("sha256:a"));

  @Test
  void anAssetThatThePolicyExcludesSaysThatItIsGone() {
    ScopeMove move = told(policy(1).exclude(SHOP).build());

    assertThat(move.before()).containsExactly(ScopeMove.ALL);
    assertThat(move.after()).isEmpty();
    assertThat(move.asset()).isEqualTo("registry.example/shop/web:1.25");
    assertThat(move.isRegistered()).isTrue();
    assertThat(move.isScanned()).isFalse();
    assertThat(move.suppressedReason()).isNull();
    assertThat(move.by().at()).isEqualTo(story.now());
  }

  @Test
  void anAssetThatStaysSaysSoToo() {
    ScopeMove move = told(policy(1).exclude("registry.example/other/*").build());
    assertThat(move.before()).isEqualTo(move.after()).containsExactly(ScopeMove.ALL);
  }

  @Test
  void aPolicyThatSaysNothingNewOfScopeIsNoMove() {
    story.policy(policy(1).liveFrom(story.now()).build(), true).tick();
    assertThat(story.moves).isEmpty();
  }

  @Test
  void anAssetThatIsTakenInAgainLeavesNothing() {
    told(policy(1).exclude(SHOP).build());
    ScopeMove move = told(policy(2).build());
    assertThat(move.before()).isEmpty();
    assertThat(move.after()).containsExactly(ScopeMove.ALL);
  }

  @Test
  void anAssetThatWasRetiredMovesNoMore() {
    story.happens(Says.retired()).after(ofHours(1));
    story.policy(policy(1).exclude(SHOP).build(), true).tick();
    assertThat(story.moves).isEmpty();
  }

  @Test
  void anAssetMayLeaveOneBoundaryAndStayInScope() {
    told(policy(1).boundaries(of(PCI, SHOP), of(SOC, "*")).build());
    ScopeMove move = told(policy(2).boundaries(of(PCI, "x/*"), of(SOC, "*")).build());
    assertThat(move.before()).containsExactly(ScopeMove.ALL, PCI, SOC);
    assertThat(move.after()).containsExactly(ScopeMove.ALL, SOC);
  }

  @Test
  void whereNoBoundaryWasDrawnAllCountedForEveryFramework() {
    ScopeMove move = told(policy(1).boundaries(of(PCI, "x/*"), of(SOC, "*")).build());
    assertThat(move.before()).containsExactly(ScopeMove.ALL, PCI, SOC);
    assertThat(move.after()).containsExactly(ScopeMove.ALL, SOC);
  }

  @Test
  void whatIsOnlyKnownFromScansIsNotRegistered() {
    Story scanned = Story.begin().happens(scan("sha256:a").critical("CVE-1"));
    scanned.after(ofHours(1)).policy(policy(1).exclude(SHOP).build(), false).tick();
    assertThat(scanned.moves).extracting(ScopeMove::isRegistered).containsExactly(false);
    assertThat(scanned.moves).extracting(ScopeMove::isScanned).containsExactly(true);
    assertThat(scanned.moves).extracting(ScopeMove::isOverdue).containsExactly(false);
  }

  @Test
  void whatLeavesWithADeadlineThatHasPassedSaysSo() {
    story.happens(scan("sha256:a").critical("CVE-1")).passes(ofDays(2));
    ScopeMove move = told(policy(1).exclude(SHOP).build());
    assertThat(move.isOverdue()).isTrue();
    assertThat(move.isScanned()).as("its scan is older than a day").isFalse();
  }

  @Test
  void whatMovesBeforeTheOrganisationIsLiveIsToldToNobody() {
    ScopeMove move = told(policy(1).exclude(SHOP).liveFrom(story.now().plus(ofDays(1))).build());
    assertThat(move.suppressedReason()).isEqualTo("before_live");
  }

  private ScopeMove told(Policy policy) {
    story.after(ofHours(1)).policy(policy, false).tick();
    return story.moves.getLast();
  }

  private static PolicyBuilder policy(long version) {
    return PolicyBuilder.of(Story.ORG).version(version);
  }

  private static Boundary of(String framework, String assets) {
    return new Boundary(framework, List.of(assets));
  }
}
