package io.proofstream.policy.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.document.DocumentProblem;
import io.proofstream.policy.Policy;
import io.proofstream.policy.obligation.Frameworks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A boundary is of a framework of the product, or of the organisation's own. */
class KnownFrameworksTest {
  private static final Frameworks KNOWN =
      new Frameworks(Map.of("acme-house", "acme", "globex-house", "globex"));

  @Test
  void anOrganisationMayNameItsOwn() {
    PolicyReading reading = read("acme", "acme-house", KNOWN);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.policy().boundaries())
        .containsExactly(new Policy.Boundary("acme-house", List.of("prod/*")));
  }

  @Test
  void whatWasNotGivenIsUnknownAndTheReasonSaysHowItIsGiven() {
    assertThat(problems("acme", "acme-house", Frameworks.shipped()))
        .singleElement()
        .asString()
        .startsWith(
            "p:3: boundaries[0].framework: acme-house is no framework of the product, nor an own"
                + " one of acme that was given (to the job with --own-frameworks")
        .doesNotContain("did you mean");
  }

  @Test
  void whatIsAnothersOwnIsUnknownAndNotSuggested() {
    assertThat(problems("initech", "globex-house", KNOWN))
        .singleElement()
        .asString()
        .contains("nor an own one of initech")
        .doesNotContain("did you mean globex-house");
  }

  @Test
  void theNearestMayBeAnOwnOne() {
    assertThat(problems("acme", "acme-hous", KNOWN))
        .singleElement()
        .asString()
        .endsWith("did you mean acme-house?");
  }

  private static List<String> problems(String org, String framework, Frameworks known) {
    return read(org, framework, known).problems().stream().map(DocumentProblem::toString).toList();
  }

  private static PolicyReading read(String org, String framework, Frameworks known) {
    String text =
        """
        org: %s
        boundaries:
        - {framework: %s, assets: ["prod/*"]}
        """
            .formatted(org, framework);
    return PolicyText.read("p", text.getBytes(UTF_8), null, known);
  }
}
