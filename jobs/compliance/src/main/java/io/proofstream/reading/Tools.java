package io.proofstream.reading;

import io.proofstream.source.Source;
import io.proofstream.source.kubernetes.KubernetesObjects;
import io.proofstream.source.kubernetes.ObjectKind;
import io.proofstream.source.trivy.Trivy;
import java.util.List;

/** Every tool and format that is understood. */
public final class Tools {
  private Tools() {}

  /** A new source is one class and one line here. */
  public static List<Source> all() {
    return List.of(
        // Scanners of images.
        new Trivy(),
        // Kubernetes.
        new KubernetesObjects(objectKinds()));
  }

  /** A new kind of Kubernetes objects is one class and one line here. */
  private static List<ObjectKind> objectKinds() {
    return List.of();
  }
}
