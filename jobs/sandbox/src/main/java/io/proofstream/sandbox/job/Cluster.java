package io.proofstream.sandbox.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofstream.sandbox.component.flink.FlinkRest;
import io.proofstream.sandbox.process.FirstError;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What the JobManager knows about jobs. */
public final class Cluster {
  /** The operator behind which only writers follow. */
  private static final String LAST_IN_TIME = "lake.route-entries";

  private final FlinkRest rest;

  public Cluster(FlinkRest rest) {
    this.rest = rest;
  }

  /** The job of that name: a living one if there is any, else the last that ended. */
  public Optional<JobView> job(String name) throws IOException {
    return StreamSupport.stream(rest.get("/jobs/overview").path("jobs").spliterator(), false)
        .filter(job -> job.path("name").asText().equals(name))
        .max(
            Comparator.<JsonNode, Boolean>comparing(job -> !view(job).isOver())
                .thenComparing(job -> job.path("start-time").asLong()))
        .map(Cluster::view);
  }

  public Optional<JobView.Last> lastCheckpoint(String jobId) throws IOException {
    JsonNode completed =
        rest.get("/jobs/" + jobId + "/checkpoints").path("latest").path("completed");
    if (completed.isMissingNode() || completed.isNull()) {
      return Optional.empty();
    }
    return Optional.of(
        new JobView.Last(
            completed.path("id").asLong(),
            Instant.ofEpochMilli(completed.path("latest_ack_timestamp").asLong())));
  }

  public JobView.Checkpointing checkpointing(String jobId) throws IOException {
    JsonNode all = rest.get("/jobs/" + jobId + "/checkpoints");
    return new JobView.Checkpointing(
        all.path("counts").path("completed").asLong(),
        all.path("counts").path("failed").asLong(),
        all.path("latest").path("completed").path("state_size").asLong());
  }

  /** For how long each task was busy, all its parts together, by the names of its operators. */
  public Map<String, Duration> busy(String jobId) throws IOException {
    Map<String, Duration> busy = new HashMap<>();
    for (JsonNode vertex : rest.get("/jobs/" + jobId).path("vertices")) {
      long millis = vertex.path("metrics").path("accumulated-busy-time").asLong();
      busy.merge(vertex.path("name").asText(), Duration.ofMillis(millis), Duration::plus);
    }
    return busy;
  }

  /**
   * The recorded time up to which everything was handed to the tables: the watermark where rows are
   * made. Empty until there is one.
   */
  public Optional<Instant> timeReached(String jobId) throws IOException {
    String vertex =
        StreamSupport.stream(rest.get("/jobs/" + jobId).path("vertices").spliterator(), false)
            .filter(it -> it.path("name").asText().contains(LAST_IN_TIME))
            .map(it -> it.path("id").asText())
            .findFirst()
            .orElse("");
    if (vertex.isEmpty()) {
      return Optional.empty();
    }
    JsonNode watermarks = rest.get("/jobs/%s/vertices/%s/watermarks".formatted(jobId, vertex));
    return StreamSupport.stream(watermarks.spliterator(), false)
        .map(subtask -> subtask.path("value").asLong(Long.MIN_VALUE))
        .min(Comparator.naturalOrder())
        .filter(watermark -> watermark > 0)
        .map(Instant::ofEpochMilli);
  }

  /** Why it failed last, in the words of the deepest cause. */
  public Optional<String> failure(String jobId) throws IOException {
    JsonNode entries =
        rest.get("/jobs/" + jobId + "/exceptions?maxExceptions=1")
            .path("exceptionHistory")
            .path("entries");
    return entries.isEmpty()
        ? Optional.empty()
        : FirstError.inTrace(entries.get(0).path("stacktrace").asText());
  }

  void cancel(String jobId) throws IOException {
    rest.patch("/jobs/" + jobId + "?mode=cancel");
  }

  /** Asks for a savepoint after which the job is over; returns the number of the request. */
  String stop(String jobId, String folder) throws IOException {
    return rest.post(
            "/jobs/" + jobId + "/stop",
            "{\"targetDirectory\":\"%s\",\"drain\":false}".formatted(folder))
        .path("request-id")
        .asText();
  }

  /** Where the savepoint is that was asked for; empty while it is written. */
  Optional<String> stopped(String jobId, String request) throws IOException {
    JsonNode answer = rest.get("/jobs/" + jobId + "/savepoints/" + request);
    if (!answer.path("status").path("id").asText().equals("COMPLETED")) {
      return Optional.empty();
    }
    JsonNode operation = answer.path("operation");
    if (!operation.path("location").isTextual()) {
      String trace = operation.path("failure-cause").path("stack-trace").asText();
      throw new IOException(FirstError.inTrace(trace).orElse("no savepoint, and no reason"));
    }
    return Optional.of(operation.path("location").asText());
  }

  boolean isOver(String jobId) throws IOException {
    return JobView.isOver(rest.get("/jobs/" + jobId).path("state").asText());
  }

  /** The number that its newest savepoint has among its checkpoints. */
  long savepointNumber(String jobId) throws IOException {
    return rest.get("/jobs/" + jobId + "/checkpoints")
        .path("latest")
        .path("savepoint")
        .path("id")
        .asLong();
  }

  private static JobView view(JsonNode job) {
    JsonNode tasks = job.path("tasks");
    return new JobView(
        job.path("jid").asText(),
        job.path("name").asText(),
        job.path("state").asText(),
        tasks.path("total").asInt(),
        tasks.path("running").asInt());
  }
}
