package io.proofstream.compose;

import static io.proofstream.compose.ComposeFile.matches;
import static io.proofstream.compose.ComposeFile.root;
import static io.proofstream.compose.ComposeFile.texts;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.component.flink.FlinkConfig;
import io.proofstream.sandbox.component.trino.TrinoClient;
import io.proofstream.sandbox.state.Ports;
import io.proofstream.sandbox.state.StateFolder;
import io.proofstream.wire.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml against the code that it deploys. */
class ComposeMatchesCodeTest {
  private ComposeFile compose;

  @BeforeEach
  void read() throws IOException {
    compose = ComposeFile.read();
  }

  @Test
  void theTopicsAreThoseOfTheCode() {
    String script = texts(compose.service("init-topics").path("command")).getFirst();
    Map<String, String> created =
        matches("(?m)^topic (\\S+)(.*)$", script).stream()
            .collect(toMap(it -> it.group(1), it -> it.group(2)));

    assertThat(created.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Topic.values()).map(Topic::topicName).toList());
    for (Topic topic : Topic.values()) {
      String settings = created.get(topic.topicName());
      assertThat(settings.contains("message.timestamp.type=LogAppendTime"))
          .as("%s has the broker's time", topic)
          .isEqualTo(topic.isInput());
      assertThat(settings.contains("retention.ms=-1"))
          .as("%s is kept", topic)
          .isEqualTo(topic.isInput());
    }
    assertThat(script).contains("--partitions 4 ");
  }

  @Test
  void theImagesHaveTheVersionsOfTheBuild() throws IOException {
    String pom = Files.readString(root().resolve("pom.xml"));
    Map<String, String> expected =
        Map.of(
            "apache/kafka", version(pom, "kafka"),
            "apache/iceberg-rest-fixture", version(pom, "iceberg"),
            "flink", version(pom, "flink") + "-scala_2.12-java" + property(pom, "java.release"),
            "trinodb/trino", version(pom, "trino"));
    Map<String, String> used = new TreeMap<>();
    for (JsonNode service : compose.services().values()) {
      String[] image = service.path("image").asText().split(":");
      assertThat(image).as("name and tag, no registry: %s", String.join(":", image)).hasSize(2);
      assertThat(image[1])
          .as("tag of %s", image[0])
          .isNotEqualTo("latest")
          .matches(".*\\d+\\..*|\\d+");
      used.put(image[0], image[1]);
    }
    assertThat(used).containsAllEntriesOf(expected);
  }

  @Test
  void theJobIsOursAndKnowsWhatItIsTold() throws IOException {
    Path sources = root().resolve("jobs/streaming/src/main/java");
    for (String service : List.of("job", "audit-job")) {
      List<String> command = texts(compose.service(service).path("command"));
      Path main = sources.resolve(command.get(4).replace('.', '/') + ".java");
      assertThat(main).content().contains("void main(", "env.execute(\"" + command.get(3) + "\")");
    }

    String settings = Files.readString(sources.resolve("io/proofstream/EvidenceSettings.java"));
    Set<String> known = new TreeSet<>();
    Set<String> required = new TreeSet<>();
    Set<String> prefixes = new TreeSet<>();
    for (MatchResult asked : matches("given\\s*\\.(\\w+)\\(\\s*\"([^\"]+)\"", settings)) {
      switch (asked.group(1)) {
        case "prefixed" -> prefixes.add(asked.group(2));
        case "secret" -> known.add(asked.group(2) + "-file");
        case "required" -> required.add(asked.group(2));
        default -> known.add(asked.group(2));
      }
    }
    List<String> arguments = compose.jobArguments();
    List<String> told = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i += 2) {
      told.add(arguments.get(i).replaceFirst("^--", ""));
    }
    known.addAll(required);
    assertThat(required).isNotEmpty();
    assertThat(told)
        .containsAll(required)
        .allMatch(key -> known.contains(key) || prefixes.stream().anyMatch(key::startsWith));
    assertThat(TrinoClient.SCHEMA).isEqualTo("proofstream");
    assertThat(texts(compose.service("init-tables").path("command")).getFirst())
        .contains("--schema " + TrinoClient.SCHEMA + " ");
  }

  @Test
  void bothJobsAreToldOfTheSameBrokerAndTables() {
    List<String> evidence = compose.jobArguments();
    List<String> audit = compose.jobArguments("audit-job");
    List<String> shared = new ArrayList<>();
    for (int i = 0; i < evidence.size(); i += 2) {
      // What only job evidence has use for.
      if (!evidence.get(i).matches("--(claims|collectors).*")) {
        shared.addAll(evidence.subList(i, i + 2));
      }
    }
    assertThat(audit).isEqualTo(shared).hasSizeGreaterThan(6);
  }

  @Test
  void flinkIsSetAsInTheSandbox(@TempDir Path folder) throws IOException {
    StateFolder state = new StateFolder(folder.resolve("state"));
    state.create();
    Site site = new Site(root(), state, Ports.choose(state, OptionalInt.empty()));
    Path written = new FlinkConfig(site, Duration.ofMinutes(1)).write().resolve("config.yaml");
    Object parsed =
        new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(written));
    Map<String, String> sandbox = ComposeFile.flat(new ObjectMapper().valueToTree(parsed));

    // Addresses, folders and memory belong to where it runs; the interval is checked by itself.
    sandbox
        .keySet()
        .removeIf(
            key ->
                key.matches(
                    ".*(address|host|port|dir|dirs|cores|size|per-tm|\\.min|\\.max|checkpointing\\.interval)"));
    assertThat(sandbox).containsKey("pipeline.generic-types").hasSizeGreaterThan(15);
    assertThat(compose.flinkProperties())
        .containsAllEntriesOf(sandbox)
        .containsEntry("execution.checkpointing.interval", "1 min")
        .containsEntry("pipeline.object-reuse", "true");
  }

  @Test
  void whatIsMountedExists() throws IOException {
    for (Map.Entry<String, JsonNode> service : compose.services().entrySet()) {
      for (String volume : texts(service.getValue().path("volumes"))) {
        String source = volume.split(":")[0];
        if (!source.startsWith(".")) {
          assertThat(compose.content().path("volumes").has(source)).as(volume).isTrue();
        } else if (source.contains("/target/")) {
          assertThat(source).isEqualTo("./jobs/streaming/target/" + fatJar());
        } else {
          assertThat(root().resolve(source)).exists();
        }
      }
      for (JsonNode config : service.getValue().path("configs")) {
        String name = config.path("source").asText();
        String made = compose.content().path("configs").path(name).path("file").asText();
        if (made.isEmpty()) {
          assertThat(compose.config(name)).as(name).isNotBlank();
        } else {
          String file = made.replaceFirst("^\\./", "");
          assertThat(compose.text())
              .as("the head says how to make it")
              .contains(" > " + file + "\n");
          assertThat(Files.readString(root().resolve(".gitignore")).lines()).contains(file);
        }
      }
    }
  }

  @Test
  void everyFileThatTheJobIsToldOfIsMounted() {
    List<String> arguments = compose.jobArguments();
    List<String> mounted = compose.service("job").path("configs").findValuesAsText("target");
    List<String> told = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i += 2) {
      if (arguments.get(i).endsWith("-file")) {
        told.add(arguments.get(i + 1));
      }
    }
    assertThat(told).isNotEmpty().hasSameElementsAs(mounted);
  }

  private static String fatJar() throws IOException {
    String module = Files.readString(root().resolve("jobs/streaming/pom.xml"));
    Function<String, String> after =
        tag -> matches("</parent>[\\s\\S]*?<" + tag + ">([^<]+)<", module).getFirst().group(1);
    String version = matches("<version>([^<]+)<", module).getFirst().group(1);
    return after.apply("artifactId")
        + "-"
        + version
        + "-"
        + after.apply("shadedClassifierName")
        + ".jar";
  }

  private static String version(String pom, String name) {
    return property(pom, name + ".version");
  }

  private static String property(String pom, String name) {
    return matches("<" + Pattern.quote(name) + ">([^<]+)<", pom).getFirst().group(1);
  }
}
