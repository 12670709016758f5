package io.proofstream.policy.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.proofstream.policy.Policy;
import java.io.UncheckedIOException;

/** Writes policies, always the same way: as YAML for people, as JSON for topics and tables. */
public final class PolicyWriter {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private PolicyWriter() {}

  /** Every key, in the order in which people read them. */
  public static String yaml(Policy policy) {
    try {
      return YAML.writeValueAsString(PolicyTree.of(policy));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A tree of plain values cannot fail to be written", e);
    }
  }

  /** Every key, sorted, without a space: equal policies are equal bytes. */
  public static String json(Policy policy) {
    try {
      return JSON.writeValueAsString(PolicyTree.of(policy));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A tree of plain values cannot fail to be written", e);
    }
  }
}
