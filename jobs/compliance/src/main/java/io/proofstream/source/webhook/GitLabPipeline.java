package io.proofstream.source.webhook;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.supply.Build;
import io.proofstream.report.Report;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pipeline at one of its states, and each of its jobs as it stands then. */
final class GitLabPipeline {
  private static final Pattern TIME =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d) (UTC|[+-]\\d\\d:?\\d\\d)");

  private GitLabPipeline() {}

  static List<? extends Report> builds(Node event) throws IOException {
    Node pipeline = event.at("object_attributes");
    String id = pipeline.required("id");
    Instant finished = instant(pipeline, "finished_at");
    Instant created = instant(pipeline, "created_at");
    Instant at = finished == null ? created : finished;
    List<Report> reports = new ArrayList<>();
    Build whole =
        build(event, id, pipeline.word("iid"), pipeline.word("name"), pipeline, created, finished);
    reports.add(GitLab.told(Kind.BUILD_FINISHED, event, at, whole));
    for (Node job : event.items("builds")) {
      Build one =
          build(
              event,
              id + "/" + job.required("id"),
              null,
              job.required("stage") + " / " + job.required("name"),
              job,
              instant(job, "started_at"),
              instant(job, "finished_at"));
      Instant jobAt = one.finishedAt() == null ? one.startedAt() : one.finishedAt();
      reports.add(GitLab.told(Kind.BUILD_FINISHED, event, jobAt == null ? at : jobAt, one));
    }
    return reports;
  }

  /**
   * @param run the pipeline, or a job of it, which says of itself only what differs
   */
  private static Build build(
      Node event,
      String id,
      String number,
      String name,
      Node run,
      Instant started,
      Instant finished)
      throws IOException {
    Node pipeline = event.at("object_attributes");
    String status = run.word("status");
    Boolean succeeded = succeeded(status);
    boolean ended = succeeded != null || "skipped".equals(status);
    String actor = run.at("user").word("username");
    return new Build(
        id,
        number,
        null,
        name,
        status,
        ended ? status : null,
        succeeded,
        GitLab.project(event),
        pipeline.word("ref"),
        pipeline.word("sha"),
        pipeline.word("source"),
        actor == null ? event.at("user").word("username") : actor,
        run.at("runner").word("description"),
        run.at("environment").word("name"),
        null,
        null,
        started,
        finished,
        pipeline.word("url"));
  }

  /** Null while it runs, waits, or was never run. */
  static Boolean succeeded(String status) {
    return switch (status) {
      case "success" -> true;
      case "failed", "canceled" -> false;
      case null, default -> null;
    };
  }

  /** {@code 2016-08-12 15:23:28 UTC}, the same with an offset, or ISO 8601. */
  static Instant instant(Node node, String name) throws IOException {
    String text = node.word(name);
    if (text == null) {
      return null;
    }
    Matcher odd = TIME.matcher(text);
    if (!odd.matches()) {
      return node.instant(name);
    }
    String zone = odd.group(3).equals("UTC") ? "Z" : odd.group(3);
    String offset = zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
    Instant instant = Json.instantOf(odd.group(1) + "T" + odd.group(2) + offset);
    if (instant == null) {
      throw node.at(name).malformed("expected a time");
    }
    return instant;
  }
}
