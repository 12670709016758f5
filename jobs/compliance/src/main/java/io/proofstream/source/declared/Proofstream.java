package io.proofstream.source.declared;

import io.proofstream.report.Report;
import io.proofstream.source.Json;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Proofstream's own form, for what people and scripts declare: an object whose field {@code
 * proofstream} names the type, or an array of such. {@code declaration.v1.schema.json} describes
 * every type.
 */
public final class Proofstream implements Source {
  @Override
  public String name() {
    return "proofstream";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("proofstream");
  }

  @Override
  public List<Report> read(Json json) throws IOException {
    List<Report> reports = new ArrayList<>();
    if (json.isArray()) {
      json.array(() -> reports.add(Declaration.read(json.node())));
    } else {
      reports.add(Declaration.read(json.node()));
    }
    return reports;
  }
}
