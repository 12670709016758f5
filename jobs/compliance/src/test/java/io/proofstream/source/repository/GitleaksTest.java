package io.proofstream.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.message.Reading;
import io.proofstream.message.Reason;
import io.proofstream.reading.Expected;
import io.proofstream.reading.Sent;
import io.proofstream.wire.Header;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitleaksTest {
  @ParameterizedTest
  @ValueSource(strings = {"gitleaks8_many.json", "version_7.5.0.json", "redacted_data_many.json"})
  void neitherRecordsNorWhatIsKeptQuoteASecret(String file) {
    Reading reading = Sent.sample("gitleaks/" + file).read();
    String events = reading.events().toString();
    String kept = new String(reading.content().bytes(), StandardCharsets.UTF_8);

    for (String canary :
        new String[] {
          "AKIAIOSFODNN7EXAMPLE",
          "secretAWSsecret",
          "PRIVATE KEY-----",
          "raw_source_code_extract",
          "Lorem ipsum",
          "fix: Flake8",
          "access-key"
        }) {
      assertThat(events).doesNotContain(canary);
      assertThat(kept).doesNotContain(canary);
    }
    assertThat(reading.content().redacted()).isTrue();
  }

  @Test
  void aLeakIsARuleAndAFile() {
    RuleResult leak = Sent.sample("gitleaks/gitleaks8_many.json").results().getFirst();
    RuleResult older = Sent.sample("gitleaks/version_7.5.0.json").results().getFirst();

    assertThat(leak.kind()).isEqualTo(RuleKind.SECRET);
    assertThat(leak.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(leak.resource()).isEqualTo("/conf/aws.tf");
    assertThat(leak.title()).isEqualTo("AWS");
    assertThat(older.ruleId()).isEqualTo("AWS Access Key");
    assertThat(older.location())
        .isEqualTo("line 13 of commit 6d127980966808f7413935678e079dcd7fedf9c2");
    assertThat(Sent.sample("gitleaks/gitleaks8_many.json").event().scan().scannerClasses())
        .containsExactly("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null\n", "[]"})
  void nothingFoundIsAScanIfItsSenderSaysWhose(String nothing) {
    Scan scan = Sent.text(nothing).with(Header.SOURCE, "gitleaks").event().scan();

    assertThat(scan.status()).isEqualTo(ScanStatus.COMPLETE);
    assertThat(scan.failed()).isZero();
    assertThat(scan.scanner()).isEqualTo("gitleaks");
    assertThat(Sent.text(nothing).rejected().reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
    assertThat(Sent.text(nothing).with(Header.SOURCE, "dockle").rejected().reason())
        .isEqualTo(Reason.UNKNOWN_FORMAT);
  }

  @Test
  void theSampleOfNothingFoundIsReadWithItsSendersWord() {
    Map<String, String> expected =
        Expected.of("gitleaks", "null-document").get("gitleaks/no_findings.json");
    Sent sample = Sent.sample("gitleaks/no_findings.json");

    assertThat(expected).containsEntry("note", "JSON null: zero findings");
    assertThat(sample.rejected().reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
    Reading reading = sample.with(Header.SOURCE, "gitleaks").read();
    assertThat(reading.rawBytes()).isEqualTo(Long.parseLong(expected.get("bytes")));
    assertThat(reading.rawDigest()).isEqualTo("sha256:" + expected.get("sha256"));
    assertThat(reading.events()).hasSize(1);
    assertThat(reading.events().getFirst().results()).isEmpty();
  }

  @Test
  void theRepositoryIsTheAssetWhereThereIsOne() {
    String leak =
        "{\"line\":\"x\",\"offender\":\"y\",\"rule\":\"r\",\"file\":\"f\",\"repoURL\":\"%s\"}";

    assertThat(Sent.text("[" + leak.formatted("https://a/b") + "]").event().evidence().asset())
        .isEqualTo(Asset.of("default", "", "https://a/b", null));
    assertThat(
            Sent.text("[" + leak.formatted("https://a/b") + "," + leak.formatted("") + "]")
                .event()
                .evidence()
                .asset())
        .isNull();
  }

  @Test
  void aBrokenReportGivesNothingAwayEither() {
    byte[] whole = Sent.resource("gitleaks/gitleaks8_many.json");
    byte[] torn = new String(whole, StandardCharsets.UTF_8).substring(0, 600).getBytes();

    assertThat(new String(Sent.bytes(torn).rejected().raw(), StandardCharsets.UTF_8))
        .doesNotContain("secretAWSsecret");
  }
}
