package io.proofstream.source.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.supply.Attestation;
import io.proofstream.message.Reading;
import io.proofstream.message.Reason;
import io.proofstream.reading.Expected;
import io.proofstream.reading.Sent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every sample, against what was counted in it by other means: each row of expected.csv. */
class AttestationSamplesTest {
  /** About the file itself, and about the YAML that the damaged one may be taken for. */
  private static final Set<String> NOT_KEPT =
      Set.of("bytes", "sha256", "encoding", "docs", "bad_lines");

  /** JSON but for a comma too many, and so of no form that may be read. */
  private static final String DAMAGED = "attestation/gcloud-container-no-signature.json";

  @TestFactory
  Stream<DynamicTest> everyRowOfAttestationsHolds() {
    Map<String, Map<String, String>> files = Expected.of("attestation", "attestation");
    assertThat(files).hasSize(13);
    return files.entrySet().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getKey(), () -> check(file.getKey(), file.getValue())));
  }

  private static void check(String file, Map<String, String> rows) {
    Reading reading = Sent.sample(file).read();
    assertThat(reading.rawBytes()).isEqualTo(Long.parseLong(rows.get("bytes")));
    assertThat(reading.rawDigest()).isEqualTo("sha256:" + rows.get("sha256"));
    if (file.equals(DAMAGED)) {
      assertThat(reading.rejected().reason()).isEqualTo(Reason.INVALID_JSON);
      reading = mended().read();
    }
    assertThat(reading.rejected()).isNull();
    for (Map.Entry<String, String> row : rows.entrySet()) {
      if (!NOT_KEPT.contains(row.getKey())) {
        assertThat(measured(reading, row.getKey())).as(row.getKey()).isEqualTo(row.getValue());
      }
    }
  }

  static Sent mended() {
    String text = new String(Sent.resource(DAMAGED), StandardCharsets.UTF_8);
    return Sent.text(text.replaceAll(",(\\s*})", "$1"));
  }

  @TestFactory
  Stream<DynamicTest> everyRowOfVerificationsHolds() {
    return Expected.everyRowOf(
        "cosign-verify", "cosign-verify", Set.of(), AttestationSamplesTest::verified);
  }

  private static String measured(Reading reading, String metric) {
    List<Attestation> all = attestations(reading);
    Attestation one = all.getFirst();
    assertThat(one.verified()).as("nobody checked these").isFalse();
    return switch (metric) {
      case "envelopes", "gcb_provenances" -> String.valueOf(all.size());
      case "builder_id" -> one.builderId();
      case "build_type" -> one.buildType();
      case "materials" -> String.valueOf(one.materials());
      case "config_source" -> one.sourceUri();
      case "subjects" -> String.valueOf(one.subjects());
      case "subject_first" -> subject(one);
      case "signatures" -> String.valueOf(one.signatures());
      case "signatures_nonempty" -> String.valueOf(one.signaturesWithValue());
      case "envelope_gcb" -> count(one.envelope().startsWith("gcb"));
      default -> named(metric, one);
    };
  }

  private static String named(String metric, Attestation one) {
    int underscore = metric.indexOf('_');
    String value = metric.substring(underscore + 1);
    return switch (metric.substring(0, underscore)) {
      case "predicate" -> count(value.equals(one.predicateType()));
      case "statement" -> count(value.equals(one.statementType()));
      case "envelope" -> count(value.equals(one.envelope()));
      default -> throw new AssertionError("unknown metric " + metric);
    };
  }

  /** As a row of CSV quotes it. The one subject without digest has no name but an address. */
  private static String subject(Attestation one) {
    if (one.subjectDigest() == null) {
      assertThat(one.subjectName()).startsWith("pkg:maven/");
      return " null";
    }
    String[] digest = one.subjectDigest().split(":");
    return "\"%s {\"\"%s\"\": \"\"%s\"\"}\"".formatted(one.subjectName(), digest[0], digest[1]);
  }

  private static String verified(Reading reading, String metric) {
    List<Attestation> all = attestations(reading);
    assertThat(all).allMatch(Attestation::verified);
    Attestation one = all.getFirst();
    return switch (metric) {
      case "signatures" -> String.valueOf(all.size());
      case "images" -> one.subjectDigest();
      case "legacy_capitalised" -> one.subjectName() == null ? "True" : "False";
      case "optional_null" -> count(one.signer() == null && one.logIndex() == null);
      default -> throw new AssertionError("unknown metric " + metric);
    };
  }

  private static List<Attestation> attestations(Reading reading) {
    return reading.events().stream().map(Event::attestation).filter(Objects::nonNull).toList();
  }

  private static String count(boolean is) {
    return is ? "1" : "0";
  }
}
