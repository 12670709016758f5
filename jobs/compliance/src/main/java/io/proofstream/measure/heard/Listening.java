package io.proofstream.measure.heard;

import io.proofstream.evidence.Kind;
import io.proofstream.measure.addition.Delta;
import io.proofstream.measure.figure.Sum;
import io.proofstream.measure.gauge.Audience;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who was heard of what, and when. A sign of life of a collector stands for every kind that it ever
 * sent: it is there, and has nothing to tell.
 *
 * @param sources in order of collector and kind
 */
public record Listening(List<Source> sources) {
  public static final Listening NONE = new Listening(List.of());

  private static final String HEARD = "heard.";

  public Listening hears(HeardNote note) {
    List<Source> after = new ArrayList<>(sources);
    Source known =
        sources.stream()
            .filter(source -> source.kind() == note.kind())
            .filter(source -> Objects.equals(source.collector(), note.collector()))
            .findFirst()
            .orElse(null);
    after.remove(known);
    after.add(
        known == null
            ? new Source(note.collector(), note.kind(), note.pane(), note.pane(), note.newestAt())
            : known.hears(note));
    after.sort(
        Comparator.comparing((Source source) -> String.valueOf(source.collector()))
            .thenComparing(Source::kind));
    return new Listening(List.copyOf(after));
  }

  /**
   * For each kind that the note stands for, that it was heard in that hour: how many events, by
   * confidence. A sign of life is none, but the hour is not empty.
   */
  public List<Delta> hours(HeardNote note) {
    Instant hour = note.pane().minusMillis(1).truncatedTo(ChronoUnit.HOURS);
    List<Delta> hours = new ArrayList<>();
    for (Kind kind : meant(note)) {
      boolean isSign = kind != note.kind();
      Sum sum = new Sum(isSign ? 0 : note.count(), 1);
      hours.add(
          new Delta(
              Audience.EVERYBODY, gauge(kind), isSign ? "" : label(note.confidence()), hour, sum));
    }
    return hours;
  }

  /** Under which sums of {@link #hours} of a kind are kept. */
  public static String gauge(Kind kind) {
    return HEARD + kind.name();
  }

  /** The least certain evidence first. */
  private static String label(int confidence) {
    return "%03d".formatted(confidence);
  }

  /** When one of the kinds first came. */
  public Optional<Instant> firstAt(Set<Kind> kinds) {
    return of(kinds).map(Source::firstAt).min(Comparator.naturalOrder());
  }

  /** When one of the kinds last came. */
  public Optional<Instant> lastAt(Set<Kind> kinds) {
    return newest(of(kinds), Source::lastAt);
  }

  /** The newest moment that one of the kinds tells of. */
  public Optional<Instant> newestAt(Set<Kind> kinds) {
    return newest(of(kinds), Source::newestAt);
  }

  /** When one of the kinds, or a sign of life of who ever sent one, last came. */
  public Optional<Instant> lastSignAt(Set<Kind> kinds) {
    List<String> senders = of(kinds).map(Source::collector).distinct().toList();
    Stream<Source> signs =
        sources.stream()
            .filter(source -> source.kind() == Kind.HEARTBEAT)
            .filter(source -> source.collector() != null && senders.contains(source.collector()));
    return newest(Stream.concat(of(kinds), signs), Source::lastAt);
  }

  private List<Kind> meant(HeardNote note) {
    if (note.kind() != Kind.HEARTBEAT || note.collector() == null) {
      return List.of(note.kind());
    }
    return sources.stream()
        .filter(source -> note.collector().equals(source.collector()))
        .map(Source::kind)
        .toList();
  }

  private Stream<Source> of(Set<Kind> kinds) {
    return sources.stream().filter(source -> kinds.contains(source.kind()));
  }

  private static Optional<Instant> newest(Stream<Source> of, Function<Source, Instant> moment) {
    return of.map(moment).max(Comparator.naturalOrder());
  }
}
