package io.proofstream.console.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.console.policy.log.Sent;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.policy.reading.PolicyText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ShownTest {
  private static final Instant MIDNIGHT = Sent.NOON.plus(Duration.ofHours(12));

  @Test
  void whatIsInForceComesWithWhoWhenAndWhy() {
    String shown = show(new Sent().by("alice", "version: 1").by("bob", "version: 2"), null, false);

    assertThat(shown)
        .startsWith(
            """
            # version 2 of acme, in force since 2026-11-21T13:00:00Z
            # by bob, recorded 2026-11-21T13:00:00Z at policy/0@1
            # reason: reason 1
            org: acme
            version: 2
            """);
    assertThat(
            PolicyText.read(
                    "p", shown.getBytes(StandardCharsets.UTF_8), "acme", Frameworks.shipped())
                .version())
        .isEqualTo(2);
  }

  @Test
  void whereNobodyHasGivenOneItIsTheDefault() {
    assertThat(show(new Sent(), null, false))
        .startsWith("# version 0 of acme: the default, which nobody gave\norg: acme\nversion: 0\n");
    assertThat(show(new Sent().by("alice", "version: 1"), 0L, false)).startsWith("# version 0");
  }

  @Test
  void aVersionThatBeginsLaterIsNotInForceYet() {
    Sent sent =
        new Sent().by("alice", "version: 1").by("bob", "version: 2", "effective_from: 2027-01-01");

    assertThat(show(sent, null, false)).startsWith("# version 1 of acme, in force since");
    assertThat(show(sent, 2L, false))
        .startsWith("# version 2 of acme, not before 2027-01-01T00:00:00Z");
  }

  @Test
  void everyVersionIsADocumentOfItsOwn() {
    String shown = show(new Sent().by("alice", "version: 1").by("bob", "version: 2"), null, true);

    assertThat(shown)
        .startsWith("# version 1 of acme, no longer in force\n")
        .contains("\n---\n# version 2 of acme, in force since");
  }

  @Test
  void aVersionThatThereIsNotSaysWhichIsTheNewest() {
    assertThatThrownBy(() -> show(new Sent().by("alice", "version: 1"), 7L, false))
        .hasMessage("acme has no version 7");
  }

  private static String show(Sent sent, Long version, boolean all) {
    StringWriter out = new StringWriter();
    new ShowCommand.Shown(sent.log(), MIDNIGHT).print(version, all, new PrintWriter(out));
    return out.toString().replace("\r\n", "\n");
  }
}
