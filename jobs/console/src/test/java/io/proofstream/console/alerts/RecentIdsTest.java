package io.proofstream.console.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentIdsTest {
  @Test
  void knowsWhatCameLately() {
    RecentIds ids = new RecentIds(2);

    assertThat(ids.isNew("a")).isTrue();
    assertThat(ids.isNew("a")).isFalse();
    assertThat(ids.isNew("b")).isTrue();
    assertThat(ids.isNew("a")).isFalse();
  }

  @Test
  void forgetsWhatCameLongBefore() {
    RecentIds ids = new RecentIds(2);
    ids.isNew("a");
    ids.isNew("b");
    ids.isNew("c");

    assertThat(ids.isNew("c")).isFalse();
    assertThat(ids.isNew("a")).isTrue();
  }
}
