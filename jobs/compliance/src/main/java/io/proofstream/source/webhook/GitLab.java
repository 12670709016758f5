package io.proofstream.source.webhook;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.declared.Change;
import io.proofstream.evidence.supply.Build;
import io.proofstream.report.Artifact;
import io.proofstream.report.Report;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * What GitLab posts to a webhook: pipelines with their jobs, deployments, and decisions on both
 * deployments and merge requests. Other events give no report. Nothing has an identity of its own
 * here: a pipeline that is tried again comes back with the same id and the same states.
 */
public final class GitLab implements Source {
  @Override
  public String name() {
    return "gitlab";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.hasAll("object_kind", "project/path_with_namespace");
  }

  @Override
  public List<? extends Report> read(Json json) throws IOException {
    Node event = json.node();
    return switch (event.required("object_kind")) {
      case "pipeline" -> GitLabPipeline.builds(event);
      case "deployment" -> deployment(event);
      case "merge_request" -> mergeRequest(event);
      default -> List.of();
    };
  }

  private static List<? extends Report> deployment(Node event) throws IOException {
    String status = event.required("status");
    Instant at = GitLabPipeline.instant(event, "status_changed_at");
    String decision = decision(status);
    if (decision == null) {
      return List.of(told(Kind.BUILD_FINISHED, event, at, deployed(event, status, at)));
    }
    Change change =
        new Change(
            project(event) + "/deployments/" + event.required("deployment_id"),
            event.word("commit_title"),
            null,
            decision.equals("requested") ? null : event.at("user").word("username"),
            decision,
            null,
            "deployment approval",
            event.word("environment"),
            event.word("short_sha"),
            at,
            event.word("deployable_url"));
    return List.of(told(Kind.CHANGE_APPROVED, event, at, change));
  }

  private static Build deployed(Node event, String status, Instant at) throws IOException {
    Boolean succeeded = GitLabPipeline.succeeded(status);
    return new Build(
        "deployment/" + event.required("deployment_id"),
        null,
        null,
        null,
        status,
        succeeded == null ? null : status,
        succeeded,
        project(event),
        event.word("ref"),
        event.word("short_sha"),
        "deployment",
        event.at("user").word("username"),
        null,
        event.word("environment"),
        null,
        null,
        null,
        succeeded == null ? null : at,
        event.word("deployable_url"));
  }

  /** One approval among several that are required leaves the request undecided. */
  private static List<? extends Report> mergeRequest(Node event) throws IOException {
    Node request = event.at("object_attributes");
    String decision = decision(request.word("action"));
    if (decision == null) {
      return List.of();
    }
    Instant at = GitLabPipeline.instant(request, "updated_at");
    Change change =
        new Change(
            project(event) + "!" + request.required("iid"),
            request.word("title"),
            null,
            event.at("user").word("username"),
            decision,
            null,
            "merge request approval",
            null,
            request.at("last_commit").word("id"),
            at,
            request.word("url"));
    return List.of(told(Kind.CHANGE_APPROVED, event, at, change));
  }

  /** Null for what decides nothing. */
  private static String decision(String word) {
    return switch (word) {
      case "approved" -> "approved";
      case "rejected" -> "rejected";
      case "blocked", "approval", "unapproval", "unapproved" -> "requested";
      case null, default -> null;
    };
  }

  static Told told(Kind kind, Node event, Instant at, io.proofstream.evidence.Body body)
      throws IOException {
    return Told.of(kind, Subject.of(Artifact.named(project(event))).at(at), body);
  }

  static String project(Node event) throws IOException {
    return event.at("project").required("path_with_namespace");
  }
}
