package io.proofstream.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.message.Entry;
import io.proofstream.trust.CollectorKeys;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which stream a tag belongs to is what the policy in force says, wherever the tag is named. */
class StreamRulesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Sender CI = Sender.of("acme", "ci");
  private static final String SCAN =
      """
      {"SchemaVersion":2,"ArtifactName":"ghcr.io/acme/shop:1.2.3","ArtifactType":"container_image",\
      "CreatedAt":"2026-03-01T11:00:00Z","Results":[{"Target":"t","Class":"lang-pkgs","Type":"npm",\
      "Vulnerabilities":[{"VulnerabilityID":"CVE-2026-1","PkgName":"left-pad",\
      "InstalledVersion":"1","Severity":"HIGH"}]}]}\
      """;
  private static final String RUNNING =
      """
      {"proofstream":"workload.observed","at":"2026-03-01T11:00:00Z","workloads":[\
      {"cluster":"c","uid":"1","container":"web","image_ref":"ghcr.io/acme/shop:1.2.3"},\
      {"cluster":"c","uid":"2","container":"side","image_ref":"ghcr.io/acme/other:1.2.3"}]}\
      """;
  private static final String ADMITTED =
      """
      {"proofstream":"admission.decided","at":"2026-03-01T11:00:00Z","admissions":[\
      {"admission_id":"a","decision":"allowed","image_ref":"ghcr.io/acme/shop:1.2.3"}]}\
      """;
  private static final String CLAIMED =
      """
      {"proofstream":"remediation.claimed","at":"2026-03-01T11:00:00Z","by":"bob",\
      "asset":"ghcr.io/acme/shop:1.2.3","vulnerability_id":"CVE-2026-1"}\
      """;

  private final Admissions admissions = new Admissions(CollectorKeys.none());

  @Test
  void whateverNamesTheTagIsAboutOneAsset() {
    rule(NOON, 1, "{assets: ghcr.io/acme/shop, tags: 1.*, stream: stable}");
    Asset stable = Asset.of("acme", "ghcr.io", "acme/shop", "1.2.3").inStream("acme", "stable");

    assertThat(event(NOON, SCAN).evidence().asset()).isEqualTo(stable);
    assertThat(event(NOON, CLAIMED).evidence().asset()).isEqualTo(stable);
    assertThat(event(NOON, RUNNING).workloads().getFirst().assetId()).isEqualTo(stable.assetId());
    assertThat(event(NOON, RUNNING).workloads().getFirst().stream()).isEqualTo("stable");
    assertThat(event(NOON, ADMITTED).admissions().getFirst().assetId()).isEqualTo(stable.assetId());
  }

  @Test
  void aFindingIsTheOneThatATagOfThatStreamHas() {
    rule(NOON, 1, "{assets: ghcr.io/acme/*, tags: 1.*, stream: \"7.7\"}");

    Event moved = event(NOON, SCAN);
    Event tagged = event(NOON, SCAN.replace("shop:1.2.3", "shop:7.7.0"));

    assertThat(moved.evidence().asset().assetId()).isEqualTo(tagged.evidence().asset().assetId());
    assertThat(moved.evidence().asset().tag()).isEqualTo("1.2.3");
    assertThat(moved.findings()).isNotEmpty().isEqualTo(tagged.findings());
  }

  @Test
  void aRuleHoldsForWhatIsRecordedFromItsBeginningOn() {
    rule(NOON, 1, "{assets: \"*\", tags: \"*\", stream: stable}");

    assertThat(stream(NOON.minusMillis(1), SCAN)).isEqualTo("1.2");
    assertThat(stream(NOON, SCAN)).isEqualTo("stable");
    rule(NOON.plusSeconds(9), 2, "{assets: nothing, tags: \"*\", stream: stable}");
    assertThat(stream(NOON.plusSeconds(9), SCAN)).isEqualTo("1.2");
  }

  @Test
  void theFirstRuleThatFitsDecides() {
    rule(
        NOON,
        1,
        """
        {assets: ghcr.io/acme/shop, tags: "2.*", stream: two},
        {assets: ghcr.io/acme/*, tags: "1.2.*", stream: first},
        {assets: "*", tags: "*", stream: last}
        """);

    assertThat(stream(NOON, SCAN)).isEqualTo("first");
    assertThat(stream(NOON, SCAN.replace("1.2.3", "2.0"))).isEqualTo("two");
    assertThat(stream(NOON, SCAN.replace("ghcr.io/acme", "ghcr.io/b"))).isEqualTo("last");
  }

  @Test
  void onlyAPatternOfAnyTagFitsAReferenceWithoutOne() {
    String untagged = SCAN.replace("shop:1.2.3", "shop@sha256:" + "ab".repeat(32));
    rule(NOON, 1, "{assets: \"*\", tags: \"1*\", stream: one}");
    rule(NOON.plusSeconds(1), 2, "{assets: \"*\", tags: \"*\", stream: any}");

    assertThat(stream(NOON, untagged)).isEqualTo("default");
    assertThat(stream(NOON.plusSeconds(1), untagged)).isEqualTo("any");
  }

  @Test
  void ofSeveralWorkloadsOnlyThoseThatARuleNamesMove() {
    rule(NOON, 1, "{assets: ghcr.io/acme/shop, tags: \"*\", stream: stable}");

    assertThat(event(NOON, RUNNING).workloads())
        .extracting(workload -> workload.container() + " " + workload.stream())
        .containsExactly("web stable", "side 1.2");
  }

  @Test
  void whatNoRuleNamesIsHandedOnAsItIs() {
    rule(NOON, 1, "{assets: elsewhere/*, tags: \"*\", stream: stable}");

    for (String text : List.of(SCAN, RUNNING, ADMITTED, CLAIMED)) {
      List<Entry> read = CI.unsigned(NOON, 1, text);
      assertThat(admissions.settle(read).getFirst()).isSameAs(read.getFirst());
    }
  }

  @Test
  void theIdentityOfEvidenceStays() {
    Event before = event(NOON.minusSeconds(1), SCAN);
    rule(NOON, 1, "{assets: \"*\", tags: \"*\", stream: stable}");

    Event after = event(NOON, SCAN);

    assertThat(after.evidence().evidenceId()).isEqualTo(before.evidence().evidenceId());
    assertThat(after.scan()).isEqualTo(before.scan());
  }

  private void rule(Instant begins, int version, String rules) {
    admissions.add(Decreed.at(begins, "acme", version, "streams: [" + rules + "]"));
  }

  private Event event(Instant at, String text) {
    return admissions.settle(CI.unsigned(at, 1, text)).getFirst().acceptedEvent();
  }

  private String stream(Instant at, String text) {
    return event(at, text).evidence().asset().stream();
  }
}
