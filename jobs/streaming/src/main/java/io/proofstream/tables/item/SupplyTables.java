package io.proofstream.tables.item;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.supply.Attestation;
import io.proofstream.evidence.supply.Build;
import io.proofstream.evidence.supply.Component;
import io.proofstream.evidence.supply.Push;
import io.proofstream.evidence.supply.Sbom;
import io.proofstream.evidence.supply.VexStatement;
import java.util.List;

/** How images came to be, and what they are made of. */
final class SupplyTables {
  static final List<ItemTable<?>> ALL =
      List.of(
          ItemTable.ofBodies("sboms", "One row per bill of materials.", Sbom.class, Event::sbom)
              .ofFewRows(),
          ItemTable.ofItems(
              "components",
              "One row per component of a bill of materials; evidence_id names the row of sboms.",
              Component.class,
              Event::components),
          ItemTable.ofBodies(
                  "attestations",
                  "One row per subject of a statement about it: a signature, or provenance.",
                  Attestation.class,
                  Event::attestation)
              .ofFewRows(),
          ItemTable.ofItems(
                  "vex_statements",
                  "One row per vulnerability and product that a VEX document decides on.",
                  VexStatement.class,
                  Event::statements)
              .ofFewRows(),
          ItemTable.ofBodies(
                  "builds",
                  "One row per state of a run of a build, test or deployment pipeline.",
                  Build.class,
                  Event::build)
              .ofFewRows(),
          ItemTable.ofBodies(
                  "pushes",
                  "One row per image that came into a registry, left it, or was found in it.",
                  Push.class,
                  Event::push)
              .ofFewRows());

  private SupplyTables() {}
}
