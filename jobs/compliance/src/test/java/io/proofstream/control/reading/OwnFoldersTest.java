package io.proofstream.control.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.control.Catalog;
import io.proofstream.document.DocumentFolder;
import io.proofstream.document.DocumentProblem;
import io.proofstream.policy.obligation.Frameworks;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A folder that holds own frameworks, a folder each. */
class OwnFoldersTest {
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
      gap: acme-old
      """;
  private static final String GAPS =
      """
      - id: acme-old
        gap: Nobody rebuilds.
        solution: Rebuild.
        effort: {least: 1, most: 2}
        phase: 1
      """;

  @Test
  void eachIsOfTheOrganisationThatItNames() {
    Catalog catalog = Content.readOwn(House.folder("acme", "globex")).catalog();

    assertThat(catalog.ownScopes())
        .isEqualTo(Map.of("acme-house", "acme", "globex-house", "globex"));
    Frameworks known = new Frameworks(catalog.ownScopes());
    assertThat(known.of("acme"))
        .containsAll(Frameworks.ids())
        .contains("acme-house")
        .doesNotContain("globex-house");
    assertThat(known.of("initech")).isEqualTo(Frameworks.ids());
  }

  @Test
  void anotherContentHasAnotherDigest() {
    String one = Content.readOwn(House.folder("acme")).catalog().digest();

    assertThat(one).isNotEqualTo(Content.shipped().digest());
    assertThat(Content.readOwn(House.folder("acme", "globex")).catalog().digest())
        .isNotEqualTo(one);
  }

  @Test
  void oneMayBringChecksAndGapsThatNoOtherOrganisationMayUse() {
    Map<String, String> texts = with("acme/checks/acme-small.yml", CHECK);
    texts.put("acme/gaps.yml", GAPS);
    texts.computeIfPresent(
        "acme/images.yml", (file, text) -> text.replace("[images-signed]", "[acme-small]"));
    CatalogReading reading = read(texts);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.catalog().check("acme-small").orElseThrow().org()).isEqualTo("acme");
    assertThat(reading.catalog().gap("acme-old")).isPresent();

    texts.computeIfPresent(
        "globex/images.yml", (file, text) -> text.replace("[images-signed]", "[acme-small]"));
    assertThat(problems(texts))
        .singleElement()
        .asString()
        .startsWith("houses/globex/images.yml:7: H-1.checks: there is no check acme-small");
  }

  @Test
  void noneIsLikeAControlOfAnotherOrganisation() {
    assertThat(
            problems(
                with(
                    "globex/more.yml",
                    """
                    family: More
                    controls:
                      - {id: M-1, title: The same, like: acme-house/H-2}
                    """)))
        .singleElement()
        .asString()
        .startsWith(
            "houses/globex/more.yml:3: M-1.like: acme-house/H-2 is no control that is in scope");
  }

  @Test
  void noneTakesTheNameOfAnother() {
    Map<String, String> texts = with("acme/x.yml", "family: X\n");
    texts.computeIfPresent(
        "globex/framework.yml", (file, text) -> text.replaceFirst("globex-house", "acme-house"));
    assertThat(problems(texts))
        .contains(
            "houses/globex/framework.yml:1: id: acme-house is also in houses/acme/framework.yml");
  }

  @Test
  void nothingIsPassedOverInSilence() {
    Map<String, String> texts = with("acme/hosts.yaml", "family: Hosts\n");
    texts.put("initech/images.yml", "family: Images\n");
    texts.put("acme/.ci/build.yml", "steps: []\n");
    assertThat(problems(texts))
        .containsExactly(
            "houses/acme/hosts.yaml:1: is not read: its name must end with .yml",
            "houses/initech/images.yml:1: belongs to no framework: it has no framework.yml beside"
                + " it");
  }

  @Test
  void aFolderWithoutAnyIsNone() {
    assertThat(problems(Map.of("notes.yml", "a: b\n")))
        .containsExactly(
            "houses:1: holds no framework: neither it nor a folder in it has a framework.yml");
  }

  @Test
  void anOrganisationThatCannotBeIsRefused() {
    Map<String, String> texts = with("acme/x.yml", "family: X\n");
    texts.computeIfPresent(
        "acme/framework.yml", (file, text) -> text.replace("org: acme", "org: Acme Inc"));
    assertThat(problems(texts))
        .contains("houses/acme/framework.yml:1: org: must be 1 to 64 of a-z, 0-9 and _");
  }

  private static Map<String, String> with(String file, String text) {
    Map<String, String> texts = new TreeMap<>(House.folder("acme", "globex").texts());
    texts.put(file, text);
    return texts;
  }

  private static List<String> problems(Map<String, String> texts) {
    return read(texts).problems().stream().map(DocumentProblem::toString).toList();
  }

  private static CatalogReading read(Map<String, String> texts) {
    return Content.readOwn(DocumentFolder.of("houses", texts));
  }
}
