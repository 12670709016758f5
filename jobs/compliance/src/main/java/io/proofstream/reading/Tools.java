package io.proofstream.reading;

import io.proofstream.source.Source;
import io.proofstream.source.attestation.CloudBuild;
import io.proofstream.source.attestation.CosignVerify;
import io.proofstream.source.attestation.InToto;
import io.proofstream.source.declared.Proofstream;
import io.proofstream.source.exploit.Epss;
import io.proofstream.source.exploit.KnownExploited;
import io.proofstream.source.sbom.CycloneDx;
import io.proofstream.source.sbom.GithubSnapshot;
import io.proofstream.source.sbom.Spdx;
import io.proofstream.source.sbom.Syft;
import io.proofstream.source.trivy.Trivy;
import io.proofstream.source.vex.Csaf;
import io.proofstream.source.vex.OpenVex;
import java.util.List;
import java.util.stream.Stream;

/** Every tool and format that is understood. */
public final class Tools {
  private Tools() {}

  /** A new source is one class and one line here. */
  public static List<Source> all() {
    return Stream.concat(
            documents().stream(),
            Stream.of(
                // Attestations, which may hold any of the documents.
                new InToto(documents()),
                new CloudBuild(),
                new CosignVerify(),
                // What people declare, and what is known of attacks.
                new Proofstream(),
                new KnownExploited(),
                new Epss()))
        .toList();
  }

  /** What stands on its own. */
  private static List<Source> documents() {
    return List.of(
        // Scanners of images.
        new Trivy(),
        // Bills of materials, and decisions about what is in them.
        new CycloneDx(),
        new Spdx(),
        new Syft(),
        new GithubSnapshot(),
        new OpenVex(),
        new Csaf());
  }
}
