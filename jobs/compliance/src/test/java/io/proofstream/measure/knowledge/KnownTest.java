package io.proofstream.measure.knowledge;

import static io.proofstream.measure.Stated.fact;
import static io.proofstream.measure.Tells.incident;
import static io.proofstream.measure.Tells.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.proofstream.asset.Drafted;
import io.proofstream.asset.Story;
import io.proofstream.measure.Places;
import io.proofstream.policy.PolicyVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Story story = Story.begin();
  private final Known known = new Known(Story.ORG);

  @Test
  void anIncidentIsTracedFromWhenItHasBothAnOwnerAndASeverity() {
    add(incident("i-1", "ada", null, null, null));
    Instant second = story.after(HOUR).now();
    add(incident("i-1", null, "SEV1", null, null));
    assertNull(known.asOf(second.minusMillis(1)).tracedAt("i-1"));
    assertEquals(second, known.asOf(second).tracedAt("i-1"));
    assertNull(known.asOf(second).tracedAt("i-2"));
  }

  @Test
  void ofAWorkloadTheNewestProfileThatSomebodyProvedIsKnown() {
    Instant first = story.now();
    add(profile("shop", "web"));
    story.after(HOUR);
    add(profile("shop", "web").unverified());
    assertEquals(first, known.asOf(story.now()).profiledAt("east", "shop", "web"));
    assertNull(known.asOf(story.now()).profiledAt("west", "shop", "web"));
  }

  @Test
  void whatCameLaterIsNotKnownEarlier() {
    Instant before = story.now();
    story.after(HOUR);
    add(fact("document", "plan"));
    known.alerted("falco", "east", story.now());
    assertEquals(List.of(), known.asOf(before).facts("document", Instant.EPOCH, story.now()));
    assertThat(known.asOf(story.now()).facts("document", before, story.now())).hasSize(1);
    assertEquals(Set.of(), known.asOf(before).watched("falco"));
    assertEquals(Set.of("east"), known.asOf(story.now()).watched("falco"));
  }

  @Test
  void versionsOfThePolicyAreKnownByWhenTheyCameIntoForce() {
    Instant first = story.now();
    add(1);
    Instant second = story.after(HOUR).now();
    add(2);
    Knowledge knowledge = known.asOf(second);
    assertEquals(2, knowledge.policyVersion().policy().version());
    assertThat(knowledge.policies(first, second))
        .extracting(version -> version.policy().version())
        .containsExactly(2L);
    assertThat(known.asOf(first).policies(Instant.EPOCH, second)).hasSize(1);
  }

  private void add(long version) {
    known.add(
        new PolicyVersion(
            Places.shopIsProduction(version),
            story.now(),
            story.now(),
            false,
            "ada",
            null,
            "a test",
            null));
  }

  private void add(Drafted draft) {
    draft.events(story).forEach(known::add);
  }
}
