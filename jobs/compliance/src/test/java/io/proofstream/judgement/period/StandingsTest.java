package io.proofstream.judgement.period;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.judgement.Status;
import io.proofstream.judgement.period.Standings.Stood;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingsTest {
  @Test
  void whatStandsWorseRegressed() {
    assertThat(of(said(Status.PASS), said(Status.WARNING)).regressions()).hasSize(1);
    assertThat(of(said(Status.WARNING), said(Status.FAILED)).regressions()).hasSize(1);
    assertThat(of(said(Status.PASS), said(Status.FAILED)).regressions()).hasSize(1);
  }

  @Test
  void whatStandsBetterImproved() {
    Standings all = of(said(Status.FAILED), said(Status.WARNING));

    assertThat(all.improvements()).hasSize(1);
    assertThat(all.regressions()).isEmpty();
  }

  @Test
  void whatStandsAsItDidIsInNoList() {
    Standings all = of(said(Status.WARNING), said(Status.WARNING));

    assertThat(all).isEqualTo(new Standings(none(), none(), none(), none(), none()));
  }

  @Test
  void lostEvidenceOfWhatStoodWellIsARegressionAndItsReturnAnImprovement() {
    assertThat(of(said(Status.PASS), lost(Status.PASS)).regressions()).hasSize(1);
    assertThat(of(lost(Status.PASS), said(Status.PASS)).improvements()).hasSize(1);
  }

  @Test
  void lostEvidenceOfWhatFailedIsNoSecondRegression() {
    Standings all = of(said(Status.FAILED), lost(Status.FAILED));

    assertThat(all.regressions()).isEmpty();
    assertThat(all.others()).hasSize(1);
  }

  @Test
  void acrossAGapWhatEvidenceLastSaidCounts() {
    assertThat(of(lost(Status.PASS), said(Status.WARNING)).regressions()).hasSize(1);
    assertThat(of(lost(Status.FAILED), said(Status.FAILED)).regressions()).isEmpty();
  }

  @Test
  void whatWasNeverConnectedNeitherFellNorRose() {
    Stood never = stood("A-1", Status.NOT_ASSESSED, null, false);

    assertThat(of(never, said(Status.FAILED)).others()).hasSize(1);
    assertThat(of(said(Status.PASS), never).regressions()).isEmpty();
  }

  @Test
  void whatOnlyOneReportHasIsNamedAsSuch() {
    Standings all =
        Standings.compare(
            List.of(said(Status.PASS)), List.of(stood("A-2", Status.PASS, Status.PASS, false)));

    assertThat(all.added()).extracting(each -> each.after().controlId()).containsExactly("A-2");
    assertThat(all.removed()).extracting(each -> each.before().controlId()).containsExactly("A-1");
  }

  @Test
  void theOrderOfReportsDoesNotMatter() {
    Stood one = said(Status.PASS);
    Stood other = stood("A-2", Status.PASS, Status.PASS, false);
    Stood fallen = stood("A-2", Status.FAILED, Status.FAILED, false);

    assertThat(Standings.compare(List.of(one, other), List.of(fallen, one)))
        .isEqualTo(Standings.compare(List.of(other, one), List.of(one, fallen)));
  }

  private static Standings of(Stood before, Stood after) {
    return Standings.compare(List.of(before), List.of(after));
  }

  private static List<Standings.Difference> none() {
    return List.of();
  }

  private static Stood said(Status status) {
    return stood("A-1", status, status, false);
  }

  private static Stood lost(Status last) {
    return stood("A-1", Status.NOT_ASSESSED, last, true);
  }

  private static Stood stood(String id, Status status, Status assessed, boolean isLost) {
    return new Stood("rules", "low", id, status, assessed, isLost, null);
  }
}
