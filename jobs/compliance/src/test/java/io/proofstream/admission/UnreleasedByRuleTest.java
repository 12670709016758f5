package io.proofstream.admission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.finding.clock.SlaStatus;
import io.proofstream.finding.outcome.CurrentFinding;
import io.proofstream.message.Message;
import io.proofstream.oracle.Oracle;
import io.proofstream.oracle.Sent;
import io.proofstream.trust.CollectorKeys;
import io.proofstream.wire.Header;
import io.proofstream.wire.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a rule puts into stream {@code ci} is found, and has no clock. */
class UnreleasedByRuleTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Sender CI = Sender.of("acme", "ci");
  private static final String SCAN =
      """
      {"SchemaVersion":2,"ArtifactName":"ghcr.io/acme/shop:nightly-1","ArtifactType":"container_image",\
      "CreatedAt":"2026-03-01T12:00:00Z","Results":[{"Target":"t","Class":"lang-pkgs","Type":"npm",\
      "Vulnerabilities":[{"VulnerabilityID":"CVE-2026-1","PkgName":"left-pad",\
      "InstalledVersion":"1","Severity":"HIGH"}]}]}\
      """;

  @Test
  void aTagOfStreamCiByRuleHasNoClockAndRingsForNobody() throws Exception {
    Oracle ruled = after("streams: [{assets: ghcr.io/acme/*, tags: nightly-*, stream: ci}]");
    Oracle unruled = after("streams: [{assets: ghcr.io/acme/*, tags: weekly-*, stream: ci}]");

    assertThat(only(ruled).stream()).isEqualTo("ci");
    assertThat(only(ruled).deadlineAt()).isNull();
    assertThat(only(ruled).slaStatus()).isEqualTo(SlaStatus.NO_CLOCK);
    assertThat(ruled.alerts()).isEmpty();
    assertThat(only(unruled).deadlineAt()).isNotNull();
    assertThat(unruled.alerts()).isNotEmpty();
  }

  private static CurrentFinding only(Oracle oracle) {
    assertThat(oracle.findings()).hasSize(1);
    return oracle.findings().values().iterator().next();
  }

  private static Oracle after(String policy) throws Exception {
    Map<String, String> headers =
        Map.of(Header.ORG.key(), "acme", Header.ACTOR.key(), "ada", Header.REASON.key(), "a test");
    String text =
        "version: 1\ncollectors: [%s]\nlive_from: 2026-03-01T00:00:00Z\n%s\n"
            .formatted(CI.registered(), policy);
    Message scan = CI.message(NOON, 1, SCAN.getBytes(UTF_8), true);
    List<Sent> log =
        List.of(
            new Sent(NOON, Topic.POLICY.topicName(), "acme", headers, text.getBytes(UTF_8)),
            new Sent(
                NOON.plusSeconds(1),
                Topic.EVIDENCE_RAW.topicName(),
                "shop",
                scan.headers(),
                scan.value()));
    return new Oracle(log, CollectorKeys.none(), NOON.plus(Duration.ofDays(30)));
  }
}
