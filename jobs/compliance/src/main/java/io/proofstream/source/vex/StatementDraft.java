package io.proofstream.source.vex;

import io.proofstream.evidence.supply.VexStatement;
import io.proofstream.evidence.supply.VexStatus;
import io.proofstream.identity.PackageUrl;
import io.proofstream.identity.VulnerabilityId;
import java.time.Instant;
import java.util.List;

/**
 * A {@link VexStatement} while it is being read: one decision, made of as many products as told.
 */
public final class StatementDraft {
  private final String reportedId;
  private final List<String> aliases;
  private VexStatus status = VexStatus.UNKNOWN;
  private String toolStatus;
  private String justification;
  private String impact;
  private String action;
  private Instant statedAt;

  public StatementDraft(String reportedId, List<String> aliases) {
    this.reportedId = reportedId;
    this.aliases = List.copyOf(aliases);
  }

  public StatementDraft decided(VexStatus meaning, String word) {
    status = meaning;
    toolStatus = word;
    return this;
  }

  public StatementDraft because(String word, String words) {
    justification = word;
    impact = words;
    return this;
  }

  public StatementDraft action(String words) {
    action = words;
    return this;
  }

  /** Null for when the document was made. */
  public StatementDraft at(Instant time) {
    statedAt = time;
    return this;
  }

  /**
   * @param product as the document names it, or null where it names none
   * @param purl by which the product joins with findings; no package URL joins with none
   */
  public VexStatement of(String product, String purl, String subcomponent, VexDocument document) {
    return new VexStatement(
        VulnerabilityId.canonical(reportedId, aliases),
        reportedId,
        aliases,
        product,
        PackageUrl.parse(purl).map(PackageUrl::identity).orElse(null),
        subcomponent,
        PackageUrl.parse(subcomponent).map(PackageUrl::identity).orElse(null),
        status,
        toolStatus,
        justification,
        impact,
        action,
        document.author(),
        document.id(),
        document.version(),
        statedAt == null ? document.madeAt() : statedAt);
  }
}
