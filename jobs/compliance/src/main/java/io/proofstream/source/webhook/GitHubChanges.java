package io.proofstream.source.webhook;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.declared.Change;
import io.proofstream.report.Artifact;
import io.proofstream.report.Report;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Node;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decisions about changes: reviews of pull requests and of deployments that wait at an environment.
 * A review that only comments decides nothing; one that is dismissed leaves the change undecided.
 */
final class GitHubChanges {
  private static final Pattern RUN = Pattern.compile("/actions/runs/(\\d+)/");

  private GitHubChanges() {}

  /** One for each environment that was decided on. */
  static List<? extends Report> deploymentReview(Node event) throws IOException {
    Node run = event.at("workflow_run");
    String decision = decision(event.word("action"));
    if (decision == null) {
      return List.of();
    }
    String requester = run.at("triggering_actor").word("login");
    Instant at = latest(event.instant("since"), run.instant("updated_at"));
    List<Report> reports = new ArrayList<>();
    for (String environment : environments(event)) {
      Change change =
          new Change(
              ofRun(event, run.required("id"), environment),
              run.word("display_title"),
              requester == null ? run.at("actor").word("login") : requester,
              event.at("approver").word("login"),
              decision,
              event.word("comment"),
              "environment",
              environment.isEmpty() ? null : environment,
              run.word("head_sha"),
              at,
              run.word("html_url"));
      reports.add(told(event, change, null));
    }
    return reports;
  }

  /** A gate of somebody's own is asked; its answer comes back as the deployment's review. */
  static List<? extends Report> protectionRule(Node event) throws IOException {
    Node deployment = event.at("deployment");
    String environment = event.word("environment");
    Matcher run = RUN.matcher(event.required("deployment_callback_url"));
    String id =
        run.find()
            ? ofRun(event, run.group(1), environment)
            : GitHub.repository(event) + "/deployments/" + deployment.word("id");
    Change change =
        new Change(
            id,
            deployment.word("description"),
            deployment.at("creator").word("login"),
            null,
            "requested",
            null,
            "deployment protection rule",
            environment,
            deployment.word("sha"),
            deployment.instant("updated_at"),
            null);
    return List.of(told(event, change, null));
  }

  static List<? extends Report> pullRequestReview(Node event) throws IOException {
    Node review = event.at("review");
    Node pull = event.at("pull_request");
    String state = review.required("state").toLowerCase(Locale.ROOT);
    String decision = decision(state);
    if (decision == null) {
      return List.of();
    }
    // A dismissed review keeps the time at which it was once given; the pull request's is newer.
    Instant at = review.instant(state.equals("dismissed") ? "updated_at" : "submitted_at");
    Change change =
        new Change(
            GitHub.repository(event) + "/pull/" + pull.required("number"),
            pull.word("title"),
            pull.at("user").word("login"),
            review.at("user").word("login"),
            decision,
            review.word("body"),
            "pull request review",
            null,
            review.word("commit_id"),
            at == null ? pull.instant("updated_at") : at,
            review.word("html_url"));
    return List.of(told(event, change, "reviews/" + review.required("id") + "/" + state));
  }

  private static Told told(Node event, Change change, String id) throws IOException {
    Subject subject =
        Subject.of(Artifact.named(GitHub.repository(event)))
            .at(change.decidedAt())
            .withNativeId(id == null ? null : GitHub.nativeId(event, id));
    return Told.of(Kind.CHANGE_APPROVED, subject, change);
  }

  /** Null for what decides nothing. */
  private static String decision(String word) {
    return switch (word) {
      case "approved" -> "approved";
      case "rejected", "changes_requested" -> "rejected";
      case "requested", "dismissed" -> "requested";
      case null, default -> null;
    };
  }

  private static String ofRun(Node event, String run, String environment) throws IOException {
    return GitHub.repository(event) + "/actions/runs/" + run + "/" + environment;
  }

  private static Set<String> environments(Node event) throws IOException {
    Set<String> environments = new TreeSet<>();
    List<Node> jobs = new ArrayList<>(event.items("workflow_job_runs"));
    jobs.add(event.at("workflow_job_run"));
    for (Node job : jobs) {
      String environment = job.word("environment");
      if (environment != null) {
        environments.add(environment);
      }
    }
    String asked = event.word("environment");
    if (asked != null) {
      environments.add(asked);
    }
    return environments.isEmpty() ? Set.of("") : environments;
  }

  private static Instant latest(Instant a, Instant b) {
    return a == null || (b != null && b.isAfter(a)) ? b : a;
  }
}
