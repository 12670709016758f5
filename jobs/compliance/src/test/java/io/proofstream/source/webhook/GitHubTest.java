package io.proofstream.source.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.supply.Build;
import io.proofstream.evidence.supply.Push;
import io.proofstream.evidence.supply.PushAction;
import io.proofstream.message.Entry;
import io.proofstream.message.Outcome;
import io.proofstream.message.Reading;
import io.proofstream.message.Reason;
import io.proofstream.reading.Expected;
import io.proofstream.reading.Sent;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GitHubTest {
  private static final String RUN = "github-webhook/completed.payload.json";
  private static final String REQUESTED = "github-webhook/requested.payload.json";
  private static final String IMAGE = "github-webhook/published.docker.payload.json";
  private static final String JOB =
      "github-webhook/completed.failure.with-organization.payload.json";

  /** The action is the event's; what it led to is the status. The rest is of the document. */
  private static final Set<String> NOT_KEPT = Set.of("action", "pull_requests", "top_keys");

  @TestFactory
  Stream<DynamicTest> everyRowHolds() {
    return Expected.everyRowOf("github-webhook", "github-webhook", NOT_KEPT, GitHubTest::measure)
        .filter(test -> !test.getDisplayName().equals(IMAGE));
  }

  /** An image is an asset of its own; the repository that it was built from is not kept. */
  @TestFactory
  Stream<DynamicTest> everyRowOfAnImageHolds() {
    Set<String> notKept = Set.of("action", "repo", "top_keys");
    return Expected.everyRowOf("github-webhook", "github-webhook", notKept, GitHubTest::measure)
        .filter(test -> test.getDisplayName().equals(IMAGE));
  }

  private static String measure(Reading reading, String metric) {
    Event event = reading.events().getFirst();
    Build build = event.build();
    return switch (metric) {
      case "run_id" -> build.buildId();
      case "run_attempt" -> String.valueOf(build.attempt());
      case "status" -> build.status();
      case "conclusion" -> Objects.toString(build.conclusion(), "");
      case "head_sha" -> build.commitId();
      case "event" -> build.event();
      case "repo" -> event.evidence().asset().repository();
      default -> throw new AssertionError(metric);
    };
  }

  @Test
  void aRunThatWasOnlyAskedForHasNoOutcome() {
    Build build = Sent.sample(REQUESTED).event().build();

    assertThat(build.status()).isEqualTo("queued");
    assertThat(build.conclusion()).isNull();
    assertThat(build.succeeded()).isNull();
    assertThat(build.finishedAt()).isNull();
  }

  @Test
  void aRunTellsWhoWhatAndWhen() {
    Event event = Sent.sample(RUN).event();

    assertThat(event.evidence().kind()).isEqualTo(Kind.BUILD_FINISHED);
    assertThat(event.evidence().occurredAt()).isEqualTo("2020-10-05T16:33:49Z");
    assertThat(event.build())
        .returns(true, Build::succeeded)
        .returns("163", Build::number)
        .returns("test", Build::name)
        .returns("master", Build::branch)
        .returns("Codertocat", Build::actor)
        .returns(Instant.parse("2020-10-05T16:33:49Z"), Build::startedAt);
  }

  @Test
  void statesAndAttemptsOfOneRunAreDifferentEvidenceAndARedeliveryIsNot() {
    String run = new String(Sent.resource(RUN), UTF_8);
    String again = "\n" + run;
    String retried = run.replace("\"run_attempt\": 1", "\"run_attempt\": 2");

    assertThat(again).isNotEqualTo(run);
    assertThat(Sent.text(again).read().messageId()).isEqualTo(Sent.sample(RUN).read().messageId());
    assertThat(
            Stream.of(Sent.sample(RUN), Sent.sample(REQUESTED), Sent.text(retried))
                .map(each -> each.read().messageId())
                .distinct())
        .hasSize(3);
  }

  @Test
  void aSkippedRunEndedNeitherWellNorBadly() {
    String run = new String(Sent.resource(RUN), UTF_8);
    String skipped = run.replace("\"conclusion\": \"success\"", "\"conclusion\": \"skipped\"");

    assertThat(Sent.text(skipped).event().build())
        .returns("skipped", Build::conclusion)
        .returns(null, Build::succeeded);
  }

  @Test
  void aJobNamesItsRun() {
    assertThat(Sent.sample(JOB).event().build())
        .returns("2202229078/289782451", Build::buildId)
        .returns("CodeQL / linters", Build::name)
        .returns(false, Build::succeeded)
        .returns("GitHub Actions 5", Build::builder)
        .returns(Instant.parse("2021-08-05T10:38:16Z"), Build::finishedAt);
  }

  @Test
  void aDeploymentIsARunInItsEnvironment() {
    assertThat(Sent.own("github/deployment_status-created.json").event().build())
        .returns("145988746", Build::buildId)
        .returns("production", Build::environment)
        .returns(true, Build::succeeded);
  }

  @Test
  void aPushedImageHasTheDigestThatIsOne() {
    Event event = Sent.sample(IMAGE).event();

    assertThat(event.evidence().kind()).isEqualTo(Kind.IMAGE_PUSHED);
    assertThat(event.evidence().asset().registry()).isEqualTo("ghcr.io");
    assertThat(event.evidence().asset().repository()).isEqualTo("codertocat/hello-world");
    assertThat(event.evidence().imageDigest())
        .isEqualTo("sha256:3da1996a8115d7616457760d9920b815241d0a03b34cf5f04e9a0e9d8de37498");
    assertThat(event.push()).returns(PushAction.PUSHED, Push::action).returns(null, Push::tag);
  }

  @Test
  void aPackageOfTheContainerRegistryTellsTagAndBase() {
    Event event = Sent.own("github/package-published.json").event();

    assertThat(event.evidence().asset().repository()).isEqualTo("acme/shop");
    assertThat(event.evidence().asset().tag()).isEqualTo("1.4.2");
    assertThat(event.push())
        .returns("1.4.2", Push::tag)
        .returns("ghcr.io/acme/shop", Push::imageRef)
        .returns("alice", Push::actor)
        .returns(
            "sha256:3fbc632167424a6d997e74f52b878d7cc478225cffac6bc977eedfe51c7f4e79",
            Push::baseDigest);
  }

  @Test
  void aPackageThatIsNoImageIsIgnored() {
    String npm =
        Sent.ownText("github/package-published.json")
            .replace("CONTAINER", "npm")
            .replace("container_metadata", "npm_metadata");

    assertThat(outcome(Sent.text(npm))).isEqualTo(Outcome.IGNORED);
  }

  @Test
  void anEventThatIsNoEvidenceIsIgnoredAndNotRejected() {
    assertThat(outcome(Sent.own("github/push.json"))).isEqualTo(Outcome.IGNORED);
  }

  @Test
  void aRunWithoutItsIdIsMalformed() {
    String run = new String(Sent.resource(RUN), UTF_8);
    String broken = run.replace("\"id\": 289782451,", "\"id\": null,");

    assertThat(broken).isNotEqualTo(run);
    assertThat(Sent.text(broken).rejected().reason()).isEqualTo(Reason.MALFORMED);
  }

  private static Outcome outcome(Sent sent) {
    return Entry.of(sent.read()).getFirst().receipt().outcome();
  }
}
