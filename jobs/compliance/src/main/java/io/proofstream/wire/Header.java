package io.proofstream.wire;

import java.util.regex.Pattern;

/**
 * Headers of messages on the input topics; values are UTF-8 text. On {@code evidence.raw} all are
 * optional; on {@code policy} somebody must say who and why.
 */
public enum Header {
  /**
   * Organisation that the evidence belongs to: {@code [a-z0-9_]{1,64}}; {@code default} if absent.
   */
  ORG("ps-org", "[a-z0-9_]{1,64}"),
  /** What it is about: {@code REGISTRY/REPO[:TAG][@DIGEST]}; if absent, what the content says. */
  ASSET("ps-asset"),
  /** When it happened, ISO 8601; overrides the tool's own time. */
  OBSERVED_AT("ps-observed-at"),
  /** Who sends it. */
  COLLECTOR("ps-collector", Rule.WORDS),
  /** Source that must read it ({@code trivy}); if absent, the content decides. */
  SOURCE("ps-source"),
  /** Cluster that it is about, where the content does not say. */
  CLUSTER("ps-cluster", Rule.WORDS),
  /** Where a scan ran: {@code ci}, {@code registry}, {@code admission}, {@code runtime}. */
  GATE("ps-gate", "ci|registry|admission|runtime|scheduled"),
  /** What a scanner was told to leave out, comma-separated, where the content does not say. */
  FILTERS("ps-filters", Rule.WORDS),
  /** When the scanner's vulnerability database was built, ISO 8601, where it does not say. */
  DB_BUILT_AT("ps-db-built-at"),
  /** Version of that database. */
  DB_VERSION("ps-db-version", Rule.WORDS),
  /** The collector's own number of the message, growing by one, so that a gap shows. */
  SEQUENCE("ps-sequence", "[0-9]{1,18}"),
  /** When it was signed, ISO 8601. */
  SIGNED_AT("ps-signed-at"),
  /** Ed25519 signature of the collector, base64; see {@code Signature} for what is signed. */
  SIGNATURE("ps-signature"),
  /** {@code sha256:...} of what the tool wrote, where a secret was taken out before sending. */
  ORIGINAL_DIGEST("ps-original-digest", Rule.DIGEST),
  /** Where the content is, if it is too large for a message; the value is then empty. */
  CLAIM("ps-claim"),
  /** {@code sha256:...} of the content that the claim names. */
  CLAIM_DIGEST("ps-claim-digest", Rule.DIGEST),
  /** Size of the content that the claim names. */
  CLAIM_BYTES("ps-claim-bytes", "[1-9][0-9]{0,17}"),
  /** {@code true}: made up, never counted as evidence of a real organisation. */
  SIMULATED("ps-simulated", "true|false"),
  /** Who does it, where a person does: who changes a policy. */
  ACTOR("ps-actor", Rule.WORDS),
  /** From which address that person does it, or evidence was sent; the sender's word. */
  SOURCE_IP("ps-source-ip", "[0-9A-Fa-f:.]{2,45}"),
  /** Why that person does it. */
  REASON("ps-reason", "[\\p{L}\\p{N}\\p{P}\\p{S} ]{1,1024}"),
  /** {@code true}: the policy moves the deadlines of findings that are open already, too. */
  BACKFILL("ps-backfill", "true|false"),
  /** Marks the job's own ticks; such a message is time, not evidence, and has no receipt. */
  TICK("ps-tick");

  private static final class Rule {
    static final String WORDS = "[\\p{L}\\p{N}\\p{P}\\p{S} ]{1,256}";
    static final String DIGEST = "sha256:[0-9a-f]{64}";
    static final String NONE = "(?s).*";
  }

  private final String key;
  private final Pattern rule;

  /** For a value that is a reference, a time or a name, and is held to more than its letters. */
  Header(String key) {
    this(key, Rule.NONE);
  }

  Header(String key, String rule) {
    this.key = key;
    this.rule = Pattern.compile(rule);
  }

  public String key() {
    return key;
  }

  /** Whether a value is of the letters that this header may have. */
  public boolean accepts(String value) {
    return rule.matcher(value).matches();
  }

  /** The letters that it may have: a regular expression, plain words joined by bars for some. */
  public String rule() {
    return rule.pattern();
  }
}
