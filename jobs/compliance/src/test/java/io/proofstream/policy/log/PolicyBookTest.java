package io.proofstream.policy.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.evidence.Origin;
import io.proofstream.message.Reason;
import io.proofstream.policy.Policies;
import io.proofstream.policy.Policy.Role;
import io.proofstream.policy.PolicyBuilder;
import io.proofstream.policy.PolicyVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PolicyBookTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private PolicyBook book = PolicyBook.empty("acme");

  @Test
  void whoHasSaidNothingHasTheDefault() {
    assertThat(book.at(NOON)).isEqualTo(Policies.ofNobody("acme"));
    assertThat(book.versionAt(NOON)).isNull();
    assertThat(book.nextChangeAfter(NOON)).isNull();
  }

  @Test
  void eachVersionIsOneMoreThanTheNewest() {
    accept(policy(1), day(0));
    accept(policy(2), day(1));

    assertThat(book.at(day(1)).version()).isEqualTo(2);
    assertThat(refusal(policy(2), day(2)).refusedFor()).isEqualTo(Reason.STALE_POLICY);
    assertThat(refusal(policy(1), day(2)).refusedFor()).isEqualTo(Reason.STALE_POLICY);
    assertThat(refusal(policy(4), day(2)).why())
        .startsWith("version 2 is the newest, so the next is 3 and not 4");
  }

  @Test
  void ofTwoWhoChangeTheSameVersionTheSecondIsToldAndChangesNothing() {
    accept(policy(1), day(0));
    PolicyVersion bobs = version(policy(2), day(1), "bob");
    PolicyVersion alices = version(policy(2), day(2), "alice");

    book = book.accept(bobs).book();
    PolicyBook.Answer answer = book.accept(alices);

    assertThat(answer.isAccepted()).isFalse();
    assertThat(answer.book()).isSameAs(book);
    assertThat(answer.book().versionAt(day(3))).isEqualTo(bobs);
  }

  @Test
  void noPolicyChangesThePast() {
    PolicyBook.Answer answer = refusal(policy(1).effectiveFrom(day(0)), day(1));

    assertThat(answer.refusedFor()).isEqualTo(Reason.INVALID_POLICY);
    assertThat(answer.why()).contains("no policy changes the past");
    accept(policy(1).effectiveFrom(day(1)), day(1));
  }

  @Test
  void aVersionForLaterWaitsForItsTime() {
    accept(policy(1), day(0));
    accept(policy(2).effectiveFrom(day(10)), day(1));

    assertThat(book.at(day(9)).version()).isEqualTo(1);
    assertThat(book.nextChangeAfter(day(1))).isEqualTo(day(10));
    assertThat(book.at(day(10)).version()).isEqualTo(2);
    assertThat(book.newest().version()).isEqualTo(2);
    assertThat(book.nextChangeAfter(day(10))).isNull();
  }

  @Test
  void aNewerVersionThatBeginsEarlierOvertakesWhatWaits() {
    accept(policy(1), day(0));
    accept(policy(2).effectiveFrom(day(10)), day(1));
    accept(policy(3), day(2));

    assertThat(book.at(day(2)).version()).isEqualTo(3);
    assertThat(book.at(day(11)).version()).isEqualTo(3);
    assertThat(book.versions()).hasSize(1);
  }

  @Test
  void whoMayChangeItIsWrittenInThePolicyInForce() {
    accept(policy(1).roles(new Role("owner", List.of("alice"))), day(0));

    assertThat(book.accept(version(policy(2), day(1), "bob")).refusedFor())
        .isEqualTo(Reason.NOT_PERMITTED);
    assertThat(book.accept(version(policy(2), day(1), "alice")).isAccepted()).isTrue();
    accept(policy(2).roles(new Role("auditor", List.of("carol"))), day(1), "alice");
    assertThat(book.accept(version(policy(3), day(2), "bob")).isAccepted()).isTrue();
  }

  @Test
  void aBookIsOfOneOrganisation() {
    PolicyVersion other = version(PolicyBuilder.of("other"), NOON, "alice");

    assertThatThrownBy(() -> book.accept(other)).hasMessageContaining("acme");
  }

  @Test
  void forgettingChangesNoAnswer() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      book = PolicyBook.empty("acme");
      ArrayList<PolicyVersion> all = new ArrayList<>();
      for (int day = 0; day < 30; day++) {
        PolicyBuilder next = policy(all.size() + 1);
        if (random.nextBoolean()) {
          next.effectiveFrom(day(day + random.nextInt(10)));
        }
        all.add(accept(next, day(day)));
        for (int later = day; later < 45; later++) {
          assertThat(book.versionAt(day(later)))
              .as("seed %d", seed)
              .isEqualTo(newest(all, day(later)));
        }
      }
      assertThat(book.versions().size()).isLessThan(12);
    }
  }

  /** The rule itself: of those whose time has come, the newest. */
  private static PolicyVersion newest(List<PolicyVersion> all, Instant moment) {
    return all.stream()
        .filter(version -> !version.effectiveAt().isAfter(moment))
        .reduce((older, newer) -> newer)
        .orElse(null);
  }

  private PolicyVersion accept(PolicyBuilder policy, Instant recordedAt) {
    return accept(policy, recordedAt, "alice");
  }

  private PolicyVersion accept(PolicyBuilder policy, Instant recordedAt, String actor) {
    PolicyVersion version = version(policy, recordedAt, actor);
    PolicyBook.Answer answer = book.accept(version);
    assertThat(answer.why()).isNull();
    book = answer.book();
    return version;
  }

  private PolicyBook.Answer refusal(PolicyBuilder policy, Instant recordedAt) {
    PolicyBook.Answer answer = book.accept(version(policy, recordedAt, "alice"));
    assertThat(answer.isAccepted()).isFalse();
    assertThat(answer.book()).isEqualTo(book);
    return answer;
  }

  private static PolicyBuilder policy(long version) {
    return PolicyBuilder.of("acme").version(version);
  }

  private static PolicyVersion version(PolicyBuilder builder, Instant recordedAt, String actor) {
    Instant from = builder.build().effectiveFrom();
    return new PolicyVersion(
        builder.build(),
        recordedAt,
        from == null || from.isBefore(recordedAt) ? recordedAt : from,
        false,
        actor,
        null,
        "a test",
        new Origin("policy", 0, builder.build().version()));
  }

  private static Instant day(int day) {
    return NOON.plus(Duration.ofDays(day));
  }
}
