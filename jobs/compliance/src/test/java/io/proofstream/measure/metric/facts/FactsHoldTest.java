package io.proofstream.measure.metric.facts;

import static io.proofstream.measure.Stated.document;
import static io.proofstream.measure.Stated.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.measure.MatterWatch;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsHoldTest {
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Sum GOOD = new Sum(1, 1);
  private static final Sum BAD = new Sum(0, 1);

  private final MatterWatch watch =
      watch(Map.of("types", List.of("mfa_status"), "within", List.of("30d"), "flag", yes()));

  @Test
  void noFactIsNoSubject() {
    assertEquals(Sum.NONE, watch.standing());
  }

  @Test
  void aFactHoldsUntilItIsOlderThanItMayBe() {
    watch.happens(fact("mfa_status", "admins")).passes(MONTH);
    assertEquals(GOOD, watch.standing());
    watch.passes(Duration.ofMillis(1));
    assertEquals(BAD, watch.standing());
    assertEquals(List.of("fact mfa_status/admins"), watch.failing());
  }

  @Test
  void theNewestFactOfASubjectDecidesHoweverLateAnOlderOneComes() {
    watch.happens(fact("mfa_status", "admins")).passes(Duration.ofDays(1));
    watch.happens(fact("mfa_status", "admins").is(false));
    assertEquals(BAD, watch.standing());
    watch.happens(fact("mfa_status", "admins").occurred(watch.now().minus(MONTH)));
    assertEquals(BAD, watch.standing());
    watch.happens(fact("mfa_status", "admins"));
    assertEquals(GOOD, watch.standing());
    assertEquals(List.of(), watch.failing());
  }

  @Test
  void everySubjectCountsOnce() {
    watch.happens(fact("mfa_status", "admins")).happens(fact("mfa_status", "others").is(null));
    assertEquals(new Sum(1, 2), watch.standing());
  }

  @Test
  void otherTypesAndSubjectsAreNotAsked() {
    watch.happens(fact("training", "admins"));
    assertEquals(Sum.NONE, watch.standing());
    MatterWatch some = watch(Map.of("types", List.of("mfa_status"), "subjects", List.of("prod-*")));
    some.happens(fact("mfa_status", "dev-1")).happens(fact("mfa_status", "prod-1"));
    assertEquals(GOOD, some.standing());
  }

  @Test
  void aFactEndsWhenItSaysSo() {
    watch.happens(fact("mfa_status", "admins").until(watch.now().plusSeconds(60)));
    assertEquals(watch.now().plusSeconds(60), watch.again());
    watch.passes(Duration.ofSeconds(60));
    assertEquals(BAD, watch.standing());
  }

  @Test
  void aNumberMustBeAtLeastTheLeast() {
    MatterWatch least = watch(Map.of("types", List.of("log_retention"), "least", List.of("365")));
    least.happens(fact("log_retention", "s3").counts(365));
    assertEquals(GOOD, least.standing());
    least.happens(fact("log_retention", "s3").counts(364.9));
    assertEquals(BAD, least.standing());
    least.happens(fact("log_retention", "s3"));
    assertEquals(BAD, least.standing());
  }

  @Test
  void aDocumentNeedsATitleAnApproverAndAReviewNotLongAgo() {
    MatterWatch documents = watch(Map.of("types", List.of("document"), "within", List.of("30d")));
    documents.happens(document("Policy", "ada", documents.now().minus(MONTH)));
    assertEquals(GOOD, documents.standing());
    documents.passes(Duration.ofMillis(1));
    assertEquals(BAD, documents.standing());
    documents.happens(document("Policy", " ", documents.now()));
    assertEquals(BAD, documents.standing());
    documents.happens(document(null, "ada", documents.now()));
    assertEquals(BAD, documents.standing());
    documents.happens(document("Policy", "ada", null));
    assertEquals(BAD, documents.standing());
  }

  @Test
  void whatNobodyProvedAndWhatIsMadeUpIsAbsent() {
    watch.happens(fact("mfa_status", "admins").unverified());
    watch.happens(fact("mfa_status", "admins").simulated());
    assertEquals(Sum.NONE, watch.standing());
  }

  private static MatterWatch watch(Map<String, List<String>> written) {
    return MatterWatch.of("facts_hold", written);
  }

  private static List<String> yes() {
    return List.of("true");
  }
}
