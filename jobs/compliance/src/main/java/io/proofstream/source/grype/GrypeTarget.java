package io.proofstream.source.grype;

import io.proofstream.report.Artifact;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import io.proofstream.source.scanner.ScannedImage;

/** What was scanned: an image told as an object, or a folder or file told as its path. */
final class GrypeTarget {
  private Artifact artifact;

  void read(Node source) throws Unreadable {
    Node target = source.at("target");
    artifact = target.isObject() ? image(target) : Artifact.named(unquoted(target.word()));
  }

  /** Null if the document names nothing, as when packages were piped in. */
  Artifact artifact() {
    return artifact;
  }

  private static Artifact image(Node target) throws Unreadable {
    String os = target.word("os");
    String architecture = target.word("architecture");
    return ScannedImage.of(
        target.word("userInput"),
        target.word("imageID"),
        target.words("tags"),
        target.words("repoDigests"),
        target.word("manifestDigest"),
        os == null || architecture == null ? null : os + "/" + architecture);
  }

  /** Old versions wrote a folder with quotes of its own. */
  private static String unquoted(String path) {
    boolean quoted =
        path != null && path.length() > 2 && path.startsWith("\"") && path.endsWith("\"");
    return quoted ? path.substring(1, path.length() - 1) : path;
  }
}
