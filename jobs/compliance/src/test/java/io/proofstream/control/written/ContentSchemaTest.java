package io.proofstream.control.written;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.proofstream.Committed;
import io.proofstream.control.check.Window;
import io.proofstream.document.DocumentFolder;
import io.proofstream.measure.Metrics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The committed schemas say what is read. */
class ContentSchemaTest {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final WrittenSchema WRITTEN =
      new WrittenSchema(
          Map.of("CheckDraft.metric", Metrics.ids(), "CheckDraft.window", Window.words()));
  private static final Map<String, ObjectNode> SCHEMAS =
      Map.of(
          "check", WRITTEN.one("check", CheckDraft.class),
          "framework", WRITTEN.one("framework", FrameworkDraft.class),
          "family", WRITTEN.one("family", FamilyDraft.class),
          "gaps", WRITTEN.many("gaps", GapDraft.class));

  @Test
  void theSchemasAreCommittedAsTheRecordsAre() {
    SCHEMAS.forEach(
        (name, schema) ->
            Committed.assertSame(
                Committed.root().resolve("frameworks/schemas/" + name + ".v1.schema.json"),
                schema.toPrettyString() + "\n"));
  }

  @Test
  void everyFileIsValid() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, String> file : texts().entrySet()) {
      if (file.getKey().endsWith(".yml")) {
        errors(name(file.getKey()), file.getValue())
            .forEach(error -> wrong.add(file.getKey() + ": " + error));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatIsUnknownOrMissingIsNot() throws IOException {
    String check = texts().get("checks/scan-coverage.yml");
    assertThat(errors("check", check.replace("gap:", "gaps:"))).isNotEmpty();
    assertThat(errors("check", check.replace("scan_coverage_continuous", "x"))).isNotEmpty();
    assertThat(errors("check", check.replace("window: 30d", "window: 31d"))).isNotEmpty();
    String family = texts().get("soc2-tsc-2017/cc7.yml");
    assertThat(errors("family", family.replace("coverage: partial", "coverage: partly")))
        .isNotEmpty();
    assertThat(errors("framework", "id: x\n")).isNotEmpty();
  }

  private static Map<String, String> texts() throws IOException {
    return DocumentFolder.of(Committed.root().resolve("frameworks")).texts();
  }

  private static String name(String file) {
    if (file.startsWith("checks/")) {
      return "check";
    }
    if (file.equals("gaps.yml")) {
      return "gaps";
    }
    return file.endsWith("/framework.yml") ? "framework" : "family";
  }

  private static List<String> errors(String name, String yaml) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SCHEMAS.get(name).toString(), InputFormat.JSON);
    return schema.validate(YAML.readTree(yaml).toString(), InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }
}
