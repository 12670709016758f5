package io.proofstream.source.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.run.Workload;
import io.proofstream.evidence.run.WorkloadState;
import io.proofstream.message.Reading;
import io.proofstream.reading.Sent;
import io.proofstream.wire.Header;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PodsTest {
  private static final String SECURED =
      """
      {"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","uid":"u"},"spec":{
       "securityContext":%s,"containers":[{"name":"c","image":"nginx","securityContext":%s}]}}
      """;

  private final Sent sent = Sent.own("kubernetes/pods.json");

  @Test
  void allPodsOfAListAreOneLookAtTheCluster() {
    assertThat(sent.events()).hasSize(1);
    assertThat(sent.event().workloads())
        .extracting(Workload::container)
        .containsExactly("migrate", "web", "proxy", "etcd", "report");
    assertThat(sent.event().evidence().asset()).isNull();
  }

  @Test
  void aPodBelongsToTheDeploymentBehindItsReplicaSet() {
    assertThat(owner("web")).isEqualTo("Deployment web");
    assertThat(owner("report")).isEqualTo("Job report-28934560");
  }

  @Test
  void aPodOfTheNodesOwnIsAWorkloadByItself() {
    assertThat(owner("etcd")).isEqualTo("Pod etcd-node-1");
  }

  @Test
  void theDigestIsThatOfARegistryAndNeverAnImageId() {
    assertThat(container("web").imageDigest()).isEqualTo("sha256:" + "ab12".repeat(16));
    assertThat(container("web").imageRef()).isEqualTo("registry.example.com/shop/web:1.4");
    assertThat(container("proxy").imageDigest()).isNull();
  }

  @Test
  void aContainerRunsWaitsOrHasStopped() {
    assertThat(container("web").state()).isEqualTo(WorkloadState.RUNNING);
    assertThat(container("web").startedAt()).isEqualTo(Instant.parse("2026-02-28T08:00:12Z"));
    assertThat(container("web").restarts()).isEqualTo(2);
    assertThat(container("migrate").state()).isEqualTo(WorkloadState.STOPPED);
    assertThat(container("migrate").stoppedAt()).isEqualTo(Instant.parse("2026-02-28T08:00:09Z"));
    assertThat(container("etcd").state()).isEqualTo(WorkloadState.WAITING);
    assertThat(container("report").state()).isEqualTo(WorkloadState.WAITING);
    assertThat(container("report").restarts()).isNull();
  }

  @Test
  void whatTheContainerSaysGoesBeforeWhatThePodSays() {
    assertThat(container("web").runsAsRoot()).isFalse();
    assertThat(container("proxy").runsAsRoot()).isTrue();
    assertThat(container("etcd").runsAsRoot()).isNull();
    assertThat(runsAsRoot("{\"runAsUser\":1000}", "{}")).isFalse();
    assertThat(runsAsRoot("{\"runAsUser\":0}", "{\"runAsUser\":1000}")).isFalse();
    assertThat(runsAsRoot("{\"runAsNonRoot\":true}", "{\"runAsNonRoot\":false}")).isTrue();
  }

  @Test
  void privilegeRootFileSystemAndLimitsAreTold() {
    Workload web = container("web");
    Workload proxy = container("proxy");

    assertThat(List.of(web.isPrivileged(), web.hasReadOnlyRoot(), web.hasLimits()))
        .containsExactly(false, true, true);
    assertThat(List.of(proxy.isPrivileged(), proxy.hasReadOnlyRoot(), proxy.hasLimits()))
        .containsExactly(true, false, false);
  }

  @Test
  void theClusterComesFromTheSenderAndTheAssetFromTheImage() {
    Event event = sent.with(Header.CLUSTER, "prod-eu").event();

    assertThat(event.workloads()).extracting(Workload::cluster).containsOnly("prod-eu");
    assertThat(container("web").assetId()).isNotNull();
  }

  @Test
  void aPodThatWasNeverInAClusterTellsNothing() {
    String wish = SECURED.formatted("{}", "{}").replace(",\"uid\":\"u\"", "");
    Reading reading = Sent.text(wish).read();

    assertThat(reading.rejected()).isNull();
    assertThat(reading.events()).isEmpty();
  }

  private static Boolean runsAsRoot(String ofPod, String ofContainer) {
    return Sent.text(SECURED.formatted(ofPod, ofContainer))
        .event()
        .workloads()
        .getFirst()
        .runsAsRoot();
  }

  private String owner(String container) {
    return container(container).workloadKind() + " " + container(container).workload();
  }

  private Workload container(String name) {
    return sent.event().workloads().stream()
        .filter(workload -> workload.container().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
