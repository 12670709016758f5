package io.proofstream.compose;

import static io.proofstream.compose.ComposeFile.matches;
import static io.proofstream.compose.ComposeFile.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** docker-compose.yml against its specification, and as something safe to start. */
class ComposeTest {
  private ComposeFile compose;

  @BeforeEach
  void read() throws IOException {
    compose = ComposeFile.read();
  }

  @Test
  void itIsValidBySpecification() throws IOException {
    assertThat(ComposeFile.schema().validate(compose.content())).isEmpty();
  }

  @Test
  void nothingListensBeyondThisMachine() {
    for (JsonNode service : compose.services().values()) {
      assertThat(texts(service.path("ports"))).allMatch(port -> port.startsWith("127.0.0.1:"));
      assertThat(service.has("network_mode")).isFalse();
      assertThat(service.has("privileged")).isFalse();
    }
    assertThat(compose.service("catalog").has("ports")).as("it knows no login").isFalse();
  }

  @Test
  void noSecretIsWrittenDownAndNoneHasADefault() {
    Pattern secret =
        Pattern.compile("(?i)(password|passwd|secret|token|credential|access[-_.]?key)");
    compose
        .values()
        .forEach(
            (path, value) -> {
              String key = path.substring(path.lastIndexOf('/') + 1);
              if (secret.matcher(key).find()) {
                assertThat(value).as(path).matches("\\$\\{\\w+:\\?[^}]+}");
              }
              // Inside scripts and inline files.
              matches(
                      "(?im)(?<![\\w{.-])([\\w.-]*"
                          + secret
                          + "[\\w.-]*)\"?\\s*[:=]\\s*\"?([^\\s\"\\[]+)",
                      value)
                  .forEach(it -> assertThat(it.group(3)).as(path).startsWith("$"));
              assertThat(matches("(?<!\\$)\\$\\{?\\w++(?!:\\?)", value)).as(path).isEmpty();
            });
  }

  @Test
  void everyoneWaitsForWhatCanTell() {
    Map<String, JsonNode> services = compose.services();
    services.forEach(
        (name, service) -> {
          for (Map.Entry<String, JsonNode> needed : service.path("depends_on").properties()) {
            assertThat(services).as("needed by %s", name).containsKey(needed.getKey());
            if (needed.getValue().path("condition").asText().equals("service_healthy")) {
              assertThat(services.get(needed.getKey()).path("healthcheck").path("test"))
                  .as("%s, for which %s waits, can tell", needed.getKey(), name)
                  .isNotEmpty();
            }
          }
        });
    assertThat(compose.values().values()).noneMatch(value -> value.matches("(?s).*\\bsleep\\b.*"));
  }

  @Test
  void catalogWarehouseAndSchemaAreOneForAll() {
    Map<String, String> catalog = compose.catalogProperties();
    assertThat(compose.jobArguments())
        .containsSubsequence("--warehouse", catalog.get("warehouse"))
        .containsSubsequence("--catalog-property.io-impl", catalog.get("io-impl"))
        .containsSubsequence("--catalog-property.s3.endpoint", catalog.get("s3.endpoint"));
    String bucket = catalog.get("warehouse").replaceFirst("/warehouse$", "");
    assertThat(compose.jobArguments()).containsSubsequence("--claims", bucket + "/claims");
    assertThat(compose.config("claims").lines())
        .contains("s3.endpoint=" + catalog.get("s3.endpoint"));
    assertThat(compose.config("trino-evidence").lines())
        .contains(
            "iceberg.rest-catalog.warehouse=" + catalog.get("warehouse"),
            "s3.endpoint=" + catalog.get("s3.endpoint"));
  }
}
