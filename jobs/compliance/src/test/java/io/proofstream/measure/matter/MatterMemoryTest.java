package io.proofstream.measure.matter;

import static io.proofstream.asset.Says.accepted;
import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Says.revoked;
import static io.proofstream.asset.Says.runs;
import static io.proofstream.measure.Assessed.object;
import static io.proofstream.measure.Stated.fact;
import static io.proofstream.measure.Tells.access;
import static io.proofstream.measure.Tells.heartbeat;
import static io.proofstream.measure.Tells.incident;
import static io.proofstream.measure.Tells.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.asset.Drafted;
import io.proofstream.asset.Scanned;
import io.proofstream.asset.Story;
import io.proofstream.measure.knowledge.Known;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatterMemoryTest {
  private static final Duration LONG = Duration.ofDays(101);

  private final Story story = Story.begin();
  private final Known known = new Known(Story.ORG);
  private final Map<MatterKind, MatterPosture> remembered = new HashMap<>();

  @Test
  void ofAFactTheNewestIsRememberedForEver() {
    tell(fact("mfa_status", "admins"));
    tell(fact("mfa_status", "admins"));
    passes(LONG);
    assertThat(remembered.get(MatterKind.FACT).events()).hasSize(1);
  }

  @Test
  void whatIsOnlyCountedIsNotRemembered() {
    tell(access("x", "ada", "create", "pods", null));
    assertThat(remembered.get(MatterKind.LOG).isEmpty()).isTrue();
    assertThat(remembered.get(MatterKind.ACCESS).isEmpty()).isTrue();
  }

  @Test
  void ofAClusterAndOfASenderTheNewestOfEachKindIsRemembered() {
    for (int i = 0; i < 3; i++) {
      tell(runs("sha256:1", "web"));
      tell(heartbeat("ci", 300L));
    }
    assertThat(remembered.get(MatterKind.CLUSTER).events()).hasSize(1);
    assertThat(remembered.get(MatterKind.COLLECTOR).events()).hasSize(2);
    passes(LONG);
    assertThat(remembered.get(MatterKind.CLUSTER).isEmpty()).isTrue();
    assertThat(remembered.get(MatterKind.COLLECTOR).isEmpty()).isTrue();
  }

  @Test
  void ofAScannerTheFirstAndTheNewestOfEachVersion() {
    for (int i = 0; i < 3; i++) {
      tell(Scanned.scan("sha256:1"));
      Drafted newer = Scanned.scan("sha256:1");
      newer.toolVersion = "2.1";
      tell(newer);
    }
    assertThat(remembered.get(MatterKind.SCANNER).events()).hasSize(4);
    passes(LONG);
    assertThat(remembered.get(MatterKind.SCANNER).isEmpty()).isTrue();
  }

  @Test
  void whatIsSpokenOfAgainAndAgainStaysBoundedAndIsForgottenWhenItIsQuiet() {
    tell(incident("i-1", "ada", "SEV1", story.now(), null));
    for (int i = 0; i < 100; i++) {
      story.after(Duration.ofSeconds(1));
      tell(incident("i-1", null, null, null, null));
    }
    assertThat(remembered.get(MatterKind.INCIDENT).events()).hasSize(50);
    assertThat(remembered.get(MatterKind.INCIDENT).events().getFirst().incident().owner())
        .isEqualTo("ada");
    passes(LONG);
    assertThat(remembered.get(MatterKind.INCIDENT).isEmpty()).isTrue();
  }

  @Test
  void anExceptionIsRememberedUntilItHasLongEnded() {
    tell(accepted("CVE-1", story.now().plus(LONG)));
    tell(revoked());
    passes(LONG);
    assertThat(remembered.get(MatterKind.EXCEPTION).events()).hasSize(2);
    passes(LONG);
    assertThat(remembered.get(MatterKind.EXCEPTION).isEmpty()).isTrue();
  }

  @Test
  void resultsOfRulesAreForgottenWhenTheyAreOld() {
    tell(object("east/shop/Pod/web").breaks("KSV-0014", null));
    assertThat(remembered.get(MatterKind.RESOURCE).rules()).hasSize(1);
    passes(LONG);
    assertThat(remembered.get(MatterKind.RESOURCE).isEmpty()).isTrue();
  }

  @Test
  void onlyTheLogIsToldOfWhatNobodyProved() {
    tell(opened("a-1", story.now()).unverified());
    assertThat(believed(pushed("sha256:1").unverified(), MatterKind.LOG)).isTrue();
    assertThat(believed(pushed("sha256:1").unverified(), MatterKind.COLLECTOR)).isFalse();
    assertThat(believed(pushed("sha256:1").simulated(), MatterKind.LOG)).isFalse();
    Drafted uncertain = pushed("sha256:1");
    uncertain.confidence = 59;
    assertThat(believed(uncertain, MatterKind.COLLECTOR)).isFalse();
    assertThat(remembered.get(MatterKind.ALERT).isEmpty()).isTrue();
  }

  private boolean believed(Drafted draft, MatterKind kind) {
    MatterNote note =
        Matters.of(draft.events(story).getFirst()).stream()
            .filter(each -> each.matter().kind() == kind)
            .findFirst()
            .orElseThrow();
    return memory(MatterPosture.unknown(note.matter())).believes(note);
  }

  private void tell(Drafted draft) {
    for (MatterNote note : Matters.of(draft.events(story).getFirst())) {
      MatterKind kind = note.matter().kind();
      MatterMemory memory =
          memory(remembered.getOrDefault(kind, MatterPosture.unknown(note.matter())));
      if (memory.believes(note)) {
        memory.read(note);
      }
      remembered.put(kind, memory.now(story.now()));
    }
  }

  private void passes(Duration time) {
    story.after(time);
    remembered.replaceAll((kind, posture) -> memory(posture).now(story.now()));
  }

  private MatterMemory memory(MatterPosture posture) {
    return new MatterMemory(posture, known.asOf(story.now()));
  }
}
