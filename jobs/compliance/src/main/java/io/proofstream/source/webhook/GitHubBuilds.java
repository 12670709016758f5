package io.proofstream.source.webhook;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.supply.Build;
import io.proofstream.report.Artifact;
import io.proofstream.report.Report;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Node;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * Runs of workflows, their jobs, and deployments, at each of their states. A re-run has the id of
 * the run before it and another attempt. What was skipped ended neither well nor badly.
 */
final class GitHubBuilds {
  private GitHubBuilds() {}

  static List<? extends Report> run(Node event) throws IOException {
    Node run = event.at("workflow_run");
    String repository = GitHub.repository(event);
    String name = run.word("name");
    String actor = run.at("triggering_actor").word("login");
    boolean completed = "completed".equals(run.word("status"));
    Build build =
        new Build(
            run.required("id"),
            run.word("run_number"),
            run.count("run_attempt"),
            name == null ? event.at("workflow").word("name") : name,
            run.word("status"),
            run.word("conclusion"),
            succeeded(run.word("conclusion")),
            repository,
            run.word("head_branch"),
            run.word("head_sha"),
            run.word("event"),
            actor == null ? run.at("actor").word("login") : actor,
            null,
            null,
            null,
            null,
            run.instant("run_started_at"),
            completed ? run.instant("updated_at") : null,
            run.word("html_url"));
    return told(event, build, run.instant("updated_at"), "actions/runs/" + build.buildId());
  }

  /** A job's id begins with its run's, so that the two can be joined. */
  static List<? extends Report> job(Node event) throws IOException {
    Node job = event.at("workflow_job");
    Instant finished = job.instant("completed_at");
    Instant started = job.instant("started_at");
    String workflow = job.word("workflow_name");
    String name = job.word("name");
    Build build =
        new Build(
            job.required("run_id") + "/" + job.required("id"),
            null,
            job.count("run_attempt"),
            workflow == null ? name : workflow + " / " + name,
            job.word("status"),
            job.word("conclusion"),
            succeeded(job.word("conclusion")),
            GitHub.repository(event),
            job.word("head_branch"),
            job.word("head_sha"),
            null,
            event.at("sender").word("login"),
            job.word("runner_name"),
            event.at("deployment").word("environment"),
            null,
            null,
            started,
            finished,
            job.word("html_url"));
    Instant at = finished == null ? started : finished;
    return told(event, build, at, "actions/jobs/" + build.buildId());
  }

  static List<? extends Report> deployment(Node event) throws IOException {
    Node deployment = event.at("deployment");
    Node status = event.at("deployment_status");
    String state = status.word("state");
    Boolean succeeded = "inactive".equals(state) ? null : deployed(state);
    Instant at = status.instant("created_at");
    Build build =
        new Build(
            deployment.required("id"),
            null,
            null,
            deployment.word("task"),
            state,
            succeeded == null ? null : state,
            succeeded,
            GitHub.repository(event),
            deployment.word("ref"),
            deployment.word("sha"),
            "deployment",
            deployment.at("creator").word("login"),
            null,
            deployment.word("environment"),
            null,
            null,
            deployment.instant("created_at"),
            succeeded == null ? null : at,
            status.word("target_url"));
    Subject subject =
        Subject.of(Artifact.named(build.repository()))
            .at(at)
            .withNativeId(GitHub.nativeId(event, "deployments/statuses/" + status.word("id")));
    return List.of(Told.of(Kind.BUILD_FINISHED, subject, build));
  }

  private static List<? extends Report> told(Node event, Build build, Instant at, String id)
      throws IOException {
    String state = id + "/" + build.attempt() + "/" + build.status();
    Subject subject =
        Subject.of(Artifact.named(build.repository()))
            .at(at)
            .withNativeId(GitHub.nativeId(event, state));
    return List.of(Told.of(Kind.BUILD_FINISHED, subject, build));
  }

  private static Boolean succeeded(String conclusion) {
    return switch (conclusion) {
      case null -> null;
      case "success", "neutral" -> true;
      case "skipped" -> null;
      default -> false;
    };
  }

  private static Boolean deployed(String state) {
    return switch (state) {
      case "success" -> true;
      case "failure", "error" -> false;
      case null, default -> null;
    };
  }
}
