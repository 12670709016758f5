package io.proofstream.control.reading;

import static io.proofstream.control.reading.SmallContent.FAMILY;
import static io.proofstream.control.reading.SmallContent.FRAMEWORK;
import static io.proofstream.control.reading.SmallContent.content;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each mistake is named with its file, its line, and what was most likely meant. */
class ContentProblemsTest {
  @Test
  void withoutAMistakeThereIsACatalog() {
    assertThat(content().problems()).isEmpty();
    assertThat(content().read().catalog().frameworks()).hasSize(1);
  }

  @Test
  void anUnknownKeyNamesTheNearest() {
    assertThat(content().replacing(FAMILY, "    weight: 5", "    wieght: 5").problems())
        .contains(
            "rules/first.yml:5: controls[0].wieght: there is no such key; did you mean weight?",
            "rules/first.yml:3: R-1.weight: must be 1 to 10");
  }

  @Test
  void anUnknownCheckNamesTheNearest() {
    assertThat(
            content()
                .replacing(
                    FAMILY,
                    "[scans-fresh]\n    what: Whether f",
                    "[scan-fresh]\n    what: Whether f")
                .problems())
        .containsExactly(
            "rules/first.yml:13: R-2.checks: there is no check scan-fresh; did you mean"
                + " scans-fresh?");
  }

  @Test
  void anIdTwiceNamesBothPlaces() {
    assertThat(content().replacing(FAMILY, "[R-3]", "[R-3, R-1]").problems())
        .containsExactly("rules/first.yml:18: R-1: is there twice, first at rules/first.yml:3");
  }

  @Test
  void aPartialControlSaysWhatPeopleMustStillShow() {
    assertThat(content().replacing(FAMILY, "    note: That somebody said so.\n", "").problems())
        .containsExactly("rules/first.yml:10: R-2.note: is missing: what people must still show");
  }

  @Test
  void aFullControlLeavesNothingToBeShown() {
    assertThat(content().replacing(FAMILY, "coverage: partial", "coverage: full").problems())
        .containsExactly(
            "rules/first.yml:10: R-2.note: is not for a full control, which leaves nothing to be"
                + " shown");
  }

  @Test
  void anIdThatTheCatalogLacksNamesTheNearest() {
    assertThat(content().replacing(FAMILY, "[R-3]", "[R-3, R-33]").problems())
        .containsExactly("rules/first.yml:18: R-33: is no id of the catalog; did you mean R-3?");
  }

  @Test
  void anIdOfTheCatalogThatNobodyJudgedIsMissed() {
    assertThat(content().replacing(FAMILY, "out_of_scope: [R-3]", "").problems())
        .containsExactly(
            "rules/framework.yml:1: catalog: R-3 (Lock the doors) is in no file of rules");
  }

  @Test
  void aWithdrawnIdIsLeftOut() {
    assertThat(content().replacing(FAMILY, "[R-3]", "[R-3, R-4]").problems())
        .containsExactly("rules/first.yml:18: R-4: is withdrawn by the framework; leave it out");
  }

  @Test
  void controlsThatAreLikeEachOtherGoRound() {
    assertThat(
            content()
                .replacing(FAMILY, "- id: R-1\n", "- id: R-1\n    like: rules/R-2\n")
                .replacing(FAMILY, "- id: R-2\n", "- id: R-2\n    like: rules/R-1\n")
                .problems())
        .containsExactly(
            "rules/first.yml:3: R-1.like: goes round in a circle: rules/R-1 -> rules/R-2 ->"
                + " rules/R-1",
            "rules/first.yml:11: R-2.like: goes round in a circle: rules/R-2 -> rules/R-1 ->"
                + " rules/R-2");
  }

  @Test
  void nobodyIsLikeWhatIsNotThere() {
    assertThat(
            content()
                .replacing(FAMILY, "- id: R-2\n", "- id: R-2\n    like: rules/R-9\n")
                .problems())
        .containsExactly(
            "rules/first.yml:10: R-2.like: rules/R-9 is no control that is in scope; did you mean"
                + " rules/R-1?");
  }

  @Test
  void aTitleIsTheFrameworksOwn() {
    assertThat(
            content()
                .replacing(FAMILY, "- id: R-1\n", "- id: R-1\n    title: Look at pictures\n")
                .problems())
        .containsExactly(
            "rules/first.yml:3: R-1: has another title in the catalog: Look at images");
  }

  @Test
  void aControlStandsInItsFamily() {
    assertThat(content().replacing(FAMILY, "family: First", "family: Second").problems())
        .contains("rules/first.yml:3: R-1: belongs to First");
  }

  @Test
  void aScopeHasLevelsThatThereAre() {
    assertThat(content().replacing(FRAMEWORK, "[HIGH]", "[HIHG]").problems())
        .containsExactly(
            "rules/framework.yml:11: scopes.levels: no control has the level HIHG; did you mean"
                + " HIGH?");
  }

  @Test
  void numbersOfAFrameworkAreForAChecksThatItAsks() {
    assertThat(
            content()
                .replacing(
                    FRAMEWORK,
                    "scopes:",
                    "numbers: [{check: scans-old, basis: section 4}]\nscopes:")
                .problems())
        .containsExactlyInAnyOrder(
            "rules/framework.yml:9: numbers.check: there is no check scans-old; did you mean"
                + " scans-fresh?",
            "rules/framework.yml:9: numbers.check: scans-old is asked by no control of this"
                + " framework");
  }

  @Test
  void numbersOfAControlSayWhereTheyStand() {
    assertThat(
            content()
                .replacing(
                    FAMILY,
                    "checks: [scans-fresh]\n    what: Whether i",
                    "checks: [{check: scans-fresh, pass: 90%}]\n    what: Whether i")
                .problems())
        .containsExactly(
            "rules/first.yml:6: R-1.checks.scans-fresh: has numbers of its own and no basis");
  }

  @Test
  void whatIsNoYamlSaysWhere() {
    assertThat(content().with(FAMILY, "family: [First\n").problems())
        .anyMatch(problem -> problem.startsWith("rules/first.yml:2: not well-formed YAML"));
  }
}
