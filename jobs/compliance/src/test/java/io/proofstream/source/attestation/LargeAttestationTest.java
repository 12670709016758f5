package io.proofstream.source.attestation;

import static io.proofstream.source.attestation.Enveloped.signed;
import static io.proofstream.source.attestation.Enveloped.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.supply.AttestationType;
import io.proofstream.message.Reason;
import io.proofstream.message.Rejected;
import io.proofstream.reading.Sent;
import io.proofstream.source.StrictJson;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole document in one text of an envelope: longer than any other text may be. */
class LargeAttestationTest {
  private static final String SUBJECT = "{\"name\":\"ghcr.io/acme/shop:1.4\"}";
  private static final int MEBIBYTE = 1 << 20;

  @Test
  void aBillOfMaterialsOfMegabytesIsReadWhole() {
    int components = 20_000;
    List<Event> events =
        signed(statement("https://cyclonedx.org/bom", SUBJECT, bill(components))).events();

    assertThat(events.getFirst().attestation().type()).isEqualTo(AttestationType.SBOM);
    assertThat(events.get(1).sbom().components()).isEqualTo(components);
    assertThat(events.stream().mapToInt(event -> event.components().size()).sum())
        .isEqualTo(components);
  }

  @Test
  void itsTextsAreHeldToTheLimitOfTexts() {
    String novel =
        "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.5\",\"serialNumber\":\""
            + "x".repeat(2 * MEBIBYTE)
            + "\"}";

    assertThat(signed(statement("https://cyclonedx.org/bom", SUBJECT, novel)).rejected().reason())
        .isEqualTo(Reason.LIMIT_EXCEEDED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "payload\" : \"%s~",
        "payloads\":\"%s",
        "payload\":[\"%s\"],\"a\":\"",
        "payload\":\"\\n%s"
      })
  void noOtherTextMayBeAsLong(String field) {
    Rejected rejected =
        Sent.text("{\"payloadType\":\"x\",\"" + field.formatted("A".repeat(2 * MEBIBYTE)) + "\"}")
            .rejected();

    assertThat(rejected.reason()).isEqualTo(Reason.LIMIT_EXCEEDED);
    assertThat(rejected.error()).startsWith("a text is longer than 1 MiB, from byte ");
  }

  @Test
  void evenAPayloadHasAnEnd() {
    Rejected rejected =
        Sent.text(
                "{\"payloadType\":\"x\",\"payload\" :\n\""
                    + "A".repeat(StrictJson.MAX_ENCODED)
                    + "\"}")
            .rejected();

    assertThat(rejected.reason()).isEqualTo(Reason.LIMIT_EXCEEDED);
    assertThat(rejected.error()).isEqualTo("a text is longer than 32 MiB, from byte 31");
  }

  private static String bill(int components) {
    return IntStream.range(0, components)
        .mapToObj(
            i ->
                """
                {"type":"library","name":"part-%d","version":"1.0","purl":"pkg:npm/part-%d@1.0"}
                """
                    .formatted(i, i))
        .collect(
            Collectors.joining(
                ",",
                "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.5\",\"components\":[",
                "]}"));
  }
}
