package io.proofstream.reading;

import io.proofstream.source.Source;
import io.proofstream.source.trivy.Trivy;
import io.proofstream.source.webhook.GitHub;
import io.proofstream.source.webhook.GitLab;
import io.proofstream.source.webhook.Harbor;
import java.util.List;

/** Every tool and format that is understood. */
public final class Tools {
  private Tools() {}

  /** A new source is one class and one line here. */
  public static List<Source> all() {
    return List.of(
        // Scanners of images.
        new Trivy(),
        // What platforms post to a webhook.
        new GitHub(),
        new GitLab(),
        new Harbor());
  }
}
