package io.proofstream.report;

import io.proofstream.evidence.scan.Severity;
import java.util.Locale;

/** The tools' words for severity, on one scale. */
public final class Severities {
  private Severities() {}

  /** What no tool's vocabulary has is unknown, never harmless. */
  public static Severity of(String word) {
    return switch (word == null ? "" : word.strip().toLowerCase(Locale.ROOT)) {
      case "critical", "defcon1", "emergency", "alert", "fatal" -> Severity.CRITICAL;
      case "high", "important", "error", "severe" -> Severity.HIGH;
      case "medium", "moderate", "warning", "warn" -> Severity.MEDIUM;
      case "low", "minor", "note", "notice" -> Severity.LOW;
      case "negligible", "none", "info", "informational", "debug" -> Severity.NEGLIGIBLE;
      default -> Severity.UNKNOWN;
    };
  }

  /** By CVSS base score, version 3's bands. */
  public static Severity ofScore(Double score) {
    if (score == null) {
      return Severity.UNKNOWN;
    }
    if (score >= 9.0) {
      return Severity.CRITICAL;
    }
    if (score >= 7.0) {
      return Severity.HIGH;
    }
    if (score >= 4.0) {
      return Severity.MEDIUM;
    }
    return score > 0 ? Severity.LOW : Severity.NEGLIGIBLE;
  }
}
