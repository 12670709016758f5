package io.proofstream.asset.book;

import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.finding.Flaw;
import java.util.List;

/** Who looks for what: findings are closed only by those who would have seen them. */
final class Seer {
  private static final List<String> PACKAGES = List.of("os", "library");

  private Seer() {}

  /** Scanner and platform. */
  static String of(Evidence evidence, Scan scan) {
    String scanner = scan == null || scan.scanner() == null ? evidence.tool() : scan.scanner();
    String platform = evidence.platform() == null ? "" : evidence.platform();
    return scanner + "|" + platform;
  }

  /** In the words of scanner classes. */
  static String sortOf(Flaw flaw) {
    return switch (flaw.kind()) {
      case VULNERABILITY -> "os".equals(flaw.pathClass()) ? "os" : "library";
      case HARDENING, POLICY -> "config";
      case SECRET -> "secret";
    };
  }

  /**
   * Whether a scan looked for a sort. One that looks for packages looks for those of the operating
   * system and of languages alike: reports leave out the one that they found nothing of.
   */
  static boolean looksFor(Scan scan, String sort) {
    List<String> classes = scan.scannerClasses();
    return classes.contains(sort)
        || (PACKAGES.contains(sort) && PACKAGES.stream().anyMatch(classes::contains));
  }
}
