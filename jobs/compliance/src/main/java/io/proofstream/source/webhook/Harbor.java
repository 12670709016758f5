package io.proofstream.source.webhook;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.supply.Push;
import io.proofstream.evidence.supply.PushAction;
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
import java.util.ArrayList;
import java.util.List;

/**
 * What Harbor posts to a webhook, in its own form or as CloudEvents: artifacts pushed and deleted,
 * scans that ended. A pull, a quota, a replication or a retention run gives no report.
 */
public final class Harbor implements Source {
  @Override
  public String name() {
    return "harbor";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.hasAll("type", "occur_at", "event_data")
        || (shape.has("specversion") && shape.begins("type", "harbor."));
  }

  @Override
  public List<? extends Report> read(Json json) throws IOException {
    Node event = json.node();
    boolean own = event.has("event_data");
    Node data = event.at(own ? "event_data" : "data");
    Instant at = own ? event.epochSeconds("occur_at") : event.instant("time");
    String type = event.required("type");
    List<Report> reports = new ArrayList<>();
    for (Node resource : data.items("resources")) {
      reports.addAll(
          switch (type) {
            case "PUSH_ARTIFACT", "harbor.artifact.pushed" ->
                List.of(push(event, data, resource, at, PushAction.PUSHED));
            case "DELETE_ARTIFACT", "harbor.artifact.deleted" ->
                List.of(push(event, data, resource, at, PushAction.DELETED));
            case "SCANNING_COMPLETED", "harbor.scan.completed" ->
                HarborScan.completed(subject(data, resource, at), resource);
            case "SCANNING_FAILED", "harbor.scan.failed" ->
                HarborScan.failed(subject(data, resource, at), resource, "the scan failed");
            case "SCANNING_STOPPED", "harbor.scan.stopped" ->
                HarborScan.failed(subject(data, resource, at), resource, "the scan was stopped");
            default -> List.<Report>of();
          });
    }
    return reports;
  }

  private static Told push(Node event, Node data, Node resource, Instant at, PushAction action)
      throws IOException {
    Kind kind = action == PushAction.PUSHED ? Kind.IMAGE_PUSHED : Kind.IMAGE_DELETED;
    Push push =
        new Push(
            action,
            resource.word("resource_url"),
            tag(resource),
            event.word("operator"),
            at,
            null,
            null);
    return Told.of(kind, subject(data, resource, at), push);
  }

  private static Subject subject(Node data, Node resource, Instant at) throws IOException {
    String digest = resource.word("digest");
    Artifact image = Artifact.image(resource.word("resource_url"), digest, null);
    String repository = data.at("repository").word("repo_full_name");
    Artifact otherwise =
        repository == null ? null : new Artifact("", repository, tag(resource), digest, null);
    return Subject.of(image == null ? otherwise : image).at(at);
  }

  /** An artifact without a tag has its digest written there. */
  private static String tag(Node resource) throws IOException {
    String tag = resource.word("tag");
    return tag == null || tag.indexOf(':') >= 0 ? null : tag;
  }
}
