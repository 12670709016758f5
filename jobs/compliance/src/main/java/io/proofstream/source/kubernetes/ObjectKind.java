package io.proofstream.source.kubernetes;

import io.proofstream.report.Report;
import io.proofstream.source.Node;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Some kinds of Kubernetes objects that are evidence, and what they say. */
public interface ObjectKind {
  /** Whether objects of this kind are read here; what an object does not name is empty. */
  boolean reads(String apiVersion, String kind);

  /** What one object says; nothing if it holds nothing to record. */
  List<? extends Report> read(Node object) throws IOException;

  /**
   * As of a {@link io.proofstream.source.Source}: names of fields that are secrets if they are a
   * text.
   */
  default Set<String> secretTexts() {
    return Set.of();
  }
}
