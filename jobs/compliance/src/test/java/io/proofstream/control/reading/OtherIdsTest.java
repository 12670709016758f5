package io.proofstream.control.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.control.Catalog;
import io.proofstream.control.Control;
import io.proofstream.control.Coverage;
import org.junit.jupiter.api.Test;

/** Ids that are in use and are not, or no longer, the framework's own. */
class OtherIdsTest {
  private static final Catalog CATALOG = Content.shipped();

  @Test
  void otherIdsInUseLeadToTheFrameworksOwn() {
    assertThat(found("iso27001-2022-annexa", "A.12.6")).isEqualTo("A.8.8");
    assertThat(found("cmmc-2.0", "RM.2.142")).isEqualTo("RA.L2-3.11.2");
    assertThat(found("hipaa-security-rule", "164.312(a)")).isEqualTo("164.312(a)(1)");
    assertThat(found("soc2-tsc-2017", "cc7.2")).isEqualTo("CC7.2");
    Control docker =
        CATALOG.framework("cis-docker-1.6.0").orElseThrow().control("4.5").orElseThrow();
    assertThat(docker.title()).isEqualTo("Ensure Content trust for Docker is Enabled");
    assertThat(CATALOG.aliases(docker))
        .anyMatch(alias -> !alias.sameControl() && alias.control().equals("4.4"));
  }

  @Test
  void aWithdrawnControlSaysWhatBecameOfIt() {
    Control withdrawn =
        CATALOG.framework("nist-800-53r5").orElseThrow().control("AC-2(10)").orElseThrow();
    assertThat(withdrawn.withdrawn()).isEqualTo("incorporated into AC-2");
    assertThat(withdrawn.coverage()).isEqualTo(Coverage.OUT_OF_SCOPE);
  }

  private static String found(String framework, String written) {
    return CATALOG
        .control(CATALOG.framework(framework).orElseThrow(), written)
        .map(Control::id)
        .orElse(null);
  }
}
