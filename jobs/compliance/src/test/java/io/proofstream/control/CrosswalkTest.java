package io.proofstream.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.control.reading.Content;
import org.junit.jupiter.api.Test;

class CrosswalkTest {
  private static final Catalog CATALOG = Content.shipped();
  private static final Crosswalk CROSSWALK = new Crosswalk(CATALOG);

  @Test
  void whatCorrespondsToTheSameControlIsFound() {
    Control iso = control("iso27001-2022-annexa", "A.8.8");
    assertThat(CROSSWALK.nist(iso)).extracting(Crossing::nist).contains("RA-5", "SI-2");
    assertThat(CROSSWALK.nist(iso)).allMatch(crossing -> crossing.basis().equals("stated"));
    assertThat(CROSSWALK.others(iso).get("nist-800-171r3")).contains("03.11.02", "03.14.01");
    assertThat(CROSSWALK.others(iso)).doesNotContainKey("iso27001-2022-annexa");
  }

  @Test
  void fedRampHasTheSameIds() {
    Control nist = control("nist-800-53r5", "RA-5");
    assertThat(CROSSWALK.nist(nist)).extracting(Crossing::nist).containsExactly("RA-5");
    assertThat(CROSSWALK.others(nist).get("fedramp-rev5")).containsExactly("RA-5");
  }

  @Test
  void whereNobodyMappedThereIsNothing() {
    assertThat(CROSSWALK.nist(control("soc2-tsc-2017", "CC7.1"))).isEmpty();
    assertThat(CROSSWALK.others(control("pci-dss-4.0.1", "6.3.3"))).isEmpty();
  }

  private static Control control(String framework, String id) {
    return CATALOG.framework(framework).orElseThrow().control(id).orElseThrow();
  }
}
