package io.proofstream.oracle;

import io.proofstream.wire.Header;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One image of the quarter's fleet, and what is told of it next. */
final class QuarterImage {
  private static final int BUILDERS = 4;

  /** A digest that no registry tells of. */
  private static final int NEVER_PUSHED = 777;

  final FleetImage truth;

  private final int number;
  private final String uid;
  private int admitted;

  QuarterImage(int number, String org, Random random) {
    this.number = number;
    this.truth = new FleetImage(number, org, random);
    this.uid = "u-" + number;
  }

  String org() {
    return truth.org;
  }

  String name() {
    return truth.name;
  }

  String anyVulnerability(Random random) {
    return truth.anyVulnerability(random);
  }

  /** Time goes by, and somebody mends some of it. */
  void live(Random random) {
    truth.age(random);
    if (random.nextInt(3) == 0) {
      truth.mend(random);
    }
  }

  Map<Header, String> subject() {
    return Map.of(Header.ASSET, name() + "@" + digest());
  }

  String scanned(Instant seen, Random random) {
    boolean old = truth.running() != null && random.nextInt(3) == 0;
    String digest = old ? truth.running() : digest();
    List<Flaw> flaws = truth.flaws();
    Instant built = seen.minus(Duration.ofHours(random.nextInt(100)));
    return switch (random.nextInt(12)) {
      case 0 -> ScannerTexts.brokenOff(name(), digest, seen, List.of());
      case 1, 2 -> ScannerTexts.trivy(name(), digest, seen, flaws);
      case 3 -> ScannerTexts.grype(name(), digest, seen, flaws);
      default ->
          ScannerTexts.grype(name(), digest, seen, flaws)
              .replace(
                  "\"timestamp\":",
                  "\"db\":{\"status\":{\"built\":\"%s\"}},\"timestamp\":".formatted(built));
    };
  }

  /** Null where nobody tells of pushes. */
  String push(Instant at, Random random) {
    if (!truth.pushed) {
      return null;
    }
    if (truth.digest() != null && random.nextInt(3) > 0) {
      return listed(at);
    }
    return Declarations.pushed(at, truth, truth.push());
  }

  private String listed(Instant at) {
    return """
    {"proofstream":"image.listed","at":"%s","image_ref":"%s@%s"}\
    """
        .formatted(at, name(), digest());
  }

  String build(Instant at, Random random) {
    String id = "build-" + number + "-" + digest().hashCode();
    return QuarterTexts.built(at, name() + "@" + digest(), id, random.nextInt(5) > 0);
  }

  String bill(Instant at, Random random) {
    return QuarterTexts.cycloneDx(at, random.nextInt(6) == 0);
  }

  String attestation(Instant at, Random random) {
    String builder = "https://ci.example/builder/" + random.nextInt(BUILDERS);
    String commit = "%040x".formatted(number + 1);
    return switch (random.nextInt(4)) {
      case 0, 1 -> QuarterTexts.verified(repository(), digest(), "bot@example");
      case 2 -> QuarterTexts.provenance(at, repository(), digest(), null, commit);
      default -> QuarterTexts.provenance(at, repository(), digest(), builder, commit);
    };
  }

  /** Sometimes in the playground, sometimes seen without its tag, sometimes stopped. */
  String run(Instant at, Random random) {
    if (!truth.runs || truth.digest() == null) {
      return null;
    }
    String digest =
        random.nextInt(3) == 0 || truth.running() == null ? truth.deploy() : truth.running();
    String reference = random.nextInt(3) == 0 ? repository() + "@" + digest : name();
    if (random.nextInt(8) == 0) {
      digest = "sha256:%064x".formatted(number * 1_000L + NEVER_PUSHED);
      reference = name();
    }
    String state = random.nextInt(6) == 0 ? "stopped" : "running";
    String told =
        random.nextInt(4) == 0
            ? ""
            : ",\"runs_as_root\":%s,\"is_privileged\":%s,\"has_read_only_root\":%s,\"has_limits\":%s"
                .formatted(
                    random.nextBoolean(),
                    random.nextInt(4) == 0,
                    random.nextBoolean(),
                    random.nextInt(4) > 0);
    String started = ",\"started_at\":\"%s\"".formatted(at.minus(Duration.ofHours(2)));
    return QuarterTexts.observed(
        at, namespace(), uid + namespace(), reference, digest, state, told + started);
  }

  String request(Instant at, Random random) {
    if (truth.digest() == null) {
      return null;
    }
    List<String> decisions = List.of("allowed", "allowed", "warned", "denied", "bypassed");
    String engine =
        switch (random.nextInt(4)) {
          case 0 -> ",\"policy_engine\":\"rbac\"";
          case 1 -> ",\"policies_checked\":2";
          case 2 -> ",\"policy_engine\":\"kyverno\"";
          default -> "";
        };
    String dry = random.nextInt(8) == 0 ? ",\"is_dry_run\":true" : "";
    String digest = random.nextInt(5) == 0 ? "" : ",\"image_digest\":\"" + truth.digest() + "\"";
    return QuarterTexts.admitted(
        at,
        namespace(),
        "request-" + number + "-" + admitted++,
        decisions.get(random.nextInt(decisions.size())),
        name(),
        engine + dry + digest);
  }

  String secrets(Instant at, Random random) {
    return truth.digest() == null
        ? null
        : QuarterTexts.secrets(name(), truth.digest(), at, random.nextInt(3) == 0);
  }

  String access(Instant at, Random random, int id) {
    return switch (random.nextInt(4)) {
      case 0 -> QuarterTexts.accessed(at, "a" + id, "eve", "create", "pods/exec", "");
      case 1 ->
          QuarterTexts.accessed(
              at,
              "a" + id,
              "eve",
              "create",
              "clusterrolebindings",
              ",\"grants\":\"cluster-admin\"");
      case 2 -> QuarterTexts.accessed(at, "a" + id, "system:anonymous", "delete", "pods", "");
      default -> QuarterTexts.accessed(at, "a" + id, "bob", "get", "pods", "");
    };
  }

  String alert(Instant at, Random random, String id) {
    List<String> priorities = List.of("Critical", "Error", "Warning", "Notice");
    return QuarterTexts.rang(
        at, id, priorities.get(random.nextInt(priorities.size())), repository());
  }

  private String namespace() {
    return number % 9 == 1 ? "play" : "shop";
  }

  private String repository() {
    return name().substring(0, name().lastIndexOf(':'));
  }

  /** Of what was never pushed too there is one that pipelines know of. */
  private String digest() {
    return truth.digest() == null
        ? "sha256:%064x".formatted(number * 1_000L + 999)
        : truth.digest();
  }
}
