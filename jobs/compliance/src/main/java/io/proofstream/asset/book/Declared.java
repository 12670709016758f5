package io.proofstream.asset.book;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.declared.AssetDeclaration;
import io.proofstream.finding.Finding;
import io.proofstream.finding.outcome.Cause;

/** What somebody says of the asset itself. */
final class Declared {
  private final LiveAsset asset;
  private final Pages pages;

  Declared(LiveAsset asset, Pages pages) {
    this.asset = asset;
    this.pages = pages;
  }

  void apply(Event event) throws Exception {
    asset.knownFrom.add("declared");
    if (event.evidence().kind() == Kind.ASSET_RETIRED) {
      retire(event);
      return;
    }
    AssetDeclaration says = event.declaration();
    asset.retiredAt = null;
    if (says != null) {
      asset.declaredTeam = says.ownerTeam();
      asset.declaredEnvironments = says.environments();
      asset.sensitivity = says.sensitivity();
    }
  }

  private void retire(Event event) throws Exception {
    Cause cause = Told.by(event, "retired");
    asset.retiredAt = event.evidence().occurredAt();
    asset.running.clear();
    asset.looks.clear();
    for (Finding finding : pages.all()) {
      if (finding.state().isOpen()) {
        pages.change(finding, cause, life -> life.retire(cause));
      }
    }
  }
}
