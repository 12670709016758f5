package io.proofstream.source.trivy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.message.Reason;
import io.proofstream.message.Rejected;
import io.proofstream.reading.Sent;
import io.proofstream.wire.Header;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each layout that Trivy writes, and what the artifact is called in it. */
class TrivyLayoutsTest {

  @Test
  void eachResourceOfAClusterIsAScan() {
    List<Event> events = Sent.sample("trivy/kubernetes.json").events();

    assertThat(events)
        .extracting(
            event -> event.evidence().asset().registry(),
            event -> event.evidence().asset().repository())
        .startsWith(
            tuple("gcr.io", "google_samples/gb-redis-follower"),
            tuple("docker.io", "library/redis"))
        .contains(
            tuple(
                "",
                "arn:aws:eks:us-east-1:576036489467:cluster/monitoring-test-cluster/default/Service/redis-leader"));
    assertThat(events).extracting(event -> event.scan().format()).containsOnly("trivy-k8s");
    assertThat(events).extracting(event -> event.evidence().evidenceId()).doesNotHaveDuplicates();
    assertThat(Sent.sample("trivy/kubernetes.json").findings()).hasSize(10);
    assertThat(Sent.sample("trivy/issue_9170.json").events())
        .hasSize(13)
        .allMatch(event -> event.findings().isEmpty())
        .allMatch(event -> event.scan().scannerClasses().equals(List.of("config")));
  }

  @Test
  void aResourceThatCouldNotBeScannedIsNotComplete() {
    Event event =
        Sent.text(
                """
                {"ClusterName":"c","Resources":[{"Kind":"Pod","Name":"p","Error":"timeout\\nwaiting"}]}\
                """)
            .event();

    assertThat(event.scan().status()).isEqualTo(ScanStatus.FAILED);
    assertThat(event.scan().failure()).isEqualTo("timeout?waiting");
    assertThat(event.evidence().asset().repository()).isEqualTo("c/Pod/p");
  }

  @Test
  void aClusterSummaryIsRefusedSinceItMixesImages() {
    Rejected rejected = Sent.text("{\"ClusterName\":\"c\",\"Findings\":[]}").rejected();

    assertThat(rejected.reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
    assertThat(rejected.error()).contains("--report all");
  }

  @Test
  void oneAssetCannotBeClaimedForSeveralResources() {
    assertThat(
            Sent.sample("trivy/kubernetes.json")
                .with(Header.ASSET, "ghcr.io/a/b")
                .rejected()
                .reason())
        .isEqualTo(Reason.INVALID_HEADER);
  }

  @Test
  void theArrayFromBeforeSchemasIsRead() {
    Event event = Sent.sample("trivy/jenkins-trivy_result.json").event();

    assertThat(event.evidence().asset())
        .isEqualTo(Asset.of("default", "docker.io", "jenkins/jenkins", "lts-centos"));
    assertThat(event.scan().formatVersion()).isEqualTo("1");
    assertThat(event.scan().finishedAt()).isNull();
    assertThat(event.evidence().occurredAt()).isEqualTo(Sent.NOON);
    assertThat(event.findings().getFirst().packagePurl())
        .isEqualTo("pkg:rpm/centos/avahi-libs@0.7-19.el8");
  }

  @Test
  void aDocumentThatIsNullIsOfNoKnownFormat() {
    assertThat(Sent.sample("trivy/legacy_no_vuln.json").rejected().reason())
        .isEqualTo(Reason.UNKNOWN_FORMAT);
    assertThat(Sent.text("[]").rejected().reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
  }

  @Test
  void aDocumentThatIsNullIsAScanWithoutFindingsIfItsSenderSaysWhose() {
    for (Sent sent : List.of(Sent.sample("trivy/legacy_no_vuln.json"), Sent.text("[]"))) {
      Event event = sent.with(Header.SOURCE, "trivy").with(Header.ASSET, "acme/shop:1.0").event();

      assertThat(event.findings()).isEmpty();
      assertThat(event.scan().formatVersion()).isEqualTo("1");
      assertThat(event.scan().scannerClasses()).as("nobody knows what it looked for").isEmpty();
      assertThat(event.evidence().asset().repository()).isEqualTo("acme/shop");
    }
    assertThat(Sent.text("0").with(Header.SOURCE, "trivy").rejected().reason())
        .isEqualTo(Reason.UNKNOWN_FORMAT);
  }

  @Test
  void otherSchemasAreRefusedByName() {
    for (String version : List.of("1", "3", "\"2x\"", "{}", "2.5")) {
      Rejected rejected =
          Sent.text("{\"ArtifactName\":\"nginx\",\"SchemaVersion\":" + version + "}").rejected();
      assertThat(rejected.reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
      assertThat(rejected.seen()).startsWith("trivy, SchemaVersion ");
    }
    assertThat(Sent.text("{\"ArtifactName\":\"nginx\",\"Results\":[]}").rejected().seen())
        .isEqualTo("trivy, no SchemaVersion");
  }

  @Test
  void aRepositoryIsNamedWithoutSchemeUserOrSecret() {
    assertThat(repository("https://user:secret@github.com/org/repo.git"))
        .isEqualTo("github.com/org/repo");
    assertThat(repository("git@github.com:org/repo.git")).isEqualTo("github.com/org/repo");
    assertThat(repository("ssh://git@host:22/org/repo")).isEqualTo("host:22/org/repo");
    assertThat(Sent.sample("trivy/test-repo.json").event().evidence().asset())
        .isEqualTo(Asset.of("default", "", "github.com/knqyf263/trivy-ci-test", null));
  }

  @Test
  void anArchiveIsNotTakenForAnImageOnDockerHub() {
    Asset asset =
        Sent.text(
                """
                {"SchemaVersion":2,"ArtifactName":"build/app.tar.gz","ArtifactType":"container_image"}\
                """)
            .event()
            .evidence()
            .asset();

    assertThat(asset).isEqualTo(Asset.of("default", "", "build/app.tar.gz", null));
  }

  private static String repository(String url) {
    return Sent.text(
            "{\"SchemaVersion\":2,\"ArtifactType\":\"repository\",\"ArtifactName\":\""
                + url
                + "\"}")
        .event()
        .evidence()
        .asset()
        .repository();
  }
}
