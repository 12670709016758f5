package io.proofstream.measure.matter;

import static io.proofstream.asset.Says.accepted;
import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Says.runs;
import static io.proofstream.asset.Scanned.scan;
import static io.proofstream.measure.Assessed.cluster;
import static io.proofstream.measure.Assessed.object;
import static io.proofstream.measure.Assessed.policies;
import static io.proofstream.measure.Stated.fact;
import static io.proofstream.measure.Tells.access;
import static io.proofstream.measure.Tells.alert;
import static io.proofstream.measure.Tells.build;
import static io.proofstream.measure.Tells.change;
import static io.proofstream.measure.Tells.heartbeat;
import static io.proofstream.measure.Tells.incident;
import static io.proofstream.measure.Tells.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.asset.Drafted;
import io.proofstream.asset.Story;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class MattersTest {
  private final Story story = Story.begin();

  @Test
  void everyEventIsCountedByItsEnvelopeAndIsASignOfLife() {
    List<MatterNote> notes = notes(pushed("sha256:1"));
    assertThat(notes)
        .extracting(note -> note.matter().kind())
        .containsExactly(MatterKind.LOG, MatterKind.COLLECTOR);
    assertThat(notes).allMatch(note -> !note.event().hasBody());
    assertThat(notes.getFirst().matter().id()).matches("[0-6][0-9]");
    assertThat(notes.getLast().matter().id()).isEqualTo("ci");
  }

  @Test
  void ofAnEventInSeveralPartsOnlyTheFirstIsCounted() {
    List<Event> parts = scan("sha256:1").low("CVE-1").low("CVE-2").inPartsOf(1).events(story);
    assertThat(parts).hasSize(2);
    assertThat(Matters.of(parts.getLast())).isEmpty();
  }

  @Test
  void aHeartbeatKeepsWhatItPromised() {
    assertThat(notes(heartbeat("falco", 300L)).getLast().event().heartbeat()).isNotNull();
  }

  @Test
  void whatPeopleAndSensorsTellIsAboutWhatTheyName() {
    assertThat(about(fact("mfa_status", "admins"))).isEqualTo(of("FACT", "mfa_status/admins"));
    assertThat(about(opened("a-1", story.now()))).isEqualTo(of("ALERT", "a-1"));
    assertThat(about(incident("i-1", null, null, null, null))).isEqualTo(of("INCIDENT", "i-1"));
    assertThat(about(accepted("CVE-1", null))).isEqualTo(of("EXCEPTION", "exception-1"));
    assertThat(about(access("x", "ada", "get", "pods", null)).kind()).isEqualTo(MatterKind.ACCESS);
  }

  @Test
  void aChangeAndTheBuildsOfItsCommitAreOneMatter() {
    assertThat(about(change("c-1", null, "ada", null, "c0ffee"))).isEqualTo(of("CHANGE", "c0ffee"));
    assertThat(about(build("c0ffee", "tests"))).isEqualTo(of("CHANGE", "c0ffee"));
    assertThat(matters(build("c0ffee"))).extracting(Matter::kind).doesNotContain(MatterKind.CHANGE);
    assertThat(about(change("c-1", null, "ada", null, null))).isEqualTo(of("CHANGE", "c-1"));
  }

  @Test
  void aClusterIsNamedByWhatRunsAndByAlertsAndByRunsOverIt() {
    assertThat(matters(runs("sha256:1", "web"))).contains(of("CLUSTER", "east"));
    assertThat(matters(alert("a-1", Severity.LOW, "shell")))
        .contains(of("ALERT", "a-1"), of("CLUSTER", "east"));
    assertThat(matters(cluster("east"))).contains(of("CLUSTER", "east"));
    assertThat(matters(object("east/shop/Pod/web"))).contains(of("CLUSTER", "east"));
    assertThat(matters(cluster("east").partly())).doesNotContain(of("CLUSTER", "east"));
  }

  @Test
  void resultsAreCutByTheThingThatTheyAreAbout() {
    Drafted draft = cluster("east").keeps("C-1", "Pod/a").breaks("C-1", "Pod/b").keeps("C-2", null);
    assertThat(notes(draft))
        .filteredOn(note -> note.matter().kind() == MatterKind.RESOURCE)
        .allMatch(note -> note.rules().size() == 1 && note.event().results().isEmpty())
        .extracting(note -> note.matter().id())
        .containsExactly("east", "east/Pod/a", "east/Pod/b");
  }

  @Test
  void policyEnginesDoNotNameTheClusterSoTheirCollectorDoes() {
    assertThat(matters(policies().keeps("require-labels", "Pod/shop/web")))
        .contains(of("RESOURCE", "ci/Pod/shop/web"));
  }

  @Test
  void aToolThatReportsOnOneObjectIsAboutThatWhateverItsResultsName() {
    assertThat(matters(object("east/shop/Pod/web").breaks("KSV-1", "container web")))
        .contains(of("RESOURCE", "east/shop/Pod/web"));
    assertThat(matters(object("east/shop/Pod/web"))).contains(of("RESOURCE", "east/shop/Pod/web"));
  }

  @Test
  void aScanOfAnImageIsAboutNoCluster() {
    assertThat(matters(scan("sha256:1")))
        .extracting(Matter::kind)
        .containsExactly(MatterKind.LOG, MatterKind.COLLECTOR, MatterKind.SCANNER);
  }

  private List<MatterNote> notes(Drafted draft) {
    return Matters.of(draft.events(story).getFirst());
  }

  private List<Matter> matters(Drafted draft) {
    return notes(draft).stream().map(MatterNote::matter).toList();
  }

  private Matter about(Drafted draft) {
    return matters(draft).getLast();
  }

  private static Matter of(String kind, String id) {
    return new Matter(MatterKind.valueOf(kind), id);
  }
}
