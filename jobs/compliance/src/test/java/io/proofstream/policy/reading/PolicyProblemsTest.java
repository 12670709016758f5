package io.proofstream.policy.reading;

import static io.proofstream.policy.reading.Example.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.document.DocumentProblem;
import io.proofstream.policy.obligation.Frameworks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyProblemsTest {
  @Test
  void allThatIsWrongIsSaidAtOnceEachWithItsLineAndKey() {
    List<String> expected =
        new String(Example.bytes("broken.expected.txt"), StandardCharsets.UTF_8).lines().toList();

    assertThat(Example.read("broken.yml").problems())
        .extracting(DocumentProblem::toString)
        .containsExactlyElementsOf(expected);
    assertThat(Example.read("broken.yml").policy()).isNull();
  }

  @Test
  void whatIsNotYamlOrNotAPolicySaysSoWithItsLine() {
    assertThat(problems("sla:", "\twindows: {}"))
        .singleElement()
        .asString()
        .startsWith("2: not well-formed YAML");
    assertThat(problems("{", "\"sla\": }"))
        .singleElement()
        .asString()
        .startsWith("2: begins as JSON");
    assertThat(problems("- a")).containsExactly("1: a policy is a mapping, and this is a list");
    assertThat(problems("hello")).containsExactly("1: a policy is a mapping, and this is a text");
    assertThat(problems("# nothing"))
        .containsExactly("1: says nothing; a policy has at least one key");
    assertThat(problems("")).containsExactly("1: says nothing; a policy has at least one key");
    assertThat(problems("demo: false", "---", "demo: true"))
        .containsExactly("2: a second document; one is read");
    assertThat(problems("{\"demo\": false}", "{}"))
        .containsExactly("2: a second document; one is read");
  }

  @Test
  void whatHidesItsMeaningFromAReaderIsRefused() {
    assertThat(problems("sla: &a", "  end_of_day: true", "scope: *a"))
        .contains(
            "1: sla: anchors are not read; write out what is meant",
            "3: scope: *a is a reference; write it out, or quote a pattern that begins with *");
    assertThat(problems("demo: !!bool true"))
        .contains("1: demo: tags are not read; write the value alone");
    assertThat(problems("demo: true", "demo: false")).containsExactly("2: demo: is there twice");
    assertThat(problems("{\"demo\": true,", "\"demo\": false}"))
        .containsExactly("2: demo: is there twice");
  }

  @Test
  void aDocumentThatNoPolicyNeedsIsNotEvenRead() {
    byte[] large = "#".repeat(PolicyText.MAX_BYTES + 1).getBytes(StandardCharsets.UTF_8);
    assertThat(PolicyText.read("p", large, null, Frameworks.shipped()).problems())
        .extracting(DocumentProblem::what)
        .containsExactly("is larger than a policy may be: more than 524,288 bytes");
    assertThat(
            PolicyText.read("p", new byte[] {'a', ':', (byte) 0xff}, null, Frameworks.shipped())
                .problems())
        .extracting(DocumentProblem::what)
        .containsExactly("is not UTF-8");
    assertThat(problems("[".repeat(40) + "]".repeat(40))).containsExactly("1: nested too deep");
  }

  @Test
  void windowsGrowWithLessSeverity() {
    assertThat(problems("sla: {windows: {critical: 3d}}"))
        .containsExactly("1: sla.windows.high: 3d must be longer than that of critical, 3d");
    assertThat(problems("sla:", "  windows:", "    high: 7d", "    medium: 6d"))
        .containsExactly("4: sla.windows.medium: 6d must be longer than that of high, 7d");
    assertThat(problems("sla: {windows: {medium: null}}"))
        .containsExactly(
            "1: sla.windows.medium: must have a window; low and negligible alone may have none");
    assertThat(problems("sla: {windows: {low: null}}")).isEmpty();
    assertThat(problems("sla: {windows: {low: null, negligible: 90d}}"))
        .containsExactly(
            "1: sla.windows.negligible: has a window, and low, which is worse, has none");
    assertThat(problems("sla: {windows: {critical: 59m}}"))
        .containsExactly("1: sla.windows.critical: 59m is not within 1h to 365d");
    assertThat(problems("sla: {windows: {low: 366d}}"))
        .containsExactly("1: sla.windows.low: 366d is not within 1h to 365d");
    assertThat(problems("sla: {windows: {critical: 1h, low: 365d}}")).isEmpty();
  }

  @Test
  void aPolicyOfAnotherOrganisationIsNoneOfThisOne() {
    byte[] text = "org: acme".getBytes(StandardCharsets.UTF_8);

    assertThat(PolicyText.read("p", text, "other", Frameworks.shipped()).problems())
        .extracting(DocumentProblem::toString)
        .containsExactly("p:1: org: is acme, and this is the policy of other");
    assertThat(PolicyText.read("p", text, "acme", Frameworks.shipped()).isValid()).isTrue();
    assertThat(problems("org: Acme Inc"))
        .containsExactly("1: org: must be 1 to 64 of a-z, 0-9 and _");
  }

  @Test
  void aCommandIsAWordAndIsAskedForChecksThatThereAre() {
    assertThat(problems("remediation:", "- {command: rescan, checks: [scan-coverage]}")).isEmpty();
    assertThat(
            problems(
                "remediation:",
                "- {command: rescan, checks: [scan-coverag]}",
                "- {command: Re scan, checks: [scan-freshness]}",
                "- {command: rescan, check: [scan-freshness]}"))
        .containsExactly(
            "2: remediation[0].checks[0]: scan-coverag is not valid here; did you mean"
                + " scan-coverage?",
            "3: remediation[1].command: must be 1 to 64 of a-z, 0-9, - and _, and begin with a"
                + " letter",
            "4: remediation[2].check: there is no such key; did you mean checks?",
            "4: remediation[2].checks: is missing",
            "4: remediation[2]: is the second with the name rescan");
  }

  @Test
  void routesDifferByTypeSeverityAndTeams() {
    assertThat(
            problems(
                "routes:",
                "- {type: sla.breach, channels: [slack]}",
                "- {type: sla.breach, channels: [pagerduty], minimum_severity: critical}",
                "- {type: sla.breach, channels: [email], teams: [b, a]}",
                "- {type: sla.breach, channels: [webhook], teams: [a, b]}"))
        .containsExactly("5: routes[3]: is the second with the name sla.breach a+b");
  }

  @Test
  void whatSomebodyWroteIsPrintedHarmlessly() {
    assertThat(problems("\"a\\u001b[31m\": 1"))
        .singleElement()
        .asString()
        .startsWith("1: a?[31m: there");
    assertThat(problems("x".repeat(300) + ": 1")).singleElement().asString().hasSizeLessThan(200);
  }
}
