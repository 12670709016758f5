package io.proofstream.source.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PASSED: S3 versioning (PCI-DSS 3.2.1) | PCI DSS 3.2.1",
        "see PCI DSS v4.0 Requirement 6.3.2 | PCI DSS 6.3.2",
        "see PCI DSS 4.0: 6.3.2 | PCI DSS 6.3.2",
        "FAILED: no backup (HIPAA 164.308(a)(7)) | HIPAA 164.308(a)(7)",
        "45 CFR § 164.312(A)(1) asks for it | HIPAA 164.312(a)(1)",
        "containers must not run as root [SOC 2 CC6.1] | SOC 2 CC6.1",
        "soc2: cc6.1 | SOC 2 CC6.1",
        "violates CC7.2. | SOC 2 CC7.2",
        "SOC 2 Type II A1.2 | SOC 2 A1.2",
        "ISO/IEC 27001:2022 Annex A.8.9 | ISO 27001 A.8.9",
        "ISO 27001 A.12.6.1 | ISO 27001 A.12.6.1",
        "NIST SP 800-53 Rev 5 SI-2 (1) | NIST 800-53 SI-2(1)",
        "NIST 800-171 3.11.2 | NIST 800-171 3.11.2",
        "NIST 800-190 4.1.1 | NIST 800-190 4.1.1",
        "FedRAMP Moderate CA-7 | FedRAMP CA-7",
        "CMMC AC.L2-3.1.1 | CMMC AC.L2-3.1.1",
        "see AC.L2-3.1.1 | CMMC AC.L2-3.1.1",
        "CMMC RM.2.142 | CMMC RM.2.142",
        "CIS Docker Benchmark v1.6.0 4.1 | CIS Docker 4.1",
        "CIS Kubernetes 5.2.6 | CIS Kubernetes 5.2.6",
        "CIS Controls v8 7.5 | CIS Controls 7.5",
        "GDPR Art. 32 | GDPR Art. 32",
        "GDPR Article 25(1) | GDPR Art. 25(1)",
      })
  void aCitationIsFoundAndSpelledInOneWay(String text, String citation) {
    assertThat(Citations.in(text)).containsExactly(citation);
  }

  @Test
  void manyAreFoundInTheirOrderAndEachOnce() {
    assertThat(
            Citations.in(
                "No limits (SOC 2 CC6.1, CC7.2 and CC6.1; PCI-DSS 6.3.2/6.3.3)",
                null,
                "HIPAA 164.312(a) & 164.312(b); again SOC 2 CC6.1"))
        .containsExactly(
            "SOC 2 CC6.1",
            "SOC 2 CC7.2",
            "PCI DSS 6.3.2",
            "PCI DSS 6.3.3",
            "HIPAA 164.312(a)",
            "HIPAA 164.312(b)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Upgrade to 3.2.1",
        "the PCI bus of 3.2.1",
        "PCI DSS is not met",
        "ABCC7.1",
        "SOC 2 report of 2026",
        "listens on 164.308.1.2",
        "AC-6 of the catalogue",
        "GDPR",
      })
  void whatOnlyLooksLikeOneIsNone(String text) {
    assertThat(Citations.in(text)).isEmpty();
  }

  @Test
  void aHugeTextIsReadQuickly() {
    assertThat(Citations.in("SOC 2 ((((".repeat(200_000))).isEmpty();
    assertThat(Citations.in("SOC 2 CC6.1,".repeat(200_000))).containsExactly("SOC 2 CC6.1");
  }
}
