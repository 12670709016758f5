package io.proofstream.source.tool;

import io.proofstream.source.Source;
import java.util.List;

/** Every tool whose output is understood. */
public final class Tools {
  private Tools() {}

  /** In the order in which they are asked; a new source is one class and one word here. */
  public static List<Source> all() {
    return List.of(new Trivy());
  }
}
