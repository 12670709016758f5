package io.proofstream.source.sbom;

import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A tool that made a document, as it names itself. */
public record BillTool(String written, String version) {

  /**
   * Those of a CycloneDX document: an array up to 1.4, since 1.5 also an object of components and
   * services.
   */
  public static List<BillTool> ofCycloneDx(Node tools) throws Unreadable {
    List<Node> nodes = new ArrayList<>();
    if (tools.isArray()) {
      nodes.addAll(tools.items());
    } else {
      nodes.addAll(tools.items("components"));
      nodes.addAll(tools.items("services"));
    }
    List<BillTool> all = new ArrayList<>();
    for (Node each : nodes) {
      String name = each.word("name");
      if (name != null) {
        all.add(new BillTool(name, each.word("version")));
      }
    }
    return all;
  }

  /** The name as other sources spell it. */
  public String name() {
    return written.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return version == null ? written : written + "@" + version;
  }
}
