package io.proofstream.source.kubernetes;

import io.proofstream.report.Report;
import io.proofstream.source.Node;
import java.io.IOException;
import java.util.List;

/** Some kinds of Kubernetes objects that are evidence, and what they say. */
public interface ObjectKind {
  /** Whether objects of this kind are read here; what an object does not name is empty. */
  boolean reads(String apiVersion, String kind);

  /** What one object says; nothing if it holds nothing to record. */
  List<? extends Report> read(Node object) throws IOException;
}
