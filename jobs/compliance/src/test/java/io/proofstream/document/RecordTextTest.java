package io.proofstream.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Meaning;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordTextTest {
  /** A colour. */
  public enum Colour {
    RED,
    DARK_GREEN
  }

  /** An item that may be its name alone. */
  public record Item(
      int line,
      @Meaning(value = "Name", required = true) String name,
      @Meaning("How many") int count)
      implements RecordText.Short {}

  /** All that can be written. */
  public record Thing(
      String file,
      int line,
      @Meaning(value = "Title", required = true) String title,
      @Meaning("Colour") Colour colour,
      @Meaning("Items") List<Item> items,
      @Meaning("Values") Map<String, List<String>> values) {}

  private final Problems problems = new Problems("things.yml");
  private final RecordText text = new RecordText("things.yml", problems);

  @Test
  void aRecordIsMadeOfWhatIsWritten() {
    Thing thing =
        text.one(
            Thing.class,
            """
            title: 4.10
            colour: dark_green
            items:
              - first
              - {name: second, count: 3}
            values: {one: x, two: [y, z]}
            """);
    assertThat(problems.byLine()).isEmpty();
    assertThat(thing)
        .isEqualTo(
            new Thing(
                "things.yml",
                1,
                "4.10",
                Colour.DARK_GREEN,
                List.of(new Item(4, "first", -1), new Item(5, "second", 3)),
                Map.of("one", List.of("x"), "two", List.of("y", "z"))));
  }

  @Test
  void whatIsWrongIsSaidWithItsLineAndTheRestIsRead() {
    Thing thing =
        text.one(
            Thing.class,
            """
            colour: dark_gren
            items:
              - {name: second, count: many}
            valeus: {}
            """);
    assertThat(problems.byLine())
        .extracting(Object::toString)
        .containsExactly(
            "things.yml:1: title: is missing",
            "things.yml:1: colour: dark_gren is not valid here; did you mean dark_green?",
            "things.yml:3: items[0].count: must be a whole number, such as 4",
            "things.yml:4: valeus: there is no such key; did you mean values?");
    assertThat(thing.items()).hasSize(1);
  }

  @Test
  void aListIsNoRecordAndARecordIsNoList() {
    assertThat(text.one(Thing.class, "[a]")).isNull();
    assertThat(text.many(Thing.class, "title: x")).isEmpty();
    assertThat(text.one(Thing.class, "")).isNull();
    assertThat(problems.byLine())
        .extracting(DocumentProblem::what)
        .containsExactlyInAnyOrder(
            "must be a mapping, and is a list", "must be a list, and is a mapping", "says nothing");
  }
}
