package io.proofstream.source.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofstream.message.Reading;
import io.proofstream.message.Reason;
import io.proofstream.reading.Sent;
import io.proofstream.wire.Header;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each field of a report in turn says what it never should. */
class WrongValuesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> VALUES =
      List.of("null", "\"\"", "\"/\"", "-1", "true", "{}", "[{}]", "[null]", "\"\\u0000\"");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clair/clair_many_vul.json",
        "clair/clairklar_mixed.json",
        "gitlab-container-scanning/gl-container-scanning-report-5-vuln_v15.json",
        "../samples-own/grype/nginx.json",
        "grype/many_vulns4.json",
        "harbor-report/harbor-trivy-vuln.json",
        "snyk-container/snykcontainer_issue_epss.json",
        "trivy-other-formats/alpine-310.asff",
        "twistlock/many_vulns.json",
        "twistlock/no_cvss.json"
      })
  void isReadOrRejectedForAReason(String file) throws IOException {
    JsonNode document = MAPPER.readTree(Sent.resource(file));
    shorten(document);
    for (String value : VALUES) {
      replaceEach(document, document, MAPPER.readTree(value), file);
    }
  }

  private static void shorten(JsonNode at) {
    if (at instanceof ArrayNode array) {
      while (array.size() > 1) {
        array.remove(array.size() - 1);
      }
    }
    at.forEach(WrongValuesTest::shorten);
  }

  /** Of an array, the first element stands for all. */
  private static void replaceEach(JsonNode root, JsonNode at, JsonNode value, String file)
      throws IOException {
    if (at instanceof ArrayNode array && !array.isEmpty()) {
      JsonNode first = array.get(0);
      array.set(0, value);
      requireNoFault(root, file);
      array.set(0, first);
      replaceEach(root, first, value, file);
    } else if (at instanceof ObjectNode object) {
      for (String name : List.copyOf(object.properties().stream().map(e -> e.getKey()).toList())) {
        JsonNode before = object.get(name);
        object.set(name, value);
        requireNoFault(root, file);
        object.set(name, before);
        replaceEach(root, before, value, file);
      }
    }
  }

  private static void requireNoFault(JsonNode root, String file) throws IOException {
    Reading reading = Sent.bytes(MAPPER.writeValueAsBytes(root)).with(Header.ASSET, "a/b:1").read();
    if (reading.rejected() != null) {
      assertThat(reading.rejected().reason())
          .as("%s: %s", file, reading.rejected().error())
          .isNotEqualTo(Reason.READER_FAULT);
    }
  }
}
