package io.proofstream.oracle;

import java.time.Instant;

/** What people and scripts tell, in Proofstream's own form. */
final class Declarations {
  private Declarations() {}

  static String pushed(Instant at, FleetImage image, String digest) {
    return pushed(at, image.name + "@" + digest, "1.0");
  }

  static String pushed(Instant at, String reference, String tag) {
    return """
    {"proofstream":"image.pushed","at":"%s","by":"bot","image_ref":"%s","tag":"%s"}\
    """
        .formatted(at, reference, tag);
  }

  static String observed(Instant at, FleetImage image, String digest) {
    return observed(at, image.name, digest, "running");
  }

  /** As {@link #observed}, of a workload that names the image by digest alone. */
  static String observedByDigest(Instant at, FleetImage image, String digest) {
    String name = image.name.substring(0, image.name.lastIndexOf(':'));
    return observed(at, name + "@" + digest, digest, "running");
  }

  /**
   * @param reference by which its one workload names the image
   */
  static String observed(Instant at, String reference, String digest, String state) {
    return """
    {"proofstream":"workload.observed","at":"%s","workloads":[{"cluster":"prod","namespace":"shop",\
    "workload_kind":"Deployment","workload":"w","uid":"u-%s","pod":"p","node":"n","container":"c",\
    "image_ref":"%s","image_digest":"%s","state":"%s","started_at":"%s"}]}\
    """
        .formatted(at, uid(reference), reference, digest, state, at);
  }

  /** One for each image, however it is named. */
  private static int uid(String reference) {
    return reference.replaceFirst("(:[^/:@]+)?(@.*)?$", "").hashCode();
  }

  static String retired(Instant at, FleetImage image) {
    return """
    {"proofstream":"asset.retired","at":"%s","asset":"%s","by":"bob"}\
    """
        .formatted(at, image.name);
  }

  static String registered(Instant at, FleetImage image, String team) {
    return """
    {"proofstream":"asset.registered","at":"%s","asset":"%s","by":"bob","owner_team":"%s",\
    "environments":["production"]}\
    """
        .formatted(at, image.name, team);
  }

  static String claimed(Instant at, FleetImage image, String vulnerability) {
    return """
    {"proofstream":"remediation.claimed","at":"%s","asset":"%s","by":"bob","vulnerability_id":"%s"}\
    """
        .formatted(at, image.name, vulnerability);
  }

  static String triaged(Instant at, FleetImage image, String vulnerability, String to) {
    return """
    {"proofstream":"triage.moved","at":"%s","asset":"%s","by":"bob","vulnerability_id":"%s",\
    "from_state":"open","to_state":"%s"}\
    """
        .formatted(at, image.name, vulnerability, to);
  }

  static String evaluated(Instant at, FleetImage image, String vulnerability, boolean mitigated) {
    return """
    {"proofstream":"vulnerability.evaluated","at":"%s","asset":"%s","by":"bob","vulnerability_id":"%s",\
    "adverse_impact":"N4","internet_reachable":true,"likely_exploitable":%s,"mitigated":%s}\
    """
        .formatted(at, image.name, vulnerability, !mitigated, mitigated);
  }

  /**
   * @param about a field that says which assets it is about
   */
  static String granted(
      Instant at, String about, String id, String kind, String vulnerability, Instant until) {
    return """
    {"proofstream":"exception.granted","at":"%s",%s,"by":"alice","exception_id":"%s","kind":"%s",\
    "vulnerability_id":"%s","requester":"dave","reason":"it waits","covers_new":%s,"severity":"low",\
    "valid_until":"%s"}\
    """
        .formatted(at, about, id, kind, vulnerability, about.startsWith("\"asset_pattern"), until);
  }

  static String revoked(Instant at, String about, String id) {
    return """
    {"proofstream":"exception.revoked","at":"%s",%s,"by":"alice","exception_id":"%s","reason":"a fix is out"}\
    """
        .formatted(at, about, id);
  }

  static String exploited(Instant at, String vulnerability, Instant dueAt) {
    return """
    {"proofstream":"exploits.published","at":"%s","collector":"feeds","exploits":[\
    {"vulnerability_id":"%s","catalog":"kev","added_at":"%s","due_at":"%s","ransomware":false}]}\
    """
        .formatted(at, vulnerability, at, dueAt);
  }
}
