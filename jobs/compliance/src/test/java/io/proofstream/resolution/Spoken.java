package io.proofstream.resolution;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.Origin;
import io.proofstream.evidence.Trust;
import io.proofstream.evidence.run.Admission;
import io.proofstream.evidence.run.Workload;
import io.proofstream.evidence.run.WorkloadState;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.supply.Attestation;
import io.proofstream.evidence.supply.AttestationType;
import io.proofstream.evidence.supply.Build;
import io.proofstream.evidence.supply.Component;
import io.proofstream.evidence.supply.Sbom;
import io.proofstream.evidence.supply.SbomFormat;
import io.proofstream.identity.ImageReference;
import io.proofstream.identity.InvalidReference;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Events that say as little as a test needs, one after the other in the log. */
public final class Spoken {
  public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  public static final String A = "sha256:" + "a".repeat(64);
  public static final String B = "sha256:" + "b".repeat(64);

  private final Instant at;
  private boolean simulated;

  private Spoken(Instant at) {
    this.at = at;
  }

  public static Spoken at(Instant at) {
    return new Spoken(at);
  }

  Spoken madeUp() {
    simulated = true;
    return this;
  }

  public static Asset asset(String image) {
    try {
      ImageReference parsed = ImageReference.parse(image);
      return Asset.of("acme", parsed.registry(), parsed.repository(), parsed.tag());
    } catch (InvalidReference e) {
      throw new AssertionError(image, e);
    }
  }

  public Event pushed(String image, String digest) {
    return event(Kind.IMAGE_PUSHED, image, digest, Map.of());
  }

  Event deleted(String image, String digest) {
    return event(Kind.IMAGE_DELETED, image, digest, Map.of());
  }

  Event scanned(String image, String digest, String indexDigest) {
    ScanFinding found =
        sparse(
            ScanFinding.class,
            Map.of(
                "findingId", "of " + image,
                "vulnerabilityId", "CVE-2026-1000",
                "packagePurl", "pkg:apk/alpine/busybox@1.36.1",
                "pathClass", "os"));
    Map<String, Object> scan = new HashMap<>();
    scan.put("indexDigest", indexDigest);
    return event(
        Kind.SCAN_COMPLETED,
        image,
        digest,
        Map.of("scan", sparse(Scan.class, scan), "findings", List.of(found)));
  }

  /**
   * @param image null where only a digest is named
   */
  public Event listed(String image, String digest, SbomFormat format) {
    Sbom sbom = sparse(Sbom.class, Map.of("format", format));
    Component component = sparse(Component.class, Map.of("name", "busybox"));
    return event(
        Kind.SBOM_RECORDED, image, digest, Map.of("sbom", sbom, "components", List.of(component)));
  }

  Event attested(String image, String digest, String signer) {
    Attestation says =
        sparse(Attestation.class, Map.of("type", AttestationType.SIGNATURE, "signer", signer));
    return event(Kind.ATTESTATION_RECORDED, image, digest, Map.of("attestation", says));
  }

  Event built(String image, String digest, String id) {
    Build build = sparse(Build.class, Map.of("buildId", id));
    return event(Kind.BUILD_FINISHED, image, digest, Map.of("build", build));
  }

  Event alerted(String image, String digest) {
    return event(Kind.RUNTIME_ALERTED, image, digest, Map.of());
  }

  Event told(Kind kind, String image) {
    return event(kind, image, null, Map.of());
  }

  public Event observed(Workload... workloads) {
    return event(Kind.WORKLOAD_OBSERVED, null, null, Map.of("workloads", List.of(workloads)));
  }

  Event admitted(Admission... admissions) {
    return event(Kind.ADMISSION_DECIDED, null, null, Map.of("admissions", List.of(admissions)));
  }

  public static Workload running(String uid, String image, String digest) {
    return workload(uid, image, digest, WorkloadState.RUNNING);
  }

  static Workload stopped(String uid, String image, String digest) {
    return workload(uid, image, digest, WorkloadState.STOPPED);
  }

  private static Workload workload(String uid, String image, String digest, WorkloadState state) {
    Map<String, Object> said = new HashMap<>();
    said.put("uid", uid);
    said.put("imageRef", image);
    said.put("imageDigest", digest);
    said.put("state", state);
    return sparse(Workload.class, said);
  }

  static Admission asked(String id, String image, String digest) {
    Map<String, Object> said = new HashMap<>();
    said.put("admissionId", id);
    said.put("imageRef", image);
    said.put("imageDigest", digest);
    return sparse(Admission.class, said);
  }

  private Event event(Kind kind, String image, String digest, Map<String, Object> more) {
    Map<String, Object> envelope = new HashMap<>();
    envelope.put("evidenceId", Digest.id("event", kind.name(), at.toString()));
    envelope.put("kind", kind);
    envelope.put("org", "acme");
    envelope.put("asset", image == null ? null : asset(image));
    envelope.put("imageDigest", digest);
    envelope.put("trust", Trust.VERIFIED);
    envelope.put("simulated", simulated);
    envelope.put("occurredAt", at);
    envelope.put("recordedAt", at);
    envelope.put("origin", new Origin("evidence.raw", 0, at.toEpochMilli()));
    Map<String, Object> said = new HashMap<>(more);
    said.put("index", 3);
    said.put("parts", 1);
    said.put("evidence", sparse(Evidence.class, envelope));
    return sparse(Event.class, said);
  }

  /** A record of which only that is said. */
  static <T extends Record> T sparse(Class<T> type, Map<String, Object> said) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Arrays.stream(components)
            .map(
                each -> {
                  Object value = said.get(each.getName());
                  return value == null ? nothing(each.getType()) : value;
                })
            .toArray();
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type.toString(), e);
    }
  }

  private static Object nothing(Class<?> type) {
    if (type == boolean.class) {
      return false;
    }
    if (type == int.class) {
      return 0;
    }
    return type == long.class ? (Object) 0L : null;
  }
}
