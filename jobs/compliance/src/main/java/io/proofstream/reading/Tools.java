package io.proofstream.reading;

import io.proofstream.source.Source;
import io.proofstream.source.hardening.Dockle;
import io.proofstream.source.hardening.KubeBench;
import io.proofstream.source.hardening.Kubescape;
import io.proofstream.source.policy.Checkov;
import io.proofstream.source.policy.Conftest;
import io.proofstream.source.policy.Gitleaks;
import io.proofstream.source.policy.KyvernoResults;
import io.proofstream.source.policy.Opa;
import io.proofstream.source.policy.Prowler;
import io.proofstream.source.policy.Sentinel;
import io.proofstream.source.policy.Tfsec;
import io.proofstream.source.runtime.Falco;
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
        // Hardening.
        new Dockle(),
        new KubeBench(),
        new Kubescape(),
        // Policies.
        new Checkov(),
        new Tfsec(),
        new Gitleaks(),
        new Prowler(),
        new KyvernoResults(),
        new Opa(),
        new Conftest(),
        new Sentinel(),
        // Runtime.
        new Falco());
  }
}
