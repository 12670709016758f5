package io.proofstream.control.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.control.Catalog;
import io.proofstream.control.Control;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ids and titles are the frameworks', all else is said in our own words. */
class OwnWordsTest {
  /** As many words in the same order are no accident. */
  private static final int RUN = 7;

  private static final Catalog CATALOG = Content.shipped();

  @Test
  void nothingThatWeSayIsATitle() {
    Set<String> titles =
        controls().map(control -> plain(control.title())).collect(Collectors.toSet());
    assertThat(texts()).noneMatch(text -> titles.contains(plain(text)));
  }

  @Test
  void nothingThatWeSayIsTakenFromTitles() {
    Map<String, String> runs = new HashMap<>();
    controls()
        .forEach(control -> runs(control.title()).forEach(run -> runs.put(run, control.id())));
    List<String> taken = new ArrayList<>();
    texts()
        .forEach(
            text ->
                runs(text).stream()
                    .filter(runs::containsKey)
                    .forEach(run -> taken.add(run + " of " + runs.get(run))));
    assertThat(taken).isEmpty();
  }

  private static Stream<Control> controls() {
    return CATALOG.frameworks().stream().flatMap(framework -> framework.controls().stream());
  }

  private static Stream<String> texts() {
    return controls()
        .flatMap(
            control ->
                Stream.of(control.what(), control.why(), control.recommendation(), control.note()))
        .filter(Objects::nonNull)
        .distinct();
  }

  private static List<String> runs(String text) {
    String[] words = plain(text).split(" ");
    List<String> runs = new ArrayList<>();
    for (int i = 0; i + RUN <= words.length; i++) {
      runs.add(String.join(" ", List.of(words).subList(i, i + RUN)));
    }
    return runs;
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
  }
}
