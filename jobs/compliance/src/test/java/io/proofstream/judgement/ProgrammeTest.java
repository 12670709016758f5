package io.proofstream.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.control.Catalog;
import io.proofstream.control.Coverage;
import io.proofstream.control.reading.Content;
import io.proofstream.policy.Policies;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgrammeTest {
  private static final Catalog SHIPPED = Content.shipped();

  @Test
  void whoNamesNoScopeIsHeldToTheFirstOfEveryFramework() {
    Programme programme = Programmes.of(SHIPPED, Policies.ofNobody("acme"));

    assertThat(programme.scopes()).hasSameSizeAs(SHIPPED.frameworks());
    assertThat(programme.scopes())
        .extracting(HeldScope::scope)
        .isSorted()
        .contains("soc2-tsc-2017", "fedramp-rev5-li-saas")
        .doesNotContain("fedramp-rev5-high");
    assertThat(programme.scopes()).extracting(HeldScope::boundary).containsOnly("*");
  }

  @Test
  void whoNamesScopesIsHeldToThoseAlone() {
    Programme programme = held("fedramp-rev5-moderate", "soc2-tsc-2017");

    assertThat(programme.scopes())
        .extracting(HeldScope::scope)
        .containsExactly("fedramp-rev5-moderate", "soc2-tsc-2017");
    assertThat(programme.scopes()).extracting(HeldScope::boundary).containsOnly("acme/prod/*");
  }

  @Test
  void onlyControlsOfTheScopesLevelCount() {
    Programme low = held("fedramp-rev5-low");
    Programme high = held("fedramp-rev5-high");

    assertThat(low.controls()).hasSizeLessThan(high.controls().size());
    assertThat(low.controls())
        .extracting(HeldControl::coverage)
        .doesNotContain(Coverage.OUT_OF_SCOPE);
  }

  @Test
  void whatEvidenceCannotShowIsCountedByFamily() {
    HeldScope scope = held("soc2-tsc-2017").scopes().getFirst();

    long outOfScope = SHIPPED.framework("soc2-tsc-2017").orElseThrow().count(Coverage.OUT_OF_SCOPE);
    assertThat(scope.outOfScope().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo((int) outOfScope);
  }

  @Test
  void controlsThatAskTheSameShareTheQuestion() {
    Programme programme = held("soc2-tsc-2017");

    long uses = programme.controls().stream().mapToLong(control -> control.asked().size()).sum();
    assertThat(programme.asked().size()).isLessThan((int) uses);
    assertThat(programme.controls())
        .allSatisfy(
            control ->
                assertThat(control.asked())
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .isSubsetOf(programme.asked().keySet()));
    programme.asked().forEach((id, asked) -> assertThat(asked.id()).isEqualTo(id));
  }

  @Test
  void aScopeAsksWithItsOwnNumbers() {
    assertThat(within("fedramp-vdr-low")).contains(List.of("7d"));
    assertThat(within("fedramp-vdr-high")).contains(List.of("2d"));
  }

  @Test
  void whatNobodySaysComesFromThePolicyInForce() {
    Asked coverage =
        held("soc2-tsc-2017").asked().values().stream()
            .filter(asked -> asked.check().id().equals("scan-coverage"))
            .findFirst()
            .orElseThrow();

    assertThat(coverage.parameters())
        .containsEntry("cadence", List.of("1d"))
        .containsEntry("database_age", List.of("2d"))
        .containsEntry("classes", List.of());
  }

  @Test
  void everyQuestionOfTheShippedContentCanBeAsked() {
    Programme programme = Programmes.of(SHIPPED, Policies.ofNobody("acme"));

    assertThat(programme.asked()).hasSizeGreaterThan(100);
    assertThat(programme.asked().values())
        .allSatisfy(asked -> assertThat(asked.fallsWith()).hasSize(32));
  }

  @Test
  void theSameNumbersOfTheSameAssetsFallTogetherInAllScopes() {
    Asked low = Question.question().scope("rules-low").asked();
    Asked high = Question.question().scope("rules-high").asked();

    assertThat(low.id()).isNotEqualTo(high.id());
    assertThat(low.fallsWith()).isEqualTo(high.fallsWith());
  }

  @Test
  void otherNumbersOrOtherAssetsFallByThemselves() {
    String one = Question.question().asked().fallsWith();

    assertThat(Question.question().atLeast(0.9, 0.8).asked().fallsWith()).isNotEqualTo(one);
    assertThat(Question.question().of("acme/prod/*").asked().fallsWith()).isNotEqualTo(one);
    assertThat(Question.question().with("cadence", "30d").asked().fallsWith()).isNotEqualTo(one);
  }

  @Test
  void aPromiseOfTheFrameworksOwnFallsByItself() {
    Question adherence = Question.question().metric("adherence").with("obligation", "ra-5");

    assertThat(adherence.scope("rules-low").asked().fallsWith())
        .isNotEqualTo(adherence.scope("rules-high").asked().fallsWith());
  }

  @Test
  void theOrganisationsOwnPromiseFallsTogetherInAllScopes() {
    Question adherence = Question.question().metric("adherence").with("obligation", "policy");

    assertThat(adherence.scope("rules-low").asked().fallsWith())
        .isEqualTo(adherence.scope("rules-high").asked().fallsWith());
  }

  private static Optional<List<String>> within(String scope) {
    return held(scope).asked().values().stream()
        .filter(asked -> asked.check().id().equals("findings-decided"))
        .map(asked -> asked.parameters().get("within"))
        .findFirst();
  }

  private static Programme held(String... scopes) {
    Policy.Boundary[] boundaries = new Policy.Boundary[scopes.length];
    for (int i = 0; i < scopes.length; i++) {
      boundaries[i] = new Policy.Boundary(scopes[i], List.of("acme/prod/*"));
    }
    return Programmes.of(SHIPPED, PolicyBuilder.of("acme").boundaries(boundaries).build());
  }
}
