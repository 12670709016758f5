package io.proofstream.asset;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.run.Workload;
import io.proofstream.evidence.run.WorkloadState;
import java.time.Instant;
import java.util.List;

/**
 * A container seen running in a story, in namespace {@code shop} of cluster {@code east} unless
 * told otherwise; its specification tells nothing but what is told here.
 */
public final class Seen extends Drafted {
  private final String container;
  private final String ofDigest;
  private String namespace = "shop";
  private Instant startedAt;
  private Boolean root;
  private Boolean privileged;
  private Boolean readOnly;
  private Boolean limited;

  private Seen(String container, String ofDigest) {
    super(Kind.WORKLOAD_OBSERVED);
    this.container = container;
    this.ofDigest = ofDigest;
  }

  public static Seen running(String container, String ofDigest) {
    return new Seen(container, ofDigest);
  }

  public Seen in(String otherNamespace) {
    namespace = otherNamespace;
    return this;
  }

  public Seen since(Instant at) {
    startedAt = at;
    return this;
  }

  public Seen asRoot(boolean may) {
    root = may;
    return this;
  }

  public Seen privileged(boolean is) {
    privileged = is;
    return this;
  }

  public Seen readOnly(boolean is) {
    readOnly = is;
    return this;
  }

  public Seen limited(boolean is) {
    limited = is;
    return this;
  }

  @Override
  public List<Event> events(Story story) {
    workloads =
        List.of(
            new Workload(
                "east",
                namespace,
                "Deployment",
                "web",
                "uid-1",
                "web-1",
                "n1",
                container,
                null,
                ofDigest,
                Story.SHOP.assetId(),
                Story.SHOP.stream(),
                WorkloadState.RUNNING,
                startedAt,
                null,
                null,
                root,
                privileged,
                readOnly,
                limited));
    return super.events(story);
  }
}
