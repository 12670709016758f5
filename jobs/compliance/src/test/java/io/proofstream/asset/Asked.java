package io.proofstream.asset;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.run.Admission;
import io.proofstream.evidence.run.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A request to cluster {@code east} in a story: to create something in namespace {@code shop},
 * allowed by Kyverno, unless told otherwise.
 */
public final class Asked extends Drafted {
  private record Wanted(String container, String digest, String assetId) {}

  private final String id;
  private final List<Wanted> wanted = new ArrayList<>();
  private Decision decision = Decision.ALLOWED;
  private boolean dryRun;
  private Instant decidedAt;
  private String namespace = "shop";
  private String operation = "create";
  private String engine = "kyverno";
  private Integer policies;

  private Asked(String id) {
    super(Kind.ADMISSION_DECIDED);
    this.id = id;
  }

  public static Asked request(String id) {
    return new Asked(id);
  }

  /** To run that image of the story's asset. */
  public Asked toRun(String container, String ofDigest) {
    wanted.add(new Wanted(container, ofDigest, Story.SHOP.assetId()));
    return this;
  }

  /** To run an image of something else. */
  public Asked toRunAnother(String container) {
    wanted.add(new Wanted(container, null, "another"));
    return this;
  }

  public Asked answered(Decision with) {
    decision = with;
    return this;
  }

  /** Null if nobody tells what decided. */
  public Asked decidedBy(String otherEngine) {
    engine = otherEngine;
    return this;
  }

  public Asked checking(int many) {
    policies = many;
    return this;
  }

  public Asked decidedAt(Instant at) {
    decidedAt = at;
    return this;
  }

  public Asked in(String otherNamespace) {
    namespace = otherNamespace;
    return this;
  }

  public Asked to(String otherOperation) {
    operation = otherOperation;
    return this;
  }

  public Asked asDryRun() {
    dryRun = true;
    return this;
  }

  @Override
  public List<Event> events(Story story) {
    admissions =
        wanted.isEmpty()
            ? List.of(admission(new Wanted(null, null, null)))
            : wanted.stream().map(this::admission).toList();
    return super.events(story);
  }

  private Admission admission(Wanted each) {
    return new Admission(
        id,
        decision,
        dryRun,
        decidedAt,
        "east",
        namespace,
        operation,
        "Deployment",
        "web",
        null,
        "ada",
        List.of(),
        null,
        null,
        each.container(),
        null,
        each.digest(),
        each.assetId(),
        null,
        engine,
        policies,
        null,
        null,
        null);
  }
}
