package io.proofstream.judgement.verdict;

import io.proofstream.control.Coverage;
import io.proofstream.judgement.Asked;
import io.proofstream.judgement.HeldControl;
import io.proofstream.judgement.Programme;
import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Judges a control by the worst of what it asks: failed if anything failed; else not assessed if
 * anything has no valid evidence; else a warning; else it passes. What does not apply drops out.
 *
 * <p>So does what did not occur, beside others that were judged: there is valid evidence, namely
 * that nothing happened. A control of which nothing but that is known is not assessed.
 */
public final class WorstOf {
  private record Part(String id, Asked asked, Answer answer) {
    boolean is(Status status) {
      return answer.status() == status;
    }

    boolean lacksEvidence() {
      return is(Status.NOT_ASSESSED) && answer.reason() != Reason.NO_OCCURRENCES;
    }
  }

  /** Silence before what never came: what was lost must count, and what never was must not. */
  private static final Comparator<Part> MOST_LOST =
      Comparator.<Part, Boolean>comparing(part -> !part.answer().reason().isLoss())
          .thenComparing(part -> part.answer().reason());

  private final HeldControl control;
  private final List<Part> parts;

  private WorstOf(HeldControl control, List<Part> parts) {
    this.control = control;
    this.parts = parts;
  }

  /**
   * @param answers by the id of what was asked; all that the control asks
   */
  public static ControlVerdict judge(
      HeldControl control, Programme programme, Map<String, Answer> answers) {
    List<Part> parts =
        control.asked().stream()
            .map(id -> new Part(id, programme.asked().get(id), answers.get(id)))
            .toList();
    return new WorstOf(control, parts).judge();
  }

  private ControlVerdict judge() {
    Optional<Part> decides =
        first(part -> part.is(Status.FAILED))
            .or(this::mostLost)
            .or(() -> first(part -> part.is(Status.WARNING)));
    if (decides.isPresent()) {
      return decided(decides.get());
    }
    long passed = parts.stream().filter(part -> part.is(Status.PASS)).count();
    if (passed > 0) {
      return verdict(Status.PASS, null, null, passing(passed), null);
    }
    return first(part -> part.is(Status.NOT_ASSESSED))
        .map(this::decided)
        .orElseGet(
            () ->
                verdict(
                    Status.NOT_APPLICABLE,
                    null,
                    null,
                    "Nothing that it asks about is there.",
                    null));
  }

  private Optional<Part> first(Predicate<Part> what) {
    return parts.stream().filter(what).findFirst();
  }

  private Optional<Part> mostLost() {
    return parts.stream().filter(Part::lacksEvidence).min(MOST_LOST);
  }

  private ControlVerdict decided(Part part) {
    Answer answer = part.answer();
    return verdict(
        answer.status(),
        answer.reason(),
        part,
        part.asked().check().id() + ": " + answer.message(),
        answer.recommendation() == null ? null : advice(answer));
  }

  /** The control's own, where evidence was judged: what to connect, the answer knows better. */
  private String advice(Answer answer) {
    return answer.status().isAssessed() && control.recommendation() != null
        ? control.recommendation()
        : answer.recommendation();
  }

  /** A part is never called the whole. */
  private String passing(long passed) {
    if (control.coverage() == Coverage.PARTIAL) {
      return "Container evidence in order; still to be shown by people: " + control.note();
    }
    return passed == 1
        ? first(part -> part.is(Status.PASS)).map(this::said).orElseThrow()
        : "All " + passed + " checks with something to judge pass.";
  }

  private String said(Part part) {
    return part.asked().check().id() + ": " + part.answer().message();
  }

  private ControlVerdict verdict(
      Status status, Reason reason, Part part, String message, String recommendation) {
    return new ControlVerdict(
        control,
        status,
        reason,
        part == null ? null : part.id(),
        part == null ? null : part.asked().check().id(),
        message,
        recommendation,
        parts.stream()
            .map(each -> each.answer().measured().lastEvidenceAt())
            .filter(Objects::nonNull)
            .max(Comparator.<Instant>naturalOrder())
            .orElse(null),
        parts.stream().mapToLong(each -> each.answer().measured().evidenceCount()).sum());
  }
}
