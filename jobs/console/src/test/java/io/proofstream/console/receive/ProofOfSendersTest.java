package io.proofstream.console.receive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.console.Problem;
import io.proofstream.console.collector.Collector;
import io.proofstream.evidence.Origin;
import io.proofstream.evidence.Trust;
import io.proofstream.message.Message;
import io.proofstream.message.Reading;
import io.proofstream.reading.Reader;
import io.proofstream.reading.Tools;
import io.proofstream.trust.CollectorKeys;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may send, what is refused, and that no secret shows anywhere. */
class ProofOfSendersTest {
  private static final String BODY = "{\"quiet\":\"word\"}";

  @TempDir Path folder;

  @Test
  void takesTheSecretAsEachSenderCanSendIt() {
    try (Posted endpoint = new Posted.Settings().closed(folder).toKafka()) {
      String basic = Base64.getEncoder().encodeToString(("any:" + Posted.SECRET).getBytes(UTF_8));

      assertThat(status(endpoint, "/v1/falco", "Authorization", "Bearer " + Posted.SECRET))
          .isEqualTo(202);
      assertThat(status(endpoint, "/v1/harbor", "Authorization", Posted.SECRET)).isEqualTo(202);
      assertThat(status(endpoint, "/v1/trivy-operator", "Authorization", "Basic " + basic))
          .isEqualTo(202);
      assertThat(status(endpoint, "/v1/gitlab", "X-Gitlab-Token", Posted.SECRET)).isEqualTo(202);
    }
  }

  @Test
  void refusesWhoSaysNothingWith401AndWhoIsWrongWith403() {
    try (Posted endpoint = new Posted.Settings().closed(folder).toKafka()) {
      for (Route route : Route.values()) {
        String header = route.proof().header();
        assertThat(endpoint.post(route.path(), BODY).statusCode()).isEqualTo(401);
        for (String wrong : List.of("Bearer nope", "Basic ???", "sha256=00", "nope", "")) {
          assertThat(status(endpoint, route.path(), header, wrong))
              .as(route + " " + wrong)
              .isEqualTo(403);
        }
      }
      assertThat(endpoint.sent()).isEmpty();
    }
  }

  @Test
  void takesWhatGitHubSignedAndNothingThatWasChangedSince() throws IOException {
    // The example that GitHub's own documentation gives to test against.
    Files.writeString(folder.resolve("hub.txt"), "It's a Secret to Everybody");
    String signature = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
    try (Posted endpoint =
        new Posted.Settings().reading(folder, "github.secret-file = hub.txt").toKafka()) {
      String header = "X-Hub-Signature-256";

      assertThat(endpoint.post("/v1/github", "Hello, World!", header, signature).statusCode())
          .isEqualTo(202);
      assertThat(endpoint.post("/v1/github", "Hello, World?", header, signature).statusCode())
          .isEqualTo(403);
      assertThat(endpoint.sent()).hasSize(1);
    }
  }

  @Test
  void takesAnOldSecretAndANewOneWhileBothStand() throws IOException {
    Files.writeString(folder.resolve("two.txt"), "the-older-secret-1\n\nthe-newer-secret-2\n");
    try (Posted endpoint =
        new Posted.Settings().reading(folder, "falco.secret-file = two.txt").toKafka()) {
      assertThat(status(endpoint, "/v1/falco", "Authorization", "Bearer the-older-secret-1"))
          .isEqualTo(202);
      assertThat(status(endpoint, "/v1/falco", "Authorization", "Bearer the-newer-secret-2"))
          .isEqualTo(202);
    }
  }

  @Test
  void aPathWithoutASecretIsOpenOnLoopbackOnlyAndSaysSo() {
    ReceiveSettings settings = ReceiveSettings.none();
    InetSocketAddress everywhere = ListenAddress.parse("0.0.0.0:8090");
    Map<Route, Way> ways = settings.ways(everywhere, headers -> 1000);

    assertThat(ways.values()).noneMatch(Way::open);
    assertThat(Announcement.lines(everywhere, ways))
        .contains("  /v1/falco              closed: no falco.secret-file, and this is not loopback")
        .anyMatch(line -> line.contains("plain HTTP"));
    assertThat(settings.ways(ListenAddress.parse("127.0.0.1:0"), headers -> 1000).values())
        .allMatch(Way::open);
  }

  @Test
  void refusesSettingsThatMeanNothingAndSecretsThatAnybodyGuesses() throws IOException {
    Files.writeString(folder.resolve("short.txt"), "hunter2");

    assertThatThrownBy(() -> new Posted.Settings().reading(folder, "flaco.secret-file = x"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("flaco.secret-file");
    assertThatThrownBy(
            () -> new Posted.Settings().reading(folder, "falco.secret-file = short.txt").toKafka())
        .isInstanceOf(Problem.class)
        .hasMessageContaining("too short");
    assertThatThrownBy(() -> new Posted.Settings().reading(folder, "org = A B").toKafka())
        .isInstanceOf(Problem.class);
  }

  @Test
  void aSenderMaySayWhatItsContentIsAboutAndNotWhoItIs() {
    try (Posted endpoint = new Posted.Settings().toKafka()) {
      String asset = "ghcr.io/acme/shop:1.4";

      assertThat(status(endpoint, "/v1/evidence", "ps-asset", asset)).isEqualTo(202);
      ProducerRecord<byte[], byte[]> sent = endpoint.sent().getFirst();
      assertThat(new String(sent.key(), UTF_8)).isEqualTo(asset);
      assertThat(Posted.headers(sent)).containsEntry("ps-asset", asset);
      for (String header : List.of("ps-org", "ps-collector", "ps-signature", "ps-tick")) {
        assertThat(status(endpoint, "/v1/evidence", header, "acme")).as(header).isEqualTo(400);
      }
      assertThat(status(endpoint, "/v1/falco", "ps-asset", asset)).isEqualTo(400);
      assertThat(status(endpoint, "/v1/evidence", "ps-source", "no-such-tool")).isEqualTo(400);
    }
  }

  @Test
  void noSecretHeaderOrBodyShowsInAnyLineOfTheLog() {
    Posted endpoint = new Posted.Settings().closed(folder).toKafka();
    try (endpoint) {
      endpoint.post("/v1/falco", BODY, "Authorization", "Bearer " + Posted.SECRET);
      endpoint.post("/v1/falco", BODY, "Authorization", "Bearer wrong-one");
      endpoint.post("/v1/" + Posted.SECRET, BODY);
      endpoint.post("/v1/falco?token=" + Posted.SECRET, BODY);
      endpoint.post("/v1/gitlab", BODY, "X-Gitlab-Token", Posted.SECRET);
    }

    // Closed, so that the last line is written.
    assertThat(endpoint.log())
        .containsExactlyInAnyOrder(
            "2026-11-21T12:00:00Z /v1/falco 16 bytes 202 accepted 1",
            "2026-11-21T12:00:00Z /v1/falco 16 bytes 403 that is not the secret",
            "2026-11-21T12:00:00Z (another path) 16 bytes 404 no such path",
            "2026-11-21T12:00:00Z /v1/falco 16 bytes 401 header Authorization is missing",
            "2026-11-21T12:00:00Z /v1/gitlab 16 bytes 202 accepted 1");
  }

  @Test
  void takesOutWhatAToolQuotedBeforeItSends() {
    String alert =
        "{\"action\":\"created\",\"alert\":{\"number\":1,\"secret_type\":\"key\",\"secret\":\"aio_quoted\"},"
            + "\"repository\":{\"node_id\":\"R_1\",\"full_name\":\"acme/shop\"},\"sender\":{\"login\":\"a\"}}";
    try (Posted endpoint = new Posted.Settings().toKafka()) {
      assertThat(endpoint.post("/v1/github", alert).statusCode()).isEqualTo(202);

      ProducerRecord<byte[], byte[]> sent = endpoint.sent().getFirst();
      assertThat(Posted.value(sent)).contains("[redacted]").doesNotContain("aio_quoted");
      assertThat(Posted.headers(sent)).containsKey("ps-original-digest");
    }
  }

  @Test
  void signsAsItsCollectorSoThatTheEvidenceCounts() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Path key = folder.resolve("edge.pem");
    String privateKey = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    Files.writeString(
        key, "-----BEGIN PRIVATE KEY-----\n" + privateKey + "\n-----END PRIVATE KEY-----\n");
    Collector collector = Collector.signing("edge", key, null, Posted.NOON);
    try (Posted endpoint =
        new Posted.Settings().collector(collector).reading(folder, "org = acme").toKafka()) {
      endpoint.post("/v1/github", BODY);

      Reading reading = reader(pair).read(message(endpoint.sent().getFirst()));
      assertThat(reading.trust()).isEqualTo(Trust.VERIFIED);
      assertThat(reading.collectorId()).isEqualTo("edge");
    }
  }

  private static Reader reader(KeyPair pair) throws GeneralSecurityException {
    String registry =
        "{\"collectors\":[{\"org\":\"acme\",\"id\":\"edge\",\"public_key\":\"%s\"}]}"
            .formatted(Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    return new Reader(Tools.all(), CollectorKeys.parse(registry), Duration.ofMinutes(5));
  }

  private static Message message(ProducerRecord<byte[], byte[]> sent) {
    return new Message(
        new Origin("evidence.raw", 0, 0),
        Posted.NOON.instant(),
        Posted.headers(sent),
        sent.value());
  }

  private static int status(Posted endpoint, String path, String header, String value) {
    return endpoint.post(path, BODY, header, value).statusCode();
  }
}
