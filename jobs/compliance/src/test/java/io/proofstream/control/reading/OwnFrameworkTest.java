package io.proofstream.control.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.control.Control;
import io.proofstream.control.Coverage;
import io.proofstream.control.Framework;
import io.proofstream.document.DocumentFolder;
import io.proofstream.document.DocumentProblem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An organisation's own framework: a folder, and no Java. */
class OwnFrameworkTest {
  private static final String FRAMEWORK =
      """
      id: acme-baseline
      name: Acme's baseline
      version: "2026"
      publisher: Acme
      source: our security board
      org: acme
      responsibility: builder
      disclaimer: A mapping of evidence to our own rules. It is no certification.
      scopes:
        - {id: acme-baseline, name: Acme's baseline}
      """;
  private static final String FAMILY =
      """
      family: Images
      controls:
        - id: A-1
          title: Images are small and signed
          coverage: partial
          weight: 5
          checks: [images-signed, acme-small]
          what: Whether images are signed.
          why: Others could be put in their place.
          recommendation: Sign them.
          note: That they are small.
        - id: A-2
          title: Flaws go away
          like: nist-800-53r5/SI-2
      """;
  private static final String CHECK =
      """
      id: acme-small
      title: Images are young
      metric: image_age
      parameters: {within: 30d}
      window: 1d
      operator: gte
      pass: 80%
      evidence: [build]
      met: "{value} are young."
      missed: "{failing} are old."
      recommendation: Rebuild.
      gap: patching
      """;

  @Test
  void itStandsBesideThoseOfTheProduct() {
    CatalogReading reading = read(Map.of());
    assertThat(reading.problems()).isEmpty();
    Framework own = reading.catalog().framework("acme-baseline").orElseThrow();
    assertThat(own.org()).isEqualTo("acme");
    Control first = own.controls().getFirst();
    assertThat(first.family()).isEqualTo("Images");
    assertThat(first.levels()).containsExactly("ALL");
    assertThat(reading.catalog().check("acme-small").orElseThrow().org()).isEqualTo("acme");
    assertThat(own.controls().get(1).coverage()).isEqualTo(Coverage.PARTIAL);
    assertThat(reading.catalog().framework("soc2-tsc-2017")).isPresent();
  }

  @Test
  void mistakesAreNamedInItsOwnFiles() {
    assertThat(problems(Map.of("images.yml", FAMILY.replace("acme-small", "acme-smal"))))
        .containsExactly(
            "acme/checks/acme-small.yml:1: id: acme-small is asked by no control",
            "acme/images.yml:7: A-1.checks: there is no check acme-smal; did you mean acme-small?");
  }

  @Test
  void itSaysWhoseItIs() {
    assertThat(problems(Map.of("framework.yml", FRAMEWORK.replace("org: acme\n", ""))))
        .contains("acme/framework.yml:1: org: is missing: an own framework says whose it is");
  }

  @Test
  void itTakesNoNameThatIsTaken() {
    assertThat(
            problems(
                Map.of("checks/scan-freshness.yml", CHECK.replace("acme-small", "scan-freshness"))))
        .anyMatch(problem -> problem.contains("scan-freshness is also in"));
    assertThat(
            problems(Map.of("framework.yml", FRAMEWORK.replace("{id: acme-baseline", "{id: gdpr"))))
        .anyMatch(problem -> problem.contains("gdpr is also of"));
  }

  @Test
  void itsControlsHaveTitlesOfTheirOwn() {
    assertThat(problems(Map.of("images.yml", FAMILY.replace("    title: Flaws go away\n", ""))))
        .containsExactly("acme/images.yml:12: A-2: needs a title: no catalog has one");
  }

  private static List<String> problems(Map<String, String> changed) {
    return read(changed).problems().stream().map(DocumentProblem::toString).toList();
  }

  private static CatalogReading read(Map<String, String> changed) {
    Map<String, String> texts = new TreeMap<>();
    texts.put("framework.yml", FRAMEWORK);
    texts.put("images.yml", FAMILY);
    texts.put("checks/acme-small.yml", CHECK);
    texts.putAll(changed);
    return Content.readOwn(DocumentFolder.of("acme", texts));
  }
}
