package io.proofstream.wire;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.Origin;
import io.proofstream.evidence.Scan;
import io.proofstream.evidence.ScanFinding;
import io.proofstream.evidence.ScanStatus;
import io.proofstream.evidence.Severity;
import io.proofstream.evidence.Trust;
import java.time.Instant;
import java.util.List;

/** Records as the golden files mean them, written out by hand. */
final class Examples {
  static final String EVIDENCE_ID = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
  static final String SCAN_ID = "ffeeddccbbaa99887766554433221100";
  static final String FINDING_ID = "1234567890abcdef1234567890abcdef";
  static final Origin ORIGIN = new Origin("evidence.raw", 3, 17);

  private Examples() {}

  /** Every component has a value. */
  static Event fullEvent() {
    Asset asset =
        new Asset(
            "00112233445566778899aabbccddeeff",
            "ghcr.io",
            "acme/shop",
            "1.4-alpine",
            "1.4.2-alpine");
    Evidence evidence =
        new Evidence(
            EVIDENCE_ID,
            Kind.SCAN_COMPLETED,
            "acme",
            asset,
            "sha256:" + "a".repeat(64),
            "linux/amd64",
            "trivy",
            "0.58.1",
            "ci-runner-7",
            Trust.VERIFIED,
            90,
            true,
            Instant.parse("2026-11-20T09:30:00.123456Z"),
            Instant.parse("2026-11-20T09:30:05Z"),
            "sha256:" + "b".repeat(64),
            "evidence.raw/3@17",
            20_632,
            ORIGIN);
    Scan scan =
        new Scan(
            SCAN_ID,
            "trivy",
            "0.58.1",
            List.of("os", "library"),
            "2",
            Instant.parse("2026-11-20T06:00:00Z"),
            Instant.parse("2026-11-20T09:29:50Z"),
            Instant.parse("2026-11-20T09:30:00Z"),
            ScanStatus.PARTIAL,
            "layer 3 timed out",
            List.of("ignore-unfixed"),
            "trivy-json",
            "2",
            "sha256:" + "c".repeat(64),
            1,
            2,
            3,
            4,
            5,
            6,
            7,
            8);
    return new Event(0, 0, 2, evidence, scan, List.of(fullFinding()));
  }

  /** What old code left out is null or zero. */
  static Event sparseEvent() {
    Instant recordedAt = Instant.parse("2026-11-20T09:30:05Z");
    Evidence evidence =
        new Evidence(
            EVIDENCE_ID,
            Kind.SCAN_COMPLETED,
            "acme",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            0,
            false,
            null,
            recordedAt,
            null,
            null,
            0,
            null);
    Scan scan =
        new Scan(
            SCAN_ID,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            ScanStatus.COMPLETE,
            null,
            null,
            null,
            null,
            null,
            0,
            1,
            0,
            0,
            0,
            0,
            0,
            0);
    ScanFinding finding =
        new ScanFinding(
            0,
            FINDING_ID,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Severity.HIGH,
            null,
            null,
            null,
            null,
            null,
            false,
            null,
            null);
    return new Event(0, 0, 0, evidence, scan, List.of(finding));
  }

  /** What is left of an event of newer code: its kind and its body are unknown here. */
  static Event newerEvent() {
    Instant occurredAt = Instant.parse("2027-01-01T00:00:00Z");
    Evidence evidence =
        new Evidence(
            EVIDENCE_ID,
            null,
            "acme",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            0,
            false,
            occurredAt,
            null,
            null,
            null,
            0,
            null);
    return new Event(2, 0, 1, evidence, null, List.of());
  }

  /** Only what every event has. */
  static Event smallestEvent() {
    Instant noon = Instant.parse("2026-11-20T12:00:00Z");
    Evidence evidence =
        new Evidence(
            EVIDENCE_ID,
            Kind.SCAN_COMPLETED,
            "acme",
            null,
            null,
            null,
            null,
            null,
            null,
            Trust.UNVERIFIED,
            0,
            false,
            noon,
            noon,
            null,
            null,
            0,
            ORIGIN);
    return new Event(0, 0, 1, evidence, null, null);
  }

  private static ScanFinding fullFinding() {
    return new ScanFinding(
        1,
        FINDING_ID,
        "CVE-2026-12345",
        "GHSA-aaaa-bbbb-cccc",
        List.of("GHSA-aaaa-bbbb-cccc"),
        "pkg:apk/alpine/openssl@3.1.4-r5",
        "openssl",
        "openssl-src",
        "3.1.4-r5",
        "3.1.4-r6",
        "fixed",
        "lib/apk/db/installed",
        "os",
        "shop (alpine 3.19)",
        Severity.CRITICAL,
        "CRITICAL",
        "nvd",
        9.8,
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
        "affected",
        true,
        "vex: component_not_present",
        Instant.parse("2026-11-01T00:00:00Z"));
  }
}
