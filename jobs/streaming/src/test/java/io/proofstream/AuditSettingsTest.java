package io.proofstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.broker.Broker;
import io.proofstream.lake.CatalogSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditSettingsTest {
  @Test
  void everySettingHasItsDefault() {
    assertThat(
            AuditSettings.from(
                "--kafka-bootstrap", "k:1", "--catalog-uri", "jdbc:x", "--warehouse", "file:///w"))
        .isEqualTo(
            new AuditSettings(
                new Broker("k:1", Map.of()),
                new CatalogSettings(
                    CatalogSettings.Type.JDBC, "jdbc:x", "", "", "file:///w", Map.of()),
                Duration.ofDays(400)));
  }

  @Test
  void everySettingCanBeGiven() {
    assertThat(
            AuditSettings.from(
                "--kafka-bootstrap", "k:1",
                "--catalog-type", "rest",
                "--catalog-uri", "http://c",
                "--catalog-user", "u",
                "--warehouse", "s3://w",
                "--catalog-property.s3.endpoint", "http://s",
                "--repeat-horizon-days", "2"))
        .isEqualTo(
            new AuditSettings(
                new Broker("k:1", Map.of()),
                new CatalogSettings(
                    CatalogSettings.Type.REST,
                    "http://c",
                    "u",
                    "",
                    "s3://w",
                    Map.of("s3.endpoint", "http://s")),
                Duration.ofDays(2)));
  }

  @Test
  void whatOnlyJobEvidenceKnowsIsRefused() {
    assertThatThrownBy(
            () ->
                AuditSettings.from(
                    "--kafka-bootstrap",
                    "k:1",
                    "--catalog-uri",
                    "x",
                    "--warehouse",
                    "w",
                    "--claims",
                    "c"))
        .hasMessageContaining("--claims");
  }
}
