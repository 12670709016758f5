package io.proofstream.asset;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.run.Admission;
import io.proofstream.evidence.run.Decision;
import java.time.Instant;
import java.util.List;

/** A container that somebody asked to run, in a story: it may, unless told otherwise. */
public final class Deployed extends Drafted {
  private final String ofDigest;
  private String operation = "create";
  private String asset = Story.SHOP.assetId();
  private Decision decision = Decision.ALLOWED;
  private boolean isDryRun;
  private Instant decidedAt;

  private Deployed(String ofDigest) {
    super(Kind.ADMISSION_DECIDED);
    this.ofDigest = ofDigest;
  }

  /** Of an image whose digest nobody tells if it is null. */
  public static Deployed deployed(String ofDigest) {
    return new Deployed(ofDigest);
  }

  public Deployed decided(Decision other) {
    decision = other;
    return this;
  }

  public Deployed decidedAt(Instant at) {
    decidedAt = at;
    return this;
  }

  public Deployed dryRun() {
    isDryRun = true;
    return this;
  }

  public Deployed asking(String otherOperation) {
    operation = otherOperation;
    return this;
  }

  public Deployed ofAsset(String other) {
    asset = other;
    return this;
  }

  @Override
  public List<Event> events(Story story) {
    admissions =
        List.of(
            new Admission(
                "request-1",
                decision,
                isDryRun,
                decidedAt,
                "east",
                "shop",
                operation,
                "Pod",
                "web",
                null,
                "ada",
                List.of(),
                null,
                null,
                "web",
                null,
                ofDigest,
                asset,
                null,
                null,
                null,
                null,
                null,
                null));
    return super.events(story);
  }
}
