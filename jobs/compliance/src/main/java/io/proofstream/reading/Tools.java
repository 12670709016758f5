package io.proofstream.reading;

import io.proofstream.source.Source;
import io.proofstream.source.attestation.CloudBuild;
import io.proofstream.source.attestation.CosignVerify;
import io.proofstream.source.attestation.InToto;
import io.proofstream.source.trivy.Trivy;
import java.util.ArrayList;
import java.util.List;

/** Every tool and format that is understood. */
public final class Tools {
  private Tools() {}

  /** A new source is one class and one line here. */
  public static List<Source> all() {
    List<Source> documents =
        List.of(
            // Scanners of images.
            new Trivy());
    List<Source> all = new ArrayList<>(documents);
    // Attestations, which may hold any of those documents.
    all.add(new InToto(documents));
    all.add(new CloudBuild());
    all.add(new CosignVerify());
    return List.copyOf(all);
  }
}
