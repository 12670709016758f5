package io.proofstream.source.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.supply.Build;
import io.proofstream.message.Entry;
import io.proofstream.message.Outcome;
import io.proofstream.message.Reading;
import io.proofstream.message.Reason;
import io.proofstream.reading.Expected;
import io.proofstream.reading.Sent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GitLabTest {
  private static final String PIPELINE = "gitlab-webhook/pipeline-event.json";

  @TestFactory
  Stream<DynamicTest> everyRowHolds() {
    return Expected.everyRowOf(
        "gitlab-webhook", "gitlab-webhook", Set.of("object_kind"), GitLabTest::measure);
  }

  private static String measure(Reading reading, String metric) {
    Build pipeline = reading.events().getFirst().build();
    return switch (metric) {
      case "id" -> pipeline.buildId();
      case "status" -> pipeline.status();
      case "sha" -> pipeline.commitId();
      case "project" -> pipeline.repository();
      case "builds" -> String.valueOf(reading.events().size() - 1);
      default -> throw new AssertionError(metric);
    };
  }

  @Test
  void aPipelineTellsItsTimes() {
    Event event = Sent.sample(PIPELINE).event();

    assertThat(event.evidence().occurredAt()).isEqualTo("2016-08-12T15:26:29Z");
    assertThat(event.build())
        .returns(true, Build::succeeded)
        .returns("root", Build::actor)
        .returns("master", Build::branch)
        .returns(Instant.parse("2016-08-12T15:23:28Z"), Build::startedAt);
  }

  @Test
  void aJobThatNeverBeganHasNoTimesAndNoOutcome() {
    assertThat(job("31/380"))
        .returns("deploy / production", Build::name)
        .returns("skipped", Build::conclusion)
        .returns(null, Build::succeeded)
        .returns(null, Build::startedAt)
        .returns(null, Build::finishedAt);
    assertThat(job("31/379")).returns("created", Build::status).returns(null, Build::conclusion);
  }

  @Test
  void aDateWithAnOffsetIsRead() {
    Event event = Sent.own("gitlab/deployment-success.json").event();

    assertThat(event.evidence().occurredAt()).isEqualTo("2021-04-28T19:50:00Z");
    assertThat(event.build())
        .returns("deployment/15", Build::buildId)
        .returns("staging", Build::environment)
        .returns(true, Build::succeeded);
  }

  @Test
  void anIsoDateIsReadAndAnImpossibleOneIsNot() {
    String pipeline = new String(Sent.resource(PIPELINE), StandardCharsets.UTF_8);
    String date = "2016-08-12 15:26:29 UTC";

    Event iso = Sent.text(pipeline.replace(date, "2016-08-12T15:26:29Z")).event();

    assertThat(iso.build().finishedAt()).isEqualTo("2016-08-12T15:26:29Z");
    for (String wrong : new String[] {"2016-13-12 15:26:29 UTC", "yesterday"}) {
      assertThat(Sent.text(pipeline.replace(date, wrong)).rejected().reason())
          .isEqualTo(Reason.MALFORMED);
    }
  }

  @Test
  void anEventThatIsNoEvidenceIsIgnored() {
    Reading reading = Sent.own("gitlab/push.json").read();

    assertThat(Entry.of(reading).getFirst().receipt().outcome()).isEqualTo(Outcome.IGNORED);
  }

  private static Build job(String id) {
    return Sent.sample(PIPELINE).events().stream()
        .map(Event::build)
        .filter(build -> build.buildId().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
