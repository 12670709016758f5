package io.proofstream;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.proofstream.broker.InputTopics;
import io.proofstream.wire.RecordedTime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamEdge;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each job's graph against its committed picture. A uid that changes here abandons state: never
 * without meaning to.
 */
class GraphTest {
  private static final Path PICTURES =
      Committed.root().resolve("jobs/streaming/src/test/resources/graph");
  private static final String[] LEAST = {
    "--kafka-bootstrap", "localhost:1", "--catalog-uri", "jdbc:x", "--warehouse", "w"
  };

  @Test
  void jobEvidenceIsTheOneCommitted(@TempDir Path folder) {
    StreamExecutionEnvironment env = strictly();
    EvidenceSettings settings = EvidenceSettings.from(LEAST);
    InputTopics topics =
        new InputTopics(
            settings.broker(),
            settings.time(),
            Map.of("evidence.raw", 4, "policy", 1),
            Map.of(new TopicPartition("evidence.raw", 0), 0L));

    EvidencePipeline.connect(env, settings, topics, new TestLake(folder).tables());

    isCommitted("evidence.txt", env);
  }

  @Test
  void jobAuditIsTheOneCommitted(@TempDir Path folder) {
    StreamExecutionEnvironment env = strictly();
    AuditSettings settings = AuditSettings.from(LEAST);
    InputTopics topics =
        new InputTopics(
            settings.broker(),
            RecordedTime.BROKER,
            Map.of("audit", 4),
            Map.of(new TopicPartition("audit", 0), 0L));

    AuditPipeline.connect(env, settings, topics, new TestLake(folder).tables());

    isCommitted("audit.txt", env);
  }

  private static StreamExecutionEnvironment strictly() {
    Configuration strict = new Configuration();
    strict.set(PipelineOptions.GENERIC_TYPES, false);
    strict.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(strict);
    env.setParallelism(2);
    return env;
  }

  private static void isCommitted(String picture, StreamExecutionEnvironment env) {
    Committed.assertSame(PICTURES.resolve(picture), picture(env.getStreamGraph(false)));
    // What would be sent to a cluster: every operator can be serialized.
    assertThatCode(() -> env.getStreamGraph(false).getJobGraph()).doesNotThrowAnyException();
  }

  private static String picture(StreamGraph graph) {
    List<StreamNode> nodes = new ArrayList<>(graph.getStreamNodes());
    nodes.sort(Comparator.comparingInt(StreamNode::getId));
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    for (StreamNode node : nodes) {
      lines.add(label(node));
      for (StreamEdge edge : node.getInEdges()) {
        lines.add(
            "  <- "
                + label(graph.getStreamNode(edge.getSourceId()))
                + output(edge)
                + " "
                + edge.getPartitioner());
      }
    }
    return lines.toString();
  }

  private static String output(StreamEdge edge) {
    return edge.getOutputTag() == null ? "" : " [" + edge.getOutputTag().getId() + "]";
  }

  private static String label(StreamNode node) {
    String uid = node.getTransformationUID();
    String name = node.getOperatorName();
    return name.equals(uid) ? uid : uid + " (" + name + ")";
  }
}
