package io.proofstream.source.webhook;

import io.proofstream.report.Report;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * What GitHub posts to a webhook. The event's name is in an HTTP header and not in the document, so
 * each is known by its own objects. Events that are no evidence ({@code push}, {@code ping}, {@code
 * issues}...) give no report: a webhook that sends everything is not an error.
 */
public final class GitHub implements Source {
  @Override
  public String name() {
    return "github";
  }

  /** Others copy GitHub's {@code repository} and {@code sender}, but not its node ids. */
  @Override
  public boolean recognises(Shape shape) {
    return shape.hasAll("sender/login", "repository/full_name", "repository/node_id");
  }

  @Override
  public List<? extends Report> read(Json json) throws IOException {
    Node event = json.node();
    if (event.has("deployment_callback_url")) {
      return GitHubChanges.protectionRule(event);
    }
    if (event.has("deployment_status")) {
      return GitHubBuilds.deployment(event);
    }
    if (event.has("workflow_run") && event.has("since")) {
      return GitHubChanges.deploymentReview(event);
    }
    if (event.has("workflow_run") && !event.has("deployment")) {
      return GitHubBuilds.run(event);
    }
    if (event.has("workflow_job")) {
      return GitHubBuilds.job(event);
    }
    if (event.has("registry_package")) {
      return GitHubPackages.push(event, event.at("registry_package"));
    }
    if (event.has("package")) {
      return GitHubPackages.push(event, event.at("package"));
    }
    if (event.has("review") && event.has("pull_request")) {
      return GitHubChanges.pullRequestReview(event);
    }
    return event.has("alert") ? alert(event, event.at("alert")) : List.of();
  }

  private static List<? extends Report> alert(Node event, Node alert) throws IOException {
    if (alert.has("security_advisory")) {
      return GitHubDependencies.alert(event, alert);
    }
    if (alert.has("rule")) {
      return GitHubAlerts.code(event, alert);
    }
    // An alert's location is an event too, with the alert in it: it tells nothing of the state.
    return alert.has("secret_type") && !event.has("location")
        ? GitHubAlerts.secret(event, alert)
        : List.of();
  }

  /** The interface shows the secret that was found; so may a hook its own. */
  @Override
  public Set<String> secretFields() {
    return Set.of("secret");
  }

  /** Full name of the repository that the event is about. */
  static String repository(Node event) throws IOException {
    return event.at("repository").required("full_name");
  }

  /** Ids are one server's own: with its address they are nobody else's. */
  static String nativeId(Node event, String id) throws IOException {
    String page = event.at("repository").word("html_url");
    return page == null ? null : page + "/" + id;
  }
}
