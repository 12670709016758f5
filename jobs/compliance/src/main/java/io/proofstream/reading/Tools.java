package io.proofstream.reading;

import io.proofstream.source.Source;
import io.proofstream.source.asff.Asff;
import io.proofstream.source.grype.Grype;
import io.proofstream.source.scanner.ClairScanner;
import io.proofstream.source.scanner.GitLabContainerScan;
import io.proofstream.source.scanner.HarborReport;
import io.proofstream.source.scanner.Klar;
import io.proofstream.source.snyk.Snyk;
import io.proofstream.source.trivy.Trivy;
import io.proofstream.source.twistlock.Twistlock;
import java.util.List;

/** Every tool and format that is understood. */
public final class Tools {
  private Tools() {}

  /** A new source is one class and one line here. */
  public static List<Source> all() {
    return List.of(
        // Scanners of images.
        new Trivy(),
        new Grype(),
        new ClairScanner(),
        new Klar(),
        new Snyk(),
        new GitLabContainerScan(),
        new Twistlock(),
        new HarborReport(),
        new Asff());
  }
}
