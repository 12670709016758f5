package io.proofstream.console.policy;

import io.proofstream.console.Problem;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.policy.reading.PolicyReading;
import io.proofstream.policy.reading.PolicyText;
import io.proofstream.wire.Header;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A policy that somebody wrote into a file. */
final class PolicyFile {
  private PolicyFile() {}

  /**
   * @param org whose policy it must be, or null if the file says
   * @param known frameworks that it may name
   */
  static PolicyReading read(String file, String org, Frameworks known) {
    if (org != null && !Header.ORG.accepts(org)) {
      throw Problem.usage(
          "--org '" + org + "' is not acceptable",
          "the pipeline would reject it",
          "write at most 64 of a to z, 0 to 9 and _, such as acme_shop");
    }
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      // One byte more than allowed is enough to be told so.
      return PolicyText.read(file, in.readNBytes(PolicyText.MAX_BYTES + 1), org, known);
    } catch (IOException e) {
      throw Problem.failed("cannot read " + file, e.toString(), "name a file with a policy")
          .causedBy(e);
    }
  }
}
