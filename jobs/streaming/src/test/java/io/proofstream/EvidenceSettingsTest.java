package io.proofstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.broker.Broker;
import io.proofstream.broker.output.Delivery;
import io.proofstream.control.reading.House;
import io.proofstream.document.DocumentFolder;
import io.proofstream.evaluate.plan.Plans;
import io.proofstream.fetch.ClaimSettings;
import io.proofstream.lake.CatalogSettings;
import io.proofstream.trust.CollectorKeys;
import io.proofstream.wire.RecordedTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceSettingsTest {
  private static final String[] LEAST = {
    "--kafka-bootstrap", "localhost:9092", "--catalog-uri", "jdbc:x", "--warehouse", "file:///w"
  };

  private static final String KEYS =
      """
      {"collectors":[{"org":"acme","id":"ci",
        "public_key":"MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE="}]}
      """;

  @Test
  void everySettingHasItsDefault() {
    assertThat(EvidenceSettings.from(LEAST))
        .isEqualTo(
            new EvidenceSettings(
                new Broker("localhost:9092", Map.of()),
                new CatalogSettings(
                    CatalogSettings.Type.JDBC, "jdbc:x", "", "", "file:///w", Map.of()),
                new ClaimSettings("", Map.of()),
                CollectorKeys.none(),
                Plans.shipped(),
                Duration.ofMinutes(5),
                Duration.ofDays(30),
                Duration.ofMinutes(1),
                RecordedTime.BROKER,
                Delivery.AT_LEAST_ONCE));
  }

  @Test
  void everySettingCanBeGiven(@TempDir Path folder) throws IOException {
    Path kafka = Files.writeString(folder.resolve("kafka"), "security.protocol=SASL_SSL\n");
    Path secret = Files.writeString(folder.resolve("secret"), "hunter2\n");
    Path claims = Files.writeString(folder.resolve("claims"), "s3.endpoint=http://s\n");
    Path collectors = Files.writeString(folder.resolve("collectors"), KEYS);
    Path own = house(folder.resolve("own"));
    assertThat(
            EvidenceSettings.from(
                "--kafka-bootstrap", "k:1",
                "--kafka-config-file", kafka.toString(),
                "--catalog-type", "rest",
                "--catalog-uri", "http://c",
                "--catalog-user", "u",
                "--catalog-password-file", secret.toString(),
                "--warehouse", "s3://w",
                "--catalog-property.s3.endpoint", "http://s",
                "--claims", "s3://c",
                "--claims-config-file", claims.toString(),
                "--collectors-file", collectors.toString(),
                "--own-frameworks", own.toString(),
                "--future-bound-seconds", "1",
                "--duplicate-horizon-days", "2",
                "--clock-step-limit-seconds", "3",
                "--time", "given",
                "--delivery", "exactly-once"))
        .isEqualTo(
            new EvidenceSettings(
                new Broker("k:1", Map.of("security.protocol", "SASL_SSL")),
                new CatalogSettings(
                    CatalogSettings.Type.REST,
                    "http://c",
                    "u",
                    "hunter2",
                    "s3://w",
                    Map.of("s3.endpoint", "http://s")),
                new ClaimSettings("s3://c", Map.of("s3.endpoint", "http://s")),
                CollectorKeys.parse(KEYS),
                Plans.with(DocumentFolder.of("acme", House.of("acme"))),
                Duration.ofSeconds(1),
                Duration.ofDays(2),
                Duration.ofSeconds(3),
                RecordedTime.GIVEN,
                Delivery.EXACTLY_ONCE));
  }

  @Test
  void anUnknownSettingIsRefusedByName() {
    String[] withTypo = Arrays.copyOf(LEAST, LEAST.length + 2);
    withTypo[LEAST.length] = "--futur-bound-seconds";
    withTypo[LEAST.length + 1] = "1";
    assertThatThrownBy(() -> EvidenceSettings.from(withTypo))
        .hasMessageContaining("--futur-bound-seconds")
        .hasMessageContaining("future-bound-seconds");
  }

  @Test
  void whatIsMissingOrMalformedIsNamed() {
    assertThatThrownBy(() -> EvidenceSettings.from("--catalog-uri", "x"))
        .hasMessage("--kafka-bootstrap is required");
    assertThatThrownBy(() -> EvidenceSettings.from("--kafka-bootstrap"))
        .hasMessageContaining("--kafka-bootstrap");
    assertThatThrownBy(
            () -> EvidenceSettings.from("--kafka-bootstrap", "a", "--kafka-bootstrap", "b"))
        .hasMessageContaining("twice");
    String[] sometimes = Arrays.copyOf(LEAST, LEAST.length + 2);
    sometimes[LEAST.length] = "--delivery";
    sometimes[LEAST.length + 1] = "sometimes";
    assertThatThrownBy(() -> EvidenceSettings.from(sometimes))
        .hasMessage("--delivery must be one of [at-least-once, exactly-once], not 'sometimes'");
  }

  @Test
  void anOwnFrameworkThatIsWrongSaysWhereAndWhatToDo(@TempDir Path folder) throws IOException {
    Path own = house(folder.resolve("own"));
    String family = House.of("acme").get("images.yml");
    Files.writeString(own.resolve("images.yml"), family.replace("images-signed", "images-sighed"));
    assertThatThrownBy(() -> owning(own))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(own + "/images.yml:7: H-1.checks: there is no check images-sighed")
        .hasMessageContaining("./proofstream frameworks validate " + own);
    assertThatThrownBy(() -> owning(folder)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> owning(folder.resolve("nowhere")))
        .hasMessageContaining("--own-frameworks: cannot read");
  }

  private static EvidenceSettings owning(Path folder) {
    String[] arguments = Arrays.copyOf(LEAST, LEAST.length + 2);
    arguments[LEAST.length] = "--own-frameworks";
    arguments[LEAST.length + 1] = folder.toString();
    return EvidenceSettings.from(arguments);
  }

  private static Path house(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> document : House.of("acme").entrySet()) {
      Files.writeString(folder.resolve(document.getKey()), document.getValue());
    }
    return folder;
  }

  @Test
  void noSecretIsEverShown() {
    CatalogSettings catalog =
        new CatalogSettings(CatalogSettings.Type.JDBC, "jdbc:x", "u", "hunter2", "w", Map.of());
    Broker broker = new Broker("k:1", Map.of("sasl.jaas.config", "hunter2"));
    ClaimSettings claims = new ClaimSettings("s3://c", Map.of("s3.secret-access-key", "hunter2"));
    assertThat(catalog.toString() + broker + claims).doesNotContain("hunter2");
  }
}
