package io.proofstream.source.webhook;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.supply.Push;
import io.proofstream.evidence.supply.PushAction;
import io.proofstream.report.Artifact;
import io.proofstream.report.Report;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Node;
import io.proofstream.source.image.ImageNames;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Images that came into GitHub's registries, or got a tag there; packages of other kinds give no
 * report. GitHub documents no event for a deleted package.
 */
final class GitHubPackages {

  private GitHubPackages() {}

  static List<? extends Report> push(Node event, Node registered) throws IOException {
    Node version = registered.at("package_version");
    Node container = version.at("container_metadata");
    boolean image = container.isObject() || "docker".equalsIgnoreCase(registered.word("ecosystem"));
    if (!image) {
      return List.of();
    }
    String reference = reference(registered, version);
    String tag = container.at("tag").word("name");
    String digest = digest(version, container);
    Instant at = updated(version) == null ? updated(registered) : updated(version);
    String base = container.at("labels", "all_labels").word("org.opencontainers.image.base.digest");
    String actor = version.at("author").word("login");
    Push push =
        new Push(
            PushAction.PUSHED,
            reference,
            tag,
            actor == null ? event.at("sender").word("login") : actor,
            at,
            ImageNames.isDigest(base) ? base : null,
            registered.word("html_url"));
    String named = tag == null ? reference : reference + ":" + tag;
    Artifact artifact = Artifact.imageOrNamed(named, digest, null);
    return List.of(Told.of(Kind.IMAGE_PUSHED, Subject.of(artifact).at(at), push));
  }

  /** Without the tag; the registry's names are lower case, GitHub's owners need not be. */
  private static String reference(Node registered, Node version) throws IOException {
    String url = version.word("package_url");
    if (url == null) {
      return "ghcr.io/"
          + (registered.required("namespace") + "/" + registered.required("name"))
              .toLowerCase(Locale.ROOT);
    }
    String lower = url.toLowerCase(Locale.ROOT);
    int colon = lower.lastIndexOf(':');
    return colon > lower.lastIndexOf('/') ? lower.substring(0, colon) : lower;
  }

  private static String digest(Node version, Node container) throws IOException {
    for (String told :
        new String[] {
          version.word("version"),
          container.at("tag").word("digest"),
          container.at("manifest").word("digest")
        }) {
      if (ImageNames.isDigest(told)) {
        return told;
      }
    }
    return null;
  }

  private static Instant updated(Node node) throws IOException {
    Instant updated = node.instant("updated_at");
    return updated == null ? node.instant("created_at") : updated;
  }
}
