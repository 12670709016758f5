package io.proofstream.source.kubernetes;

import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.util.List;

/**
 * The workload that a pod belongs to. A ReplicaSet of a Deployment bears the Deployment's name and
 * the hash of its template, which changes with each rollout; the Deployment stays.
 */
record PodOwner(String kind, String name) {
  static PodOwner of(Node pod) throws Unreadable {
    Node metadata = pod.at("metadata");
    Node owner = controller(metadata.items("ownerReferences"));
    // A node owns the pods that its kubelet runs by itself.
    if (owner == null || "Node".equals(owner.word("kind"))) {
      return new PodOwner("Pod", metadata.word("name"));
    }
    String kind = owner.word("kind");
    String name = owner.word("name");
    String hash = metadata.at("labels").word("pod-template-hash");
    if ("ReplicaSet".equals(kind) && hash != null && name != null && name.endsWith("-" + hash)) {
      return new PodOwner("Deployment", name.substring(0, name.length() - hash.length() - 1));
    }
    return new PodOwner(kind, name);
  }

  private static Node controller(List<Node> owners) throws Unreadable {
    for (Node owner : owners) {
      if (Boolean.TRUE.equals(owner.flag("controller"))) {
        return owner;
      }
    }
    return owners.isEmpty() ? null : owners.getFirst();
  }
}
