package io.proofstream.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.control.Catalog;
import io.proofstream.control.reading.Content;
import io.proofstream.control.reading.House;
import io.proofstream.policy.Policies;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is held to an own framework. */
class OwnProgrammeTest {
  private static final Catalog CATALOG = Content.readOwn(House.folder("acme", "globex")).catalog();

  @Test
  void whoNamesNoScopeIsHeldToTheirOwnAndToNobodyElses() {
    assertThat(scopes(Policies.ofNobody("acme"))).contains("acme-house", "soc2-tsc-2017");
    assertThat(scopes(Policies.ofNobody("acme"))).doesNotContain("globex-house");
    assertThat(scopes(Policies.ofNobody("initech")))
        .doesNotContain("acme-house", "globex-house")
        .hasSize(Content.shipped().frameworks().size());
  }

  @Test
  void whoNamesTheirOwnIsHeldToItForThoseAssets() {
    Programme programme = Programmes.of(CATALOG, naming("acme", "acme-house"));

    assertThat(programme.scopes())
        .singleElement()
        .satisfies(
            scope -> {
              assertThat(scope.scope()).isEqualTo("acme-house");
              assertThat(scope.boundary()).isEqualTo("prod/*");
            });
    assertThat(programme.controls())
        .extracting(HeldControl::controlId)
        .containsExactly("H-1", "H-2");
    assertThat(programme.asked()).hasSize(2);
  }

  @Test
  void whoNamesOthersIsNotHeldToTheirOwn() {
    assertThat(scopes(naming("acme", "soc2-tsc-2017"))).containsExactly("soc2-tsc-2017");
  }

  @Test
  void aPolicyGivesNobodyWhatIsAnothersOwn() {
    assertThat(scopes(naming("acme", "globex-house"))).isEmpty();
  }

  private static List<String> scopes(Policy policy) {
    return Programmes.of(CATALOG, policy).scopes().stream().map(HeldScope::scope).toList();
  }

  private static Policy naming(String org, String scope) {
    return PolicyBuilder.of(org).boundaries(new Policy.Boundary(scope, List.of("prod/*"))).build();
  }
}
