package io.proofstream.source.trivy;

import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.report.ScanDraft;
import io.proofstream.source.Json;
import java.io.IOException;

/**
 * How many checks of the configuration were kept, broken and excepted. Trivy counts them all and
 * lists, if not asked for more, only those that are broken.
 */
final class TrivySummary {
  private boolean isTold;
  private int passed;
  private int failed;
  private int skipped;

  void read(Json json) throws IOException {
    json.object(
        name -> {
          isTold = true;
          switch (name) {
            case "Successes" -> passed += orZero(json.count());
            case "Failures" -> failed += orZero(json.count());
            case "Exceptions" -> skipped += orZero(json.count());
            default -> {}
          }
        });
  }

  boolean isTold() {
    return isTold;
  }

  void add(TrivySummary other) {
    isTold |= other.isTold;
    passed += other.passed;
    failed += other.failed;
    skipped += other.skipped;
  }

  /** A result that no summary speaks of. */
  void count(RuleResult result) {
    if (result.suppressed() || result.verdict() == Verdict.SKIP) {
      skipped++;
    } else if (result.verdict() == Verdict.PASS) {
      passed++;
    } else {
      failed++;
    }
  }

  void tell(ScanDraft scan) {
    if (isTold) {
      scan.counted(passed, failed, skipped);
    }
  }

  private static int orZero(Integer count) {
    return count == null ? 0 : count;
  }
}
