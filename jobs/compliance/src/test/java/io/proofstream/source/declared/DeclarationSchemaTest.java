package io.proofstream.source.declared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.proofstream.Committed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The committed schema says what is read, neither more nor less. */
class DeclarationSchemaTest {
  private static final Path FILE =
      Committed.root()
          .resolve(
              "jobs/compliance/src/main/resources/io/proofstream/source/declared/"
                  + "declaration.v1.schema.json");
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(DeclarationSchema.render().toString(), InputFormat.JSON);

  @Test
  void theSchemaIsCommittedAsTheRecordsAre() {
    Committed.assertSame(FILE, DeclarationSchema.render().toPrettyString() + "\n");
  }

  @ParameterizedTest
  @EnumSource
  void theExampleOfEachTypeIsValidAloneAndInAnArray(DeclarationType type) {
    assertThat(errors(Own.text(type.word()))).isEmpty();
    assertThat(errors("[" + Own.text(type.word()) + "]")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatTheSchemaRequiresIsRequired(DeclarationType type) {
    for (String field : required(type)) {
      ObjectNode lacking = Own.object(type.word());
      lacking.remove(field);
      assertThat(errors(lacking.toString())).as("without %s", field).isNotEmpty();
      if (!field.equals("proofstream")) {
        assertThat(Own.with(type.word(), field, null).rejected().error())
            .startsWith("no %s, which %s must have".formatted(field, type.word()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsUnknownIsInvalidAndRejected(DeclarationType type) {
    ObjectNode extra = Own.object(type.word()).put("surprise", 1);

    assertThat(errors(extra.toString())).isNotEmpty();
    assertThat(Own.with(type.word(), "surprise", 1).rejected().error())
        .startsWith(type.word() + " has no field surprise (nearest: ");
  }

  @ParameterizedTest
  @EnumSource
  void aPersonMayBeNamedEitherWay(DeclarationType type) {
    if (type.person() != null && Own.object(type.word()).has("by")) {
      ObjectNode named = Own.object(type.word());
      named.set(type.person(), named.remove("by"));
      assertThat(errors(named.toString())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void noFieldMeansTwoThings(DeclarationType type) {
    assertThat(Declaration.fields(type)).doesNotHaveDuplicates();
  }

  private static List<String> required(DeclarationType type) {
    List<String> required = new ArrayList<>();
    JsonNode definition = DeclarationSchema.render().get("$defs").get(type.word());
    definition.get("required").forEach(field -> required.add(field.asText()));
    assertThat(required).contains("proofstream");
    return required;
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
