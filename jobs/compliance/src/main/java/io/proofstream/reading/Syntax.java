package io.proofstream.reading;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.proofstream.message.Reason;
import io.proofstream.source.StrictJson;
import io.proofstream.source.Unreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Makes JSON of what tools write besides it, once, so that everything behind reads JSON: YAML where
 * it begins like a mapping, log lines around JSON objects, and FIRST's scores, which come as CSV.
 */
final class Syntax {
  private static final Pattern YAML =
      Pattern.compile("\\A(?:\\s|#[^\\n]*\\n)*(?:---|(?:- )?[A-Za-z_\"'][\\w./\"'-]*:(?:\\s|\\z))");
  private static final Pattern SCORES =
      Pattern.compile("\\A(?:#[^\\n]*model_version:[^\\n]*\\n)?cve,epss,percentile\\r?\\n");
  private static final Pattern LOG_LINE = Pattern.compile("^[^{\\n]*[^\\s{](?=\\s*\\{\")");
  private static final int LOOKED_AT = 4096;

  private static final YAMLFactory YAML_FACTORY =
      YAMLFactory.builder()
          .streamReadConstraints(StrictJson.LIMITS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .loaderOptions(yamlLimits())
          .build();
  private static final JsonFactory JSON = new JsonFactory();

  private Syntax() {}

  /**
   * Null if it is JSON, or looks like nothing else, so that JSON's reader can say what is wrong.
   */
  static byte[] toJson(byte[] bytes, int start) throws IOException {
    int first = start;
    while (bytes[first] <= ' ') {
      first++;
    }
    if (bytes[first] == '{' || bytes[first] == '[' || bytes[first] == '"') {
      return null;
    }
    String head =
        new String(bytes, start, Math.min(LOOKED_AT, bytes.length - start), StandardCharsets.UTF_8);
    if (SCORES.matcher(head).lookingAt()) {
      return ScoresCsv.toJson(text(bytes, start));
    }
    if (LOG_LINE.matcher(head).find()) {
      return logLines(text(bytes, start));
    }
    return YAML.matcher(head).lookingAt() ? yaml(bytes, start) : null;
  }

  /** Each line's object; a line without one is the log's own talk. */
  private static byte[] logLines(String text) {
    List<String> objects =
        text.lines()
            .map(String::stripTrailing)
            .filter(line -> line.endsWith("}") && line.indexOf("{\"") >= 0)
            .map(line -> line.substring(line.indexOf("{\"")))
            .toList();
    return objects.isEmpty() ? null : String.join("\n", objects).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] yaml(byte[] bytes, int start) throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream(bytes.length);
    try (JsonParser parser = YAML_FACTORY.createParser(bytes, start, bytes.length - start);
        JsonGenerator generator = JSON.createGenerator(json, JsonEncoding.UTF8)) {
      generator.setRootValueSeparator(null);
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
          // An empty document between two separators.
          continue;
        }
        generator.copyCurrentStructure(parser);
        generator.writeRaw('\n');
        requireBounded(json);
      }
    } catch (Unreadable e) {
      throw e;
    } catch (com.fasterxml.jackson.core.exc.StreamConstraintsException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new Unreadable(Reason.INVALID_JSON, "yaml", "begins as YAML and is not well-formed");
    }
    return json.size() == 0 ? null : json.toByteArray();
  }

  private static void requireBounded(ByteArrayOutputStream json) throws Unreadable {
    if (json.size() > StrictJson.MAX_BYTES) {
      throw new Unreadable(
          Reason.LIMIT_EXCEEDED, "yaml", "is longer than a document may be, written as JSON");
    }
  }

  private static String text(byte[] bytes, int start) {
    return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
  }

  private static LoaderOptions yamlLimits() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(StrictJson.MAX_BYTES);
    options.setNestingDepthLimit(StrictJson.MAX_DEPTH);
    options.setMaxAliasesForCollections(0);
    options.setAllowDuplicateKeys(false);
    return options;
  }
}
