package io.proofstream.asset.book;

import io.proofstream.asset.Running;
import io.proofstream.finding.life.Ground;
import io.proofstream.policy.Policy;
import io.proofstream.policy.Scope;
import io.proofstream.policy.obligation.Obligations;
import java.util.List;
import java.util.TreeSet;

/** An asset as a policy sees it: whose it is, where it runs, whether it counts. */
final class Surroundings {
  private final LiveAsset asset;
  private final Policy policy;

  Surroundings(LiveAsset asset, Policy policy) {
    this.asset = asset;
    this.policy = policy;
  }

  Ground ground() {
    String name = name();
    boolean inScope = policy.scope().contains(name, asset.asset.stream());
    return new Ground(
        asset.org,
        asset.asset.assetId(),
        name,
        asset.asset.stream(),
        ownerTeam(name),
        environments(),
        inScope,
        policy,
        inScope ? Obligations.of(policy, name) : List.of());
  }

  /** Whether what runs there keeps its image live. */
  boolean isInScope(Running running) {
    Scope.Environment environment = environment(running);
    return environment == null || environment.inScope();
  }

  private String ownerTeam(String name) {
    return asset.declaredTeam == null ? policy.scope().teamOf(name) : asset.declaredTeam;
  }

  private List<String> environments() {
    TreeSet<String> names = new TreeSet<>(asset.declaredEnvironments);
    for (Running running : asset.running) {
      Scope.Environment environment = environment(running);
      if (environment != null) {
        names.add(environment.name());
      }
    }
    return List.copyOf(names);
  }

  private Scope.Environment environment(Running running) {
    return policy.scope().environmentOf(running.cluster(), running.namespace());
  }

  private String name() {
    return asset.asset.name();
  }
}
