package io.proofstream.asset;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.run.Workload;
import io.proofstream.evidence.run.WorkloadState;
import java.util.List;

/** A container in a story: of namespace {@code shop} on node {@code n1}, unless told otherwise. */
public final class Runs extends Drafted {
  private final String container;
  private final String ofDigest;
  private String imageRef;
  private String namespace = "shop";
  private String node = "n1";
  private WorkloadState state = WorkloadState.RUNNING;

  private Runs(String container, String ofDigest) {
    super(Kind.WORKLOAD_OBSERVED);
    this.container = container;
    this.ofDigest = ofDigest;
  }

  /** Of an image whose digest nobody tells if it is null. */
  public static Runs container(String container, String ofDigest) {
    return new Runs(container, ofDigest);
  }

  public Runs named(String image) {
    imageRef = image;
    return this;
  }

  public Runs in(String otherNamespace) {
    namespace = otherNamespace;
    return this;
  }

  public Runs on(String otherNode) {
    node = otherNode;
    return this;
  }

  public Runs stopped() {
    state = WorkloadState.STOPPED;
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
                node,
                container,
                imageRef,
                ofDigest,
                Story.SHOP.assetId(),
                Story.SHOP.stream(),
                state,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    return super.events(story);
  }
}
