package io.proofstream.source.twistlock;

import io.proofstream.report.ScanReport;
import io.proofstream.source.Json;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code twistcli images scan} of Twistlock, now Prisma Cloud: each result is one image. */
public final class Twistlock implements Source {

  @Override
  public String name() {
    return "twistlock";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("results/complianceDistribution")
        || shape.has("results/vulnerabilityDistribution")
        || shape.hasAll("results/id", "results/distro");
  }

  @Override
  public List<ScanReport> read(Json json) throws IOException {
    List<ScanReport> reports = new ArrayList<>();
    json.object(
        name -> {
          if (name.equals("results")) {
            json.array(() -> reports.add(TwistlockImage.read(json)));
          }
        });
    return List.copyOf(reports);
  }
}
