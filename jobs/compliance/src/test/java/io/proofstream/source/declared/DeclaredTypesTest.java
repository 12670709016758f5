package io.proofstream.source.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.run.Access;
import io.proofstream.evidence.run.Admission;
import io.proofstream.evidence.run.Decision;
import io.proofstream.evidence.run.Workload;
import io.proofstream.evidence.run.WorkloadState;
import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.evidence.supply.PushAction;
import io.proofstream.reading.Sent;
import io.proofstream.wire.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each type of declaration. */
class DeclaredTypesTest {
  @ParameterizedTest
  @EnumSource
  void theExampleOfEachTypeIsOneEventOfItsKind(DeclarationType type) {
    Event event = Own.sent(type.word()).event();

    assertThat(Own.sent(type.word()).events()).hasSize(1);
    assertThat(event.evidence().kind()).isEqualTo(type.kind());
    assertThat(event.hasBody()).isEqualTo(type.body() != null);
    assertThat(event.items() > 0).isEqualTo(type.list() != null);
    assertThat(event.evidence().occurredAt()).isBeforeOrEqualTo("2026-03-01T12:00:00Z");
  }

  @ParameterizedTest
  @EnumSource
  void aTypeIsCalledAsItsKindIs(DeclarationType type) {
    String word = type.word().replace('.', '_').toUpperCase(java.util.Locale.ROOT);

    assertThat(type).hasToString(word);
    if (type != DeclarationType.IMAGE_LISTED) {
      assertThat(type.kind()).hasToString(word);
    }
  }

  @Test
  void whoAndWhenMayBeSaidOnce() {
    Access access = Own.sent("access.recorded").event().access();
    assertThat(access.actor()).isEqualTo("alice@acme.com");
    assertThat(access.accessedAt()).isEqualTo("2026-03-01T10:00:00Z");
    assertThat(access.actorGroups()).containsExactly("sre");
    assertThat(access.decision()).isEqualTo(Decision.ALLOWED);

    Event build = Own.sent("build.finished").event();
    assertThat(build.evidence().occurredAt()).isEqualTo("2026-03-01T07:06:00Z");
    assertThat(build.build().actor()).isEqualTo("ci-bot");
    assertThat(Own.sent("vulnerability.evaluated").event().evaluation().evaluatedAt())
        .isEqualTo("2026-03-01T09:20:00Z");
  }

  @Test
  void theChecksOfABuildAreRulesOfItsPipeline() {
    Event event = Own.sent("build.finished").event();

    assertThat(event.results())
        .extracting(RuleResult::kind, RuleResult::ruleId, RuleResult::verdict, RuleResult::resource)
        .containsExactly(
            tuple(RuleKind.POLICY, "unit-tests", Verdict.PASS, "shop/build"),
            tuple(RuleKind.POLICY, "licence-gate", Verdict.FAIL, "shop/build"));
    assertThat(event.results()).allMatch(result -> result.findingId() != null);
    assertThat(Own.with("build.finished", "checks", null).event().results()).isEmpty();
  }

  @Test
  void anImageOrABuildIsAboutTheImageThatItNames() {
    for (String type : new String[] {"image.pushed", "image.listed", "build.finished"}) {
      Event event = Own.sent(type).event();
      assertThat(event.evidence().asset())
          .isEqualTo(Asset.of("default", "ghcr.io", "acme/shop", "1.4"));
      assertThat(event.evidence().imageDigest()).isEqualTo("sha256:" + "1".repeat(64));
    }
  }

  @Test
  void theTypeOfAPushSaysWhatTheRegistryDid() {
    assertThat(Own.sent("image.pushed").event().push())
        .matches(push -> push.action() == PushAction.PUSHED)
        .matches(push -> push.pushedAt().equals(java.time.Instant.parse("2026-03-01T07:07:00Z")));
    assertThat(Own.sent("image.deleted").event().push().action()).isEqualTo(PushAction.DELETED);
    Event listed = Own.sent("image.listed").event();
    assertThat(listed.evidence().kind()).isEqualTo(Kind.IMAGE_LISTED);
    assertThat(listed.push().action()).isEqualTo(PushAction.LISTED);
    assertThat(Own.with("image.listed", "pushed_at", null).event().push().pushedAt())
        .as("a look now is no push now")
        .isNull();
  }

  @Test
  void containersOfARequestHaveTheirAssetsAndTheClusterOfTheHeader() {
    Event event = Own.sent("admission.decided").with(Header.CLUSTER, "prod-us").event();

    assertThat(event.admissions())
        .extracting(Admission::cluster, Admission::container, Admission::decision)
        .containsExactly(
            tuple("prod-eu", "shop", Decision.DENIED),
            tuple("prod-us", "sidecar", Decision.DENIED));
    assertThat(event.admissions().getFirst().assetId())
        .isEqualTo(Asset.of("default", "ghcr.io", "acme/shop", "1.4").assetId());
    assertThat(event.admissions()).noneMatch(Admission::isDryRun);
  }

  @Test
  void whatRunsIsListed() {
    Workload workload = Own.sent("workload.observed").event().workloads().getFirst();

    assertThat(workload.state()).isEqualTo(WorkloadState.RUNNING);
    assertThat(workload.restarts()).isZero();
    assertThat(workload.hasReadOnlyRoot()).isTrue();
    assertThat(workload.assetId()).isNotNull();
  }

  @Test
  void whatIsNotSaidIsNotKnown() {
    Event event = Sent.text("{\"proofstream\":\"remediation.claimed\",\"by\":\"dave\"}").event();

    assertThat(event.remediation().actor()).isEqualTo("dave");
    assertThat(event.remediation().action()).isNull();
    assertThat(event.evidence().asset()).isNull();
    assertThat(event.evidence().occurredAt()).isEqualTo(Sent.NOON);
  }
}
