package io.proofstream.policy.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.proofstream.Committed;
import io.proofstream.policy.AnyPolicy;
import io.proofstream.policy.reading.Example;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The committed schema says what is read. */
class PolicySchemaTest {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(PolicySchema.render().toString(), InputFormat.JSON);

  @Test
  void theSchemaIsCommittedAsTheRecordsAre() {
    Committed.assertSame(
        Committed.root()
            .resolve(
                "jobs/compliance/src/main/resources/io/proofstream/wire/policy.v1.schema.json"),
        PolicySchema.render().toPrettyString() + "\n");
  }

  @Test
  void theExamplesAreValid() throws IOException {
    assertThat(errors(example("acme.yml"))).isEmpty();
    assertThat(errors(example("small.yml"))).isEmpty();
  }

  @Test
  void whatIsWrittenIsValid() {
    for (int seed = 0; seed < 50; seed++) {
      assertThat(errors(PolicyWriter.json(AnyPolicy.of(seed)))).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void whatIsUnknownOrOfAnotherSortIsNot() throws IOException {
    assertThat(errors(example("acme.yml", "surprise", YAML.getNodeFactory().textNode("x"))))
        .isNotEmpty();
    assertThat(errors(example("acme.yml", "onboarding", YAML.getNodeFactory().numberNode(7))))
        .isNotEmpty();
    assertThat(errors(example("acme.yml", "roles", YAML.readTree("[{role: king, members: [a]}]"))))
        .isNotEmpty();
    assertThat(errors(example("acme.yml", "roles", YAML.readTree("[{role: admin}]")))).isNotEmpty();
  }

  private static String example(String file) throws IOException {
    return YAML.readTree(Example.bytes(file)).toString();
  }

  private static String example(String file, String key, JsonNode value) throws IOException {
    ObjectNode changed = (ObjectNode) YAML.readTree(Example.bytes(file));
    changed.set(key, value);
    return changed.toString();
  }

  private static List<String> errors(String json) {
    return SCHEMA
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }
}
